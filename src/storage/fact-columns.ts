/** What of a fact stands in columns of its own, so that a question reads only the facts it asks for. */

import { shortRegionName } from '../language/regions.js';
import type { Clause } from '../vocabulary/clause.js';
import type { Document } from '../vocabulary/document.js';
import { type Duty, type Fact, isFigure } from '../vocabulary/provision.js';

export function nameOf(fact: Fact): string | null {
  return isFigure(fact) || fact.kind === 'term' ? fact.name : null;
}

export function yearOf(fact: Fact): number | null {
  return isFigure(fact) ? (fact.deadline?.year ?? null) : null;
}

export function achievedOf(fact: Fact): boolean | null {
  return isFigure(fact) ? fact.achieved : null;
}

export type UnitRow = {
  readonly name: string;
  readonly shortName: string;
  readonly role: Duty['units'][number]['role'];
};

export function unitRowsOf(fact: Fact): UnitRow[] {
  if (fact.kind !== 'duty') return [];
  return fact.units.map(({ name, role }) => ({ name, shortName: withoutLevel(name), role }));
}

/**
 * The regions a document is found under, by short name. Whole: those it lies in, the largest first, and its own; else those
 * of its paragraphs.
 */
export function regionsOf(
  { regionPath, region }: Document,
  clauses: readonly Clause[],
): { readonly region: string; readonly whole: boolean }[] {
  const whole = new Set([...regionPath, ...(region === null ? [] : [region.name])].map(shortRegionName));
  const parts = new Set(clauses.flatMap((clause) => (clause.region === null ? [] : [shortRegionName(clause.region)])));
  return [
    ...[...whole].map((name) => ({ region: name, whole: true })),
    ...[...parts].filter((name) => !whole.has(name)).map((name) => ({ region: name, whole: false })),
  ];
}

/** The region of a paragraph of a report, where it is not the document's. */
export function regionOf(document: Document, clause: Clause | undefined): string | null {
  const own = clause?.region ?? null;
  return own === null || own === document.region?.name ? null : shortRegionName(own);
}

/** 市财政局 → 财政局. */
export function withoutLevel(unit: string): string {
  return /^[省市县区州旗](?=[\u4e00-\u9fff]{2})/.test(unit) ? unit.slice(1) : unit;
}
