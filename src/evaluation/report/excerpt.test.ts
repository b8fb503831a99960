import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.js';

describe('excerpt', () => {
  const long = '甲'.repeat(80);

  it('marks the words and keeps a short text whole', () => {
    expect(excerpt('到2025年，就诊率<90%', ['就诊率<90%'])).toEqual({
      shown: { markup: '到2025年，<mark>就诊率&lt;90%</mark>' },
      isWhole: true,
    });
  });

  it('leaves out what is far from the words', () => {
    const { shown, isWhole } = excerpt(`${long}此处${long}彼处${long}`, ['此处', '彼处']);
    expect(isWhole).toBe(false);
    const forty = '甲'.repeat(40);
    expect(shown.markup).toBe(`…${forty}<mark>此处</mark>${long}<mark>彼处</mark>${forty}…`);
  });

  it('joins words that overlap or touch', () => {
    expect(excerpt('甲乙丙丁戊', ['乙丙', '丙丁', '戊']).shown.markup).toBe('甲<mark>乙丙丁戊</mark>');
  });

  it('shows a text without the words whole', () => {
    expect(excerpt(long, ['乙', ''])).toEqual({ shown: { markup: long }, isWhole: true });
  });
});
