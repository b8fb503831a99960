import type { Noise } from '../../vocabulary/document.js';
import { opensNumbered } from '../line-opening.js';
import { type TextLine, widthOf } from './lines.js';
import type { NoiseSpan } from './noise.js';

/** Characters a line break at the page's margin leaves in a line: GB/T 9704-2012 sets 28; pages of the web vary. */
const NARROWEST = 16;
const WIDEST = 60;
/** How far short of the margin a full line may end: a word, a bracket or a half-width digit may not fit any more. */
const SLACK = 2.5;
/** So many lines that run up to the margin without a stop show by themselves that the text is broken there. */
const FEWEST_FULL = 4;
/** A long number that does not fit leaves no wider gap. */
const LEAST_FILLED = 0.8;
/** Lists of names have lines as long as each other; lines of running text hold commas and stops. */
const LEAST_SHARE_RUNNING = 0.5;
const WITHIN_SENTENCE = /[，。；、：,;]/;
/** With breaks no author makes, fewer do. */
const FEWEST_FULL_WHERE_SURE = 2;
const GREATEST_SHARE_BEYOND = 0.03;
const FEWEST_SURE_IN_MIXED_TEXT = 3;
const GREATEST_SHARE_BEYOND_IN_MIXED_TEXT = 0.3;
const LONGEST_GAP = 4000;
const MOST_LOOKED_AT = 1000;

const STOP = /[。！？!?；;：:.．…]$/;
const DUTY_BRACKET = /(?:负责|配合|参与|单位[:：][^（(]*)[）)]$/;
/** A line that ends or begins so breaks off a sentence. */
const ENDS_OPEN = /[，,、（(《“〈〔]$/;
const OPENS_WITHIN = /^(?:[，,。；;：:、！？!?）)》”〉〕%％‰]|(?:的|及|和|与|或|等|以下|以上|以内|左右)(?![\s:：]))/;
const UNIT = /^(?:年|月|日|元|万|亿|个|人|家|户|项|名|所|公里|平方|亩|吨|天|小时)/;
const LATIN_BREAK = /[A-Za-z]\s*\n[\s\f]*[A-Za-z]/;

export type Wraps = {
  readonly gaps: readonly NoiseSpan[];
  /** Offsets of line breaks that become blanks. */
  readonly blanks: readonly number[];
};

type Break = 'line' | 'page' | 'paragraph';
type PrintedLine = TextLine & { readonly width: number; readonly behind: Break; readonly isApart: boolean };

/**
 * Finds the line breaks at the page's margin, within sentences, of a text copied out of a PDF; none in a text that is not
 * broken at a margin. A break between two words in Latin letters leaves one character to stand as the blank between them.
 * `isApart` says which lines are no running text (contents, tables).
 */
export function findWraps(
  { text, noise }: { readonly text: string; readonly noise: readonly Noise[] },
  all: readonly TextLine[],
  isApart: (index: number) => boolean,
): Wraps {
  const left = Math.min(...all.slice(0, MOST_LOOKED_AT).map(({ indent }) => indent));
  const pageEnds = noise.filter(({ reason }) => reason === 'page-number' || reason === 'running-head');
  let nextPageEnd = 0;
  const breakBehind = (line: TextLine, next: TextLine): Break => {
    while ((pageEnds[nextPageEnd]?.at ?? Number.POSITIVE_INFINITY) < line.end) nextPageEnd += 1;
    if (next.start - line.end > LONGEST_GAP) return 'paragraph';
    const gap = text.slice(line.end, next.start);
    if (gap.includes('\f') || (pageEnds[nextPageEnd]?.at ?? Number.POSITIVE_INFINITY) <= next.start) return 'page';
    return gap.indexOf('\n') === gap.lastIndexOf('\n') ? 'line' : 'paragraph';
  };
  const lines = all.map((line, index): PrintedLine => {
    const next = all[index + 1];
    const behind = next === undefined || isApart(index) || isApart(index + 1) ? 'paragraph' : breakBehind(line, next);
    const indent = Math.max(0, line.indent - left);
    const width = widthOf(line.text.slice(0, MOST_LOOKED_AT)) + indent;
    const { start, end, text: own } = line;
    return { start, end, text: own, indent, width, behind, isApart: isApart(index) };
  });
  const counted = lines.map(
    ({ start, end, text: own, indent, behind, isApart: apart }): PrintedLine => ({
      start,
      end,
      text: own,
      indent,
      width: own.length + indent,
      behind,
      isApart: apart,
    }),
  );
  const measured = [measure(lines), measure(counted)].sort((a, b) => b.broken - a.broken)[0];
  const gaps: NoiseSpan[] = [];
  const blanks: number[] = [];
  if (measured === undefined || measured.margin === null) return { gaps, blanks };
  const { margin } = measured;
  const indentsParagraphs = lines.filter(({ indent }) => indent >= 1).length >= 3;
  for (const [index, line] of measured.lines.entries()) {
    const next = measured.lines[index + 1];
    if (next === undefined || !goesOn(line, next, { margin, indentsParagraphs })) continue;
    const isLatin = LATIN_BREAK.test(text.slice(line.end - 1, next.start + 1));
    const start = isLatin ? line.end + 1 : line.end;
    if (isLatin) blanks.push(line.end);
    if (start < next.start) gaps.push({ start, end: next.start, reason: 'line-break' });
  }
  return { gaps, blanks };
}

function goesOn(
  line: PrintedLine,
  next: PrintedLine,
  { margin, indentsParagraphs }: { margin: number; indentsParagraphs: boolean },
): boolean {
  if (line.behind === 'paragraph' || opensNumbered(next.text)) return false;
  if (isSurelyBroken(line, next)) return true;
  if (next.indent >= 1 || !isFull(line, next, margin)) return false;
  return !DUTY_BRACKET.test(line.text) && (indentsParagraphs || !STOP.test(line.text));
}

/** A break that no author makes: behind a comma, before a full stop, between a figure and its unit. */
function isSurelyBroken(line: TextLine, next: TextLine): boolean {
  if (STOP.test(line.text)) return false;
  if (ENDS_OPEN.test(line.text) || OPENS_WITHIN.test(next.text)) return true;
  return /\d$/.test(line.text) && UNIT.test(next.text) && /[\u4e00-\u9fff]/.test(line.text);
}

/** Up to the margin, or so near it that what cannot be parted from the next line's first character does not fit. */
function isFull(line: PrintedLine, next: PrintedLine, margin: number): boolean {
  if (line.width >= margin - SLACK) return true;
  const [word = ''] = /^(?:[\dA-Za-z.%/-]+|.)[，。；：、！？）》”%年月日]*/.exec(next.text) ?? [];
  return (
    line.width + word.length * (next.width / Math.max(1, next.text.length)) > margin &&
    line.width >= margin * LEAST_FILLED
  );
}

type Measured = { readonly lines: readonly PrintedLine[]; readonly margin: number | null; readonly broken: number };

/** The width most lines run up to, null where the text is not broken at a margin, and how many lines show it. */
function measure(lines: readonly PrintedLine[]): Measured {
  const running = lines.filter((line) => !line.isApart);
  const ranked = running.map(({ width }) => width).sort((a, b) => a - b);
  const ninth = ranked[Math.floor(ranked.length * 0.9)] ?? 0;
  const printed = ranked.filter((width) => width <= WIDEST);
  const widest = printed.at(-1 - Math.floor(printed.length * GREATEST_SHARE_BEYOND)) ?? 0;
  for (const margin of [ninth, widest]) {
    const broken = linesBrokenAt(margin, lines);
    if (broken > 0) return { lines, margin, broken };
  }
  return { lines, margin: null, broken: 0 };
}

/** How many lines are broken at a margin; 0 where they do not show that the text is. */
function linesBrokenAt(margin: number, lines: readonly PrintedLine[]): number {
  if (margin < NARROWEST || margin > WIDEST) return 0;
  // Rows of a table keep to no margin.
  const beyond = lines.filter((line) => line.width > margin + SLACK && !line.isApart).length / lines.length;
  const broken = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const isUpTo = line.width >= margin - SLACK && line.width <= margin + SLACK && !STOP.test(line.text);
    if (!isUpTo || next === undefined || line.behind === 'paragraph' || opensNumbered(next.text)) return [];
    return [{ line, isSure: isSurelyBroken(line, next) }];
  });
  const sure = broken.filter(({ isSure }) => isSure).length;
  const sentences = broken.filter(({ line }) => WITHIN_SENTENCE.test(line.text)).length;
  const isRunning = sentences >= broken.length * LEAST_SHARE_RUNNING;
  if (broken.length >= FEWEST_FULL && isRunning && beyond <= GREATEST_SHARE_BEYOND) return broken.length;
  if (broken.length < FEWEST_FULL_WHERE_SURE || sure === 0) return 0;
  const most = sure >= FEWEST_SURE_IN_MIXED_TEXT ? GREATEST_SHARE_BEYOND_IN_MIXED_TEXT : GREATEST_SHARE_BEYOND;
  return beyond <= most ? broken.length : 0;
}
