import { z } from 'zod';
import { AppError } from '../vocabulary/errors.js';

/** Reads cases from JSON Lines; empty lines are passed over. @throws AppError `input-invalid` with file and line */
export function readJsonLines<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): z.output<Schema>[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success)
      throw new AppError('input-invalid', `${file}:${index + 1} ${z.prettifyError(parsed.error)}`, {
        details: { file },
      });
    return [parsed.data];
  });
}
