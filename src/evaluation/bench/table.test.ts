import { describe, expect, it } from 'vitest';
import { figure, table } from './table.js';

describe('table', () => {
  it('aligns the first column left and figures right', () => {
    expect(
      table(
        ['engine', 'ms'],
        [
          ['a', '1.00'],
          ['longer name', '12.00'],
        ],
      ).split('\n'),
    ).toEqual(['engine          ms', '-----------  -----', 'a             1.00', 'longer name  12.00']);
  });
});

describe('figure', () => {
  it('rounds a number and dashes what is not there', () => {
    expect([figure(0.12345, 3), figure(0, 1), figure(null, 3)]).toEqual(['0.123', '0.0', '–']);
  });
});
