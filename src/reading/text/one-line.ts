import { findDocumentNumbers } from '../../language/document-number.js';
import { HAN_NUMERAL_CLASS, parseNumeral } from '../../language/numerals.js';
import { foldWidth } from '../../language/width.js';
import { opensNumbered } from '../line-opening.js';
import type { TextLine } from './lines.js';

/** A text of so few lines, one of them so long, has lost its breaks. */
const MOST_LINES = 3;
const SHORTEST = 80;
const LONGEST = 400_000;
const FEWEST_NUMBERS = 2;
const FEWEST_WIDE_GAPS = 3;

const HAN = `[${HAN_NUMERAL_CLASS.replace('两', '')}]{1,5}`;
const NUMBER = new RegExp(
  `第(?<article>${HAN}|\\d{1,3})(?<level>[编篇章节条])|(?<part>${HAN})、|\\((?<section>${HAN})\\)|(?<item>\\d{1,2})[.、](?!\\d)|(?<annex>附件)\\d{0,2}[\\s:]`,
  'g',
);
/** What may stand before a number that opens a place. */
const BEFORE = /(?:^|[。;:!?)\]”"…\s])$/;
const SHORT_HEADING = /^\s*[^\s。；;，,：:]{2,30}\s+(?=\S)/;
const ADDRESSEE = /^[^。]{2,60}?:\s*/;
const SIGNATURE = /[。)”]\s*(?<names>[^。，,;:]{2,60}?)\s*(?<date>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*$/;

/** Offsets at which the paragraphs of a text without line breaks begin; none where the text has lines of its own. */
export function startsWithinLine(lines: readonly TextLine[]): number[] {
  const line = lines.find(({ text }) => text.length >= SHORTEST && text.length <= LONGEST);
  if (lines.length > MOST_LINES || line === undefined) return [];
  const folded = foldWidth(line.text);
  const numbers = numbersIn(folded);
  if (numbers.length < FEWEST_NUMBERS) return [];
  const starts = new Set(numbers.map(({ at }) => at));
  const gaps = [...folded.matchAll(/\s{2,}/g)].map(({ index, 0: gap }) => index + gap.length);
  if (gaps.length >= FEWEST_WIDE_GAPS) for (const at of gaps) starts.add(at);
  else for (const at of headingEnds(folded, numbers)) starts.add(at);
  for (const at of [...headParts(folded.slice(0, numbers[0]?.at ?? 0)), ...signatureParts(folded)]) starts.add(at);
  starts.delete(0);
  return [...starts].sort((a, b) => a - b).map((at) => line.start + at);
}

type Level = 'book' | 'chapter' | 'division' | 'article' | 'part' | 'section' | 'item' | 'annex';
const BELOW: Readonly<Record<Level, readonly Level[]>> = {
  annex: ['book', 'chapter', 'division', 'article', 'part', 'section', 'item'],
  book: ['division', 'part', 'section', 'item'],
  chapter: ['division', 'part', 'section', 'item'],
  division: ['part', 'section', 'item'],
  article: ['part', 'section', 'item'],
  part: ['section', 'item'],
  section: ['item'],
  item: [],
};
const ORDINALS: Readonly<Record<string, Level>> = {
  编: 'book',
  篇: 'book',
  章: 'chapter',
  节: 'division',
  条: 'article',
};

/** A number at `at`, the words behind it from `end` on. */
type OpenedNumber = { readonly level: Level; readonly at: number; readonly end: number };

/** Numbers that open places: each follows the one before it on its level, or begins at one. */
function numbersIn(folded: string): OpenedNumber[] {
  const last = new Map<Level, number>();
  const found: OpenedNumber[] = [];
  let previous: OpenedNumber = { level: 'item', at: 0, end: 0 };
  for (const { index, groups = {}, 0: whole } of folded.matchAll(NUMBER)) {
    const { level, value } = markOf(groups);
    const before = last.get(level) ?? 0;
    const isNext = value === 1 || value === before + 1 || (level === 'article' && before === 0);
    // A heading without a full stop: 二、主要任务（一）
    const isBelowHeading = value === 1 && index - previous.end <= 30 && BELOW[previous.level].includes(level);
    const opens = BEFORE.test(folded.slice(Math.max(0, index - 1), index)) || isBelowHeading;
    if (!isNext || !opens || (level !== 'annex' && !opensNumbered(folded.slice(index, index + 24)))) continue;
    last.set(level, value);
    for (const lower of BELOW[level]) last.delete(lower);
    previous = { level, at: index, end: index + whole.length };
    found.push(previous);
  }
  return found;
}

function markOf(groups: Readonly<Record<string, string | undefined>>): { level: Level; value: number } {
  if (groups.annex !== undefined) return { level: 'annex', value: 1 };
  const { article, part, section, item } = groups;
  const level =
    article === undefined ? (part !== undefined ? 'part' : section !== undefined ? 'section' : 'item') : null;
  const value = parseNumeral(article ?? part ?? section ?? item ?? '') ?? 0;
  return { level: level ?? ORDINALS[groups.level ?? ''] ?? 'article', value };
}

/** Where the text behind a short heading begins: 一、总体要求 坚持… */
function headingEnds(folded: string, numbers: readonly OpenedNumber[]): number[] {
  return numbers.flatMap(({ level, end }) => {
    if (level === 'article' || level === 'item' || level === 'section' || level === 'annex') return [];
    const heading = SHORT_HEADING.exec(folded.slice(end, end + 60));
    return heading === null ? [] : [end + heading[0].length];
  });
}

/** Title, number, addressee and preamble. */
function headParts(head: string): number[] {
  const [number] = findDocumentNumbers(head);
  const parts = [...head.matchAll(/\s+/g)].map(({ index, 0: gap }) => index + gap.length);
  if (number === undefined) return parts;
  const behind = head.slice(number.end);
  const gap = behind.length - behind.trimStart().length;
  const addressee = ADDRESSEE.exec(behind.slice(gap));
  const starts = [number.start, number.end + gap];
  if (addressee !== null) starts.push(number.end + gap + addressee[0].length);
  return [...parts, ...starts];
}

function signatureParts(folded: string): number[] {
  const from = Math.max(0, folded.length - 120);
  const match = SIGNATURE.exec(folded.slice(from));
  if (match === null) return [];
  const { names = '', date = '' } = match.groups ?? {};
  const tail = folded.slice(from);
  const dateAt = tail.lastIndexOf(date);
  return [from + tail.lastIndexOf(names, dateAt - 1), from + dateAt];
}
