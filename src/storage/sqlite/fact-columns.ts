/** What of a fact stands in columns of its own, so that a question reads only the facts it asks for. */
import { type Clause, type Document, type Duty, type Fact, isFigure } from '../../clause.js';
import { shortRegionName } from '../../language/regions.js';
import type { FactFilter, Page } from '../store.js';

export function nameOf(fact: Fact): string | null {
  return isFigure(fact) || fact.kind === 'term' ? fact.name : null;
}

export function yearOf(fact: Fact): number | null {
  return isFigure(fact) ? (fact.deadline?.year ?? null) : null;
}

export function achievedOf(fact: Fact): number | null {
  return isFigure(fact) ? Number(fact.achieved) : null;
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

/** The regions a document is found under, by short name: those it lies in, the largest first, and its own. */
export function regionsOf({ regionPath, region }: Document): string[] {
  return [...new Set([...regionPath, ...(region === null ? [] : [region.name])].map(shortRegionName))];
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

export type Query = { readonly where: string; readonly parameters: readonly (string | number)[] };

/** Conditions in SQL over `facts`; lists go as one JSON parameter, so that the set of SQL texts stays small. */
export function queryOf(filter: FactFilter): Query {
  const conditions: [sql: string, ...parameters: (string | number)[]][] = [];
  const { documentIds, clauseIds, kinds, unit, role, region, achieved, year, name } = filter;
  const isIn = (column: string, list: readonly string[]) =>
    conditions.push([`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(list)]);
  if (documentIds !== undefined) isIn('document_id', documentIds);
  if (clauseIds !== undefined) isIn('clause_id', clauseIds);
  const [kind, ...others] = kinds ?? [];
  if (kind !== undefined && others.length === 0) conditions.push(['kind = ?', kind]);
  else if (kinds !== undefined) isIn('kind', kinds);
  if (achieved !== undefined) conditions.push(['achieved = ?', achieved ? 1 : 0]);
  if (year !== undefined) conditions.push(['year = ?', year]);
  if (name !== undefined) conditions.push(['name = ?', name]);
  if (unit !== undefined) {
    const short = withoutLevel(unit);
    const [column, value] = short === unit ? ['short_name', short] : ['name', unit];
    const held = `SELECT document_id, position FROM fact_units WHERE ${column} = ?`;
    if (role === undefined) conditions.push([`(document_id, position) IN (${held})`, value]);
    else conditions.push([`(document_id, position) IN (${held} AND role = ?)`, value, role]);
  } else if (role !== undefined) {
    conditions.push(['(document_id, position) IN (SELECT document_id, position FROM fact_units WHERE role = ?)', role]);
  }
  if (region !== undefined) {
    const short = shortRegionName(region);
    const held = 'document_id IN (SELECT document_id FROM document_regions WHERE region = ?)';
    conditions.push([`(${held} OR region = ?)`, short, short]);
  }
  const where = conditions.map(([sql]) => sql).join(' AND ');
  return {
    where: where === '' ? '' : `WHERE ${where}`,
    parameters: conditions.flatMap(([, ...parameters]) => parameters),
  };
}

export function pageOf({ limit, offset }: Page): Query {
  if (limit === undefined && offset === undefined) return { where: '', parameters: [] };
  return { where: 'LIMIT ? OFFSET ?', parameters: [limit ?? -1, offset ?? 0] };
}
