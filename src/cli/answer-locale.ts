import type { Locale } from './surroundings.js';

/** Chinese where the question has Han characters, English where it has only other letters, else the configured language. */
export function localeOfQuestion(question: string, fallback: Locale): Locale {
  if (/\p{Script=Han}/u.test(question)) return 'zh';
  return /\p{L}/u.test(question) ? 'en' : fallback;
}
