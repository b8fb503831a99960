import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../config/config.js';
import { writeSmallCorpus } from '../testing/corpora/small-corpus.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { type App, createApp } from './app.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？';
const HAND_IN = '0'.repeat(32);
const ADMIN = { team: 'T1', channel: 'C1', user: 'U1', engine: null, model: null, status: 'answered', ms: 5 };

let root: string;
let config: Config;
let apps: App[];
let file: string;

beforeEach(async () => {
  ({ root, config } = writeSmallCorpus({ plan: { text: WANGCHUAN.text, region: '望川市' } }));
  apps = [];
  file = join(root, 'backup.tar.gz');
});
afterEach(async () => {
  for (const app of apps) await app.close();
  rmSync(root, { recursive: true });
});

const open = (): App => {
  const app = createApp(config);
  apps.push(app);
  return app;
};
const answer = async (app: App) => (await app.ask({ text: QUESTION })).answer;
const audited = async (app: App) => {
  const conversations = await app.openConversations();
  await conversations.recordAudit({ ...ADMIN, what: 'question', at: new Date(), clauses: [] });
  return conversations;
};
const linesOf = async (app: App) => {
  const lines = [];
  for await (const line of app.audit(new Date(0))) lines.push(line.status);
  return lines;
};
const lose = () => {
  rmSync(config.corpusDir, { recursive: true });
  rmSync(config.dataDir, { recursive: true, force: true });
};

describe('a backup', { timeout: 240_000 }, () => {
  it('made while the bot works, brings back documents, answers, hand-ins and what was remembered', async () => {
    const working = open();
    const before = await answer(working);
    const conversations = await audited(working);
    await working.keepHandIn(HAND_IN, Buffer.from('handed in'));
    expect(await open().backup(file)).toMatchObject({ file, corpus: 2, data: 3 });
    await conversations.close();
    await working.close();
    lose();
    const restored = open();
    expect(await restored.restore(file)).toMatchObject({ corpus: 2, data: 3, aside: [] });
    expect(await linesOf(restored)).toEqual(['answered']);
    expect(await restored.isHandInKept(HAND_IN)).toBe(true);
    const after = await answer(restored);
    expect({ ...after, id: '', timings: null }).toEqual({ ...before, id: '', timings: null });
  });

  it('is readable by nobody else, and no earlier one is lost unasked', async () => {
    await open().backup(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(open().backup(file)).rejects.toMatchObject({ details: { reason: 'out-file' } });
    await open().backup(file, { force: true });
    await expect(open().backup(join(root, 'none/b.tar.gz'))).rejects.toMatchObject({
      details: { reason: 'out-folder' },
    });
    expect(readdirSync(root).filter((name) => name.includes('tmp'))).toEqual([]);
  });
});

describe('restoring', { timeout: 240_000 }, () => {
  it('overwrites nothing unasked, and forced keeps what was there', async () => {
    await answer(open());
    await open().backup(file);
    await expect(open().restore(file)).rejects.toMatchObject({ details: { reason: 'restore-over' } });
    for (const app of apps.splice(0)) await app.close();
    writeFileSync(join(config.corpusDir, 'later.txt'), WANGCHUAN.text);
    const { aside } = await open().restore(file, { force: true });
    expect(readdirSync(config.corpusDir)).not.toContain('later.txt');
    expect(aside).toHaveLength(2);
    expect(aside.some((folder) => existsSync(join(folder, 'later.txt')))).toBe(true);
  });

  it('waits for no program that has the store open: it is told to be ended', async () => {
    await open().backup(file);
    const working = open();
    const conversations = await audited(working);
    await expect(open().restore(file, { force: true })).rejects.toMatchObject({ code: 'storage-busy' });
    expect(await linesOf(working)).toEqual(['answered']);
    await conversations.close();
  });

  it.each<[string, (folder: string) => void]>([
    ['a file that is missing', (folder) => rmSync(join(folder, 'corpus/plan.txt'))],
    ['a file that was changed', (folder) => writeFileSync(join(folder, 'corpus/plan.txt'), 'else')],
    ['a file that was slipped in', (folder) => writeFileSync(join(folder, 'corpus/more.txt'), 'more')],
    ['no list', (folder) => rmSync(join(folder, 'manifest.json'))],
    ['a list of another version', (folder) => writeFileSync(join(folder, 'manifest.json'), '{"format":2}')],
  ])('changes nothing where the backup has %s', async (_, damage) => {
    await answer(open());
    await open().backup(file);
    for (const app of apps.splice(0)) await app.close();
    const folder = join(root, 'unpacked');
    mkdirSync(folder);
    execFileSync('tar', ['-xzf', file, '-C', folder]);
    damage(folder);
    execFileSync('tar', ['-czf', file, '-C', folder, '.']);
    const standing = () => statSync(join(config.dataDir, 'tiaowen.db')).ino;
    const before = standing();
    await expect(open().restore(file, { force: true })).rejects.toMatchObject({ code: 'backup-invalid' });
    expect(standing()).toBe(before);
    expect(readdirSync(root).sort()).toEqual(['backup.tar.gz', 'corpus', 'data', 'unpacked']);
  });

  it('tells half an archive from a whole one', async () => {
    await open().backup(file);
    lose();
    writeFileSync(file, readFileSync(file).subarray(0, 200));
    await expect(open().restore(file)).rejects.toMatchObject({ code: 'backup-invalid' });
    expect(existsSync(config.corpusDir)).toBe(false);
  });
});
