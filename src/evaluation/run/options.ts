/** The command line of `npm run evals`. */
import { parseArgs } from 'node:util';
import { type EvalCase, splitOf } from '../cases.js';

export const USAGE = `Usage: npm run -s evals -- [options]
       npm run -s evals -- compare A B
  --split dev|test|field|all  which cases (default all)
  --category NAME             only this category; may be given several times
  --case ID                   only this case; may be given several times
  --engine extractive|llm     who writes the answers (default extractive)
  --compare BASELINE          a baseline file or a run's folder to hold the run against
  --save-baseline             write evals/baseline.json from this run
  --rescore DIR               score a stored run again, asking nothing
  --report DIR                where the reports go (default evals/reports/<time>)
  --without-baselines         leave out LangChain, MiniSearch and Orama
  --json                      print the summary as one JSON value; everything else goes to stderr
A and B are run folders or baseline files. Exit codes: 0 done, 1 a threshold was missed or a fault, 2 wrong usage.`;

const SPLIT_NAMES = ['dev', 'test', 'field', 'all'] as const;

export type RunOptions = {
  readonly command: 'run';
  readonly split: (typeof SPLIT_NAMES)[number];
  readonly categories: readonly string[];
  readonly cases: readonly string[];
  readonly engine: 'extractive' | 'llm';
  readonly compare: string | null;
  readonly saveBaseline: boolean;
  readonly rescore: string | null;
  readonly report: string | null;
  readonly baselines: boolean;
  readonly json: boolean;
};

export type CompareOptions = {
  readonly command: 'compare';
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
};

export type Options =
  | RunOptions
  | CompareOptions
  | { readonly command: 'help' }
  | { readonly command: 'wrong'; readonly problem: string };

export function readOptions(args: readonly string[]): Options {
  try {
    return read(args);
  } catch (error) {
    return { command: 'wrong', problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The cases a run asks, in their order. A name that matches nothing is a problem: a run of no cases would pass everything. */
export function chooseCases(
  cases: readonly EvalCase[],
  { split, categories, cases: ids }: Pick<RunOptions, 'split' | 'categories' | 'cases'>,
): { readonly chosen: readonly EvalCase[]; readonly problem: string | null } {
  const unknown = [
    ...categories.filter((name) => !cases.some(({ category }) => category === name)),
    ...ids.filter((name) => !cases.some(({ id }) => id === name)),
  ];
  if (unknown.length > 0) return { chosen: [], problem: `no such category or case: ${unknown.join(', ')}` };
  const chosen = cases.filter(
    (each) =>
      (split === 'all' || splitOf(each) === split) &&
      (categories.length === 0 || categories.includes(each.category)) &&
      (ids.length === 0 || ids.includes(each.id)),
  );
  return { chosen, problem: chosen.length === 0 ? 'no case is of this split, category and id at once' : null };
}

function read(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      split: { type: 'string', default: 'all' },
      category: { type: 'string', multiple: true, default: [] },
      case: { type: 'string', multiple: true, default: [] },
      engine: { type: 'string', default: 'extractive' },
      compare: { type: 'string' },
      'save-baseline': { type: 'boolean', default: false },
      rescore: { type: 'string' },
      report: { type: 'string' },
      'without-baselines': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { command: 'help' };
  const [command, before, after, ...rest] = positionals;
  if (command === 'compare') {
    if (before === undefined || after === undefined || rest.length > 0)
      throw new Error('compare takes two runs: A and B');
    return { command, before, after, json: values.json };
  }
  if (command !== undefined) throw new Error(`no such command: ${command}`);
  return {
    command: 'run',
    split: oneOf('--split', values.split, SPLIT_NAMES),
    categories: values.category,
    cases: values.case,
    engine: oneOf('--engine', values.engine, ['extractive', 'llm'] as const),
    compare: values.compare ?? null,
    saveBaseline: values['save-baseline'],
    rescore: values.rescore ?? null,
    report: values.report ?? null,
    baselines: !values['without-baselines'],
    json: values.json,
  };
}

function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new Error(`${option} takes ${names.join(', ')}; got ${value}`);
  return found;
}
