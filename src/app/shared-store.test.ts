import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.js';
import { sentencesOf } from '../testing/corpora/small-corpus.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import {
  createTestDatabase,
  hasPostgres,
  type TestDatabase,
  withoutPostgres,
} from '../testing/postgres/test-database.js';
import { type App, createApp } from './app.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？';
const SENTENCE = '到2033年，社区食堂覆盖率力争85%以上。';
const OTHER = '望川市夜间照明办法\n\n一、夜间照明\n\n（一）路灯。到2031年，路灯完好率达到97%以上。\n';

describe.skipIf(!hasPostgres)(`machines that share a store${withoutPostgres}`, { timeout: 120_000 }, () => {
  let root: string;
  let database: TestDatabase;
  let apps: App[];
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'tiaowen-shared-'));
    database = await createTestDatabase();
    apps = [];
  });
  afterEach(async () => {
    for (const app of apps) await app.close();
    await database.drop();
    rmSync(root, { recursive: true });
  });

  /** With a corpus folder and a data folder of its own. */
  const machine = (name: string, files: Readonly<Record<string, string>> = {}): App => {
    const folder = join(root, name);
    for (const each of ['corpus', 'prompts']) mkdirSync(join(folder, each), { recursive: true });
    copyFileSync(resolve('prompts/glossary.yaml'), join(folder, 'prompts/glossary.yaml'));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'corpus', file), text);
    const app = createApp(
      readConfig({
        TIAOWEN_CORPUS_DIR: join(folder, 'corpus'),
        TIAOWEN_DATA_DIR: join(folder, 'data'),
        TIAOWEN_PROMPTS_DIR: join(folder, 'prompts'),
        STORE_URL: database.url,
      }),
    );
    apps.push(app);
    return app;
  };
  const plan = { 'plan.txt': WANGCHUAN.text, 'plan.yaml': 'kind: plan\nregion: { name: 望川市, level: city }\n' };
  const idsOf = async (app: App) => (await app.documentHeaders()).map(({ id }) => id);
  const answer = async (app: App) => sentencesOf((await app.ask({ text: QUESTION })).answer);

  it('answer from what one of them has brought in, without a corpus folder of their own', async () => {
    const [first, second] = [machine('first', plan), machine('second')];
    await first.index();
    expect((await second.index()).unchanged).toEqual(['plan']);
    expect(await answer(second)).toEqual([SENTENCE]);
    expect(existsSync(join(root, 'second/data/tiaowen.db'))).toBe(false);
  });

  it('see with the next question what another has changed since', async () => {
    const first = machine('first', plan);
    await first.index();
    const second = machine('second');
    expect(await answer(second)).toEqual([SENTENCE]);
    writeFileSync(join(root, 'first/corpus/plan.txt'), WANGCHUAN.text.replace('力争达到85%以上', '力争达到88.5%以上'));
    await first.index();
    expect(await answer(second)).toEqual(['到2033年，社区食堂覆盖率力争88.5%以上。']);
  });

  it('take nothing out that is not in their own folder, unless told to make the store what the folder is', async () => {
    const first = machine('first', plan);
    await first.index();
    const second = machine('second', { 'lights.txt': OTHER });
    await second.index();
    await answer(first);
    expect(await idsOf(first)).toEqual(['lights', 'plan']);
    expect((await second.index({ removes: 'all' })).removed).toEqual(['plan']);
    expect(await idsOf(first)).toEqual(['lights']);
  });

  it('share a document that one of them was given, and its removal', async () => {
    const [first, second] = [machine('first', plan), machine('second')];
    await first.index();
    writeFileSync(join(root, 'lights.txt'), OTHER);
    const { document } = (await first.addDocument(join(root, 'lights.txt'))).parsed;
    expect(await idsOf(second)).toContain(document.id);
    expect(await first.removeDocument(document.id)).toBe(true);
    expect(await idsOf(second)).toEqual(['plan']);
  });

  it('share what was asked, and its audit', async () => {
    const [first, second] = [machine('first', plan), machine('second')];
    const [kept, other] = [await first.openConversations(), await second.openConversations()];
    const key = { team: 'T1', channel: 'C1', message: '1.0', edit: null };
    expect(await Promise.all([kept.claim(key, new Date(0)), other.claim(key, new Date(0))])).toContain(false);
    const line = { at: new Date(5), user: 'U1', team: 'T1', channel: 'C1', engine: null, model: null, ms: 1 };
    await kept.recordAudit({ ...line, what: 'question', status: 'answered', clauses: [] });
    const lines: string[] = [];
    for await (const { status } of second.audit(new Date(0))) lines.push(status);
    expect(lines).toEqual(['answered']);
    await Promise.all([kept.close(), other.close()]);
  });
});
