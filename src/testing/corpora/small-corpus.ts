/** For tests: apps over corpora written in the test, of regions that do not exist, parsed and indexed as users' are. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { type App, createApp } from '../../app/app.js';
import { type Config, readConfig } from '../../config/config.js';
import type { Answer } from '../../vocabulary/answer.js';
import type { DocumentKind, RegionLevel } from '../../vocabulary/document.js';

export type SmallDocument = {
  readonly kind?: DocumentKind;
  readonly region?: string;
  readonly level?: RegionLevel;
  readonly title?: string;
  readonly text: string;
};

export type SmallCorpus = Readonly<Record<string, SmallDocument>>;

export type SmallApp = {
  readonly app: App;
  readonly ask: (question: string, ...history: string[]) => Promise<Answer>;
};

/** Opens apps whose folders go when the tests of the file are done. Call once, at the top of a file. */
export function useSmallCorpora() {
  const cleanups: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const cleanup of cleanups.splice(0)) await cleanup();
  });

  return (corpus: SmallCorpus): SmallApp => {
    const { root, config } = writeSmallCorpus(corpus);
    const app = createApp(config, { newId: () => 'id', now: () => 0 });
    cleanups.push(async () => {
      await app.close();
      rmSync(root, { recursive: true });
    });
    return { app, ask: async (text, ...history) => (await app.ask({ text, history })).answer };
  };
}

/** The folders of a corpus of its own, and a configuration over them; who calls removes `root`. */
export function writeSmallCorpus(corpus: SmallCorpus): { readonly root: string; readonly config: Config } {
  const root = mkdtempSync(join(tmpdir(), 'tiaowen-small-'));
  const corpusDir = join(root, 'corpus');
  mkdirSync(corpusDir);
  for (const [id, document] of Object.entries(corpus)) {
    writeFileSync(join(corpusDir, `${id}.txt`), document.text);
    writeFileSync(join(corpusDir, `${id}.yaml`), sidecarOf(document));
  }
  return { root, config: configOver(root, corpusDir) };
}

/** An app over the shipped corpus with a data folder of its own. Call once, at the top of a file. */
export function useShippedCorpus(): App {
  const root = mkdtempSync(join(tmpdir(), 'tiaowen-shipped-'));
  const app = createApp(configOver(root, resolve('corpus')), { newId: () => 'id', now: () => 0 });
  afterAll(async () => {
    await app.close();
    rmSync(root, { recursive: true });
  });
  return app;
}

function configOver(root: string, corpusDir: string): Config {
  return {
    corpusDir,
    dataDir: join(root, 'data'),
    promptsDir: resolve('prompts'),
    maxFileBytes: 1_000_000,
    maxQuestionChars: 2000,
    locale: 'zh',
    model: null,
    slack: null,
    web: readConfig({}).web,
    storeUrl: null,
    metrics: null,
    tracesEndpoint: null,
  };
}

function sidecarOf({ kind = 'plan', region, level = 'city', title }: SmallDocument): string {
  return [
    `kind: ${kind}`,
    ...(region === undefined ? [] : [`region: { name: ${region}, level: ${level} }`]),
    ...(title === undefined ? [] : [`title: ${title}`]),
  ].join('\n');
}

/** The sentences of an answer; none where it has no claims. */
export function sentencesOf(answer: Answer): string[] {
  return answer.status === 'answered' || answer.status === 'partial' ? answer.claims.map(({ text }) => text) : [];
}

/** The labels cited, each once, in the order of the answer. */
export function labelsOf(answer: Answer): string[] {
  if (answer.status !== 'answered' && answer.status !== 'partial') return [];
  return [...new Set(answer.claims.flatMap(({ citations }) => citations.map(({ label }) => label)))];
}

/** The documents cited, each once. */
export function documentsOf(answer: Answer): string[] {
  if (answer.status !== 'answered' && answer.status !== 'partial') return [];
  return [...new Set(answer.claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId)))];
}
