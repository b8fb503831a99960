import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed, readLicences } from '../.ci/read-licences.js';

describe('what an install brings', () => {
  it('is under licences that ask for no more than their notice', () => {
    const all = readLicences(readFileSync('package-lock.json', 'utf8'));
    expect(all.map(({ name }) => name)).toContain('better-sqlite3');
    expect(all.map(({ name }) => name)).not.toContain('vitest');
    expect(all.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND Zlib', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR (Apache-2.0 AND GPL-3.0-only))', true],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('under %s is told to be taken or not', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});
