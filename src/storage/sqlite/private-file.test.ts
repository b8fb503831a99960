import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteConversations } from './conversations.js';
import { setAsideCorrupt } from './set-aside.js';
import { openSqliteStore } from './store.js';
import { openSqliteUsageLedger } from './usage.js';

let root: string;
let data: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiaowen-private-'));
  data = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const modes = () => Object.fromEntries(readdirSync(data).map((name) => [name, modeOf(join(data, name))]));
const KEY = { team: 'T1', channel: 'C1', message: '1.0', edit: null };

describe('who may read what is kept', () => {
  it('is the account that runs the program alone, of each file and its side files', async () => {
    const before = process.umask(0);
    try {
      const kept = openSqliteConversations({ file: join(data, 'slack.db') });
      const ledger = openSqliteUsageLedger({ file: join(data, 'usage.db') });
      const store = await openSqliteStore({ file: join(data, 'tiaowen.db') });
      await kept.claim(KEY, new Date(0));
      expect(modeOf(data)).toBe('700');
      expect(Object.keys(modes())).toEqual(expect.arrayContaining(['slack.db-shm', 'slack.db-wal', 'tiaowen.db-wal']));
      expect(new Set(Object.values(modes()))).toEqual(new Set(['600']));
      await kept.close();
      ledger.close();
      await store.close();
    } finally {
      process.umask(before);
    }
  });

  it('is so of a file of an earlier version too, with its side files and the copies set aside', async () => {
    const file = join(data, 'slack.db');
    await openSqliteConversations({ file }).close();
    writeFileSync(file, 'not a database, but long enough to be looked at as one'.repeat(40));
    setAsideCorrupt({ file });
    const held = openSqliteConversations({ file });
    await held.claim(KEY, new Date(0));
    chmodSync(data, 0o755);
    for (const name of readdirSync(data)) chmodSync(join(data, name), 0o644);
    await openSqliteConversations({ file }).close();
    expect(modeOf(data)).toBe('700');
    expect(Object.keys(modes()).length).toBeGreaterThan(3);
    expect(new Set(Object.values(modes()))).toEqual(new Set(['600']));
    expect(await held.claim(KEY, new Date(0))).toBe(false);
    await held.close();
  });

  it('leaves a shared folder, other files and a read-only folder as they are', () => {
    const shared = join(root, 'shared');
    openSqliteUsageLedger({ file: join(shared, 'usage.db') }).close();
    chmodSync(shared, 0o1777);
    const other = join(shared, 'usage.db.bak');
    writeFileSync(other, '', { mode: 0o644 });
    chmodSync(other, 0o644);
    openSqliteUsageLedger({ file: join(shared, 'usage.db') }).close();
    expect(statSync(shared).mode & 0o7777).toBe(0o1777);
    expect(modeOf(other)).toBe('644');
    chmodSync(shared, 0o555);
    openSqliteUsageLedger({ file: join(shared, 'usage.db') }).close();
    expect(modeOf(shared)).toBe('500');
  });
});
