import { endedCopy } from '../copy/ended-copy.js';
import { kindCopy } from '../copy/kind-copy.js';
import type { Locale } from '../copy/locale.js';
import { type DocumentEntry, documentJson } from '../tools/document-json.js';
import { noiseCopy, summarizeNoise } from '../tools/noise-copy.js';
import { outlineCopy } from '../tools/outline-copy.js';
import type { Document } from '../vocabulary/document.js';
import { plainTerminalDeep } from './plain-terminal.js';
import { renderTable } from './table.js';

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
  const titles = entries.map((entry) => titleLine(entry, locale));
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
    outlineCopy(document.counts, locale),
    ...[counts.clauses, counts.duties, counts.indicators, counts.terms].map(String),
  ];
}

function removal({ id, noise }: Document, locale: Locale): string[] {
  return summarizeNoise(noise).map((summary) => `${id}  ${noiseCopy(summary, locale)}`);
}

/** With what ended it, where it is no longer in force. */
function titleLine({ document }: DocumentEntry, locale: Locale): string {
  const ended = endedCopy(document, locale);
  const note = ended === null ? '' : locale === 'zh' ? `（${ended}）` : ` (${ended})`;
  return `${document.id}  ${document.title}${note}`;
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
