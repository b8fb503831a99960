/** Which facts a question asks for, in SQL. */
import { shortRegionName } from '../../language/regions.js';
import { withoutLevel } from '../fact-columns.js';
import type { FactFilter, Page } from '../store.js';

/** `keys` picks document and position of all that matches without reading a fact, where units alone decide; else null. */
export type Query = {
  readonly keys: string | null;
  readonly from: string;
  readonly where: string;
  readonly parameters: readonly (string | number)[];
};

type Condition = readonly [sql: string, ...parameters: (string | number)[]];

/**
 * What to read from and under which conditions, in SQL over `facts AS f`; lists go as one JSON parameter, so that the set of
 * SQL texts stays small. A unit narrows most: its rows, each duty once, are gone through first, in the order of the list.
 */
export function queryOf({ unit, units, role, region, ...filter }: FactFilter): Query {
  const hasUnit = unit !== undefined || units !== undefined || role !== undefined;
  const byUnit = unitConditions({ unit, units, role });
  // Only duties have units.
  const { kinds, ...others } = filter;
  const rest = hasUnit && kinds?.length === 1 && kinds[0] === 'duty' ? others : filter;
  const inRegion = region === undefined ? [] : regionConditions(region);
  const inUnits = hasUnit && region !== undefined ? [...byUnit, inDocuments('u', region)] : byUnit;
  const conditions = [...inRegion, ...ownConditions(rest)];
  const charged = `SELECT DISTINCT u.document_id, u.position FROM fact_units AS u WHERE ${textOf(inUnits)} ORDER BY u.document_id, u.position`;
  const held = [...inUnits, ...conditions];
  return {
    keys: hasUnit && conditions.length === 0 ? charged : null,
    from: hasUnit
      ? `(${charged}) AS c CROSS JOIN facts AS f ON f.document_id = c.document_id AND f.position = c.position`
      : 'facts AS f',
    where: conditions.length === 0 ? '' : `WHERE ${textOf(conditions)}`,
    parameters: held.flatMap(([, ...parameters]) => parameters),
  };
}

function textOf(conditions: readonly Condition[]): string {
  return conditions.map(([sql]) => sql).join(' AND ');
}

function inDocuments(alias: 'f' | 'u', region: string): Condition {
  const held = 'SELECT document_id FROM document_regions WHERE region = ?';
  return [`${alias}.document_id IN (${held})`, shortRegionName(region)];
}

function ownConditions(filter: FactFilter): Condition[] {
  const { documentIds, clauseIds, kinds, achieved, year, name } = filter;
  const isIn = (column: string, list: readonly string[] | undefined): Condition[] =>
    list === undefined ? [] : [[`f.${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(list)]];
  const is = (column: string, value: string | number | undefined): Condition[] =>
    value === undefined ? [] : [[`f.${column} = ?`, value]];
  const [kind, ...others] = kinds ?? [];
  return [
    ...isIn('document_id', documentIds),
    ...isIn('clause_id', clauseIds),
    ...(others.length === 0 && kind !== undefined ? is('kind', kind) : isIn('kind', kinds)),
    ...is('achieved', achieved === undefined ? undefined : Number(achieved)),
    ...is('year', year),
    ...is('name', name),
  ];
}

type OfUnits = { readonly [Key in 'unit' | 'units' | 'role']: FactFilter[Key] | undefined };

function unitConditions({ unit, units, role }: OfUnits): Condition[] {
  const short = unit === undefined ? undefined : withoutLevel(unit);
  const named: Condition[] =
    unit === undefined || short === undefined ? [] : [[short === unit ? 'u.short_name = ?' : 'u.name = ?', unit]];
  const oneOf: Condition[] =
    units === undefined ? [] : [['u.name IN (SELECT value FROM json_each(?))', JSON.stringify(units)]];
  return [...named, ...oneOf, ...(role === undefined ? [] : [['u.role = ?', role] as const])];
}

/** A report of many regions is found under each; of it, only the paragraphs of that one. */
function regionConditions(region: string): Condition[] {
  const short = shortRegionName(region);
  return [
    inDocuments('f', region),
    [
      '(f.region = ? OR EXISTS (SELECT 1 FROM document_regions AS w WHERE w.region = ? AND w.document_id = f.document_id AND w.whole = 1))',
      short,
      short,
    ],
  ];
}

export function pageOf({ limit, offset }: Page): { readonly sql: string; readonly parameters: readonly number[] } {
  if (limit === undefined && offset === undefined) return { sql: '', parameters: [] };
  return { sql: 'LIMIT ? OFFSET ?', parameters: [limit ?? -1, offset ?? 0] };
}
