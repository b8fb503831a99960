/** Files of questions: JSON Lines, `{"id"?, "question", "history"?: string[]}`. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { AppError } from '../vocabulary/errors.js';

export type AskedLine = {
  readonly id: string | number | undefined;
  readonly question: string;
  readonly history: readonly string[];
};

export type QuestionLine = { readonly line: number } & (
  | { readonly asked: AskedLine }
  | { readonly problem: LineProblem }
);

/** What is wrong with a line; the copy is the command's. */
export type LineProblem = 'not-json' | 'not-an-object' | 'no-question' | 'bad-id' | 'bad-history';

/**
 * Reads a file of questions line by line; empty lines are passed over, lines count from 1. `-` reads from `stdin`.
 * @throws AppError `input-invalid` where the file cannot be read
 */
export async function* readQuestions(
  path: string,
  stdin: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<QuestionLine> {
  const input = path === '-' ? Readable.from(stdin) : createReadStream(path);
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      const content = text.replace(/^\ufeff/, '').trim();
      if (content !== '') yield { line, ...readLine(content) };
    }
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new AppError('input-invalid', `${path} cannot be read (${cause.code})`, {
      cause,
      details: { questions: path, reason: cause.code },
    });
  }
}

/** One line of the file. Unknown fields are let pass: files of cases carry more. */
export function readLine(text: string): { asked: AskedLine } | { problem: LineProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'not-an-object' };
  const { id, question, history } = value as Record<string, unknown>;
  if (typeof question !== 'string') return { problem: 'no-question' };
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') return { problem: 'bad-id' };
  if (history !== undefined && !isStrings(history)) return { problem: 'bad-history' };
  return { asked: { id, question, history: history ?? [] } };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isFileError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
