import { findDocumentNumbers } from '../language/document-number.js';
import { mask } from '../language/mask.js';

/** A document number as people write it, whole or in part: 青政办12号文, 青政发2031年7号. */
export type NumberMention = {
  /** The letters of the body that stand before it, with whatever other words stand there too. */
  readonly before: string;
  readonly year: number | null;
  /** Null where only the letters are said: 青政办发那份文. */
  readonly serial: number | null;
  /** It is called a document by itself: 12号文, not room 12号. */
  readonly isNamedDocument: boolean;
  /** The normalised number where it is written whole. */
  readonly whole: string | null;
  readonly start: number;
  /** Where its year or serial begins, behind the letters. */
  readonly figures: number;
  readonly end: number;
};

/** A number of the library in its parts; null for what is no 发文字号. */
export type NumberParts = { readonly letters: string; readonly year: number | null; readonly serial: number };

const HAN = '[\\u4e00-\\u9fa5]';
const PARTIAL = new RegExp(
  `(${HAN}{0,12})\\s*(?:[〔[(]?\\s*((?:19|20)\\d{2}|(?<!\\d)\\d{2}(?=年))\\s*年?\\s*[〕\\])]?\\s*)?第?\\s*(?<!\\d)(\\d{1,4})\\s*号(?!楼|线|院|门|店|机|令?之)(令|文件?|公文|公告|通告)?`,
  'gu',
);
/** 12月5号 is a day. */
const DAY = /月$/;

/** Every number a text names, whole ones first; both in reading order. */
export function findNumberMentions(text: string): NumberMention[] {
  const whole = findDocumentNumbers(text).map(({ normalised, start, end }) => ({
    before: '',
    year: null,
    serial: null,
    isNamedDocument: true,
    whole: normalised,
    start,
    figures: start,
    end,
  }));
  const rest = mask(text, whole);
  const partial = [...rest.matchAll(PARTIAL)].flatMap((match) => {
    const [all, before = '', year, serial, named] = match;
    if (DAY.test(before)) return [];
    const figures = match.index + before.length;
    return {
      before,
      year: yearOf(year),
      serial: Number(serial),
      isNamedDocument: named !== undefined,
      whole: null,
      start: figures - lettersAtEnd(before).length,
      figures,
      end: match.index + all.length,
    };
  });
  return [...whole, ...partial];
}

/** The letters of a body that end the words before a number: 请问国发 → 国发. */
const LETTERS = /(?:国|中|[\u4e00-\u9fa5]{1,3})(?:办|发|字|函|规|令){1,3}$/;

function lettersAtEnd(before: string): string {
  return NO_LETTERS.test(before) ? '' : (LETTERS.exec(before)?.[0] ?? '');
}

function yearOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  return written.length === 4 ? Number(written) : 2000 + Number(written);
}

const PARTS = new RegExp(`^(${HAN}+?)(?:〔(\\d{4})〕|(\\d{4})年)?第?(\\d{1,4})号`, 'u');

/** A normalised number in its parts: 青政发〔2031〕7号 → 青政发, 2031, 7. */
export function partsOfNumber(normalised: string): NumberParts | null {
  const match = PARTS.exec(normalised);
  if (match === null) return null;
  const year = match[2] ?? match[3];
  return { letters: match[1] ?? '', year: year === undefined ? null : Number(year), serial: Number(match[4]) };
}

const FEWEST_LETTERS = 2;
/** Ends like the letters of a body: those of another body rule a document out. */
const LIKE_LETTERS = /[\u4e00-\u9fa5](?:政办?|府办?|国|委|办|厅|局)?(?:字|规|函|发|办|令)$/;
/** 国务院令 stands for 中华人民共和国国务院令. */
const OF_ORDER = /[令告]$/;
const NO_LETTERS = /(?:印|下|转|颁|批|制|签)发$|命令$/;

/** How many characters at the end of the words before a serial say the letters of a number; 0 where they do not. */
export function saidLetters(before: string, letters: string): number {
  for (let length = Math.min(before.length, letters.length); length >= FEWEST_LETTERS; length -= 1) {
    const tail = before.slice(-length);
    if (letters.startsWith(tail) || (OF_ORDER.test(letters) && letters.endsWith(tail))) return length;
  }
  return 0;
}

/** How the words before a serial stand to the letters of a number: they say them, speak of others, or say nothing. */
export function lettersSaid(before: string, letters: string): 'said' | 'other' | 'none' {
  if (saidLetters(before, letters) > 0) return 'said';
  return LIKE_LETTERS.test(before) && !NO_LETTERS.test(before) ? 'other' : 'none';
}
