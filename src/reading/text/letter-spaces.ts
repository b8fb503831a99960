import type { TextLine } from './lines.js';
import type { NoiseSpan } from './noise.js';

/** A text copied out of a PDF has a blank at most places where Han characters and figures meet; other texts have none. */
const FEWEST_SPACED = 4;
const LEAST_SHARE_SPACED = 0.3;
const FEWEST_SPACED_ORDINALS = 2;
const LONGEST_LETTER_SPACED = 80;

const HAN = '[\\u3400-\\u9fff]';
const SPACE = '[ \\u00a0\\u2002-\\u200a\\u3000]';
const LETTER = '[\\u3400-\\u9fff\\d〇（）()〔〕《》“”、]';
const LETTER_SPACED = new RegExp(`^${LETTER}(?:${SPACE}{1,6}${LETTER})+$`);
/** 第一章 总 则: its words alone are spaced. */
const SPACED_HEADING = new RegExp(
  `^第${SPACE}*[^\\s第]{1,5}${SPACE}*[编章节篇]${SPACE}+(${HAN}(?:${SPACE}{1,6}${HAN})+)$`,
);
const SPACED_MEETING = new RegExp(`(?<=${HAN})(${SPACE})(?=\\d)|(?<=[\\d%％‰])(${SPACE})(?=${HAN})`, 'g');
const CLOSE_MEETING = new RegExp(`(?<=${HAN})(?=\\d)|(?<=[\\d%％‰])(?=${HAN})`, 'g');
const ORDINAL = new RegExp(`第${SPACE}?\\d(?:${SPACE}?\\d){0,3}${SPACE}?[条章节页款项编篇]`, 'g');
/** What stands before a blank that parts a number from a heading: `2.1 职责`, `表 1 主要指标`, `第三条 2031年`. */
const NUMBER_OF_HEADING = /(?:^[\d.]+|[表图件例][ \u00a0]?\d{1,3}|^第.{1,6}[条章节编篇])$/;
const OF_A_DATE = /^[年月日]/;

/** Finds blanks that part the characters of one word: lines printed wide, and dates and figures set apart. */
export function findLetterSpaces(lines: readonly TextLine[], isApart: (index: number) => boolean): NoiseSpan[] {
  const running = lines.filter((_, index) => !isApart(index));
  const ordinals = running.flatMap((line) => ordinalsOf(line));
  const spacedOrdinals = ordinals.filter(({ text }) => /\s/.test(text));
  const spansOfOrdinals =
    spacedOrdinals.length >= FEWEST_SPACED_ORDINALS && spacedOrdinals.length * 2 >= ordinals.length
      ? spacedOrdinals.flatMap(({ at, text }) => spacesOf(text, at))
      : [];
  const meetings = running.flatMap((line) => meetingsOf(line));
  const close = running.reduce((sum, line) => sum + (line.text.match(CLOSE_MEETING) ?? []).length, 0);
  const isHabit = meetings.length >= FEWEST_SPACED && meetings.length >= (meetings.length + close) * LEAST_SHARE_SPACED;
  const spans = [...running.flatMap(wideSpaces), ...spansOfOrdinals, ...(isHabit ? meetings : [])];
  return withoutRepeats(spans);
}

/** The blanks of a line whose every character stands by itself: 几 个 问 题. */
function wideSpaces({ text, start }: TextLine): NoiseSpan[] {
  if (text.length > LONGEST_LETTER_SPACED) return [];
  if (LETTER_SPACED.test(text) && new RegExp(HAN).test(text)) return spacesOf(text, start);
  const words = SPACED_HEADING.exec(text)?.[1];
  return words === undefined ? [] : spacesOf(words, start + text.length - words.length);
}

function spacesOf(text: string, at: number): NoiseSpan[] {
  return [...text.matchAll(/\s+/g)].map(({ index, 0: spaces }) => spanAt(at + index, spaces.length));
}

function ordinalsOf({ text, start }: TextLine): { at: number; text: string }[] {
  return [...text.matchAll(ORDINAL)].map((match) => ({ at: start + match.index, text: match[0] }));
}

function meetingsOf({ text, start }: TextLine): NoiseSpan[] {
  return [...text.matchAll(SPACED_MEETING)].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - 12), index);
    const isNumberOfHeading = NUMBER_OF_HEADING.test(index > 12 ? `…${before}` : before);
    const endsLine = /^\d+$/.test(text.slice(index + 1, index + 6));
    if (endsLine || (isNumberOfHeading && !OF_A_DATE.test(text.slice(index + 1)))) return [];
    return [spanAt(start + index, 1)];
  });
}

function spanAt(start: number, length: number): NoiseSpan {
  return { start, end: start + length, reason: 'letter-space' };
}

function withoutRepeats(spans: readonly NoiseSpan[]): NoiseSpan[] {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
