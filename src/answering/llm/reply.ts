/** The reply a model is asked for: its JSON Schema, part of the contract, and the reading of what came instead. */
import { z } from 'zod';
import type { ReplySchema } from '../../models/chat.js';

const citation = z.object({ token: z.string(), quote: z.string() });
const claim = z.object({ text: z.string(), citations: z.array(citation) });
const reply = z.object({
  status: z.enum(['answered', 'partial', 'unanswerable', 'clarify']),
  claims: z.array(claim),
  missing: z.array(z.string()),
  question: z.string().nullable(),
});

export type ReplyClaim = z.infer<typeof claim>;
export type Reply = z.infer<typeof reply>;

/** Strict in the sense of structured output: every property required, no others allowed. */
export const REPLY_SCHEMA: ReplySchema = {
  name: 'reply',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['status', 'claims', 'missing', 'question'],
    properties: {
      status: { type: 'string', enum: ['answered', 'partial', 'unanswerable', 'clarify'] },
      claims: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['text', 'citations'],
          properties: {
            text: { type: 'string' },
            citations: {
              type: 'array',
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['token', 'quote'],
                properties: { token: { type: 'string' }, quote: { type: 'string' } },
              },
            },
          },
        },
      },
      missing: { type: 'array', items: { type: 'string' } },
      question: { type: ['string', 'null'] },
    },
  },
};

/** What can be told of a whole reply: the reply, or why it is none, in words for the model that is to repair it. */
export type ReadReply =
  | { readonly reply: Reply; readonly problem: null }
  | { readonly reply: null; readonly problem: string };

/**
 * Reads a whole reply. Tolerates text and code fences around the object, and lists left out; nothing else is guessed.
 */
export function readReply(text: string): ReadReply {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start === -1 || end < start) return { reply: null, problem: 'there is no JSON object' };
  let value: unknown;
  try {
    value = JSON.parse(text.slice(start, end + 1));
  } catch (error) {
    return { reply: null, problem: error instanceof Error ? error.message : String(error) };
  }
  const parsed = reply.safeParse(
    typeof value === 'object' && value !== null ? { claims: [], missing: [], question: null, ...value } : value,
  );
  if (parsed.success) return { reply: parsed.data, problem: null };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return { reply: null, problem: problems.slice(0, 5).join('; ') };
}

/** A claim as it stands in a stream; null where the object is none. */
export function readClaim(json: string): ReplyClaim | null {
  try {
    const parsed = claim.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
