import { z } from 'zod';
import { readJsonLines } from '../json-lines.js';

const schema = z.object({
  id: z.string(),
  question: z.string(),
  history: z.array(z.string()).default([]),
  /** As a model would write it, each token a clause id. */
  reply: z.looseObject({
    claims: z.array(
      z.object({ text: z.string(), citations: z.array(z.object({ token: z.string(), quote: z.string() })) }),
    ),
    not_stated: z.array(z.object({ token: z.string(), what: z.string() })).default([]),
  }),
});

/** A question and the whole reply of a model to it. */
export type ReplyCase = z.output<typeof schema>;

/** Reads cases from JSON Lines. @throws AppError `input-invalid` with file and line */
export function readReplyCases(text: string, file: string): ReplyCase[] {
  return readJsonLines(schema, text, file);
}
