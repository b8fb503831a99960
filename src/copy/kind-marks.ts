import type { DocumentKind } from '../vocabulary/document.js';
import type { Locale } from './locale.js';

/** Stands before a source that lays nothing down in general; empty for plans and statutes. */
export const KIND_MARKS: Readonly<Record<Locale, Readonly<Record<DocumentKind, string>>>> = {
  zh: {
    plan: '',
    statute: '',
    reply: '〔答复〕',
    qa: '〔问答〕',
    guide: '〔办事指南〕',
    interpretation: '〔解读〕',
    news: '〔新闻报道，未见原始文件〕',
    'drafting-note': '〔编制说明范文，不作依据〕',
  },
  en: {
    plan: '',
    statute: '',
    reply: '[reply] ',
    qa: '[Q&A] ',
    guide: '[guide] ',
    interpretation: '[interpretation] ',
    news: '[news report, original document not seen] ',
    'drafting-note': '[sample drafting note, not a basis] ',
  },
};
