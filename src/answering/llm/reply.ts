/** The reply a model is asked for: its JSON Schema, part of the contract, and the reading of what came instead. */
import { z } from 'zod';
import type { ReplySchema } from '../../models/chat.js';

const citation = z.object({ token: z.string(), quote: z.string() });
export const replyClaim = z.object({ text: z.string(), citations: z.array(citation).default([]) });
const comparison = z.object({ claims: z.array(z.int()), text: z.string() });
const unstated = z.object({ token: z.string(), what: z.string() });
/** What is not a claim is never worth losing the claims for: where its shape is wrong it counts as not said. */
const reply = z.object({
  status: z.enum(['answered', 'partial', 'unanswerable', 'clarify']),
  verdict: z.enum(['yes', 'no', 'depends']).nullable().catch(null),
  claims: z.array(replyClaim),
  comparison: z.array(comparison).catch([]),
  not_stated: z.array(unstated).catch([]),
  missing: z.array(z.string()).catch([]),
  clarify: z.string().nullable().catch(null),
});

export type ReplyClaim = z.infer<typeof replyClaim>;
export type Reply = z.infer<typeof reply>;

/** The citations of a claim in a JSON Schema. */
export const CITATIONS = listOf({ token: { type: 'string' }, quote: { type: 'string' } });

export const REPLY_SCHEMA: ReplySchema = {
  name: 'reply',
  schema: strictly({
    status: { type: 'string', enum: ['answered', 'partial', 'unanswerable', 'clarify'] },
    verdict: { type: ['string', 'null'], enum: ['yes', 'no', 'depends', null] },
    claims: listOf({
      text: { type: 'string' },
      citations: CITATIONS,
    }),
    comparison: listOf({ claims: { type: 'array', items: { type: 'integer' } }, text: { type: 'string' } }),
    not_stated: listOf({ token: { type: 'string' }, what: { type: 'string' } }),
    missing: { type: 'array', items: { type: 'string' } },
    clarify: { type: ['string', 'null'] },
  }),
};

export function listOf(properties: Readonly<Record<string, unknown>>) {
  return { type: 'array', items: strictly(properties) };
}

/** In the sense of structured output: every property required, no others allowed. */
export function strictly(properties: Readonly<Record<string, unknown>>) {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

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
  const parsed = reply.safeParse(typeof value === 'object' && value !== null ? { claims: [], ...value } : value);
  if (parsed.success) return { reply: parsed.data, problem: null };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return { reply: null, problem: problems.slice(0, 5).join('; ') };
}

/** A claim as it stands in a stream; null where the object is none. */
export function readClaim(json: string): ReplyClaim | null {
  try {
    const parsed = replyClaim.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
