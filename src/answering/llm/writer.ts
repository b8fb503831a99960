import type { TokenPrices } from '../../models/budget.js';
import type { CallOptions, ChatModel, ChatRequest } from '../../models/chat.js';
import type { Prompt } from '../../models/prompts.js';
import type { Question } from '../answer-question.js';
import { type Passages, withoutMarkup, withoutTags } from './passages.js';
import { REPLY_SCHEMA } from './reply.js';
import type { ResearchResult } from './research.js';
import type { WholeReply } from './stream-reply.js';

export type Writer = {
  readonly chat: ChatModel;
  readonly prompts: {
    readonly answer: Prompt;
    readonly rewrite: Prompt;
    readonly repair: Prompt;
    readonly restate: Prompt;
  };
  /** Numbers in [0, 1) that nobody can foresee. */
  readonly random: () => number;
  /** For all calls of one question, in ms. */
  readonly timeoutMs: number;
  readonly prices: TokenPrices;
  /** Positions of the texts, best first; null where there is no reranker. */
  readonly rerank:
    | ((query: string, texts: readonly string[], options: CallOptions) => Promise<readonly number[]>)
    | null;
  /** Finds more clauses where one retrieval was not enough; null where there is none. */
  readonly research: ((question: Question, options: CallOptions) => Promise<ResearchResult>) | null;
};

const MOST_TOKENS = 4000;
const MOST_REPAIRED = 20_000;

/** The request for an answer. */
export function answerRequest(
  text: string,
  history: readonly string[],
  passages: Passages,
  { prompts }: Writer,
): ChatRequest {
  const messages = prompts.answer.render({
    passages: passages.text,
    history: history.map(withoutMarkup).join('\n'),
    question: withoutMarkup(text),
  });
  return { messages, schema: REPLY_SCHEMA, maxTokens: MOST_TOKENS };
}

/** The request for the shape of a reply that could not be read. */
export function repairRequest({ problem, text }: WholeReply, { prompts }: Writer): ChatRequest {
  const messages = prompts.repair.render({
    problem: withoutTags(problem ?? ''),
    reply: withoutTags(text.slice(0, MOST_REPAIRED)),
  });
  return { messages, schema: REPLY_SCHEMA, maxTokens: MOST_TOKENS };
}

/** Of the time of a question: what only betters an answer leaves enough for the answer. */
const ASIDE_SHARE = 0.25;

/** The time for calls that an answer can do without. */
export function aside(options: CallOptions, { timeoutMs }: Writer): CallOptions {
  return { ...options, deadline: Math.min(options.deadline, performance.now() + timeoutMs * ASIDE_SHARE) };
}
