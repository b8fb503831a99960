import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../config/config.js';
import { openDatabase } from '../storage/sqlite/database.js';
import { writeSmallCorpus } from '../testing/corpora/small-corpus.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { type App, createApp } from './app.js';

let root: string;
let config: Config;
const apps: App[] = [];

beforeEach(() => {
  ({ root, config } = writeSmallCorpus({ plan: { text: WANGCHUAN.text, region: '望川市' } }));
  mkdirSync(config.dataDir);
  for (const [name, file] of [
    ['tiaowen-1.sql', 'tiaowen.db'],
    ['slack-3.sql', 'slack.db'],
  ] as const) {
    const db = openDatabase(join(config.dataDir, file), {});
    db.exec(readFileSync(join(import.meta.dirname, '../testing/earlier', name), 'utf8'));
    db.close();
  }
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  rmSync(root, { recursive: true });
});

const open = (): App => {
  const app = createApp(config);
  apps.push(app);
  return app;
};

/** What the earlier version left is there, and what it could not know is taken in. */
async function expectUpgraded(app: App): Promise<void> {
  const { answer } = await app.ask({ text: '望川社区食堂覆盖率要达到多少？' });
  expect(answer.status).toBe('answered');
  const conversations = await app.openConversations();
  try {
    expect((await conversations.answerById('a1', 'T1'))?.answer.status).toBe('refused');
    expect(await conversations.settingsOf({ team: 'T1', channel: 'C1' })).toMatchObject({ defaultRegion: '望川市' });
    expect((await conversations.feedbackRows())[0]?.feedback).toMatchObject({ useful: false });
    const lines = await conversations.auditLines({ since: new Date(0), after: 0, limit: 9 });
    expect(lines.map(({ what, status, who }) => [what, status, who])).toEqual([['question', 'refused', 'hash']]);
  } finally {
    await conversations.close();
  }
}

describe('a data folder of an earlier version', { timeout: 240_000 }, () => {
  it('is brought up to date when it is opened, with what people left in it', async () => {
    await expectUpgraded(open());
    await expectUpgraded(open());
  });

  it('is backed up as it is, and brought up to date where it is restored', async () => {
    const file = join(root, 'backup.tar.gz');
    await open().backup(file);
    rmSync(config.dataDir, { recursive: true });
    await open().restore(file, { force: true });
    await expectUpgraded(open());
  });
});
