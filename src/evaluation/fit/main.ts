/**
 * `npm run -s evals:fit [-- CORPUS CASES.jsonl …]`: fits the weights of ranking from the dev splits of `evals/cases`, `evals/asked`
 * and the documents of other fields in `evals/fields`, and writes `evals/weights.json`. With a folder and cases of judged form it
 * learns from those too; the file is then for trying, not for keeping.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noWeights } from '../../evidence/ranking/weights.js';
import { writeFileAside } from '../../indexing/write-aside.js';
import { loadCases, splitOf } from '../cases.js';
import { withAppOver } from '../judged/app-over.js';
import { readJudgedCases } from '../judged/judged-case.js';
import { meetsStatus } from '../scorers/meets-status.js';
import { fitWeights } from './fit-weights.js';
import { type FitCase, type FitSearch, searchesOf } from './searches.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const FIELD_CASES = join(root, 'evals/fields/dev.jsonl');
const ASKED_CASES = join(root, 'evals/asked/dev.jsonl');
const WEIGHTS = join(root, 'evals/weights.json');

async function main([corpus, ...files]: readonly string[]): Promise<void> {
  const own = (await loadCases(join(root, 'evals/cases'))).filter((each) => splitOf(each) === 'dev');
  const searches = [...(await searchesIn(join(root, 'corpus'), own.filter(hasGold)))];
  searches.push(...(await searchesIn(join(root, 'corpus'), await judgedOf(ASKED_CASES))));
  searches.push(...(await searchesIn(join(root, 'evals/fields/documents'), await judgedOf(FIELD_CASES))));
  if (corpus !== undefined)
    for (const file of files) searches.push(...(await searchesIn(corpus, await judgedOf(file))));
  const weights = fitWeights(searches);
  await writeFileAside(WEIGHTS, async (file) => {
    await file.write(`${JSON.stringify(weights, null, 2)}\n`);
  });
  process.stdout.write(`${searches.length} searches, weights in ${WEIGHTS}\n`);
}

/** What is answered has a place; what must be turned away has none. */
function hasGold({
  expect: { status },
  gold,
}: {
  readonly expect: { readonly status: string };
  readonly gold: readonly unknown[];
}): boolean {
  return gold.length > 0 || meetsStatus(status, 'unanswerable');
}

async function judgedOf(file: string): Promise<FitCase[]> {
  const cases = readJudgedCases(await readFile(file, 'utf8'), file);
  return cases.filter(
    ({ gold, status }) => gold.length > 0 || status.some((each) => meetsStatus(each, 'unanswerable')),
  );
}

function searchesIn(corpus: string, cases: readonly FitCase[]): Promise<FitSearch[]> {
  return withAppOver(corpus, async (app) => searchesOf(cases, await app.library()), { weights: noWeights() });
}

await main(process.argv.slice(2));
