import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UsageEntry } from '../usage.js';
import { openSqliteUsageLedger } from './usage.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-usage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const EVENING = new Date('2031-03-05T23:59:59.999Z');
const MIDNIGHT = new Date('2031-03-06T00:00:00.000Z');

function use(fields: Partial<UsageEntry> = {}): UsageEntry {
  return {
    at: EVENING,
    answer: null,
    model: 'writer',
    promptTokens: 1000,
    completionTokens: 100,
    cost: 0.5,
    ...fields,
  };
}

const ANSWER: NonNullable<UsageEntry['answer']> = {
  id: 'a1',
  promptId: 'answer',
  promptVersion: 1,
  status: 'answered',
  fallback: null,
  withheld: [],
  latencyMs: 900,
};

describe('the usage ledger', () => {
  it('adds up the cost of a day, and a new day begins at midnight UTC', () => {
    const ledger = openSqliteUsageLedger({ file: join(folder, 'usage.db') });
    ledger.record(use());
    ledger.record(use({ cost: 0.25 }));
    ledger.record(use({ at: MIDNIGHT, cost: 4 }));
    expect(ledger.spentOn(EVENING)).toBeCloseTo(0.75);
    expect(ledger.spentOn(MIDNIGHT)).toBe(4);
    expect(ledger.spentOn(new Date('2031-03-09T12:00:00Z'))).toBe(0);
    ledger.close();
  });

  it('tells uses, answers, fallbacks and withheld sentences of each day and model, newest first', () => {
    const ledger = openSqliteUsageLedger({ file: join(folder, 'usage.db') });
    ledger.record(use({ answer: { ...ANSWER, withheld: ['number-not-cited'] } }));
    ledger.record(use({ answer: { ...ANSWER, fallback: 'model-timeout' } }));
    ledger.record(use({ model: 'embedder', completionTokens: 0 }));
    ledger.record(use({ at: MIDNIGHT }));
    expect(ledger.byDay()).toEqual([
      expect.objectContaining({ day: '2031-03-06', model: 'writer', uses: 1, answers: 0 }),
      expect.objectContaining({ day: '2031-03-05', model: 'embedder', uses: 1, answers: 0, promptTokens: 1000 }),
      expect.objectContaining({ day: '2031-03-05', model: 'writer', uses: 2, answers: 2, fallbacks: 1, withheld: 1 }),
    ]);
    ledger.close();
  });

  it('keeps what was recorded when it is opened again', () => {
    const file = join(folder, 'usage.db');
    const first = openSqliteUsageLedger({ file });
    first.record(use());
    first.close();
    const second = openSqliteUsageLedger({ file });
    expect(second.byDay()).toHaveLength(1);
    second.close();
  });

  it('says of a file that is no ledger that it is corrupt', () => {
    const file = join(folder, 'usage.db');
    writeFileSync(file, 'not a database, but long enough to be looked at as one'.repeat(40));
    expect(() => openSqliteUsageLedger({ file })).toThrow(expect.objectContaining({ code: 'storage-corrupt' }));
  });
});
