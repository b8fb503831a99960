/** Scores to figures: each metric by split and by category, with its interval. */
import type { Split } from '../cases.js';
import { percentile } from '../metrics/percentile.js';
import type { Status } from '../scorers/scorer.js';
import { type Figure, harmonicFigure, meanFigure, plainFigure } from './figures.js';
import type { ScoredCase } from './score-run.js';

export type Figures = Readonly<Record<string, Figure>>;

export type Part = { readonly cases: number; readonly passed: number; readonly figures: Figures };

/** Cases by wanted status, then by the one given. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

export type SplitSummary = Part & {
  readonly categories: Readonly<Record<string, Part>>;
  readonly confusion: Confusion;
};

export type Summary = Readonly<Record<Split | 'all', SplitSummary>>;

export const SPLITS = ['dev', 'test', 'field', 'all'] as const;
export const STATUSES: readonly Status[] = [
  'answered',
  'partial',
  'nearest',
  'clarify',
  'unanswerable',
  'refused',
  'failed',
];

export function summarize(cases: readonly ScoredCase[]): Summary {
  const of = (split: Split | 'all') => splitSummary(cases.filter((each) => split === 'all' || each.split === split));
  return { dev: of('dev'), test: of('test'), field: of('field'), all: of('all') };
}

/** Metrics of other engines than the whole answer have the engine's name in front. */
export function isOwnMetric(name: string): boolean {
  return !name.includes(' ') || name === 'recall@1 at best';
}

function splitSummary(cases: readonly ScoredCase[]): SplitSummary {
  const names = [...new Set(cases.map(({ asked }) => asked.category))].sort();
  const categories = names.map((name) => {
    const part = partOf(
      cases.filter(({ asked }) => asked.category === name),
      isOwnMetric,
    );
    return [name, part] as const;
  });
  return { ...partOf(cases, () => true), categories: Object.fromEntries(categories), confusion: confusionOf(cases) };
}

function partOf(cases: readonly ScoredCase[], isWanted: (metric: string) => boolean): Part {
  const columns = columnsOf(cases);
  const passed = cases.filter(({ failures }) => failures.length === 0).length;
  const passes = cases.map(({ failures }) => (failures.length === 0 ? 1 : 0));
  const figures: Record<string, Figure> = { 'pass-rate': meanFigure(passes, []) };
  for (const [name, { values, reasons }] of columns) {
    if (isWanted(name)) figures[name] = meanFigure(values, reasons, name !== 'latency-ms');
  }
  figures['citation-f1'] = f1Of(columns, 'citation', 'no case has a gold clause');
  figures['refusal-f1'] = f1Of(columns, 'refusal', 'nothing was, or should be, declined');
  const times = (columns.get('latency-ms')?.values ?? []).flatMap((value) => value ?? []);
  figures['latency-p50-ms'] = plainFigure(percentile(times, 0.5), times.length, 'nothing was answered');
  figures['latency-p95-ms'] = plainFigure(percentile(times, 0.95), times.length, 'nothing was answered');
  return { cases: cases.length, passed, figures };
}

type Column = { readonly values: (number | null)[]; readonly reasons: string[] };

function columnsOf(cases: readonly ScoredCase[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { scores } of cases) {
    for (const { name, score, why } of scores) {
      const column = columns.get(name) ?? { values: [], reasons: [] };
      columns.set(name, column);
      column.values.push(score);
      if (score === null) column.reasons.push(why);
    }
  }
  return columns;
}

function f1Of(columns: ReadonlyMap<string, Column>, family: string, reason: string): Figure {
  const precision = columns.get(`${family}-precision`)?.values ?? [];
  const recall = columns.get(`${family}-recall`)?.values ?? [];
  return harmonicFigure(precision, recall, reason);
}

function confusionOf(cases: readonly ScoredCase[]): Confusion {
  const matrix: Record<string, Record<string, number>> = {};
  for (const { asked, output } of cases) {
    const row = matrix[asked.expect.status] ?? {};
    matrix[asked.expect.status] = row;
    row[output.answer.status] = (row[output.answer.status] ?? 0) + 1;
  }
  return matrix;
}
