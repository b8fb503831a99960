import { z } from 'zod';
import { readJsonLines } from '../json-lines.js';

const schema = z.object({
  id: z.string(),
  text: z.string(),
  citations: z.array(z.object({ clauseId: z.string(), quote: z.string() })).min(1),
  honest: z.boolean(),
  kind: z.string(),
});

/** A sentence as a model may write it, with what it cites, and whether it says what the clause says. */
export type WrittenCase = z.output<typeof schema>;

/** Reads cases from JSON Lines. @throws AppError `input-invalid` with file and line */
export function readWrittenCases(text: string, file: string): WrittenCase[] {
  return readJsonLines(schema, text, file);
}
