import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, retryAfterMs } from './retry-delay.js';

describe('backoffMs', () => {
  it('doubles up to eight seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => backoffMs(failures, 0))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000, 8000,
    ]);
  });

  it('takes off up to half by chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const full = backoffMs(failures, 0);
        const wait = backoffMs(failures, random);
        expect(wait).toBeLessThanOrEqual(full);
        expect(wait).toBeGreaterThanOrEqual(full / 2);
      }),
    );
  });
});

describe('retryAfterMs', () => {
  const noon = Date.parse('2025-03-01T12:00:00Z');

  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after-ms': '250', 'retry-after': '7' }, 250],
    [{ 'retry-after-ms': 'soon', 'retry-after': '7' }, 7000],
    [{ 'retry-after': 'Sat, 01 Mar 2025 12:00:03 GMT' }, 3000],
    [{ 'retry-after': 'Sat, 01 Mar 2025 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'later' }, null],
    [{ 'retry-after': '-5x' }, null],
    [{}, null],
  ])('reads %o as %s ms', (headers, ms) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), noon)).toBe(ms);
  });

  it('asks for nothing where there is no answer', () => {
    expect(retryAfterMs(undefined, noon)).toBeNull();
  });
});
