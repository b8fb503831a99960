/** What somebody put down as an answer: A, A C, √, TRUE, words. */
import { plainText } from '../../language/plain-text.js';
import type { PlainItem } from './plain-item.js';

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

/** Width, white space, quotation marks, commas and kinds of dash do not count: `2-3 个` fills in for `2—3个`. */
export function foldAnswer(text: string): string {
  return plainText(text)
    .replaceAll(/[、,。;]/g, '')
    .replaceAll(/[—–―~～至]/g, '-')
    .replaceAll(/-+/g, '-');
}
