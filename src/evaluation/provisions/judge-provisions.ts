import type { ParsedDocument } from '../../vocabulary/document.js';
import { isFigure } from '../../vocabulary/provision.js';
import type { GoldFigure, GoldProvision } from './gold-provision.js';
import { type DutyTally, judgeDuties } from './judge-duties.js';
import { type FigureTally, judgeFigures, type PlacedFigure } from './judge-figures.js';

export type ProvisionTallies = {
  readonly duties: DutyTally;
  readonly targets: FigureTally;
  readonly amounts: FigureTally;
  /** Figures whose deadline is the year they are measured against. */
  readonly baseYears: number;
};

export type JudgedProvisions = ProvisionTallies & {
  /** What came out otherwise, in words. */
  readonly faults: readonly string[];
};

/** What is held against the gold lines: the clauses and facts of a document; both empty for one that could not be read. */
export type ReadProvisions = Pick<ParsedDocument, 'clauses' | 'facts'>;

/** Holds the provisions read of one document against what a person read in it. */
export function judgeProvisions({ clauses, facts }: ReadProvisions, gold: readonly GoldProvision[]): JudgedProvisions {
  const places = new Map(clauses.map(({ id, label, text }) => [id as string, { label, text }]));
  const figures = facts
    .filter(isFigure)
    .map((figure): PlacedFigure => ({ figure, label: places.get(figure.clauseId)?.label ?? '' }));
  const goldFigures = gold.filter((line) => line.kind !== 'duty');
  const duties = judgeDuties(
    gold.filter((line) => line.kind === 'duty'),
    facts.filter((fact) => fact.kind === 'duty'),
    places,
  );
  const targets = judgeFigures('target', goldFigures, figures);
  const amounts = judgeFigures('amount', goldFigures, figures);
  const onBase = figures.filter((figure) => isDueInBaseYear(figure, goldFigures));
  return {
    duties: duties.tally,
    targets: targets.tally,
    amounts: amounts.tally,
    baseYears: onBase.length,
    faults: [
      ...duties.faults,
      ...targets.faults,
      ...amounts.faults,
      ...onBase.map(({ label, figure }) => `base year as deadline: ${label} ${figure.name} ${figure.deadline?.text}`),
    ],
  };
}

/** The tallies of several documents as those of one. */
export function sumTallies(tallies: readonly ProvisionTallies[]): ProvisionTallies {
  const empty = judgeProvisions({ clauses: [], facts: [] }, []);
  return {
    duties: sum([empty.duties, ...tallies.map(({ duties }) => duties)]),
    targets: sum([empty.targets, ...tallies.map(({ targets }) => targets)]),
    amounts: sum([empty.amounts, ...tallies.map(({ amounts }) => amounts)]),
    baseYears: tallies.reduce((total, { baseYears }) => total + baseYears, 0),
  };
}

function isDueInBaseYear({ label, figure }: PlacedFigure, gold: readonly GoldFigure[]): boolean {
  const due = figure.deadline?.year ?? null;
  const targets = gold.filter((line) => line.kind === 'target').filter((line) => line.label === label);
  if (due === null || targets.some(({ year }) => year === due)) return false;
  return targets.some(({ baseYear }) => baseYear === due);
}

function sum<Tally extends Readonly<Record<string, number>>>(tallies: readonly Tally[]): Tally {
  const total: Record<string, number> = {};
  for (const tally of tallies) {
    for (const [field, count] of Object.entries(tally)) total[field] = (total[field] ?? 0) + count;
  }
  return total as Tally;
}
