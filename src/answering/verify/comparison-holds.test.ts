import { describe, expect, it } from 'vitest';
import { comparisonHolds } from './comparison-holds.js';

const SIDES = [
  { region: '望川市', text: '到2033年,社区食堂覆盖率力争达到85%以上' },
  { region: '鹤鸣市', text: '社区食堂覆盖率达到70%' },
];

describe('what a sentence says of two sides together', () => {
  it.each(['望川市的85%高于鹤鸣市的70%。', '鹤鸣市的目标低于望川市。', '两市都写了社区食堂。', '望川市写明了年份。'])(
    'holds: %s',
    (sentence) => {
      expect(comparisonHolds(sentence, SIDES)).toBe(true);
    },
  );

  it.each(['望川市的85%低于鹤鸣市的70%。', '鹤鸣市的目标高于望川市。', '85%和70%相同。'])(
    'does not hold: %s',
    (sentence) => {
      expect(comparisonHolds(sentence, SIDES)).toBe(false);
    },
  );
});
