import { findDocumentNumbers } from '../../language/document-number.js';
import { sentenceSpans } from '../../language/sentences.js';
import type { DocumentStatus } from '../../vocabulary/document.js';

const STATUS = '(?:现行有效|有效|已?失效|已?废止)';
/** Several states in a row are the choices of a search form. */
const STATUS_LABEL = new RegExp(
  `(?:有\\s*效\\s*性|文件状态|时\\s*效\\s*性|效力状态)\\s*[:|]?\\s*(${STATUS})(?!\\s*[/、|]?\\s*${STATUS})`,
);
const REPEALS = /同时废止|即行废止|予以废止|自行废止|停止执行|废止/;
const NEGATED = /应当|可以|建议|(?:未|不|尚未|没有)(?:予以)?废止|废止日期/;

/** What the page's own label says of the text's validity. */
export function readStatus(front: string): DocumentStatus {
  const word = STATUS_LABEL.exec(front)?.[1];
  if (word === undefined) return 'unknown';
  return /失效|废止/.test(word) ? 'repealed' : 'in-force';
}

/** Numbers, else titles, of what the text repeals: 《甲办法》（甲政发〔2019〕5号）同时废止. What it rests on is none of them. */
export function readRepeals(text: string): string[] {
  const found = sentenceSpans(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (sentence.length > LONGEST_SENTENCE || !REPEALS.test(sentence) || NEGATED.test(sentence)) return [];
    const parts = sentence.split(PARTS);
    const at = parts.findIndex((part) => REPEALS.test(part));
    const named = parts.slice(0, at + 1).findLast((part) => /[《〔]/.test(part)) ?? '';
    const numbers = findDocumentNumbers(named).map(({ normalised }) => normalised);
    const titles = [...named.matchAll(/《([^》]{4,80})》(?!\s*[(（][^()（）]{2,40}号)/g)].map(
      ([, title]) => title ?? '',
    );
    return [...numbers, ...titles];
  });
  return [...new Set(found)];
}

const LONGEST_SENTENCE = 2000;
/** Commas outside of titles and brackets. */
const PARTS = /[,，;；](?![^《]*》)(?![^(（]*[)）])/;
