/** What somebody put down as an answer: A, A C, √, TRUE, words. */
import { parseNumeral } from '../../language/numerals.js';
import { plainText } from '../../language/plain-text.js';
import { findQuantities } from '../../language/quantities.js';
import { foldWidth } from '../../language/width.js';
import type { PlainItem } from './plain-item.js';
import { BLANK } from './quiz.js';

export type ReadAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'choice'; readonly indices: readonly number[] }
  | { readonly kind: 'judge'; readonly value: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** Letters the question has no options for. */
  | { readonly kind: 'unknown-option' }
  | { readonly kind: 'unreadable' };

const YES = new Set(['√', '✓', '✔', '☑', '对', '正确', '是', 't', 'true', 'y', 'yes', '1']);
const NO = new Set(['×', '✗', '✘', 'x', '☒', '错', '错误', '否', '不对', 'f', 'false', 'n', 'no', '0']);

export function readAnswer(item: PlainItem, words: string): ReadAnswer {
  const text = words.normalize('NFKC').trim();
  if (text === '') return { kind: 'none' };
  switch (item.type) {
    case 'single':
    case 'multiple':
      return readLetters(text, item.options.length);
    case 'judge': {
      const word = text.toLowerCase();
      if (YES.has(word)) return { kind: 'judge', value: true };
      return NO.has(word) ? { kind: 'judge', value: false } : { kind: 'unreadable' };
    }
    default:
      return { kind: 'text', text };
  }
}

/** `AC`, `A、C`, `a, c`; a letter twice counts once. */
function readLetters(text: string, options: number): ReadAnswer {
  const letters = text.toUpperCase().replaceAll(/[\s,、;/和与.]+/g, '');
  if (!/^[A-Z]+$/.test(letters)) return { kind: 'unreadable' };
  const indices = [...new Set([...letters].map((letter) => letter.charCodeAt(0) - 65))].sort((a, b) => a - b);
  return indices.every((index) => index < options) ? { kind: 'choice', indices } : { kind: 'unknown-option' };
}

/** The key as written, or the same number: `2-3 个`, `二至三个`, `百分之八十`, `八成` fill in for `2—3个`, `80%`. */
export function fillsGap(question: string, key: string, given: string): boolean {
  if (folded(key) === folded(given)) return true;
  const own = numberOf(key);
  const theirs = numberOf(withoutWordsBehind(question, given));
  if (own === null || theirs === null || own.low !== theirs.low || own.high !== theirs.high) return false;
  return own.kind === theirs.kind || (theirs.kind === null && own.isCount);
}

type Amount = { readonly low: number; readonly high: number; readonly kind: string | null; readonly isCount: boolean };

/** In the unit's own measure, so that 1.2万元 equals 12000元. Null where the text holds more than a number and its unit. */
function numberOf(text: string): Amount | null {
  const plain = foldWidth(text).replaceAll(/[\s“”"]/g, '');
  const [quantity, another] = findQuantities(plain);
  if (quantity === undefined || another !== undefined) return bareNumber(plain);
  const { start, end, low, high, unit, measure } = quantity;
  if (start !== 0 || end !== plain.length) return bareNumber(plain);
  const factor = measure?.factor ?? 1;
  return { low: low * factor, high: high * factor, kind: measure?.kind ?? unit, isCount: measure?.kind === unit };
}

/** 5, 二十八, 2-3: people leave out the unit of what is counted. */
function bareNumber(text: string): Amount | null {
  const ends = text
    .split(/[—–―~～\-至到]+/)
    .map((each) => (/^\d+\.\d+$/.test(each) ? Number(each) : parseNumeral(each)));
  const [low, high = low, more] = ends;
  if (low == null || high == null || more !== undefined) return null;
  return { low, high, kind: null, isCount: false };
}

/** What stands behind the gap anyway may be written again: 90%以上. */
function withoutWordsBehind(question: string, given: string): string {
  const behind = foldWidth(question.split(BLANK)[1] ?? '');
  const words = /(?:及?以上|以下|以内|之内|左右|上下)$/.exec(given)?.[0] ?? '';
  return words !== '' && behind.startsWith(words) ? given.slice(0, -words.length) : given;
}

/** Width, white space, quotation marks, commas and kinds of dash do not count. */
function folded(text: string): string {
  return plainText(text)
    .replaceAll(/[、,。;]/g, '')
    .replaceAll(/[—–―~～至]/g, '-')
    .replaceAll(/-+/g, '-');
}
