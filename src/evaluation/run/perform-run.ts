/** One run from the questions to the stored outputs. */

import type { Question } from '../../answering/answer-question.js';
import { ANSWERING } from '../../answering/settings.js';
import type { Config } from '../../config/config.js';
import { RETRIEVAL } from '../../evidence/settings.js';
import { machineFacts } from '../bench/machine.js';
import type { EvalCase } from '../cases.js';
import { askCases, type Ranker, readCorpus } from './ask-cases.js';
import type { RunDeps } from './deps.js';
import type { RunOptions } from './options.js';
import type { StoredRun } from './stored-run.js';

export type PerformInput = {
  readonly app: RunDeps;
  readonly config: Config;
  /** The checkout, for its commit. */
  readonly root: string;
  readonly cases: readonly EvalCase[];
  readonly rankers: readonly Ranker[];
  readonly engine: RunOptions['engine'];
  readonly filter: Pick<RunOptions, 'split' | 'categories' | 'cases'>;
  readonly onProgress: (done: number, total: number) => void;
};

export async function performRun({
  app,
  config,
  root,
  cases,
  rankers,
  engine,
  filter,
  onProgress,
}: PerformInput): Promise<StoredRun> {
  const started = performance.now();
  const { date, node, commit } = machineFacts(root);
  const prompts = new Set<string>();
  const ask = async (question: Question) => {
    const answered = await app.ask(question, { engine });
    const { written } = answered.answer;
    if (written !== null) prompts.add(`${written.promptId}@${written.promptVersion}`);
    return answered;
  };
  const outputs = await askCases({ ask, cases, rankers, onProgress });
  const { sources, documents, digest } = await readCorpus(app);
  const { maxFileBytes, maxQuestionChars, locale } = config;
  return {
    record: {
      date,
      engine,
      commit,
      node,
      corpusDigest: digest,
      config: { maxFileBytes, maxQuestionChars, locale },
      settings: { retrieval: RETRIEVAL, answering: ANSWERING },
      prompts: [...prompts].sort(),
      model: engine === 'llm' ? app.chatModel : null,
      documents,
      clauses: sources.size,
      asked: outputs.length,
      durationMs: Math.round(performance.now() - started),
      filter: { split: filter.split, categories: filter.categories, cases: filter.cases },
    },
    outputs,
    sources,
  };
}
