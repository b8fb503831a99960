import type { Indicator } from '../../vocabulary/provision.js';
import type { GoldFigure } from './gold-provision.js';

/** What a person read of the sentence that `indicator` stands for. */
export const GOLD_TARGET = {
  file: 'kite.txt',
  label: '一、',
  kind: 'target',
  name: '风筝场达标率',
  comparator: 'reach',
  value: '61%',
  unit: '%',
  year: 2032,
  baseYear: null,
} as const satisfies GoldFigure;

export function deadline(year: number): NonNullable<Indicator['deadline']> {
  return { text: `${year}年`, year, scope: 'stated' };
}

/** 到2032年，风筝场达标率达到61%, or what the fields given make of it. */
export function indicator(fields: Partial<Indicator>): Indicator {
  return {
    kind: 'indicator',
    clauseId: 'kite#1',
    name: '风筝场达标率',
    comparator: 'reach',
    value: '61%',
    unit: '%',
    hedges: [],
    deadline: deadline(2032),
    deadlineUnclear: false,
    denominator: null,
    population: null,
    base: null,
    change: null,
    achieved: false,
    quote: '',
    start: 0,
    end: 0,
    ...fields,
  };
}
