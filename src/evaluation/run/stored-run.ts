/** A run as it lies on disk: what was asked of which corpus, and every output, so that it can be scored again. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { AppError } from '../../vocabulary/errors.js';
import type { Ranking } from '../metrics/retrieval.js';
import type { SourceClause, Sources, StoredAnswer } from '../scorers/scorer.js';

export type RunRecord = {
  readonly date: string;
  readonly engine: 'extractive' | 'llm';
  /** Null outside a checkout; `+` where files differ from it. */
  readonly commit: string | null;
  readonly node: string;
  readonly corpusDigest: string;
  /** Without folders and secrets. */
  readonly config: Readonly<Record<string, string | number>>;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Ids and versions; none are used by the extractive engine. */
  readonly prompts: readonly string[];
  readonly model: string | null;
  readonly documents: number;
  readonly clauses: number;
  readonly asked: number;
  readonly durationMs: number;
  /** How the cases were chosen. */
  readonly filter: {
    readonly split: string;
    readonly categories: readonly string[];
    readonly cases: readonly string[];
  };
};

/** One line of `outputs.jsonl`. */
export type StoredOutput = {
  readonly caseId: string;
  readonly answer: StoredAnswer;
  readonly rankings: Readonly<Record<string, Ranking>>;
  readonly totalMs: number | null;
};

export type StoredRun = {
  readonly record: RunRecord;
  readonly outputs: readonly StoredOutput[];
  readonly sources: Sources;
};

const FILES = { record: 'run.json', outputs: 'outputs.jsonl', sources: 'clauses.jsonl' };

export async function writeRun(folder: string, { record, outputs, sources }: StoredRun): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, FILES.record), `${JSON.stringify(record, null, 2)}\n`);
  await writeFile(join(folder, FILES.outputs), jsonLines(outputs));
  await writeFile(join(folder, FILES.sources), jsonLines([...sources.values()]));
}

/** @throws AppError `input-invalid` where the folder holds no run, or a broken one */
export async function readRun(folder: string): Promise<StoredRun> {
  const [record] = await read<RunRecord>(folder, FILES.record, (text) => [text]);
  const outputs = await read<StoredOutput>(folder, FILES.outputs, linesOf);
  const clauses = await read<SourceClause>(folder, FILES.sources, linesOf);
  if (record === undefined) throw invalid(folder, `${FILES.record} is empty`);
  return { record, outputs, sources: new Map<ClauseId, SourceClause>(clauses.map((clause) => [clause.id, clause])) };
}

/** Drops what differs from run to run without meaning anything: ids. */
export function toStoredAnswer(answer: Answer): StoredAnswer {
  const { status, withheld } = answer;
  const retrieved = answer.retrieved.map(({ clauseId }) => clauseId);
  const empty = { status, withheld, retrieved, claims: [], missing: [], nearest: [], choices: [], reason: null };
  switch (status) {
    case 'answered':
      return { ...empty, claims: answer.claims };
    case 'partial':
      return { ...empty, claims: answer.claims, missing: answer.missing };
    case 'clarify':
      return { ...empty, choices: answer.choices };
    case 'nearest':
    case 'unanswerable':
      return { ...empty, missing: answer.missing, nearest: answer.nearest };
    case 'refused':
      return { ...empty, reason: answer.reason };
  }
}

/** The JSON values of a file that this program wrote; their shape is taken for granted. */
async function read<Value>(folder: string, file: string, split: (text: string) => string[]): Promise<Value[]> {
  try {
    return split(await readFile(join(folder, file), 'utf8')).map((part) => JSON.parse(part) as Value);
  } catch (cause) {
    throw invalid(folder, `${file}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

function invalid(folder: string, problem: string, cause?: unknown): AppError {
  const hint = 'give a folder that `npm run -s evals` wrote, such as evals/reports/<time>';
  return new AppError('input-invalid', `no run in ${folder} (${problem}); ${hint}`, { cause, details: { problem } });
}

function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
