/** `evals/thresholds.yaml`: the least a run may reach. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../vocabulary/errors.js';
import type { Summary } from './summarize.js';

const floors = z.record(z.string(), z.number().min(0).max(1));
const schema = z.strictObject({
  /** Contracts: held by every case asked, whichever. */
  gates: floors,
  /** Floors of the whole `test` split; not read where only a part of it was asked. */
  test: floors,
});

export type Thresholds = z.infer<typeof schema>;

/** A threshold beside what the run reached. */
export type Held = {
  readonly scope: keyof Thresholds;
  readonly metric: string;
  readonly least: number;
  readonly value: number | null;
  readonly isMet: boolean;
};

/** @throws AppError `input-invalid` with every problem: broken YAML, unknown sections, values outside [0, 1] */
export async function loadThresholds(file: string): Promise<Thresholds> {
  let value: unknown;
  try {
    value = parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw invalid(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

/**
 * Every threshold the run is held against. A gate that no case asked can break is met; a floor of `test` without a value is missed.
 * @throws AppError `input-invalid` where a threshold names no metric
 */
export function holdThresholds(
  thresholds: Thresholds,
  summary: Summary,
  { wholeTest }: { wholeTest: boolean },
): Held[] {
  const known = summary.all.figures;
  const unknown = [...Object.keys(thresholds.gates), ...Object.keys(thresholds.test)].filter(
    (name) => !(name in known),
  );
  if (unknown.length > 0 && summary.all.cases > 0) throw invalid(`no such metric: ${unknown.join(', ')}`);
  const hold = (scope: Held['scope'], [metric, least]: readonly [string, number]): Held => {
    const part = scope === 'gates' ? summary.all : summary.test;
    const value = part.figures[metric]?.value ?? null;
    return { scope, metric, least, value, isMet: value === null ? scope === 'gates' : value >= least };
  };
  return [
    ...Object.entries(thresholds.gates).map((entry) => hold('gates', entry)),
    ...(wholeTest ? Object.entries(thresholds.test).map((entry) => hold('test', entry)) : []),
  ];
}

function invalid(problem: string, cause?: unknown): AppError {
  return new AppError('input-invalid', `evals/thresholds.yaml: ${problem}`, { cause, details: { problem } });
}
