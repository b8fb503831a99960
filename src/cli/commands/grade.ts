import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { jsonLine } from '../../copy/json-line.js';
import { gradeAnswers } from '../../training/quiz/grade.js';
import { readQuizJson } from '../../training/quiz/quiz-json.js';
import { AppError } from '../../vocabulary/errors.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { answerProblemCopy, gradingText } from '../grade-copy.js';
import { plainTerminal } from '../plain-terminal.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type GradeOptions = { readonly grade: string; readonly quizFile: string; readonly json?: boolean };

/** Grades a sheet of answers (.csv, .xlsx) against a quiz written with `--quiz N --out quiz.json`. */
export async function grade(
  { grade: file, quizFile, json }: GradeOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { output, locale } = surroundings;
  const [answers, quiz] = await Promise.all([read(file), read(quizFile)]);
  const items = readQuizJson(quiz.toString('utf8'));
  return withApp(surroundings, async (app) => {
    const { sheets } = await app.readTables({ name: basename(file), bytes: answers });
    const [sheet] = sheets;
    if (sheet === undefined) throw unreadable(file);
    const grading = gradeAnswers(items, sheet);
    output.result(json === true ? jsonLine(grading) : plainTerminal(gradingText(grading, locale)));
    for (const problem of grading.problems) output.message(plainTerminal(answerProblemCopy(problem, file, locale)));
    return grading.people.length === 0 ? EXIT.badInput : EXIT.done;
  });
}

async function read(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
}

function unreadable(path: string, cause?: unknown): AppError {
  return new AppError('input-invalid', `${path} cannot be read`, {
    cause,
    details: { table: path, reason: 'unreadable' },
  });
}
