import type { Locale } from '../../copy/locale.js';
import { briefCopyEn } from './brief-copy-en.js';
import type { BriefCopy } from './brief-copy-type.js';
import { briefCopyZh } from './brief-copy-zh.js';

/** What the drafting of outlines says, in the language of a person. */
export function briefCopy(locale: Locale): BriefCopy {
  return locale === 'zh' ? briefCopyZh : briefCopyEn;
}
