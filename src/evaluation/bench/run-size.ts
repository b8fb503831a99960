/** The whole benchmark at one corpus size: engines are built, measured and let go one after another. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../../app/app.js';
import { type Environment, readConfig } from '../../config/config.js';
import { tokenize } from '../../indexing/tokenizer.js';
import { fitHashedNgrams } from '../../models/hashed-ngrams.js';
import type { EvalCase } from '../cases.js';
import { goldResolver } from '../gold.js';
import { type AsProcess, type InProcess, measureAsk, measureProcesses } from './ask-latency.js';
import { langChainEngines } from './baselines/langchain.js';
import { miniSearchEngine } from './baselines/minisearch.js';
import { readContent } from './corpus-content.js';
import type { Engine } from './engine.js';
import { type IndexTime, measureIndexing } from './index-time.js';
import { timed } from './latency.js';
import { type LoopBlock, measureLoopBlocks } from './loop-blocks.js';
import { lexicalEngine, vectorEngine, wholeEngine } from './own-engines.js';
import { bestQuality, type EngineQuality, type GoldCase, measureEngine, type Quality } from './quality.js';

export type EngineRow = { readonly engine: string; readonly buildMs: number | null } & EngineQuality;

export type SizeReport = {
  readonly name: string;
  readonly documents: number;
  readonly clauses: number;
  readonly chunks: number;
  readonly indexing: IndexTime;
  /** `index` from nothing to saved snapshots. */
  readonly indexMs: number;
  readonly inProcess: InProcess;
  readonly asProcess: readonly AsProcess[];
  readonly loop: readonly LoopBlock[];
  readonly engines: readonly EngineRow[];
  /** What no ranking can exceed. */
  readonly best: Quality;
  /** Gold references no clause of this corpus answers to; their groups count as not found. */
  readonly unresolvedGold: number;
};

export type SizeInput = {
  readonly name: string;
  readonly corpusDir: string;
  readonly root: string;
  readonly scratch: string;
  readonly environment: Environment;
  readonly cases: readonly EvalCase[];
  readonly say: (line: string) => void;
};

/** Processes started for each way to run `ask`. */
const PROCESS_RUNS = 7;

export async function runSize(input: SizeInput): Promise<SizeReport> {
  const { name, corpusDir, root, scratch, cases, say } = input;
  say(`${name}: index time by stage`);
  const indexing = await measureIndexing(corpusDir, scratch);

  const folders = {
    TIAOWEN_CORPUS_DIR: corpusDir,
    TIAOWEN_DATA_DIR: await mkdtemp(join(scratch, 'data-')),
    TIAOWEN_PROMPTS_DIR: join(root, 'prompts'),
  };
  const app = createApp(readConfig(folders), { draftsAside: true });
  try {
    say(`${name}: index`);
    const indexMs = await timed(() => app.index());
    say(`${name}: ask, ${cases.length} questions twice`);
    const inProcess = await measureAsk(app, cases);
    say(`${name}: hostile inputs`);
    const loop = await measureLoopBlocks(app);
    const answerable = cases.filter(({ gold }) => gold.length > 0);
    const content = await readContent(app);
    const resolver = goldResolver(content.clauses);
    const resolved = answerable.map((each) => ({ case: each, ...resolver.resolve(each.gold) }));
    const unresolved = resolved.flatMap((each) => each.unresolved);
    for (const { documentId, label, quote } of unresolved)
      say(`no clause for the gold ${documentId} ${label} ${quote}`);

    const engines: EngineRow[] = [];
    const measure = async (engine: string, build: Build, buildMs?: null) => {
      say(`${name}: ${engine}`);
      engines.push(await measureBuilt(engine, build, resolved, buildMs));
    };
    const library = await app.library();
    await measure('Tiaowen, whole retrieval', () => wholeEngine(app), null);
    await measure('Tiaowen, BM25 alone', () => lexicalEngine(library), null);
    if (library.nearest !== null) await measure('Tiaowen, vectors alone', () => vectorEngine(library), null);
    await measure('MiniSearch, own tokenizer', () => miniSearchEngine(content.texts));
    await measure('MiniSearch, our tokenizer', () => miniSearchEngine(content.texts, tokenize));
    let chunks = 0;
    let byChunk: Engine | null = null;
    let wide: Engine | null = null;
    await measure('LangChain chain', async () => {
      const chain = await langChainEngines({ ...content, embedderOf: fitHashedNgrams });
      ({ chunkCount: chunks, byChunk, wide } = chain);
      return chain.byClause;
    });
    await measure('LangChain chain, by chunk', () => byChunk, null);
    await measure('LangChain chain, wide', () => wide, null);

    say(`${name}: ask as a process`);
    const environment = { ...input.environment, ...folders };
    const questions = answerable.slice(0, PROCESS_RUNS).map(({ question }) => question);
    const asProcess = await measureProcesses({ root, environment, questions });
    return {
      name,
      documents: content.documents.length,
      clauses: content.clauses.length,
      chunks,
      indexing,
      indexMs,
      inProcess,
      asProcess,
      loop,
      engines,
      best: bestQuality(resolved),
      unresolvedGold: unresolved.length,
    };
  } finally {
    await app.close();
  }
}

type Build = () => Engine | null | Promise<Engine | null>;

/** `buildMs` null: the engine stands ready, or shares what another built. */
async function measureBuilt(
  name: string,
  build: Build,
  cases: readonly GoldCase[],
  buildMs?: null,
): Promise<EngineRow> {
  const started = performance.now();
  const engine = await build();
  const took = performance.now() - started;
  if (engine === null) throw new Error(`${name} is switched off`);
  return { engine: name, buildMs: buildMs === null ? null : took, ...(await measureEngine(engine, cases)) };
}
