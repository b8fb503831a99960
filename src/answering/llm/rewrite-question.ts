/** A question that leans on its history, or asks several things, as questions that stand by themselves. */
import { z } from 'zod';
import type { CallOptions, ChatModel, ReplySchema, TokenUsage } from '../../models/chat.js';
import type { Prompt } from '../../models/prompts.js';
import { withoutMarkup } from './passages.js';
import { strictly } from './reply.js';
import { readSmallReply } from './small-reply.js';

const MOST_QUESTIONS = 5;
const MOST_TOKENS = 600;
const shape = z.object({ questions: z.array(z.string().trim().min(2).max(300)).min(1).max(MOST_QUESTIONS) });

const REWRITE_SCHEMA: ReplySchema = {
  name: 'rewrite',
  schema: strictly({ questions: { type: 'array', items: { type: 'string' } } }),
};

export type Rewritten = { readonly questions: readonly string[]; readonly usage: TokenUsage | null };

/**
 * Asks the model for the questions; they only widen what is searched, so a reply that cannot be read counts as none.
 * Throws what `ChatModel.stream` throws.
 */
export async function rewriteQuestion(
  { text, history }: { readonly text: string; readonly history: readonly string[] },
  { chat, prompt }: { readonly chat: ChatModel; readonly prompt: Prompt },
  options: CallOptions,
): Promise<Rewritten> {
  const messages = prompt.render({
    history: history.map(withoutMarkup).join('\n'),
    question: withoutMarkup(text),
  });
  const request = { messages, schema: REWRITE_SCHEMA, maxTokens: MOST_TOKENS };
  const { value, usage } = await readSmallReply({ chat, shape }, request, options);
  return { questions: value?.questions ?? [], usage };
}
