import type { Locale } from '../../copy/locale.js';
import { EN } from './en.js';
import type { Words } from './words-type.js';
import { ZH } from './zh.js';

export type { Words } from './words-type.js';

const WORDS: Readonly<Record<Locale, Words>> = { zh: ZH, en: EN };

export function wordsIn(locale: Locale): Words {
  return WORDS[locale];
}
