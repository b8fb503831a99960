import { describe, expect, it } from 'vitest';
import { lastDue, settledBefore, weekBefore } from './week.js';

const MONDAY = new Date(2031, 2, 3, 9);
const DAY_MS = 86_400_000;

describe('the digest of a week', () => {
  it.each([
    ['on the hour', new Date(2031, 2, 3, 9), MONDAY],
    ['later on Monday', new Date(2031, 2, 3, 23, 59), MONDAY],
    ['on Sunday', new Date(2031, 2, 9, 23, 59), MONDAY],
    ['on Monday before the hour', new Date(2031, 2, 10, 8, 59), MONDAY],
    ['over the end of a year', new Date(2031, 0, 1, 12), new Date(2030, 11, 30, 9)],
  ])('was due last on Monday at its hour: %s', (_when, now, due) => {
    expect(lastDue(now, 9)).toEqual(due);
  });

  it('comes once a week, also where the hour is set anew in between', () => {
    for (const hour of [1, 9, 23])
      for (const other of [1, 9, 23]) {
        const settled = lastDue(new Date(2031, 2, 3, 23, 30), hour);
        expect(settled < settledBefore(lastDue(new Date(2031, 2, 4), other))).toBe(false);
        expect(settled < settledBefore(lastDue(new Date(2031, 2, 10, 23, 30), other))).toBe(true);
      }
  });

  it('tells of the seven days before', () => {
    expect(weekBefore(MONDAY)).toEqual({ since: new Date(MONDAY.getTime() - 7 * DAY_MS), until: MONDAY });
  });
});
