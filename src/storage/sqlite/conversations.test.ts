import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeClaimRace } from '../claim-race.fixture.js';
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
  const contest = { module: 'sqlite/conversations', opener: 'openSqliteConversations', options: () => ({ file }) };
  describeClaimRace(contest, async () => openSqliteConversations({ file }));
});
