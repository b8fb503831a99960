import { describe, expect, it } from 'vitest';
import { retentionOf } from './start.js';

const DAY_MS = 86_400_000;

describe('how long things are kept', () => {
  it('is what the settings say, and a week at most for what is needed to answer an event once', () => {
    expect(retentionOf({ keepDays: 90, auditDays: 180 })).toEqual({
      claimsMs: 7 * DAY_MS,
      questionsMs: 90 * DAY_MS,
      answersMs: 90 * DAY_MS,
      auditMs: 180 * DAY_MS,
    });
  });

  it('never keeps the words of a question in a claim for longer than the question', () => {
    expect(retentionOf({ keepDays: 1, auditDays: 1 }).claimsMs).toBe(DAY_MS);
  });
});
