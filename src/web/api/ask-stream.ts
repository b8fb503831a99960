/** An answer as server-sent events: `step`, `claim` as they come, `answer` last; `problem` where it fails. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { AnswerEvent } from '../../answering/llm/answer-events.js';
import { citationJson } from '../../copy/answer-json.js';
import { jsonLine } from '../../copy/json-line.js';
import type { ReaderLinks } from '../../copy/reader-links.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import { numberCitations } from '../../vocabulary/citation-numbers.js';

export type Told = { readonly event: 'step' | 'claim' | 'answer' | 'problem'; readonly data: unknown };

type Streamed = {
  /** Ends with the answer; tells what it does on the way. */
  readonly answer: (onEvent: (event: AnswerEvent) => void, signal: AbortSignal) => Promise<unknown>;
  readonly links: ReaderLinks | null;
  readonly problemOf: (error: unknown) => unknown;
};

export function streamAnswer(c: Context, { answer, links, problemOf }: Streamed): Response {
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const claims: VerifiedClaim[] = [];
    const tell = ({ event, data }: Told) => stream.writeSSE({ event, data: jsonLine(data) });
    const onEvent = (event: AnswerEvent) => {
      if (event.kind === 'step') void tell({ event: 'step', data: stepJson(event) }).catch(() => {});
      if (event.kind === 'claim')
        void tell({ event: 'claim', data: claimJson(event.claim, { told: claims, links }) }).catch(() => {});
    };
    try {
      await tell({ event: 'answer', data: await answer(onEvent, gone.signal) });
    } catch (error) {
      await tell({ event: 'problem', data: problemOf(error) });
    }
  });
}

function stepJson(event: AnswerEvent & { readonly kind: 'step' }) {
  return event.step === 'writing' ? { step: event.step, titles: event.titles } : { step: event.step };
}

/** With the numbers its citations bear among those told so far; the answer at the end says what holds. */
function claimJson(
  claim: VerifiedClaim,
  { told, links }: { readonly told: VerifiedClaim[]; readonly links: ReaderLinks | null },
) {
  told.push(claim);
  const { claims, citations } = numberCitations(told);
  const numbers = claims.at(-1)?.numbers ?? [];
  return {
    ...{ text: claim.text, grade: claim.grade, differs: claim.differs },
    citations: citations
      .filter(({ n }) => numbers.includes(n))
      .map(({ n, citation }) => citationJson(n, citation, links)),
  };
}
