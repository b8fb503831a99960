import type { NoiseSpan } from './noise.js';

/**
 * Markdown marks as noise spans, so that what is left reads like the plain text of the same document.
 * Covers what people write policy texts with: front matter, headings, emphasis, quotes, escapes, links, bullets, rules,
 * comments, tables. The words themselves are never touched, and numbering such as `1.` stays.
 */
const LINE_MARKS: readonly RegExp[] = [
  /^[ \t]*#{1,6}[ \t]+/gm,
  /(?<![ \t])[ \t]+#{1,6}[ \t]*$/gm,
  /^[ \t]*(?:>[ \t]?)+/gm,
  /^[ \t]*[-*+][ \t]+(?=\S)/gm,
  /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$/gm,
  /^(?=[^\n]*-{3})(?=[^\n]*\|)[ \t|:-]+$/gm,
  /^[ \t]*\|[ \t]*|(?<![ \t])[ \t]*\|[ \t]*$/gm,
];
const INLINE_MARKS: readonly RegExp[] = [
  /<br[ \t]*\/?>/gi,
  /\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g,
  /(?<![A-Za-z0-9])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![A-Za-z0-9])/g,
  /`+/g,
  /\\(?=[\\`*_{}[\]()#+\-.!<>|])/g,
  /(?<! ) {2,}$/gm,
];
/** Text of a link in the second group, its marks around it. */
const LINK = /(!?\[)([^\]\n]{0,300})(\]\([^)\n]{0,500}\))/g;
const FRONT_MATTER = /^---\n[\s\S]*?\n---(?=\n|$)/;

/** Finds the marks of a Markdown source, in order, without overlaps. Offsets are into the source. */
export function findMarkup(source: string): NoiseSpan[] {
  const spans: NoiseSpan[] = [];
  const front = FRONT_MATTER.exec(source);
  if (front !== null) spans.push({ start: 0, end: front[0].length, reason: 'markup' });
  for (const pattern of [...LINE_MARKS, ...INLINE_MARKS]) {
    for (const match of source.matchAll(pattern)) {
      if (match[0].length > 0) spans.push({ start: match.index, end: match.index + match[0].length, reason: 'markup' });
    }
  }
  return mergeOverlaps([...spans, ...findComments(source), ...findLinks(source)]);
}

function findLinks(source: string): NoiseSpan[] {
  return [...source.matchAll(LINK)].flatMap(({ index, 0: whole, 1: open = '', 3: close = '' }) => [
    { start: index, end: index + open.length, reason: 'markup' as const },
    { start: index + whole.length - close.length, end: index + whole.length, reason: 'markup' as const },
  ]);
}

function findComments(source: string): NoiseSpan[] {
  const spans: NoiseSpan[] = [];
  let start = source.indexOf('<!--');
  while (start !== -1) {
    const close = source.indexOf('-->', start + 4);
    if (close === -1) break;
    spans.push({ start, end: close + 3, reason: 'markup' });
    start = source.indexOf('<!--', close + 3);
  }
  return spans;
}

function mergeOverlaps(spans: NoiseSpan[]): NoiseSpan[] {
  const merged: NoiseSpan[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) {
      if (span.end > last.end) merged[merged.length - 1] = { ...last, end: span.end };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
