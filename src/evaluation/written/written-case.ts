import { z } from 'zod';

const schema = z.object({
  id: z.string(),
  text: z.string(),
  citations: z.array(z.object({ clauseId: z.string(), quote: z.string() })).min(1),
  honest: z.boolean(),
  kind: z.string(),
});

/** A sentence as a model may write it, with what it cites, and whether it says what the clause says. */
export type WrittenCase = z.output<typeof schema>;

/** Reads JSON Lines. @throws where a line is of another form, naming file and line. */
export function readWrittenCases(text: string, file: string): WrittenCase[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, index }) => {
      const read = schema.safeParse(JSON.parse(line));
      if (read.success) return read.data;
      throw new Error(`${file}, line ${index + 1}: ${read.error.issues[0]?.message}`);
    });
}
