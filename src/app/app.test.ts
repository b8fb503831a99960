import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.js';
import type { Notice } from '../library/notice.js';
import { sentencesOf } from '../testing/corpora/small-corpus.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { AppError } from '../vocabulary/errors.js';
import { type App, createApp, type Overrides } from './app.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？';
const SENTENCE = '到2033年，社区食堂覆盖率力争85%以上。';

let root: string;
let apps: App[];
let notices: Notice[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiaowen-app-'));
  apps = [];
  notices = [];
  mkdirSync(join(root, 'corpus'));
  mkdirSync(join(root, 'prompts'));
  copyFileSync(resolve('prompts/glossary.yaml'), join(root, 'prompts/glossary.yaml'));
  write('plan.txt', WANGCHUAN.text);
  write('plan.yaml', 'kind: plan\nregion: { name: 望川市, level: city }\n');
});
afterEach(async () => {
  for (const app of apps) await app.close();
  rmSync(root, { recursive: true });
});

describe('createApp', () => {
  it('answers from a corpus that was never indexed', async () => {
    expect(await sentences(open())).toEqual([SENTENCE]);
  });

  it('answers the same from the indexes of an earlier run, without rebuilding them', async () => {
    const first = open();
    const before = (await first.ask({ text: QUESTION })).answer;
    await first.close();
    notices.length = 0;
    const after = (await open().ask({ text: QUESTION })).answer;
    expect({ ...after, timings: null }).toEqual({ ...before, timings: null });
    expect(notices).toEqual([]);
  });

  it('takes in what changed between two runs', async () => {
    await sentences(open());
    write('plan.txt', WANGCHUAN.text.replace('力争达到85%以上', '力争达到88.5%以上'));
    expect(await sentences(open())).toEqual(['到2033年，社区食堂覆盖率力争88.5%以上。']);
  });

  it('tells who counts how each question ended, and what the corpus folder held', async () => {
    write('broken.txt', '');
    const told: unknown[] = [];
    const watch = {
      question: ({ status, engine }: { status: string; engine: string | null }) => told.push({ status, engine }),
      synced: (seen: { documents: number; failed: number }) => told.push(seen),
      use: (use: object) => told.push(use),
    };
    const app = open({ watch });
    await app.ask({ text: QUESTION });
    for await (const _ of app.askStream({ text: QUESTION })) break;
    await expect(app.ask({ text: '长'.repeat(5000) })).rejects.toMatchObject({ code: 'input-invalid' });
    expect(told.filter((each) => typeof each === 'object' && each !== null && 'status' in each)).toEqual([
      { status: 'answered', engine: 'extractive' },
      { status: 'answered', engine: 'extractive' },
      { status: 'failed', engine: null },
    ]);
    expect(told).toContainEqual({ documents: 1, failed: 1 });
  });

  it('gives the answer the id and the times it is handed', async () => {
    let clock = 0;
    const app = open({ newId: () => 'answer-7', now: () => (clock += 5) });
    const { answer } = await app.ask({ text: QUESTION });
    expect(answer.id).toBe('answer-7');
    expect(answer.timings.totalMs).toBeGreaterThan(0);
    expect(answer.timings.retrieveMs + answer.timings.composeMs).toBe(answer.timings.totalMs);
  });

  it('explains what each part was taken to ask and which clauses were found', async () => {
    const { explanation, answer } = await open().ask({ text: `${QUESTION}谁牵头？` });
    expect(explanation.parts.map(({ part }) => part.wants.main)).toEqual(['amount', 'who']);
    const found = explanation.parts.flatMap(({ hits }) => hits.map(({ clause }) => clause.id));
    expect(new Set(answer.retrieved.map(({ clauseId }) => clauseId))).toEqual(new Set(found));
  });

  it('takes a question of the longest length, counted in characters, and no longer', async () => {
    const app = open({}, { maxQuestionChars: 20 });
    await expect(app.ask({ text: '𠮷'.repeat(20) })).resolves.toBeDefined();
    const error = await failureOf(app.ask({ text: '𠮷'.repeat(21) }));
    expect(error).toMatchObject({ code: 'input-invalid', details: { length: 21, limit: 20 } });
    expect(error.message).not.toContain('𠮷');
  });

  it('lists documents, clauses and facts', async () => {
    const app = open();
    const [row, ...others] = await app.documents();
    expect(others).toEqual([]);
    expect(row?.document).toMatchObject({ id: 'plan', documentNumber: '望政办字〔2031〕7号', kind: 'plan' });
    const clauses = await collect(app.clauses());
    expect(clauses).toHaveLength(row?.clauses ?? 0);
    expect(await collect(app.clauses('plan'))).toEqual(clauses);
    expect(await app.facts({})).toEqual({ facts: row?.facts, count: row?.facts.length });
    expect((await app.facts({ kinds: ['duty'] })).facts.every(({ kind }) => kind === 'duty')).toBe(true);
    expect(await app.facts({ documentIds: ['plan'], kinds: ['term'] })).toMatchObject({ count: 1 });
  });

  it('names the documents there are where one is unknown', async () => {
    const app = open();
    const expected = { code: 'document-unknown', details: { id: 'plna', known: 'plan' } };
    expect(await failureOf(app.facts({ documentIds: ['plna'] }))).toMatchObject(expected);
    expect(await failureOf(collect(app.clauses('plna')))).toMatchObject(expected);
  });

  it('tells of a file it cannot read and answers from the others', async () => {
    write('broken.txt', '\u0000\u0001\u0002'.repeat(200));
    expect(await sentences(open())).toEqual([SENTENCE]);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'document-failed', file: 'broken.txt' }));
  });

  it('answers from the last good state where the corpus folder is gone', async () => {
    await sentences(open());
    rmSync(join(root, 'corpus'), { recursive: true });
    expect(await sentences(open())).toEqual([SENTENCE]);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'sync-failed' }));
  });

  it('fails where there is neither a corpus folder nor an earlier state', async () => {
    rmSync(join(root, 'corpus'), { recursive: true });
    expect((await failureOf(open().ask({ text: QUESTION }))).code).toBe('corpus-missing');
  });

  it('fails on an empty corpus', async () => {
    rmSync(join(root, 'corpus/plan.txt'));
    rmSync(join(root, 'corpus/plan.yaml'));
    expect((await failureOf(open().ask({ text: QUESTION }))).code).toBe('corpus-empty');
  });

  it('fails on a broken glossary, naming it', async () => {
    writeFileSync(join(root, 'prompts/glossary.yaml'), 'version: 3');
    const error = await failureOf(open().ask({ text: QUESTION }));
    expect(error).toMatchObject({ code: 'glossary-invalid' });
  });

  it('moves a corrupt store aside, says so and builds it again', async () => {
    await sentences(open());
    await closeAll();
    writeFileSync(join(root, 'data/tiaowen.db'), 'not a database, '.repeat(400));
    expect(await sentences(open())).toEqual([SENTENCE]);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'storage-set-aside' }));
  });

  it('closes without ever having opened, and after what it opened failed', async () => {
    await open().close();
    rmSync(join(root, 'corpus'), { recursive: true });
    const app = open();
    await failureOf(app.ask({ text: QUESTION }));
    await app.close();
  });
});

describe('index', () => {
  it('reports what it did and tells of its progress', async () => {
    const app = open();
    const files: string[] = [];
    expect(await app.index({ onProgress: ({ file }) => files.push(file) })).toMatchObject({ created: ['plan'] });
    expect(files).toEqual(['plan.txt']);
    expect(await app.index()).toMatchObject({ created: [], updated: [], removed: [], unchanged: ['plan'] });
  });

  it('leaves nothing to rebuild for the next question', async () => {
    await open().index();
    await closeAll();
    notices.length = 0;
    await sentences(open());
    expect(notices).toEqual([]);
  });

  it('stops where it is told to', async () => {
    const error = await failureOf(open().index({ signal: AbortSignal.abort() }));
    expect(error.code).toBe('interrupted');
  });
});

function open(overrides: Overrides = {}, config: { maxQuestionChars?: number } = {}): App {
  const folders = { corpusDir: join(root, 'corpus'), dataDir: join(root, 'data'), promptsDir: join(root, 'prompts') };
  const app = createApp(
    { ...readConfig({}), ...folders, maxFileBytes: 1_000_000, ...config },
    { newId: () => 'id', now: () => 0, onNotice: (notice) => notices.push(notice), ...overrides },
  );
  apps.push(app);
  return app;
}

async function closeAll(): Promise<void> {
  for (const app of apps.splice(0)) await app.close();
}

async function sentences(app: App): Promise<string[]> {
  return sentencesOf((await app.ask({ text: QUESTION })).answer);
}

function write(name: string, text: string): void {
  writeFileSync(join(root, 'corpus', name), text);
}

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

async function collect<Each>(each: AsyncIterable<Each>): Promise<Each[]> {
  const all: Each[] = [];
  for await (const one of each) all.push(one);
  return all;
}
