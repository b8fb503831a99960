/** One run from the questions to the stored outputs. */
import { ANSWERING } from '../../answering/settings.js';
import type { Config } from '../../config.js';
import { RETRIEVAL } from '../../retrieval/settings.js';
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
  readonly filter: Pick<RunOptions, 'split' | 'categories' | 'cases'>;
  readonly onProgress: (done: number, total: number) => void;
};

export async function performRun({
  app,
  config,
  root,
  cases,
  rankers,
  filter,
  onProgress,
}: PerformInput): Promise<StoredRun> {
  const started = performance.now();
  const { date, node, commit } = machineFacts(root);
  const outputs = await askCases({ app, cases, rankers, onProgress });
  const { sources, documents, digest } = await readCorpus(app);
  const { maxFileBytes, maxQuestionChars, locale } = config;
  return {
    record: {
      date,
      engine: 'extractive',
      commit,
      node,
      corpusDigest: digest,
      config: { maxFileBytes, maxQuestionChars, locale },
      settings: { retrieval: RETRIEVAL, answering: ANSWERING },
      prompts: [],
      model: null,
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
