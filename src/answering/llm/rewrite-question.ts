/** A question that leans on its history, or asks several things, as questions that stand by themselves. */
import { z } from 'zod';
import type { CallOptions, ChatModel, ReplySchema, TokenUsage } from '../../models/chat.js';
import type { Prompt } from '../../models/prompts.js';
import { withoutMarkup } from './passages.js';

const MOST_QUESTIONS = 5;
const MOST_TOKENS = 600;
/** A reply beyond this is not read on: no honest one is so long. */
const MOST_CHARACTERS = 8000;
const reply = z.object({ questions: z.array(z.string().trim().min(2).max(300)).min(1).max(MOST_QUESTIONS) });

const REWRITE_SCHEMA: ReplySchema = {
  name: 'rewrite',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['questions'],
    properties: { questions: { type: 'array', items: { type: 'string' } } },
  },
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
    schema: JSON.stringify(REWRITE_SCHEMA.schema),
  });
  let written = '';
  let usage: TokenUsage | null = null;
  for await (const event of chat.stream({ messages, schema: REWRITE_SCHEMA, maxTokens: MOST_TOKENS }, options)) {
    if (event.kind === 'end') usage = event.usage;
    else written += event.text;
    if (written.length > MOST_CHARACTERS) break;
  }
  return { questions: readQuestions(written), usage };
}

function readQuestions(text: string): string[] {
  try {
    const parsed = reply.safeParse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
    return parsed.success ? parsed.data.questions : [];
  } catch {
    return [];
  }
}
