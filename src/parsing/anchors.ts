import { HAN_NUMERAL_CLASS, parseNumeral, toHanNumeral } from '../language/numerals.js';
import { isSoftBreak } from '../language/sentences.js';
import { foldWidth } from '../language/width.js';
import type { Anchor, ClauseUnit } from '../vocabulary/clause.js';
import { findPoints } from './points.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

type Scheme = {
  readonly pattern: RegExp;
  readonly number: (numeral: string) => number | null;
  readonly label: (value: number) => string;
};

const HAN_BRACKETED: Scheme = {
  pattern: new RegExp(`(?:^|[\\n。.;:])[^\\S\\n]*(\\(([${HAN_NUMERAL_CLASS}]{1,3})\\))`, 'g'),
  number: parseNumeral,
  label: (value) => `第（${toHanNumeral(value)}）项`,
};
const SUB_ITEMS: readonly Scheme[] = [
  {
    pattern: /(?:^|[\n。.;:])[^\S\n]*(\((\d{1,2})\)|(\d{1,2})\)|[\u2474-\u2487])/g,
    number: (numeral) => (/^[⑴-⒇]$/.test(numeral) ? numeral.charCodeAt(0) - 0x2473 : parseNumeral(numeral)),
    label: (value) => `（${value}）`,
  },
  {
    pattern: new RegExp(`(?:^|[\\n。.;:,])[^\\S\\n]*(([${CIRCLED}]))`, 'g'),
    number: (numeral) => CIRCLED.indexOf(numeral) + 1,
    label: (value) => CIRCLED.charAt(value - 1),
  },
];

/** A line of an article that is no 款 of its own. */
const LIST_ITEM = new RegExp(`^[（(][${HAN_NUMERAL_CLASS}]{1,3}[）)]|^\\d{1,2}[.．、]`);

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
    const value = number(match[2] ?? match[3] ?? token);
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

/** 款: the paragraphs of an article that are not numbered 项. A line broken at the page's margin is no paragraph. */
function paragraphAnchors(text: string): Anchor[] {
  const anchors: Anchor[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    const last = anchors.at(-1);
    if (last !== undefined && LIST_ITEM.test(text.slice(start, end))) anchors[anchors.length - 1] = { ...last, end };
    else anchors.push({ label: `第${toHanNumeral(anchors.length + 1)}款`, start, end });
  }
  return anchors.length > 1 ? anchors : [];
}

function paragraphsOf(text: string): { readonly start: number; readonly end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let from = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const isEnd = index === text.length || (text.charAt(index) === '\n' && !isSoftBreak(text, index));
    if (!isEnd) continue;
    const line = text.slice(from, index);
    const trimmed = line.trim();
    const start = from + line.indexOf(trimmed);
    if (trimmed.length > 0) paragraphs.push({ start, end: start + trimmed.length });
    from = index + 1;
  }
  return paragraphs;
}

function endOfParagraph(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

function trimEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
