/** The command line of `npm run evals`. */
import { parseArgs } from 'node:util';
import { type EvalCase, splitOf } from '../cases.js';

export const USAGE = `Usage: npm run -s evals -- [options]
       npm run -s evals -- compare A B [--json]
       npm run -s evals -- add FILE [--out FILE] [--json]
  --split dev|test|field|all  which cases (default all)
  --category NAME             only this category; may be given several times
  --case ID                   only this case; may be given several times
  --engine extractive|llm     who writes the answers (default extractive)
  --compare BASELINE          a baseline file or a run's folder to hold the run against (default evals/baseline.json)
  --save-baseline             write evals/baseline.json from this run
  --rescore DIR               score a stored run again, asking nothing; its reports are written anew
  --report DIR                where the reports go (default evals/reports/<time>)
  --without-baselines         leave out LangChain, MiniSearch and Orama
  --json                      print the summary as one JSON value; everything else goes to stderr
compare lists the cases B won and lost against A: run folders or baseline files.
add turns answers of \`ask --json\`, each with "feedback": {"useful"?: true, "wrongCitations"?: [{"n": 1, "why": "…"}],
"note"?: "…"}, into drafts at the end of evals/cases/drafts.jsonl (or --out); drafts are not asked until completed.
Exit codes: 0 done, 1 a threshold was missed, a line could not be read, or a fault, 2 wrong usage.`;

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

export type AddOptions = {
  readonly command: 'add';
  readonly file: string;
  /** Null for the drafts among the cases. */
  readonly out: string | null;
  readonly json: boolean;
};

export type Options =
  | RunOptions
  | CompareOptions
  | AddOptions
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
  if (unknown.length > 0) {
    const names = [...new Set(cases.map(({ category }) => category))].join(', ');
    const problem = `no such category or case: ${unknown.join(', ')}. Categories: ${names}; ids stand in evals/cases/*.jsonl`;
    return { chosen: [], problem };
  }
  const chosen = cases.filter(
    (each) =>
      (split === 'all' || splitOf(each) === split) &&
      (categories.length === 0 || categories.includes(each.category)) &&
      (ids.length === 0 || ids.includes(each.id)),
  );
  return {
    chosen,
    problem: chosen.length === 0 ? 'no case is of this split, category and id at once: leave one of them out' : null,
  };
}

function read(args: readonly string[]): Options {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    tokens: true,
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
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { command: 'help' };
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const [command, first, second, ...rest] = positionals;
  if (command === 'compare') {
    refuseOthers(command, given, ['json']);
    if (first === undefined || second === undefined || rest.length > 0)
      throw new Error('compare takes two runs, A and B: folders of evals/reports, or baseline files');
    return { command, before: first, after: second, json: values.json };
  }
  if (command === 'add') {
    refuseOthers(command, given, ['out', 'json']);
    if (first === undefined || second !== undefined) throw new Error('add takes one FILE of answers with feedback');
    return { command, file: first, out: values.out ?? null, json: values.json };
  }
  if (command !== undefined) throw new Error(`no such command: ${command}; there are compare and add`);
  if (values.out !== undefined) throw new Error('--out goes with add; --report says where the reports of a run go');
  const isPart = values.split !== 'all' || values.category.length > 0 || values.case.length > 0;
  if (values['save-baseline'] && isPart) throw new Error('--save-baseline takes every case: leave out the filters');
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

/** An option that would be passed over in silence is a mistake to name. */
function refuseOthers(command: string, given: readonly string[], allowed: readonly string[]): void {
  const others = given.filter((name) => !allowed.includes(name));
  if (others.length > 0) throw new Error(`${command} does not take ${others.map((name) => `--${name}`).join(', ')}`);
}

function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new Error(`${option} takes ${names.join(', ')}; got ${value}`);
  return found;
}
