import { describe, expect, it } from 'vitest';
import { isBalanced, stops } from '../../language/balanced.js';
import { excerpt, shortLabels, shortName } from './brief-words.js';
import { timetable } from './timetable.js';

describe('words cut to what fits', () => {
  it('are a whole name, its first phrase, or its beginning', () => {
    expect(shortName('推进社区食堂', 8)).toBe('推进社区食堂');
    expect(shortName('推进社区食堂，方便老年人', 8)).toBe('推进社区食堂');
    expect(shortName('推进社区食堂连锁化运营', 8)).toBe('推进社区食堂……');
  });

  it('stop outside brackets', () => {
    expect(stops('（甲，乙），丙', /，/g)).toEqual([5]);
    expect(isBalanced('区）至少1处')).toBe(false);
  });

  it('are the phrases that speak of the subject, numbers unbroken', () => {
    const text = '推动食堂建设，方便老年人用餐；建成床位1,200张左右，配备护理员；加强监管，接受监督。';
    expect(excerpt(text, '床位1,200张左右', 24)).toBe('……建成床位1,200张左右，配备护理员……');
    expect(excerpt('建成床位。', '床位', 24)).toBe('建成床位');
  });
});

describe('labels of several clauses', () => {
  it('say once what they share, and a range where that is too long', () => {
    expect(shortLabels(['二、（一）1', '二、（一）3', '二、（一）1'], 24)).toBe('二、（一）1、3');
    expect(shortLabels(['（一）', '（四）', '（九）'], 24)).toBe('（一）、（四）、（九）');
    expect(shortLabels(['（二十七）', '（二十八）', '（二十九）'], 12)).toBe('（二十七）至（二十九）');
    expect(shortLabels(['（二十七）'], 3)).toBe('');
  });
});

it('a timetable has whole minutes that add up, whatever steps there are', () => {
  for (const minutes of [20, 45, 61, 180])
    for (const has of [
      ['导入', '内容', '小结'],
      ['导入', '内容', '研讨', '测验', '小结'],
    ] as const) {
      const steps = timetable(minutes, new Set(has));
      expect(steps.map(({ name }) => name)).toEqual([...has]);
      expect(steps.reduce((sum, each) => sum + each.minutes, 0)).toBe(minutes);
    }
});
