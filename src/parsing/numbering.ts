import { HAN_NUMERAL_CLASS, parseNumeral } from '../language/numerals.js';
import type { Line } from './lines.js';

/**
 * Levels of numbering a line can open. Plans: 一、 part, （一） section, 1. item (GB/T 9704-2012 §7.3.3).
 * Statutes: 编 or 篇 book, 章 chapter, 节 division, 条 article. 一是 point.
 */
export type Level =
  | 'book'
  | 'chapter'
  | 'division'
  | 'article'
  | 'part'
  | 'section'
  | 'item'
  | 'point'
  | 'attachment'
  | 'question';

export type Marker = {
  readonly level: Level;
  readonly number: number;
  /** 第五条之一: 1; 0 without one. */
  readonly sub: number;
  /** The word behind the number where a level has several: 编, 篇, 部分. */
  readonly word: string;
  /** Offset within the line where the words after the number begin. */
  readonly contentStart: number;
};

/** 两 counts things and numbers none: 两、三家 is running text. */
const HAN = `[${HAN_NUMERAL_CLASS.replace('两', '')}]{1,5}`;
/** Figures of text out of a PDF may be parted: 第 1 1 条. */
const FIGURES = '\\d(?:\\s?\\d){0,3}';
const CHAPTER = new RegExp(`^第\\s*(${HAN}|${FIGURES})\\s*(编|篇|章|节|部分)(?=\\s|$|[\u4e00-\u9fff“])\\s*`);
const CHAPTER_LEVELS: Readonly<Record<string, Level>> = {
  编: 'book',
  篇: 'book',
  部分: 'book',
  章: 'chapter',
  节: 'division',
};
const ARTICLE = new RegExp(`^第\\s*(${HAN}|${FIGURES})\\s*条(?:之(${HAN}))?(\\s*)`);
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
  return (
    readArticle(folded) ??
    readChapter(folded) ??
    readSection(folded) ??
    markerOf('point', POINT.exec(folded)) ??
    readPart(folded) ??
    markerOf('item', ITEM.exec(folded))
  );
}

function readArticle(folded: string): Marker | null {
  const match = ARTICLE.exec(folded);
  if (match === null) return null;
  const rest = folded.slice(match[0].length, match[0].length + 20);
  const refers = match[3] === '' ? CROSS_REFERENCE : CROSS_REFERENCE_BEHIND_GAP;
  if (refers.test(rest)) return null;
  const marker = markerOf('article', match);
  return marker === null ? null : { ...marker, sub: parseNumeral(match[2] ?? '') ?? 0 };
}

function readChapter(folded: string): Marker | null {
  const match = CHAPTER.exec(folded);
  if (match === null || !isHeadingLike(folded)) return null;
  const word = match[2] ?? '';
  const marker = markerOf(CHAPTER_LEVELS[word] ?? 'chapter', match);
  return marker === null ? null : { ...marker, word };
}

function readSection(folded: string): Marker | null {
  const glyph = SECTION_GLYPH.exec(folded);
  if (glyph === null) return markerOf('section', SECTION.exec(folded));
  return { level: 'section', number: folded.charCodeAt(0) - 0x321f, sub: 0, word: '', contentStart: glyph[0].length };
}

function readPart(folded: string): Marker | null {
  const match = PART.exec(folded);
  if (match === null || PART_LOOKALIKE.test(folded.slice(match[0].length, match[0].length + 8))) return null;
  return markerOf('part', match);
}

/** A chapter line is a short title; 第三章规定的… in running text is not. */
function isHeadingLike(folded: string): boolean {
  return (
    folded.length <= 40 &&
    !/[。.;,]$/.test(folded) &&
    !/^第.{1,7}(?:[编篇章节]|部分)\s*(?:规定|所|的|、|和|第)/.test(folded)
  );
}

function markerOf(level: Level, match: RegExpExecArray | null): Marker | null {
  const number = parseNumeral((match?.[1] ?? '').replace(/\s/g, ''));
  if (match === null || number === null || number === 0) return null;
  return { level, number, sub: 0, word: '', contentStart: match[0].length };
}
