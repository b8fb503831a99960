import type { Locale } from '../../copy/locale.js';
import { en } from './copy-en.js';
import type { Copy } from './copy-type.js';
import { zh } from './copy-zh.js';

/** Words in the language an answer is given in. */
export function copyFor(locale: Locale): Copy {
  return locale === 'zh' ? zh : en;
}
