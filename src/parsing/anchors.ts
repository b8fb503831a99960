import type { Anchor, ClauseUnit } from '../clause.js';
import { HAN_NUMERAL_CLASS, parseNumeral, toHanNumeral } from '../language/numerals.js';
import { foldWidth } from '../language/width.js';
import { findPoints } from './points.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

type Scheme = {
  readonly pattern: RegExp;
  readonly number: (numeral: string) => number | null;
  readonly label: (value: number) => string;
};

const HAN_BRACKETED: Scheme = {
  pattern: new RegExp(`(?:^|[\\n。.;:])\\s*(\\(([${HAN_NUMERAL_CLASS}]{1,3})\\))`, 'g'),
  number: parseNumeral,
  label: (value) => `第（${toHanNumeral(value)}）项`,
};
const SUB_ITEMS: readonly Scheme[] = [
  {
    pattern: /(?:^|[\n。.;:])\s*(\((\d{1,2})\)|(\d{1,2})\))/g,
    number: parseNumeral,
    label: (value) => `（${value}）`,
  },
  {
    pattern: new RegExp(`(?:^|[\\n。.;:,])\\s*(([${CIRCLED}]))`, 'g'),
    number: (numeral) => CIRCLED.indexOf(numeral) + 1,
    label: (value) => CIRCLED.charAt(value - 1),
  },
];

/**
 * Places inside a clause that officials cite by themselves. Articles: 款 and 项; other clauses: （1）, ① and 一是.
 * Offsets are into the document's cleaned text; `start` is where the clause begins in it.
 */
export function findAnchors(clause: { text: string; start: number; unit: ClauseUnit }): Anchor[] {
  const { text, start, unit } = clause;
  const folded = foldWidth(text);
  const anchors =
    unit === 'article'
      ? [...paragraphAnchors(text), ...listAnchors(folded, HAN_BRACKETED)]
      : [...SUB_ITEMS.flatMap((scheme) => listAnchors(folded, scheme)), ...pointAnchors(text, unit)];
  return anchors
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((anchor) => ({ ...anchor, start: anchor.start + start, end: anchor.end + start }));
}

function listAnchors(folded: string, { pattern, number, label }: Scheme): Anchor[] {
  const starts: { at: number; value: number }[] = [];
  for (const match of folded.matchAll(pattern)) {
    const token = match[1] ?? '';
    const value = number(match[2] ?? match[3] ?? '');
    const at = match.index + match[0].length - token.length;
    if (at > 0 && value !== null && value === (starts.at(-1)?.value ?? 0) + 1) starts.push({ at, value });
  }
  if (starts.length < 2) return [];
  return starts.map(({ at, value }, index) => ({
    label: label(value),
    start: at,
    end: trimEnd(folded, at, starts[index + 1]?.at ?? endOfParagraph(folded, at)),
  }));
}

function pointAnchors(text: string, unit: ClauseUnit): Anchor[] {
  if (unit === 'point') return [];
  const points = findPoints(text, 0);
  if (points.length < 2) return [];
  return points.map((point, index) => ({
    label: `${toHanNumeral(point.number)}是`,
    start: point.start,
    end: trimEnd(text, point.start, points[index + 1]?.start ?? endOfParagraph(text, point.start)),
  }));
}

/** 款: the paragraphs of an article that are not numbered 项. */
function paragraphAnchors(text: string): Anchor[] {
  const anchors: Anchor[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const isItem = new RegExp(`^[（(][${HAN_NUMERAL_CLASS}]{1,3}[）)]|^\\d{1,2}[.．、]`).test(trimmed);
    if (trimmed.length > 0 && !isItem) {
      const start = at + line.indexOf(trimmed);
      anchors.push({ label: `第${toHanNumeral(anchors.length + 1)}款`, start, end: start + trimmed.length });
    } else if (trimmed.length > 0) {
      const last = anchors.pop();
      if (last !== undefined) anchors.push({ ...last, end: at + line.trimEnd().length });
    }
    at += line.length + 1;
  }
  return anchors.length > 1 ? anchors : [];
}

function endOfParagraph(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

function trimEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
