/** Which facts a question asks for, in SQL over `facts AS f`, of the revision that `$1` names. */
import { shortRegionName } from '../../language/regions.js';
import { withoutLevel } from '../fact-columns.js';
import type { FactFilter } from '../store.js';

/** The condition on `documents AS d` that a view's revision, always the first value, sets. */
export const SEEN = 'revision_is_kept($1) AND d.since <= $1 AND $1 < d.until';

export type Query = { readonly sql: string; readonly values: readonly unknown[] };

/** `of`: the revision, and the condition as `FROM … WHERE …`. */
export function queryOf(revision: number, filter: FactFilter): Query {
  const values: unknown[] = [revision];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const { documentIds, clauseIds, kinds, region, achieved, year, name } = filter;
  const units = unitCondition(filter, given);
  const conditions = [
    SEEN,
    ...(documentIds === undefined ? [] : [`f.document_id = ANY(${given(documentIds)}::text[])`]),
    ...(clauseIds === undefined ? [] : [`f.clause_id = ANY(${given(clauseIds)}::text[])`]),
    ...(kinds === undefined ? [] : [`f.kind = ANY(${given(kinds)}::text[])`]),
    ...(achieved === undefined ? [] : [`f.achieved = ${given(achieved)}`]),
    ...(year === undefined ? [] : [`f.year = ${given(year)}`]),
    ...(name === undefined ? [] : [`f.name = ${given(name)}`]),
    ...(region === undefined ? [] : [regionCondition(given(shortRegionName(region)))]),
    ...units,
  ];
  return { sql: `FROM facts AS f JOIN documents AS d USING (version) WHERE ${conditions.join(' AND ')}`, values };
}

/** A report of many regions is found under each; of it, only the paragraphs of that one. */
function regionCondition(short: string): string {
  return `EXISTS (SELECT 1 FROM document_regions AS r WHERE r.version = f.version AND r.region = ${short}
    AND (r.whole OR f.region = ${short}))`;
}

function unitCondition({ unit, units, role }: FactFilter, given: (value: unknown) => string): string[] {
  if (unit === undefined && units === undefined && role === undefined) return [];
  // 财政局 is any level's.
  const column = unit !== undefined && withoutLevel(unit) === unit ? 'u.short_name' : 'u.name';
  const conditions = [
    'u.version = f.version AND u.position = f.position',
    ...(unit === undefined ? [] : [`${column} = ${given(unit)}`]),
    ...(units === undefined ? [] : [`u.name = ANY(${given(units)}::text[])`]),
    ...(role === undefined ? [] : [`u.role = ${given(role)}`]),
  ];
  return [`EXISTS (SELECT 1 FROM fact_units AS u WHERE ${conditions.join(' AND ')})`];
}
