import { shortRegionName } from '../../language/regions.js';
import { type Quantity, quantitiesIn } from './quantities.js';

/** One side of a comparison: its region and the cited sentences. Plain text. */
export type Side = { readonly region: string | null; readonly text: string };

type Order = 'more' | 'less' | 'same';
const ORDERS: readonly (readonly [Order, RegExp])[] = [
  ['more', /高于|多于|大于|超过|晚于|长于|重于|(?<!不)高出|多出/],
  ['less', /低于|少于|小于|早于|短于|轻于|不如/],
  ['same', /相同|一致|一样|相等|持平|没有差别|无差别/],
];

/**
 * True unless the figures say otherwise: where a sentence puts one figure or side above, below or level with another, the figures
 * it names, or those of the two sides it names, stand so. Where there is nothing to tell by, it holds.
 */
export function comparisonHolds(sentence: string, sides: readonly Side[]): boolean {
  return sentence.split(/[。;!?]/).every((statement) => statementHolds(statement, sides));
}

function statementHolds(statement: string, sides: readonly Side[]): boolean {
  const found = ORDERS.find(([, words]) => words.test(statement));
  if (found === undefined) return true;
  const [order, words] = found;
  const at = statement.search(words);
  const [before, after] = order === 'same' ? [statement, statement] : [statement.slice(0, at), statement.slice(at)];
  const pair = named(before, after, order) ?? ofSides(before, after, sides);
  if (pair === null) return true;
  const [one, other] = pair.map(figureOf);
  if (one === undefined || other === undefined) return true;
  return order === 'same' ? one === other : order === 'more' ? one > other : one < other;
}

/** The two figures of one unit that a statement names itself. */
function named(before: string, after: string, order: Order): readonly [Quantity, Quantity] | null {
  if (order === 'same') {
    const [one, other] = quantitiesIn(before);
    return one !== undefined && other !== undefined && isOfOneUnit(one, other) ? [one, other] : null;
  }
  const one = quantitiesIn(before).at(-1);
  const [other] = quantitiesIn(after);
  return one !== undefined && other !== undefined && isOfOneUnit(one, other) ? [one, other] : null;
}

/** The figures of the two sides a statement names, where each side has but one of a unit they share. */
function ofSides(before: string, after: string, sides: readonly Side[]): readonly [Quantity, Quantity] | null {
  const isNamed = (text: string) => (side: Side) => side.region !== null && text.includes(shortRegionName(side.region));
  const one = sides.find(isNamed(before));
  const other = sides.find((side) => side !== one && side.region !== one?.region && isNamed(after)(side));
  if (one === undefined || other === undefined) return null;
  const [given, against] = [onlyByUnit(one.text), onlyByUnit(other.text)];
  const shared = given.filter((each) => against.some((quantity) => isOfOneUnit(each, quantity)));
  const [first] = shared;
  const second = against.find((quantity) => first !== undefined && isOfOneUnit(first, quantity));
  return shared.length === 1 && first !== undefined && second !== undefined ? [first, second] : null;
}

/** Figures whose unit no other figure of the text has. */
function onlyByUnit(text: string): Quantity[] {
  const all = quantitiesIn(text).filter(({ date }) => date === null);
  return all.filter((each) => all.every((other) => other === each || !isOfOneUnit(each, other)));
}

function isOfOneUnit(one: Quantity, other: Quantity): boolean {
  return (one.date === null) === (other.date === null) && one.unit === other.unit;
}

function figureOf({ key, date }: Quantity): number | undefined {
  if (date !== null) return (date[0] ?? 0) * 10000 + (date[1] ?? 0) * 100 + (date[2] ?? 0);
  const value = Number.parseFloat(key);
  return Number.isNaN(value) ? undefined : value;
}
