import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../vocabulary/provision.js';
import type { GoldFigure } from './gold-provision.js';
import { deadline, GOLD_TARGET, indicator } from './indicator.fixture.js';
import { judgeFigures } from './judge-figures.js';

const TARGET = GOLD_TARGET;
const FEE = {
  file: 'kite.txt',
  label: '一、',
  kind: 'amount',
  name: '场地费',
  comparator: 'at-most',
  value: '20元',
  unit: '元',
} as const satisfies GoldFigure;

function at(label: string, fields: Partial<Indicator> = {}) {
  return { label, figure: indicator(fields) };
}

describe('judged targets', () => {
  it('are found and right in all that is asked of them', () => {
    expect(judgeFigures('target', [TARGET], [at('一、')])).toEqual({
      tally: { wanted: 1, found: 1, name: 1, value: 1, comparator: 1, year: 1, allRight: 1, extra: 0 },
      faults: [],
    });
  });

  it('are found by their name where the value is another', () => {
    const { tally, faults } = judgeFigures('target', [TARGET], [at('一、', { value: '16%' })]);
    expect(tally).toMatchObject({ found: 1, name: 1, value: 0, allRight: 0, extra: 0 });
    expect(faults).toEqual([
      'target with another value: 一、 风筝场达标率 reach 61% 2032, read as 风筝场达标率 reach 16% 2032',
    ]);
  });

  it('are missed where another clause has them, and too many there', () => {
    expect(judgeFigures('target', [TARGET], [at('二、')]).tally).toMatchObject({ found: 0, extra: 1 });
  });

  it('are told apart by their years where name and value are the same', () => {
    const gold = [TARGET, { ...TARGET, year: 2040 }];
    const read = [at('一、', { deadline: deadline(2040) }), at('一、')];
    expect(judgeFigures('target', gold, read).tally).toMatchObject({ found: 2, allRight: 2 });
  });

  it('are not met by what has been reached', () => {
    expect(judgeFigures('target', [TARGET], [at('一、', { achieved: true })]).tally).toMatchObject({
      found: 0,
      extra: 0,
    });
  });

  it('may be read or not where readers differ', () => {
    const gold = [{ ...TARGET, doubt: true as const }];
    for (const read of [[], [at('一、', { comparator: 'about' })]]) {
      const { tally, faults } = judgeFigures('target', gold, read);
      expect([tally.wanted, tally.found, tally.extra, faults]).toEqual([0, 0, 0, []]);
    }
  });

  it('do not lose their figure to an equal line that readers differ on', () => {
    const gold = [{ ...TARGET, doubt: true as const }, TARGET];
    expect(judgeFigures('target', gold, [at('一、')]).tally).toMatchObject({ wanted: 1, found: 1 });
  });

  it('are not too many without a number, nor where the clause repeats a value', () => {
    const read = [at('一、'), at('一、'), at('一、', { name: '风筝', value: '全面开放' })];
    expect(judgeFigures('target', [TARGET], read).tally.extra).toBe(0);
  });
});

describe('judged amounts', () => {
  const read = at('一、', { kind: 'amount', name: '收费', comparator: 'at-most', value: '20元', deadline: null });

  it('are right by comparator and value, whatever they are called', () => {
    expect(judgeFigures('amount', [FEE], [read]).tally).toMatchObject({ found: 1, name: 0, allRight: 1 });
  });

  it('are too many only among amounts', () => {
    const tallies = (['amount', 'target'] as const).map((kind) => judgeFigures(kind, [], [read]).tally.extra);
    expect(tallies).toEqual([1, 0]);
  });
});
