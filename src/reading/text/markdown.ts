import { markdownLinks } from './markdown-links.js';
import type { NoiseSpan } from './noise.js';

/**
 * Markdown marks as noise spans, so that what is left reads like the plain text of the same document.
 * Covers what people write policy texts with: front matter, headings, emphasis, quotes, escapes, links, bullets, rules,
 * comments, tables. The words themselves are never touched, and numbering such as `1.` stays.
 */
const LINE_MARKS: readonly RegExp[] = [
  /^[ \t]*#{1,6}[ \t]+/gm,
  /^[ \t]*(?:`{3,}|~{3,})[^\n`]*$/gm,
  /^[ \t]*\[[^\]\n]{1,60}\]:[ \t]*<?[a-z]{2,10}:\/\/\S*.*$/gim,
  /(?<![ \t])[ \t]+#{1,6}[ \t]*$/gm,
  /^[ \t]*(?:>[ \t]?)+/gm,
  /^[ \t]*[-*+][ \t]+(?=\S)/gm,
  /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$/gm,
  /^(?=[^\n]*-)(?=[^\n]*\|)[ \t|:-]+$/gm,
  /^[ \t]*\|[ \t]*|(?<![ \t])[ \t]*\|[ \t]*$/gm,
];
const INLINE_MARKS: readonly RegExp[] = [
  /<\/?(?:a|b|big|blockquote|body|br|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|head|header|hr|html|i|img|ins|li|mark|ol|p|pre|s|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:[ \t/][^<>\n]{0,500})?>/gi,
  /&(?:nbsp|ensp|emsp|thinsp);/g,
  /\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g,
  /(?<![A-Za-z0-9])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![A-Za-z0-9])/g,
  /`+/g,
  /\\(?=[\\`*_{}[\]()#+\-.!<>|])/g,
  /(?<! ) {2,}$/gm,
];
export const FRONT_MATTER = /^---\n[\s\S]*?\n---(?=\n|$)/;

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

/** The marks around the words of links; images with all they hold: their words are no text of the document. */
function findLinks(source: string): NoiseSpan[] {
  return markdownLinks(source).flatMap(({ start, end, isImage, words }): NoiseSpan[] =>
    isImage
      ? [{ start, end, reason: 'hidden' }]
      : [
          { start, end: words.start, reason: 'markup' },
          { start: words.end, end, reason: 'markup' },
        ],
  );
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
