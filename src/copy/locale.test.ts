import { describe, expect, it } from 'vitest';
import { localeOfQuestion } from './locale.js';

describe('localeOfQuestion', () => {
  it.each([
    ['谁牵头？', 'zh'],
    ['What does 力争 mean?', 'zh'],
    ['Who leads?', 'en'],
    ['Кто отвечает?', 'en'],
  ] as const)('%s is asked in %s, whatever the fallback', (question, locale) => {
    expect(localeOfQuestion(question, 'zh')).toBe(locale);
    expect(localeOfQuestion(question, 'en')).toBe(locale);
  });

  it.each(['', '？', '2025 90%'])('falls back where no letter shows the language: “%s”', (question) => {
    expect(localeOfQuestion(question, 'zh')).toBe('zh');
    expect(localeOfQuestion(question, 'en')).toBe('en');
  });
});
