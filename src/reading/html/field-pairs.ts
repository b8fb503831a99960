import { isLabel } from '../field-label.js';
import { edgesOf, slicePieces } from './info-line.js';

import { type Field, ownText, type Piece } from './piece.js';

const NAMED = /^[^:：]{2,14}[:：]/;
const LONGEST_VALUE = 200;
/** A line of fields has a few; each place a name may start at is held against each it may end at. */
const MOST_STARTS = 200;
/** What a search form offers first. */
const CHOICE = /^(?:不限|全部|所有|请?选择)/;

type Name = { readonly start: number; readonly end: number };

/**
 * The fields a line is made of, each name told from its value by a colon or by an element of its own:
 * `<span>文号</span><em>云政发〔2031〕4号</em>`. Empty for any other line, also for one with a field among other words.
 */
export function fieldsOfLine(pieces: readonly Piece[]): Field[] {
  const text = ownText(pieces);
  const names = namesOf(pieces);
  if (names[0]?.start !== 0) return [];
  const fields = names.map(({ start, end }, index): Field => {
    const label = slicePieces(pieces, { start, end }).filter(({ kind }) => kind !== 'supplied');
    return { label, value: slicePieces(pieces, { start: end, end: names[index + 1]?.start ?? text.length }) };
  });
  return fields.every(({ value }) => mayBeValue(value)) ? fields : [];
}

/** Not a sentence, nor what a form offers to choose from. */
export function mayBeValue(value: readonly Piece[]): boolean {
  const shown = ownText(value).trim();
  const links = value.filter((piece) => piece.kind === 'text' && piece.link !== null && piece.text.trim() !== '');
  return shown.length <= LONGEST_VALUE && !shown.includes('。') && !CHOICE.test(shown) && links.length < 2;
}

/** Where names stand: from an element's edge or a blank to a colon, or from one edge to another. */
function namesOf(pieces: readonly Piece[]): Name[] {
  const text = ownText(pieces);
  const edges = [...edgesOf(pieces), text.length];
  const blanks = [...text.matchAll(/\s+/g)].map(({ index, 0: blank }) => index + blank.length);
  const names: Name[] = [];
  if (edges.length + blanks.length > MOST_STARTS) return names;
  for (const start of [...new Set([...edges, ...blanks])].sort((a, b) => a - b)) {
    if (start < (names.at(-1)?.end ?? 0)) continue;
    const named = NAMED.exec(text.slice(start))?.[0];
    const edge = edges.includes(start) ? edges.find((at) => isLabel(text.slice(start, at))) : undefined;
    if (named !== undefined && isLabel(named)) names.push({ start, end: start + named.length });
    else if (edge !== undefined && edge > start) names.push({ start, end: edge });
  }
  return names;
}
