import { describe, expect, it } from 'vitest';
import { ANSWERED } from '../../copy/answer.fixture.js';
import { tells } from '../../question/cues/read-cues.js';
import { claimsOf } from '../../vocabulary/citation-numbers.js';
import { verdictHolds } from './verdict-holds.js';

const asking = (text: string) => ({ text, speaksOfBan: tells(text, 'speaks-of-ban') });
const saying = (text: string) => claimsOf(ANSWERED).map((claim) => ({ ...claim, text }));

describe('a verdict before its claims', () => {
  it.each([
    ['a yes to the figure they give', 'yes', '覆盖率是85%吗？', '覆盖率达到85%以上。'],
    ['a no to another figure', 'no', '覆盖率是70%吗？', '覆盖率达到85%以上。'],
    ['a yes to whether something is forbidden', 'yes', '是不是不得改变用途？', '不得擅自改变用途。'],
  ] as const)('stands: %s', (_, verdict, question, text) => {
    expect(verdictHolds(verdict, asking(question), saying(text))).toBe(true);
  });

  it.each([
    ['a yes to another figure', '覆盖率是70%吗？', '覆盖率达到85%以上。'],
    ['a yes to another year', '2031年要达到吗？', '到2033年，覆盖率达到85%以上。'],
    ['a yes to what is forbidden', '可以改变用途吗？', '不得擅自改变用途。'],
  ])('falls: %s', (_, question, text) => {
    expect(verdictHolds('yes', asking(question), saying(text))).toBe(false);
  });
});
