import type { Document, NoiseReason, OutlineCounts } from '../clause.js';
import type { Locale } from '../copy/locale.js';
import { documentJson } from './document-json.js';
import { kindCopy } from './kind-copy.js';
import { plainTerminalDeep } from './plain-terminal.js';
import type { DocumentEntry } from './surroundings.js';
import { renderTable } from './table.js';

/** Longest piece of removed text shown for each reason. */
const SAMPLE = 24;

/** All documents in a table, then what was removed from each, for a person. */
export function renderDocuments(given: readonly DocumentEntry[], locale: Locale): string {
  const entries = plainTerminalDeep(given);
  const words = WORDS[locale];
  const table = renderTable(
    words.heads.map((head, index) => ({ head, align: index >= FIRST_NUMBER ? 'right' : 'left' })),
    entries.map((entry) => row(entry, locale)),
  );
  const removed = entries
    .filter(({ document }) => document.noise.length > 0)
    .map(({ document }) => removal(document, locale));
  const titles = entries.map(({ document }) => `${document.id}  ${document.title}`);
  const removals = removed.length === 0 ? [words.nothingRemoved] : [words.removed, ...removed.flat()];
  return [table, [words.titles, ...titles], removals].map((block) => block.join('\n')).join('\n\n');
}

const FIRST_NUMBER = 6;

function row(entry: DocumentEntry, locale: Locale): string[] {
  const { document } = entry;
  const { counts } = documentJson(entry);
  return [
    document.id,
    kindCopy(document.kind, locale),
    document.documentNumber ?? '—',
    document.region?.name ?? '—',
    document.issueDate ?? '—',
    outlineOf(document.counts, locale),
    ...[counts.clauses, counts.duties, counts.indicators, counts.terms].map(String),
  ];
}

/** The levels of numbering that occur: 3 部分 8 节 23 项. */
function outlineOf(counts: OutlineCounts, locale: Locale): string {
  const levels = (Object.keys(LEVELS[locale]) as (keyof OutlineCounts)[])
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${LEVELS[locale][level]}`);
  return levels.length === 0 ? '—' : levels.join(' ');
}

function removal({ id, noise }: Document, locale: Locale): string[] {
  const reasons = [...new Set(noise.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const pieces = noise.filter((each) => each.reason === reason);
    const [first] = pieces;
    const sample = (first?.text ?? '').replaceAll(/\s+/g, ' ').trim();
    const shown = [...sample].length > SAMPLE ? `${[...sample].slice(0, SAMPLE).join('')}…` : sample;
    return `${id}  ${REASONS[locale][reason]} × ${pieces.length}${shown === '' ? '' : `  “${shown}”`}`;
  });
}

type Words = {
  readonly heads: readonly string[];
  readonly titles: string;
  readonly removed: string;
  readonly nothingRemoved: string;
};

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    heads: ['编号', '类型', '发文字号', '地区', '成文日期', '层次', '条款', '职责', '指标', '术语'],
    titles: '标题',
    removed: '清除的非正文内容（全文见 --json 的 noise）',
    nothingRemoved: '没有清除任何内容。',
  },
  en: {
    heads: ['id', 'kind', 'number', 'region', 'issued', 'outline', 'clauses', 'duties', 'indicators', 'terms'],
    titles: 'Titles',
    removed: 'Removed because it is no text of the document (all of it: noise in --json)',
    nothingRemoved: 'Nothing was removed.',
  },
};

const LEVELS: Readonly<Record<Locale, Readonly<Record<keyof OutlineCounts, string>>>> = {
  zh: {
    ...{ chapters: '章', parts: '部分', sections: '节', items: '项', articles: '条' },
    ...{ regions: '地区', pointsAtStart: '段首“一是”', pointsWithin: '段内“一是”', attachments: '附件' },
  },
  en: {
    ...{ chapters: 'chapters', parts: 'parts', sections: 'sections', items: 'items', articles: 'articles' },
    ...{ regions: 'regions', pointsAtStart: 'points', pointsWithin: 'points within', attachments: 'attachments' },
  },
};

const REASONS: Readonly<Record<Locale, Readonly<Record<NoiseReason, string>>>> = {
  zh: {
    'byte-order-mark': '字节顺序标记',
    markup: '标记符号',
    navigation: '网页导航',
    'injected-spam': '植入的垃圾词',
    signature: '落款署名',
    'page-footer': '页脚',
    'pinyin-note': '注音',
  },
  en: {
    'byte-order-mark': 'byte order mark',
    markup: 'markup',
    navigation: 'navigation',
    'injected-spam': 'injected spam',
    signature: 'signatures',
    'page-footer': 'page footer',
    'pinyin-note': 'pinyin note',
  },
};
