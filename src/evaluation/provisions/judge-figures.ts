import type { Indicator } from '../../vocabulary/provision.js';
import type { GoldFigure } from './gold-provision.js';
import { type Pair, pairUp } from './pair-up.js';
import { type Agreement, type Aspect, agreementOf, isValueOf } from './same-figure.js';

/** What each kind of figure is judged by. An amount bears no year, and names of amounts are a reader's own words. */
export const ASPECTS = {
  target: ['name', 'value', 'comparator', 'year'],
  amount: ['comparator', 'value'],
} as const satisfies Record<GoldFigure['kind'], readonly Aspect[]>;

export type FigureTally = {
  readonly wanted: number;
  /** The clause has a figure of its value, else of its name. */
  readonly found: number;
  readonly name: number;
  readonly value: number;
  readonly comparator: number;
  readonly year: number;
  readonly allRight: number;
  readonly extra: number;
};

export type PlacedFigure = { readonly label: string; readonly figure: Indicator };
type FigurePair = Pair<GoldFigure, PlacedFigure>;

/** A figure with a value in common outweighs all the rest; a name in common tells figures of one value apart. */
const WEIGHTS = { value: 8, name: 4, year: 2, comparator: 1 } as const satisfies Record<Aspect, number>;

/** Holds the figures read in a document against those of one kind that a person read in it. */
export function judgeFigures(
  kind: GoldFigure['kind'],
  gold: readonly GoldFigure[],
  read: readonly PlacedFigure[],
): { readonly tally: FigureTally; readonly faults: string[] } {
  // What has been reached is no target.
  const figures = read.filter(({ figure }) => kind === 'amount' || !figure.achieved);
  const wanted = gold.filter((line) => line.kind === kind);
  const pairs = pairUp(wanted, figures, weightOf);
  const needed = pairs.filter(({ wanted }) => wanted.doubt === undefined);
  const paired = new Set(needed.map((pair) => pair.wanted));
  const missed = wanted.filter((line) => line.doubt === undefined && !paired.has(line));
  const taken = new Set(pairs.map((pair) => pair.found));
  const extra = figures.filter((one) => !taken.has(one) && isOfKind(kind, one) && isExtra(one, gold));

  const judged = needed.map((pair) => ({ pair, agreement: agreementOf(pair.wanted, pair.found.figure) }));
  const wrongIn = (agreement: Agreement) => ASPECTS[kind].filter((aspect) => !agreement[aspect]);
  const rightIn = (aspect: Aspect) => judged.filter(({ agreement }) => agreement[aspect]).length;
  const wrong = judged.filter(({ agreement }) => wrongIn(agreement).length > 0);
  return {
    tally: {
      wanted: missed.length + needed.length,
      found: needed.length,
      name: rightIn('name'),
      value: rightIn('value'),
      comparator: rightIn('comparator'),
      year: rightIn('year'),
      allRight: needed.length - wrong.length,
      extra: extra.length,
    },
    faults: [
      ...missed.map(({ label, name, value }) => `${kind} missed: ${label} ${name} ${value}`),
      ...wrong.map(({ pair, agreement }) => `${kind} with another ${wrongIn(agreement).join(', ')}: ${said(pair)}`),
      ...extra.map(({ label, figure }) => `${kind} too many: ${label} ${figure.name} ${figure.value}`),
    ],
  };
}

function weightOf(line: GoldFigure, { label, figure }: PlacedFigure): number {
  if (label !== line.label) return 0;
  const agreement = agreementOf(line, figure);
  if (!agreement.value && (!agreement.name || line.doubt === true)) return 0;
  const weight = Object.entries(WEIGHTS).reduce(
    (sum, [aspect, each]) => sum + (agreement[aspect as Aspect] ? each : 0),
    0,
  );
  // Of two equal lines the one that must be read comes before the one that may be.
  return weight + (line.doubt === undefined ? 0.5 : 0);
}

function isOfKind(kind: GoldFigure['kind'], { figure }: PlacedFigure): boolean {
  return (figure.kind === 'amount') === (kind === 'amount');
}

/** An aim without a number is a matter of opinion, and a value that its clause repeats is read already. */
function isExtra({ label, figure }: PlacedFigure, gold: readonly GoldFigure[]): boolean {
  if (figure.achieved || !/\d/.test(figure.value)) return false;
  return !gold.some((line) => line.label === label && isValueOf(line, figure.value));
}

function said({ wanted, found: { figure } }: FigurePair): string {
  const { name, comparator, value, deadline } = figure;
  const year = wanted.kind === 'target' ? ` ${wanted.year ?? '-'}` : '';
  const readYear = wanted.kind === 'target' ? ` ${deadline?.year ?? '-'}` : '';
  return `${wanted.label} ${wanted.name} ${wanted.comparator} ${wanted.value}${year}, read as ${name} ${comparator} ${value}${readYear}`;
}
