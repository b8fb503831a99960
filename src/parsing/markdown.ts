import type { NoiseSpan } from './noise.js';

/**
 * Markdown marks as noise spans, so that what is left reads like the plain text of the same document.
 * Covers what people write policy texts with: front matter, headings, emphasis, quotes, escapes, links, bullets, rules,
 * comments, tables. The words themselves are never touched, and numbering such as `1.` stays.
 */
const LINE_MARKS: readonly RegExp[] = [
  /^[ \t]*#{1,6}[ \t]+/gm,
  /[ \t]+#{1,6}[ \t]*$/gm,
  /^[ \t]*(?:>[ \t]?)+/gm,
  /^[ \t]*[-*+][ \t]+(?=\S)/gm,
  /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$/gm,
  /^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*:?-{0,}:?[ \t]*$/gm,
  /^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$/gm,
];
const INLINE_MARKS: readonly RegExp[] = [
  /<!--[\s\S]*?-->/g,
  /\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g,
  /(?<![A-Za-z0-9])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![A-Za-z0-9])/g,
  /`+/g,
  /\\(?=[\\`*_{}[\]()#+\-.!<>|])/g,
  /!?\[(?=[^\]\n]{0,300}\]\([^)\n]{0,500}\))/g,
  /(?<=\[[^\]\n]{0,300})\]\([^)\n]{0,500}\)/g,
  / {2,}$/gm,
];
const FRONT_MATTER = /^\ufeff?---\n[\s\S]*?\n---(?=\n|$)/;

/** Finds the marks of a Markdown source, in order, without overlaps. Offsets are into the source. */
export function findMarkup(source: string): NoiseSpan[] {
  const spans: NoiseSpan[] = [];
  const front = FRONT_MATTER.exec(source);
  if (front !== null) spans.push({ start: source.startsWith('\ufeff') ? 1 : 0, end: front[0].length, reason: 'markup' });
  for (const pattern of [...LINE_MARKS, ...INLINE_MARKS]) {
    for (const match of source.matchAll(pattern)) {
      if (match[0].length > 0) spans.push({ start: match.index, end: match.index + match[0].length, reason: 'markup' });
    }
  }
  return mergeOverlaps(spans);
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
