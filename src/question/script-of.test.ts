import { describe, expect, it } from 'vitest';
import { isInChinese, saysSomething } from './script-of.js';

describe('the script of a question', () => {
  it('says something with one letter or digit', () => {
    expect(['?', ' 。…', ''].some(saysSomething)).toBe(false);
    expect(['谁', 'a', '3?'].every(saysSomething)).toBe(true);
  });

  it('is Chinese with one Chinese character', () => {
    expect(isInChinese('DRG是什么')).toBe(true);
    expect(isInChinese('What does DRG mean?')).toBe(false);
  });
});
