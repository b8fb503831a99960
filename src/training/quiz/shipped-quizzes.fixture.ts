/** For tests: quizzes over the plans the project comes with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../app/app.js';
import { planTasks, type Task } from '../../briefing/task.js';
import { readConfig } from '../../config/config.js';
import type { Clause } from '../../vocabulary/clause.js';
import { generateQuiz, type QuizRequest } from './generate-quiz.js';
import type { Quiz, TypeCounts } from './quiz.js';

export type ShippedQuizzes = {
  readonly requestOf: (documentId: string, wanted: TypeCounts, seed: number) => QuizRequest;
  /** `total`: so many whatever the types. */
  readonly quizOf: (documentId: string, wanted: TypeCounts, seed: number, total?: number) => Quiz;
  /** Of every document, plans and others. */
  readonly clauses: readonly Clause[];
  /** Of documents that are no plans. */
  readonly reports: readonly Task[];
  readonly close: () => Promise<void>;
};

export const PLANS = ['liaocheng-2024-plan', 'hubei-2024-plan'] as const;
export const PAPER: TypeCounts = { single: 14, multiple: 8, judge: 12, blank: 10, short: 3, case: 3 };

export async function openShippedQuizzes(): Promise<ShippedQuizzes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quizzes-'));
  const app = createApp(readConfig({ TIAOWEN_DATA_DIR: dataDir }));
  const library = await app.library();
  const places = new Map<string, readonly Task[]>();
  const clauses: Clause[] = [];
  for (const document of library.documents) {
    const { tasks, others } = await planTasks(document, library);
    places.set(document.id, [...others, ...tasks]);
    clauses.push(...(await library.clausesOf(document.id)));
  }
  const plans = library.documents.filter(({ kind }) => kind === 'plan');
  const placesOf = (id: string) => places.get(id) ?? [];
  const requestOf: ShippedQuizzes['requestOf'] = (id, wanted, seed) => ({
    tasks: placesOf(id),
    others: plans.filter((plan) => plan.id !== id).flatMap((plan) => placesOf(plan.id)),
    wanted,
    seed,
  });
  return {
    requestOf,
    quizOf: (id, wanted, seed, total) =>
      generateQuiz({ ...requestOf(id, wanted, seed), ...(total === undefined ? {} : { total }) }),
    clauses,
    reports: library.documents.filter(({ kind }) => kind !== 'plan').flatMap(({ id }) => placesOf(id)),
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
