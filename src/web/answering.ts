/** Questions put on a page: within what the reader may read, in turn, and streamed where the page asks for it. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Question } from '../answering/answer-question.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import { localeOfQuestion } from '../copy/locale.js';
import { newBuckets } from '../tools/buckets.js';
import { mayRead } from '../tools/viewer.js';
import type { Answer, VerifiedClaim } from '../vocabulary/answer.js';
import { numberCitations } from '../vocabulary/citation-numbers.js';
import { peerOf } from './access/gate.js';
import { wordsIn } from './copy/words.js';
import { claimHtml } from './pages/answer.js';
import { askedOf, faultHtml, resultHtml, showAsk } from './pages/ask.js';
import { html } from './pages/html.js';
import type { Asked } from './read/asked.js';
import { newTurns, type Turn } from './turns.js';
import type { WebDeps } from './use-cases.js';
import type { Judged } from './verdicts.js';
import { wantsStream } from './wants-stream.js';
import type { WebEnv } from './web-env.js';

/** Questions a minute: of one reader, and of all together. */
const A_READER = 30;
const ALL = 600;
/** Worked on at one time, and waiting beside them. */
const TURNS = { running: 4, waiting: 60 };

export type Answering = (c: Context<WebEnv>) => Promise<Response>;

export function answering(deps: WebDeps, judged: Judged): Answering {
  const buckets = newBuckets();
  const turns = newTurns(TURNS);

  return async (c) => {
    const asked = await askedOf(c);
    const { locale, reader } = c.var;
    const { ask } = wordsIn(locale);
    const told = (text: string, status: 400 | 429 | 503) =>
      showAsk(c, deps, { asked, result: html`<p class="told" role="alert">${text}</p>`, status });
    if (asked.text === '') return told(ask.empty, 400);
    if ([asked.text, ...asked.history].some((each) => [...each].length > deps.maxQuestionChars))
      return told(ask.tooLong(deps.maxQuestionChars), 400);
    const who = reader.name || (peerOf(c) ?? '');
    const shares = [
      { key: `reader ${who}`, most: A_READER },
      { key: 'all', most: ALL },
    ];
    const taken = buckets.take(1, shares, deps.now());
    if (taken.isOver) {
      c.header('Retry-After', String(taken.seconds));
      return told(ask.tooMany(taken.seconds), 429);
    }
    const turn = turns.take();
    if (turn === null) return told(ask.busy, 503);
    return wantsStream(c) ? streamed(c, asked, { deps, judged, turn }) : whole(c, asked, { deps, judged, turn });
  };
}

type Work = {
  readonly deps: WebDeps;
  readonly judged: Judged;
  readonly turn: Turn;
};

async function whole(c: Context<WebEnv>, asked: Asked, { deps, judged, turn }: Work): Promise<Response> {
  try {
    await turn.begun;
    const answer = await lastOf(eventsOf(c, asked, { deps, signal: c.req.raw.signal }));
    judged.remember(answer, { asked, reader: c.var.reader });
    return await showAsk(c, deps, {
      asked: { ...asked, text: '' },
      result: resultHtml(answer, asked, c.var.locale),
      status: 200,
    });
  } catch (error) {
    deps.log('web-ask-failed', { code: codeOf(error) });
    return await showAsk(c, deps, { asked, result: faultHtml(error, deps, c.var.locale), status: 500 });
  } finally {
    turn.end();
  }
}

function streamed(c: Context<WebEnv>, asked: Asked, { deps, judged, turn }: Work): Response {
  const { locale, reader } = c.var;
  const spoken = localeOfQuestion(asked.text, locale);
  const ended = new AbortController();
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => ended.abort());
    const send = async (event: string, data: string | Promise<string>) => stream.writeSSE({ event, data: await data });
    const claims: VerifiedClaim[] = [];
    try {
      await turn.begun;
      ended.signal.throwIfAborted();
      for await (const event of eventsOf(c, asked, { deps, signal: ended.signal })) {
        if (event.kind === 'step') await send('step', wordsIn(spoken).ask.steps[event.step]);
        else if (event.kind === 'claim') {
          claims.push(event.claim);
          const shown = numberCitations(claims).claims.at(-1);
          if (shown !== undefined) await send('claim', claimHtml(shown, spoken));
        } else {
          judged.remember(event.answered.answer, { asked, reader });
          await send('answer', resultHtml(event.answered.answer, asked, locale));
        }
      }
    } catch (error) {
      if (ended.signal.aborted) return;
      deps.log('web-ask-failed', { code: codeOf(error) });
      await send('fault', faultHtml(error, deps, locale));
    } finally {
      turn.end();
    }
  });
}

/** A document that is not to be read is none: the question is then asked of all that are. */
function eventsOf(
  c: Context<WebEnv>,
  { text, history, documentId }: Asked,
  { deps, signal }: { readonly deps: WebDeps; readonly signal: AbortSignal },
): AsyncIterable<AnswerEvent> {
  const { reader } = c.var;
  const isNamed = documentId !== '' && mayRead(documentId, reader.documents);
  const within: Question['within'] = { documentIds: isNamed ? [documentId] : null, region: null };
  return deps.useCases.askStream({ text, history, within }, { signal, only: reader.documents });
}

async function lastOf(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  for await (const event of events) if (event.kind === 'answer') return event.answered.answer;
  throw new RangeError('the stream of an answer ended without one');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
