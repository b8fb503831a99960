import { describe, expect, it } from 'vitest';
import { GOLD_TARGET, indicator } from './indicator.fixture.js';
import { agreementOf } from './same-figure.js';

const GOLD = GOLD_TARGET;
const READ = indicator({});
const ALL_RIGHT = { name: true, value: true, comparator: true, year: true };

describe('a figure that was read and one that a person read', () => {
  it('agree in all where they are the same', () => {
    expect(agreementOf(GOLD, READ)).toEqual(ALL_RIGHT);
  });

  it.each([
    ['name', { name: '风筝放飞率' }],
    ['value', { value: '16%' }],
    ['comparator', { comparator: 'at-least' }],
    ['year', { deadline: null }],
  ] as const)('may differ in their %s alone', (aspect, fields) => {
    expect(agreementOf(GOLD, indicator(fields))).toEqual({ ...ALL_RIGHT, [aspect]: false });
  });

  it.each(['全市风筝场达标率', '改造风筝场达标率', '全县新增“风筝场”达标率'])('have one name in %s', (name) => {
    expect(agreementOf(GOLD, indicator({ name })).name).toBe(true);
  });

  it('have one value whether the unit is printed with it or apart', () => {
    expect(agreementOf({ ...GOLD, value: '61' }, READ).value).toBe(true);
    expect(agreementOf({ ...GOLD, value: '61%以上' }, READ).value).toBe(true);
    expect(agreementOf({ ...GOLD, value: '61', unit: '座' }, READ).value).toBe(false);
  });

  it.each([
    ['reach', { comparator: 'exactly' }, true],
    ['reach', { comparator: 'about' }, false],
    ['range', { value: '三至五年' }, true],
    ['range', { value: '三年' }, false],
    ['all', { comparator: 'all' }, true],
    ['all', { comparator: 'exactly' }, false],
    ['up-by', { comparator: 'about', change: 'up' }, true],
    ['up-by', { comparator: 'exactly', change: 'down' }, false],
    ['down-by', { comparator: 'at-least', change: 'down' }, true],
    ['down-by', { comparator: 'at-least', change: null }, false],
    ['below', { comparator: 'at-most' }, false],
  ] as const)('with %s and %o', (comparator, fields, isRight) => {
    expect(agreementOf({ ...GOLD, comparator }, indicator(fields)).comparator).toBe(isRight);
  });

  it('have no year to differ in where the value is one that holds', () => {
    const { year: _, baseYear: __, ...rest } = GOLD;
    expect(agreementOf({ ...rest, kind: 'amount' }, READ).year).toBe(true);
  });
});
