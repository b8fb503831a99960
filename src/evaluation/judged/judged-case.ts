import { z } from 'zod';
import { readJsonLines } from '../json-lines.js';

const place = z.object({ documentId: z.string(), label: z.string(), quote: z.string() });
const schema = z.object({
  id: z.string(),
  question: z.string(),
  history: z.array(z.string()).default([]),
  status: z.array(z.enum(['answered', 'partial', 'nearest', 'clarify', 'unanswerable', 'refused'])).min(1),
  verdict: z.enum(['yes', 'no', 'depends']).nullable().default(null),
  gold: z.array(z.array(place).min(1)).default([]),
  say: z.array(z.string()).default([]),
  notSay: z.array(z.string()).default([]),
  list: z.number().nullable().default(null),
  relation: z.string(),
  style: z.string(),
});

/** A question with every outcome a careful official would accept; `gold`: the points a full answer needs, each by any of its places. */
export type JudgedCase = z.infer<typeof schema>;
export type NeededPoint = JudgedCase['gold'][number];

/** Reads cases from JSON Lines. @throws AppError `input-invalid` with the line */
export function readJudgedCases(text: string, file: string): JudgedCase[] {
  return readJsonLines(schema, text, file);
}
