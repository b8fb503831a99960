import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.js';
import { harmonicFigure, meanFigure, plainFigure } from './figures.js';

describe('bootstrap', () => {
  const values = Array.from({ length: 50 }, (_, index) => (index < 40 ? 1 : 0));
  const mean = (sample: Uint32Array) => sample.reduce((sum, at) => sum + (values[at] ?? 0), 0) / sample.length;

  it('gives the same interval every time', () => {
    expect(bootstrap(50, mean)).toEqual(bootstrap(50, mean));
  });

  it('lies around the value about as wide as the normal interval', () => {
    const interval = bootstrap(50, mean);
    // 0.8 ± 1.96 · sqrt(0.8 · 0.2 / 50)
    expect(interval?.low).toBeCloseTo(0.689, 1);
    expect(interval?.high).toBeCloseTo(0.911, 1);
  });

  it('of nothing, or of what no resample defines, is null', () => {
    expect(bootstrap(0, mean)).toBeNull();
    expect(bootstrap(3, () => null)).toBeNull();
  });
});

describe('meanFigure', () => {
  it('takes the mean of what is defined and counts the rest', () => {
    const figure = meanFigure([1, null, 0, 1], ['no gold']);
    expect(figure).toMatchObject({ value: 2 / 3, count: 3, undefinedCount: 1, reason: '' });
    expect(figure.interval?.low).toBeLessThan(figure.value ?? 0);
  });

  it('of nothing defined is null with each reason once, not 0', () => {
    expect(meanFigure([null, null, null], ['no gold', 'no gold', 'refused'])).toEqual({
      value: null,
      count: 0,
      undefinedCount: 3,
      interval: null,
      reason: 'no gold; refused',
    });
  });

  it('of nothing at all says so', () => {
    expect(meanFigure([], []).reason).toBe('no case was asked');
  });
});

describe('harmonicFigure', () => {
  it('is the F1 of the two means, each over its own cases', () => {
    // Precision 2/3 over three cases, recall 1/2 over four.
    const figure = harmonicFigure([1, 1, 0, null, null], [1, null, 1, 0, 0], 'none');
    expect(figure.value).toBeCloseTo((2 * (2 / 3) * 0.5) / (2 / 3 + 0.5), 10);
    expect(figure.count).toBe(5);
    expect(figure.interval?.low).toBeLessThan(figure.value ?? 0);
  });

  it('is 0 where something was to find and nothing was', () => {
    expect(harmonicFigure([null], [0], 'none').value).toBe(0);
  });

  it('is null with the reason where neither is defined', () => {
    expect(harmonicFigure([null], [null], 'nothing to decline')).toMatchObject({
      value: null,
      reason: 'nothing to decline',
    });
  });
});

describe('plainFigure', () => {
  it('has no interval', () => {
    expect(plainFigure(12, 3, 'x')).toEqual({ value: 12, count: 3, undefinedCount: 0, interval: null, reason: '' });
  });
});
