import type { Locale } from '../copy/locale.js';
import type { OutlineCounts } from '../vocabulary/document.js';

/** The levels of numbering that occur: 3 部分 8 节 23 项; a dash where there are none. */
export function outlineCopy(counts: OutlineCounts, locale: Locale): string {
  const levels = (Object.keys(LEVELS[locale]) as (keyof OutlineCounts)[])
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${LEVELS[locale][level]}`);
  return levels.length === 0 ? '—' : levels.join(' ');
}

const LEVELS: Readonly<Record<Locale, Readonly<Record<keyof OutlineCounts, string>>>> = {
  zh: {
    ...{ books: '编', chapters: '章', parts: '部分', sections: '节', items: '项', articles: '条' },
    ...{ regions: '地区', pointsAtStart: '段首“一是”', pointsWithin: '段内“一是”', attachments: '附件' },
    ...{ questions: '问', tables: '表', rows: '表行', notes: '注' },
  },
  en: {
    ...{
      books: 'books',
      chapters: 'chapters',
      parts: 'parts',
      sections: 'sections',
      items: 'items',
      articles: 'articles',
    },
    ...{ regions: 'regions', pointsAtStart: 'points', pointsWithin: 'points within', attachments: 'attachments' },
    ...{ questions: 'questions', tables: 'tables', rows: 'table rows', notes: 'notes' },
  },
};
