import { findDocumentNumbers } from '../../language/document-number.js';
import { isBodyName } from '../body-names.js';
import { orderHead } from '../front-lines.js';
import { isAdoption } from '../layout.js';
import type { Line } from '../lines.js';

export type OwnNumber = { readonly number: string; readonly from: 'head' | 'adoption-line' };

const NUMBER_LABEL = /(?:文\s*号|字\s*号)\s*:?\s*$/;
/**
 * The number a document bears: that of the order it opens with, else one on a line of its own or behind its label, else
 * the latest order its 题注 names. `front` is the front matter and the closings.
 */
export function readOwnNumber(front: readonly Line[]): OwnNumber | null {
  const head = orderHead(front)?.number;
  if (head !== undefined) return { number: findDocumentNumbers(head)[0]?.normalised ?? head, from: 'head' };
  const split = splitNumber(front);
  if (split !== null) return { number: split, from: 'head' };
  const [own] = front.flatMap(({ folded }) => (isAdoption(folded) ? [] : ownNumbers(folded)));
  if (own !== undefined) return { number: own, from: 'head' };
  const named = front.filter(({ folded }) => isAdoption(folded)).flatMap(({ folded }) => numbersIn(folded));
  const last = named.at(-1);
  return last === undefined ? null : { number: last, from: 'adoption-line' };
}

/** 丽水市人民政府专题会议纪要 above 〔2023〕41号: the letterhead is the number's own beginning. */
function splitNumber(front: readonly Line[]): string | null {
  const at = front.findIndex(({ folded }) => /^[〔[(]\s*\d{4}\s*[〕\])]\s*第?\s*\d{1,4}\s*号$/.test(folded));
  const above = at > 0 ? (front[at - 1]?.folded.replace(/\s+/g, '') ?? '') : '';
  // 会议纪要 alone is the kind of the text, not the beginning of its number.
  const minutes = /^(.*?)(?:常务|专题|办公|协调|工作)*会议纪要$/.exec(above)?.[1];
  if (minutes !== undefined && !isBodyName(minutes))
    return front[at]?.folded.replace(/\s+/g, '').replace(/^[[(](\d{4})[\])]/, '〔$1〕') ?? null;
  const [found] = findDocumentNumbers(`${above}${front[at]?.folded.replace(/\s+/g, '') ?? ''}`);
  return above === '' || found === undefined ? null : found.normalised;
}

/** Numbers the line bears itself, not those it cites behind a title in 《》 or within a sentence. */
export function ownNumbers(line: string): string[] {
  const isSentence = /[,。;]/.test(line) && !line.startsWith('(');
  return findDocumentNumbers(line)
    .filter(({ start }) => {
      const before = line.slice(Math.max(0, start - 10), start);
      return !/[》)〉]\s*[(]?$/.test(before) && (!isSentence || NUMBER_LABEL.test(before));
    })
    .map((number) => number.normalised);
}

/** The orders a 题注 says promulgated the text; those of decisions that amended it among others do not count. */
function numbersIn(line: string): string[] {
  // 自2030年2月1日起施行 法释〔2030〕3号): the text's own stands at the end.
  const last = findDocumentNumbers(line).at(-1);
  if (last !== undefined && /^\)?$/.test(line.slice(last.end).trim()) && /\s$/.test(line.slice(0, last.start)))
    return [last.normalised];
  const orders = findDocumentNumbers(line).filter(({ normalised }) => normalised.includes('令'));
  const own = orders.filter(({ end }) => /^\s*(?:公布|发布|颁布)/.test(line.slice(end)));
  return (own.length > 0 ? own : orders).map(({ normalised }) => normalised);
}
