/** Language of the program's own words. */
export type Locale = 'zh' | 'en';

/** Chinese where the question has Han characters, English where it has only other letters, else the fallback. */
export function localeOfQuestion(question: string, fallback: Locale): Locale {
  if (/\p{Script=Han}/u.test(question)) return 'zh';
  return /\p{L}/u.test(question) ? 'en' : fallback;
}
