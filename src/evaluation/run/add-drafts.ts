/** `evals add FILE`: stored answers with their feedback become drafts at the end of a file of cases. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { AppError } from '../../vocabulary/errors.js';
import { type EvalCase, loadCasesAndDrafts } from '../cases.js';
import { toDraft } from './draft-case.js';

export type AddInput = {
  /** JSON Lines, or one JSON value: an answer or a list of them. */
  readonly file: string;
  readonly out: string;
  /** Of all cases there are, whose ids are taken. */
  readonly casesFolder: string;
};

export type Added = {
  readonly added: readonly EvalCase[];
  /** Ids that stand in some file already, or came twice. */
  readonly present: readonly string[];
  /** Each with its place: the rest is added all the same. */
  readonly problems: readonly string[];
};

/** @throws AppError `input-invalid` where a file cannot be read, or what is in `out` already is no case */
export async function addDrafts({ file, out, casesFolder }: AddInput): Promise<Added> {
  const values = readValues(await readText(file), file);
  const before = await readText(out, '');
  const taken = new Set([...(await loadCasesAndDrafts(casesFolder)).map(({ id }) => id), ...idsOf(before, out)]);
  const added: EvalCase[] = [];
  const present: string[] = [];
  const problems: string[] = [];
  for (const { place, value, problem } of values) {
    const result = problem === null ? toDraft(value) : { problem };
    if ('problem' in result) problems.push(`${place}: ${result.problem}`);
    else if (taken.has(result.draft.id)) present.push(result.draft.id);
    else {
      taken.add(result.draft.id);
      added.push(result.draft);
    }
  }
  if (added.length > 0) await replaceFile(out, withLines(before, added));
  return { added, present, problems };
}

type Value = { readonly place: string; readonly value: unknown; readonly problem: string | null };

function readValues(text: string, file: string): Value[] {
  const whole = parse(text);
  if (whole.problem === null && Array.isArray(whole.value))
    return whole.value.map((value, index) => ({ place: `${file}, value ${index + 1}`, value, problem: null }));
  if (whole.problem === null) return [{ place: file, ...whole }];
  return text
    .split('\n')
    .map((line, index) => ({ place: `${file}:${index + 1}`, line }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ place, line }) => ({ place, ...parse(line) }));
}

function parse(text: string): Omit<Value, 'place'> {
  try {
    return { value: JSON.parse(text), problem: null };
  } catch (error) {
    return { value: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

function idsOf(text: string, file: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { value, problem } = parse(line);
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
    if (typeof id === 'string') return [id];
    throw invalid(`${file}:${index + 1}: ${problem ?? 'no case with an id'}; mend or move this file first`);
  });
}

function withLines(before: string, cases: readonly EvalCase[]): string {
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return start + cases.map((each) => `${JSON.stringify(each)}\n`).join('');
}

/** Written aside and renamed: a run that reads cases meanwhile sees the old file or the new one. */
async function replaceFile(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(aside, text);
    await rename(aside, file);
  } catch (cause) {
    await rm(aside, { force: true });
    throw invalid(`${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

/** `absent` stands for a file that is not there. */
async function readText(file: string, absent?: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (code === 'ENOENT' && absent !== undefined) return absent;
    throw invalid(`${file} cannot be read (${code})`, cause);
  }
}

function invalid(problem: string, cause?: unknown): AppError {
  return new AppError('input-invalid', problem, { cause, details: { problem } });
}
