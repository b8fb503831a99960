import type { DocumentKind } from '../clause.js';
import type { Locale } from './locale.js';

/** Stands before a source that is not a plan; empty for a plan. */
export const KIND_MARKS: Readonly<Record<Locale, Readonly<Record<DocumentKind, string>>>> = {
  zh: {
    plan: '',
    interpretation: '〔解读〕',
    news: '〔新闻报道，未见原始文件〕',
    'drafting-note': '〔编制说明范文，不作依据〕',
  },
  en: {
    plan: '',
    interpretation: '[interpretation] ',
    news: '[news report, original document not seen] ',
    'drafting-note': '[sample drafting note, not a basis] ',
  },
};
