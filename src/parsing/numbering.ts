import { HAN_NUMERAL_CLASS, parseNumeral } from '../language/numerals.js';
import type { Line } from './lines.js';

/**
 * Levels of numbering a line can open. Plans: 一、 part, （一） section, 1. item (GB/T 9704-2012 §7.3.3).
 * Statutes: 编 book, 章 chapter, 节 division, 条 article. 一是 point.
 */
export type Level = 'book' | 'chapter' | 'division' | 'article' | 'part' | 'section' | 'item' | 'point' | 'attachment';

export type Marker = {
  readonly level: Level;
  readonly number: number;
  /** Offset within the line where the words after the number begin. */
  readonly contentStart: number;
};

/** 两 counts things and numbers none: 两、三家 is running text. */
const HAN = `[${HAN_NUMERAL_CLASS.replace('两', '')}]{1,5}`;
const CHAPTER = new RegExp(`^第(${HAN}|\\d{1,3})([编章节])(?=\\s|$|[\u4e00-\u9fff])\\s*`);
const CHAPTER_LEVELS: Readonly<Record<string, Level>> = { 编: 'book', 章: 'chapter', 节: 'division' };
const ARTICLE = new RegExp(`^第(${HAN}|\\d{1,3})条(\\s*)`);
/**
 * What follows 第N条 when a sentence speaks of another article instead of opening one. Behind a gap only words that
 * cannot open a sentence count: 第十条 中央财政… is an article, 第十条中规定的… is not.
 */
const CROSS_REFERENCE = /^(?:所[称列指述]|规定的?|第|的|之|、|,|。|;|中(?=[,所规的、“])|[和与及或至到](?=第|本|其))/;
const CROSS_REFERENCE_BEHIND_GAP = /^(?:所[称列指述]|规定|第.{1,5}[款项])/;
const PART = new RegExp(`^(${HAN})\\s*[、,.]\\s*`);
/** 三、四级医院 and the like are lists in running text, not part numbers. */
const PART_LOOKALIKE = new RegExp(
  `^[${HAN_NUMERAL_CLASS}]{1,3}(?:[、和及][${HAN_NUMERAL_CLASS}]{1,3})*(?:级|类|种|期|批|等|线|产|楼|月|季度|年)`,
);
const SECTION = new RegExp(`^\\(\\s*(${HAN})\\s*\\)\\s*[、.]?\\s*`);
/** ㈠ to ㈩. */
const SECTION_GLYPH = /^([\u3220-\u3229])\s*/;
const ITEM = /^(\d{1,3})\s*(?:[.、](?!\d)|\.(?=(?:19|20)\d{2}年))\s*(?=\S)/;
const POINT = new RegExp(`^(${HAN})是(?=\\S)`);
/** A row of a table: its first cell may hold a number. */
const LONGEST_ROW = 300;
const TABLE_ROW = /\s\|\s|\t\S+\t/;

/** The number a line opens with, if it opens with one. Whether it fits the running order is decided by `Sequence`. */
export function readMarker(line: Line): Marker | null {
  const { folded } = line;
  if (TABLE_ROW.test(folded.slice(0, LONGEST_ROW))) return null;
  const article = ARTICLE.exec(folded);
  if (article !== null) {
    const rest = folded.slice(article[0].length, article[0].length + 20);
    const refers = article[2] === '' ? CROSS_REFERENCE : CROSS_REFERENCE_BEHIND_GAP;
    return refers.test(rest) ? null : marker('article', article[1], article[0].length);
  }
  const chapter = CHAPTER.exec(folded);
  if (chapter !== null) {
    const level = CHAPTER_LEVELS[chapter[2] ?? ''] ?? 'chapter';
    return isHeadingLike(folded) ? marker(level, chapter[1], chapter[0].length) : null;
  }
  const glyph = SECTION_GLYPH.exec(folded);
  if (glyph !== null) {
    return { level: 'section', number: folded.charCodeAt(0) - 0x321f, contentStart: glyph[0].length };
  }
  const section = SECTION.exec(folded);
  if (section !== null) return marker('section', section[1], section[0].length);
  const point = POINT.exec(folded);
  if (point !== null) return marker('point', point[1], point[0].length);
  const part = PART.exec(folded);
  if (part !== null && !PART_LOOKALIKE.test(folded.slice(part[0].length, part[0].length + 8))) {
    return marker('part', part[1], part[0].length);
  }
  const item = ITEM.exec(folded);
  return item === null ? null : marker('item', item[1], item[0].length);
}

/** A chapter line is a short title; 第三章规定的… in running text is not. */
function isHeadingLike(folded: string): boolean {
  return folded.length <= 40 && !/[。.;,]$/.test(folded) && !/^第.{1,5}[编章节]\s*(?:规定|所|的|、|和|第)/.test(folded);
}

function marker(level: Level, numeral: string | undefined, contentStart: number): Marker | null {
  const number = parseNumeral(numeral ?? '');
  return number === null || number === 0 ? null : { level, number, contentStart };
}

/** How many numbers may be missing before a line that looks numbered is taken for running text. */
const LARGEST_GAP = 3;

/**
 * Accepts numbers in the order documents number things: from 1 again under a new heading, or running on (Hubei's
 * （一）…（三十一） across parts). A number that goes back, or far ahead, is running text.
 */
export class Sequence {
  readonly #last = new Map<Level, number>();

  accepts({ level, number }: Marker): boolean {
    const last = this.#last.get(level) ?? 0;
    if (number === 1) return level !== 'article' || last === 0;
    return number > last && number <= last + LARGEST_GAP && (last > 0 || number <= 2);
  }

  open({ level, number }: Marker): void {
    this.#last.set(level, number);
    if (level === 'attachment') for (const other of ALL_LEVELS) if (other !== level) this.#last.delete(other);
    if (level !== 'point') this.#last.delete('point');
    if (level === 'book' || level === 'chapter') this.#last.delete('division');
  }
}

const ALL_LEVELS: readonly Level[] = [
  'book',
  'chapter',
  'division',
  'article',
  'part',
  'section',
  'item',
  'point',
  'attachment',
];
