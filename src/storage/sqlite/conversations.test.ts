import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeConversations } from '../conversations.contract.js';
import type { Conversations } from '../conversations.js';
import { PLACE, sampleAnswer, THREAD } from '../sample-answer.fixture.js';
import { openSqliteConversations } from './conversations.js';
import { openDatabase } from './database.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-slack-'));
  file = join(folder, 'data', 'slack.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describeConversations({
  name: 'SQLite',
  open: async () => {
    const all: Conversations[] = [];
    const another = async () => {
      const conversations = openSqliteConversations({ file });
      all.push(conversations);
      return conversations;
    };
    const dispose = async () => {
      for (const each of all) await each.close();
    };
    return { conversations: await another(), another, dispose };
  },
});

describe('conversations in a file', () => {
  it('keeps what was claimed when it is opened again', async () => {
    const key = { team: 'T1', channel: 'C1', message: '1.0', edit: null };
    const first = openSqliteConversations({ file });
    await first.claim(key, new Date(0));
    await first.close();
    const second = openSqliteConversations({ file });
    expect(await second.claim(key, new Date(1))).toBe(false);
    await second.close();
  });

  it('says of a file that is no database that it is corrupt', () => {
    const other = join(folder, 'slack.db');
    writeFileSync(other, 'not a database, but long enough to be looked at as one'.repeat(40));
    expect(() => openSqliteConversations({ file: other })).toThrow(
      expect.objectContaining({ code: 'storage-corrupt' }),
    );
  });

  it('brings a file from before replies and reasons were kept up to date, with what is in it', async () => {
    const verdict = { answerId: 'a1', user: 'U1', useful: false, reason: null, note: '', at: new Date(0) };
    const first = openSqliteConversations({ file });
    await first.saveAnswer(sampleAnswer(), PLACE);
    await first.saveVerdict(verdict);
    await first.close();
    const db = openDatabase(file, {});
    db.exec(
      'DROP TABLE digests; DROP TABLE hand_ins; DROP TABLE replies; DROP INDEX answers_by_thread; ALTER TABLE verdicts DROP COLUMN reason',
    );
    db.exec('ALTER TABLE answers DROP COLUMN is_private; ALTER TABLE audit DROP COLUMN what');
    db.pragma('user_version = 3');
    db.close();
    const kept = openSqliteConversations({ file });
    expect((await kept.feedbackRows())[0]?.feedback).toEqual({ useful: false, wrongCitations: [] });
    expect(await kept.saveVerdict({ ...verdict, reason: 'incomplete' })).toBe(true);
    expect((await kept.feedbackRows())[0]?.feedback.reasons).toEqual(['incomplete']);
    await kept.close();
  });

  it('takes the lines of an audit from before checks and drafts were in it for questions', async () => {
    const first = openSqliteConversations({ file });
    const line = { at: new Date(5), user: 'U1', team: 'T1', channel: 'C1', engine: null, model: null };
    await first.recordAudit({ ...line, what: 'question', status: 'failed', ms: 1, clauses: [] });
    await first.close();
    const db = openDatabase(file, {});
    db.exec('DROP TABLE digests; DROP TABLE hand_ins; ALTER TABLE audit DROP COLUMN what');
    db.pragma('user_version = 5');
    db.close();
    const kept = openSqliteConversations({ file });
    expect((await kept.auditLines({ since: new Date(0), after: 0, limit: 9 })).map(({ what }) => what)).toEqual([
      'question',
    ]);
    await kept.close();
  });

  it('does not touch a file of a newer version', async () => {
    await openSqliteConversations({ file }).close();
    const db = openDatabase(file, {});
    db.pragma('user_version = 99');
    db.close();
    expect(() => openSqliteConversations({ file })).toThrow(expect.objectContaining({ code: 'storage-failed' }));
  });

  it('says that the file is busy where another process holds it for too long', async () => {
    const kept = openSqliteConversations({ file, busyTimeoutMs: 1 });
    const holder = openDatabase(file, {});
    holder.exec('BEGIN IMMEDIATE');
    const claim = () => kept.claim({ team: 'T1', channel: 'C1', message: '1.0', edit: null }, new Date(0));
    await expect(claim()).rejects.toThrow(expect.objectContaining({ code: 'storage-busy' }));
    holder.exec('ROLLBACK');
    expect(await claim()).toBe(true);
    holder.close();
    await kept.close();
  });
});

describe('what was forgotten', () => {
  it('stands nowhere in the file any more, nor in its log', async () => {
    const kept = openSqliteConversations({ file });
    await kept.append(THREAD, { question: '绝不能留下的一句话', messageTs: '1.0', user: 'U1', at: new Date(0) });
    await kept.saveAnswer(sampleAnswer({ question: '绝不能留下的一句话' }), PLACE);
    const bytes = () => readdirSync(join(folder, 'data')).map((name) => readFileSync(join(folder, 'data', name)));
    expect(bytes().some((each) => each.includes('绝不能留下的一句话'))).toBe(true);
    await kept.forget({ team: 'T1', user: 'U1' });
    expect(bytes().some((each) => each.includes('绝不能留下的一句话'))).toBe(false);
    await kept.close();
  });
});

describe('conversations of processes of their own', () => {
  const KEYS = Array.from({ length: 200 }, (_, n) => String(n));
  const steps = {
    claim: `(message) => kept.claim({ team: 'T1', channel: 'C1', message, edit: null }, new Date(0))`,
    reclaim: `async (message) => {
      seen ??= await kept.unfinished(0, new Date(0));
      const claim = seen.find(({ key }) => key.message === message);
      return claim !== undefined && kept.reclaim(claim, new Date(1));
    }`,
  };
  /** Opens the file and tries one key for each line it is given, and says whether it won. */
  const start = (step: keyof typeof steps) => {
    const script = `
      import { createInterface } from 'node:readline';
      import { openSqliteConversations } from './src/storage/sqlite/conversations.ts';
      let kept, seen;
      const step = ${steps[step]};
      process.stdout.write('ready\\n');
      for await (const message of createInterface({ input: process.stdin })) {
        kept ??= openSqliteConversations({ file: process.argv[1] });
        process.stdout.write((await step(message)) ? 'won\\n' : 'lost\\n');
      }
      await kept?.close();`;
    const argv = ['--import', 'tsx', '--input-type=module', '--eval', script, file];
    const cwd = join(import.meta.dirname, '..', '..', '..');
    return spawn(process.execPath, argv, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  };
  /** Both are given each key at the same time; how many won it. */
  const race = async (step: keyof typeof steps) => {
    const children = [start(step), start(step)];
    const outputs = children.map(({ stdout }) => createInterface({ input: stdout })[Symbol.asyncIterator]());
    const saidByBoth = () => Promise.all(outputs.map(async (output) => (await output.next()).value as string));
    expect(await saidByBoth()).toEqual(['ready', 'ready']);
    const winners: number[] = [];
    for (const key of KEYS) {
      for (const { stdin } of children) stdin.write(`${key}\n`);
      winners.push((await saidByBoth()).filter((said) => said === 'won').length);
    }
    for (const { stdin } of children) stdin.end();
    await Promise.all(children.map((child) => once(child, 'close')));
    return winners;
  };

  it('claim each of 200 keys once, in a file that is not there yet', { timeout: 60_000 }, async () => {
    expect(await race('claim')).toEqual(KEYS.map(() => 1));
  });

  it('take each of 200 unfinished claims over once', { timeout: 60_000 }, async () => {
    const ended = openSqliteConversations({ file });
    for (const message of KEYS) await ended.claim({ team: 'T1', channel: 'C1', message, edit: null }, new Date(0));
    await ended.close();
    expect(await race('reclaim')).toEqual(KEYS.map(() => 1));
  });
});
