import type { Duty, DutyRole } from '../../vocabulary/provision.js';
import type { GoldDuty } from './gold-provision.js';
import { pairUp } from './pair-up.js';
import { plain } from './plain.js';

/** `otherRole`: a unit of the right clause in another role; it counts against recall and precision. */
export type DutyTally = {
  readonly wanted: number;
  readonly right: number;
  readonly otherRole: number;
  readonly missed: number;
  readonly extra: number;
};

/** A clause with its label, for duties say by id where they stand. */
export type Place = { readonly label: string; readonly text: string };
type PlacedUnit = { readonly label: string; readonly name: string; readonly role: DutyRole };
type WantedUnit = PlacedUnit & { readonly optional: boolean };

/** Holds the units read in a document, each in its clause and role, against those a person read in it. */
export function judgeDuties(
  gold: readonly GoldDuty[],
  duties: readonly Duty[],
  clauses: ReadonlyMap<string, Place>,
): { readonly tally: DutyTally; readonly faults: string[] } {
  const wanted = gold.flatMap(({ label, units, doubt }) =>
    units.map((unit): WantedUnit => ({ ...unit, label, optional: doubt === true })),
  );
  const found = duties.flatMap(({ clauseId, units }) =>
    units.map((unit): PlacedUnit => ({ ...unit, label: clauses.get(clauseId)?.label ?? '' })),
  );
  const shared = new Set([...clauses.values()].filter(({ text }) => text.includes('会同')).map(({ label }) => label));
  const isRight = (one: PlacedUnit, other: PlacedUnit) =>
    one.role === other.role || (shared.has(one.label) && answers(one.role) && answers(other.role));
  const pairs = pairUp(wanted, found, (one, other) => {
    if (keyOf(one) !== keyOf(other)) return 0;
    return 1 + (isRight(one, other) ? 2 : 0) + (one.optional ? 0 : 1);
  });

  const needed = wanted.filter(({ optional }) => !optional);
  const paired = new Set(pairs.map((pair) => pair.wanted));
  const missed = needed.filter((one) => !paired.has(one));
  const astray = pairs.filter((pair) => !pair.wanted.optional && !isRight(pair.wanted, pair.found));
  // A unit that a clause names twice is no more wrong than one it names once.
  const known = new Set(wanted.map(keyOf));
  const extra = found.filter((one) => !known.has(keyOf(one)));
  return {
    tally: {
      wanted: needed.length,
      right: needed.length - missed.length - astray.length,
      otherRole: astray.length,
      missed: missed.length,
      extra: extra.length,
    },
    faults: [
      ...missed.map((one) => `duty missed: ${said(one)}`),
      ...astray.map((pair) => `duty in another role: ${said(pair.wanted)}, read as ${pair.found.role}`),
      ...extra.map((one) => `duty too many: ${said(one)}`),
    ],
  };
}

export function recallOf({ right, wanted }: DutyTally): number {
  return right / wanted;
}

export function precisionOf({ right, otherRole, extra }: DutyTally): number {
  return right / (right + otherRole + extra);
}

/** Of those who act 会同 others, one may be said to lead or to be in charge. */
function answers(role: DutyRole): boolean {
  return role === 'lead' || role === 'in-charge';
}

function keyOf({ label, name }: PlacedUnit): string {
  return `${label}|${plain(name)}`;
}

function said({ label, name, role }: PlacedUnit): string {
  return `${label} ${name} ${role}`;
}
