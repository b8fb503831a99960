/** The question sets of `evals/cases`: their schema, their loader and the rule that splits them. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../vocabulary/errors.js';

/** A place in the corpus as a person would give it: the clause is the one of `label` that holds `quote`. */
const goldReference = z.strictObject({
  documentId: z.string().min(1),
  label: z.string().min(1),
  quote: z.string().min(1),
});

const schema = z.strictObject({
  id: z.string().min(1),
  category: z.string().min(1),
  question: z.string().min(1),
  /** Earlier questions of the same conversation, oldest first. */
  history: z.array(z.string()),
  expect: z.strictObject({ status: z.enum(['answered', 'partial', 'nearest', 'clarify', 'unanswerable', 'refused']) }),
  /** Every group must be met; within a group any member meets it. Empty where nothing answers the question. */
  gold: z.array(z.array(goldReference).min(1)),
  /** What an unanswerable question should be shown as reading. */
  nearest: z.array(goldReference).optional(),
  say: z.array(z.string()),
  notSay: z.array(z.string()),
  note: z.string(),
  /** Made from feedback and not yet completed by a person: never asked, never scored. */
  draft: z.literal(true).optional(),
});

export type GoldReference = z.infer<typeof goldReference>;
export type EvalCase = z.infer<typeof schema>;

/** `field`: the questions that came with the task, shown apart; nothing is tuned on `test`. */
export type Split = 'dev' | 'test' | 'field';

/** The cases there are to ask: drafts are left out until a person takes their flag away. @throws as `loadCasesAndDrafts` */
export async function loadCases(folder: string): Promise<EvalCase[]> {
  return (await loadCasesAndDrafts(folder)).filter(({ draft }) => draft !== true);
}

/**
 * Reads every `.jsonl` file of a folder, files in name order.
 * @throws AppError `input-invalid` naming file, line and problem: a broken line, or an id that occurs twice
 */
export async function loadCasesAndDrafts(folder: string): Promise<EvalCase[]> {
  const cases: EvalCase[] = [];
  const places = new Map<string, string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const place = `${file}:${index + 1}`;
      const each = readCase(line, place);
      const other = places.get(each.id);
      if (other !== undefined) throw invalid(place, `the id ${each.id} stands at ${other} already`);
      places.set(each.id, place);
      cases.push(each);
    }
  }
  return cases;
}

/** Fixed once and for all: the first 32 bits of sha256(id), modulo 10; below 6 is dev. */
export function splitOf({ id, category }: Pick<EvalCase, 'id' | 'category'>): Split {
  if (category === 'field') return 'field';
  const digest = createHash('sha256').update(id).digest('hex');
  return Number.parseInt(digest.slice(0, 8), 16) % 10 < 6 ? 'dev' : 'test';
}

function readCase(line: string, place: string): EvalCase {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw invalid(place, cause instanceof Error ? cause.message : String(cause), cause);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(place, result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

function invalid(place: string, problem: string, cause?: unknown): AppError {
  return new AppError('input-invalid', `${place}: ${problem}`, { cause, details: { place, problem } });
}
