import type { DocumentKind } from '../vocabulary/document.js';
import type { Locale } from './locale.js';

/** A document's kind in a list. */
export function kindCopy(kind: DocumentKind, locale: Locale): string {
  return KINDS[locale][kind];
}

const KINDS: Readonly<Record<Locale, Readonly<Record<DocumentKind, string>>>> = {
  zh: {
    plan: '方案',
    statute: '法规',
    reply: '答复',
    qa: '问答',
    guide: '办事指南',
    interpretation: '解读',
    news: '新闻报道',
    'drafting-note': '编制说明',
  },
  en: {
    plan: 'plan',
    statute: 'statute',
    reply: 'reply',
    qa: 'Q&A',
    guide: 'guide',
    interpretation: 'interpretation',
    news: 'news',
    'drafting-note': 'drafting note',
  },
};
