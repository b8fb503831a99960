/** Duties and targets of a document as tables: shown, and written as sheets. Pure. */
import { figureValue } from '../../copy/figure-value.js';
import type { Locale } from '../../copy/locale.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import {
  type Duty,
  type Fact,
  type Indicator,
  isFigure,
  leadUnitsOf,
  listedUnitsOf,
  responsibleUnitsOf,
  standingUnitsOf,
} from '../../vocabulary/provision.js';
import { wordsIn } from '../copy/words.js';

export type FactRow = {
  /** Where it stands, for the link of its first cell. */
  readonly clauseId: ClauseId;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
};

export type FactTable = { readonly title: string; readonly head: readonly string[]; readonly rows: readonly FactRow[] };

export type FactTableName = 'duties' | 'targets';

type Input = { readonly clauses: readonly Clause[]; readonly facts: readonly Fact[] };

export function factTable(name: FactTableName, { clauses, facts }: Input, locale: Locale): FactTable {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const { title, columns } = wordsIn(locale)[name];
  const rows = facts.flatMap((fact) => {
    const clause = byId.get(fact.clauseId);
    const cells = clause === undefined ? null : cellsOf(name, fact, { clause, locale });
    return cells === null ? [] : [{ clauseId: fact.clauseId, start: fact.start, end: fact.end, cells }];
  });
  return { title, head: Object.values(columns), rows };
}

/** How many rows each table of a document has. */
export function countFacts(facts: readonly Fact[]): Readonly<Record<FactTableName, number>> {
  return { duties: facts.filter(({ kind }) => kind === 'duty').length, targets: facts.filter(isFigure).length };
}

type Where = { readonly clause: Clause; readonly locale: Locale };

function cellsOf(name: FactTableName, fact: Fact, where: Where): string[] | null {
  if (name === 'duties') return fact.kind === 'duty' ? dutyCells(fact, where) : null;
  return isFigure(fact) ? figureCells(fact, where) : null;
}

function dutyCells(duty: Duty, { clause, locale }: Where): string[] {
  const { listComma: comma, duties } = wordsIn(locale);
  const [shared, open] = [listedUnitsOf(duty), duty.open ? duties.open : ''];
  const manner = duty.manner === null || shared.length === 0 ? '' : `（${duty.manner}）`;
  return [
    clause.label,
    clause.heading || clause.headingPath.at(-1) || '',
    leadUnitsOf(duty).join(comma),
    withOpen(responsibleUnitsOf(duty).join(comma), open),
    withOpen(shared.join(comma), open) + manner,
    standingUnitsOf(duty).join(comma),
    oneLine(duty.quote),
  ];
}

function withOpen(units: string, open: string): string {
  return units === '' ? '' : `${units}${open}`;
}

function figureCells(figure: Indicator, { clause, locale }: Where): string[] {
  const { targets } = wordsIn(locale);
  const { name, deadline, deadlineUnclear, denominator, population, base, achieved } = figure;
  const state = achieved ? targets.achieved : figure.kind === 'indicator' ? targets.target : targets.amount;
  return [
    clause.label,
    name,
    figureValue(figure, locale),
    `${deadline?.text ?? ''}${deadlineUnclear ? targets.unclear : ''}`,
    [population, denominator].filter((each) => each !== null).join('；'),
    base?.text ?? '',
    state,
    oneLine(figure.quote),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
