/**
 * `npm run -s evals:fit-vectors [-- CORPUS CASES.jsonl…]`: fits what the vectors of the configured EMBEDDING_MODEL weigh, from the
 * dev splits over the shipped corpus or from cases of judged form over a folder, and writes `evals/vector-weights.json`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../app/app.js';
import { embeddingModelName, loadEnvironment, readConfig } from '../../config/config.js';
import { writeFileAside } from '../../indexing/write-aside.js';
import { loadVectorWeights } from '../../library/vector-weights.js';
import { loadCases, splitOf } from '../cases.js';
import { type GoldResolver, goldResolver } from '../gold.js';
import { readJudgedCases } from '../judged/judged-case.js';
import { fitVectorWeights, type VectorCase } from './fit-vectors.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const WEIGHTS = join(root, 'evals/vector-weights.json');

async function main([corpus, ...files]: readonly string[]): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiaowen-vectors-'));
  const own = corpus === undefined ? { TIAOWEN_CORPUS_DIR: join(root, 'corpus') } : { TIAOWEN_CORPUS_DIR: corpus };
  const config = readConfig({ ...loadEnvironment(), ...own, TIAOWEN_DATA_DIR: dataDir });
  const model = config.model?.embeddingModel;
  if (model == null) {
    process.stderr.write('EMBEDDING_MODEL names no model: there are no vectors to weigh\n');
    return 2;
  }
  const app = createApp(config);
  try {
    await app.index();
    const clauses = [];
    for await (const clause of app.clauses()) clauses.push(clause);
    const cases = await casesOf(corpus === undefined ? [] : files, goldResolver(clauses));
    const { weights, score } = await fitVectorWeights(cases, await app.library());
    const known = await loadVectorWeights(WEIGHTS);
    await writeFileAside(WEIGHTS, async (file) => {
      await file.write(`${JSON.stringify({ ...known, [embeddingModelName(model)]: weights }, null, 2)}\n`);
    });
    process.stdout.write(
      `${cases.length} questions, mean reciprocal rank ${score.toFixed(3)}, ${JSON.stringify(weights)}\n`,
    );
    return 0;
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function casesOf(files: readonly string[], { resolve }: GoldResolver): Promise<VectorCase[]> {
  const rows = [];
  for (const file of files) rows.push(...readJudgedCases(await readFile(file, 'utf8'), file));
  const own =
    files.length > 0 ? [] : (await loadCases(join(root, 'evals/cases'))).filter((each) => splitOf(each) === 'dev');
  return [...rows, ...own].flatMap(({ question, history, gold }) => {
    const found = resolve(gold).gold.filter((group) => group.length > 0);
    return found.length === 0 ? [] : [{ question, history, gold: found }];
  });
}

process.exitCode = await main(process.argv.slice(2));
