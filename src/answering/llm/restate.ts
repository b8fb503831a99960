/** The one round in which a model may put right the sentences that are not what they cite. */
import { z } from 'zod';
import { sentenceSpans, spansTouching } from '../../language/sentences.js';
import type { CallOptions, ChatModel, ReplySchema, TokenUsage } from '../../models/chat.js';
import type { Prompt } from '../../models/prompts.js';
import { snapQuote } from '../verify/snap-quote.js';
import { type Passages, withoutMarkup } from './passages.js';
import { CITATIONS, listOf, type ReplyClaim, replyClaim, strictly } from './reply.js';
import { isAmiss, type Sentence } from './sentences.js';
import { readSmallReply } from './small-reply.js';

const MOST_TOKENS = 1500;
/** A reply with more of them is not worth putting right. */
const MOST_AMISS = 8;
const shape = z.object({ claims: z.array(replyClaim.extend({ n: z.int() })) });

const RESTATED_SCHEMA: ReplySchema = {
  name: 'restated',
  schema: strictly({
    claims: listOf({ n: { type: 'integer' }, text: { type: 'string' }, citations: CITATIONS }),
  }),
};

export type Restated = { readonly claims: ReadonlyMap<number, ReplyClaim>; readonly usage: TokenUsage | null };

/**
 * Asks again for the sentences that are amiss, and for those only: each with its reason, the words concerned and the cited
 * sentences. Gives what came by the position of the sentence; a reply that cannot be read counts as none. Throws what
 * `ChatModel.stream` throws.
 */
export async function restate(
  sentences: readonly Sentence[],
  passages: Passages,
  { chat, prompt }: { readonly chat: ChatModel; readonly prompt: Prompt },
  options: CallOptions,
): Promise<Restated> {
  const shown = sentences.flatMap((sentence, index) =>
    isAmiss(sentence) ? [show(sentence, index + 1, passages)] : [],
  );
  if (shown.length > MOST_AMISS) return { claims: new Map(), usage: null };
  const messages = prompt.render({ sentences: shown.join('\n\n') });
  const request = { messages, schema: RESTATED_SCHEMA, maxTokens: MOST_TOKENS };
  const { value, usage } = await readSmallReply({ chat, shape }, request, options);
  const rows = (value?.claims ?? []).map(({ n, text, citations }) => [n - 1, { text, citations }] as const);
  return { claims: new Map(rows.filter(([index]) => isAmissAt(sentences, index))), usage };
}

function isAmissAt(sentences: readonly Sentence[], index: number): boolean {
  const sentence = sentences[index];
  return sentence !== undefined && isAmiss(sentence);
}

function show({ written, held }: Sentence, n: number, passages: Passages): string {
  const reason = held.withheld[0]?.reason ?? '';
  const words = held.amiss.length === 0 ? '' : ` words="${withoutMarkup(held.amiss.join('；'))}"`;
  const clauses = written.citations.flatMap(({ token, quote }) => {
    const passage = passages.byToken.get(token.trim());
    if (passage === undefined) return [];
    const { clause } = passage;
    const label = withoutMarkup(clause.label);
    return [`<clause token="${passage.token}" label="${label}">${withoutMarkup(around(clause.text, quote))}</clause>`];
  });
  const sentence = `<sentence n="${n}" reason="${reason}"${words}>${withoutMarkup(written.text)}</sentence>`;
  return [sentence, ...new Set(clauses)].join('\n');
}

/** The sentences a quote touches; the whole clause where the quote is none of its words. */
function around(text: string, quote: string): string {
  const place = snapQuote(text, quote);
  if (place === null) return text;
  return spansTouching(sentenceSpans(text), place)
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}
