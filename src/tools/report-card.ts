import type { Added } from '../library/add-document.js';
import type { Relation } from '../library/relations.js';
import type { Clause } from '../vocabulary/clause.js';
import type { Doubt } from '../vocabulary/document.js';
import { countsJson, type DocumentEntry, identityJson } from './document-json.js';
import { type NoiseSummary, summarizeNoise } from './noise-copy.js';
import { sidecarLine } from './sidecar-line.js';

/**
 * What was read of a document, for the person who vouches for it. As JSON it is a contract: what `documents --json` says
 * of its identity and counts, and besides:
 * - `pages`: pages of the file, null for formats without; `recognised`: clauses a program read off a picture;
 * - `readAs`: the true format of a file whose name says another, else null;
 * - `first`, `last`: the clauses the text proper begins and ends with, null where there is none;
 * - `tables`: the columns and rows of each, in the order of the text;
 * - `leftOut`: what is no text of the document, by reason;
 * - `relations`: documents at hand it is another edition of, repeals, or is repealed by;
 * - `checks`: each doubt, with the line of the `.yaml` that settles it; null where only the original can.
 */
export type ReportCard = ReturnType<typeof identityJson> & {
  readonly characters: number;
  readonly counts: ReturnType<typeof countsJson>;
  readonly pages: number | null;
  readonly recognised: number;
  readonly readAs: { readonly extension: string; readonly format: string } | null;
  readonly first: ClauseBeginning | null;
  readonly last: ClauseBeginning | null;
  readonly tables: readonly TableSummary[];
  readonly leftOut: readonly NoiseSummary[];
  readonly relations: Added['relations'];
  readonly checks: readonly (Doubt & { readonly line: string | null })[];
};

export type ClauseBeginning = { readonly label: string; readonly text: string };
export type TableSummary = { readonly columns: readonly string[]; readonly rows: number };

const BEGINNING = 40;

/** A document with all that was read of it. */
export type DocumentInFull = Omit<DocumentEntry, 'clauses'> & {
  readonly clauses: readonly Clause[];
  readonly relations: readonly Relation[];
};

/** `readAs` is known only of a file that is being added: in the corpus folder names tell the truth. */
export function reportCard(
  { document, clauses, facts, relations }: DocumentInFull,
  readAs: Added['readAs'] = null,
): ReportCard {
  const proper = clauses.filter(({ unit }) => unit !== 'front-matter');
  return {
    ...identityJson(document),
    characters: document.text.length,
    counts: countsJson(document, clauses.length, facts),
    pages: pagesOf(clauses),
    recognised: clauses.filter(({ recognised }) => recognised).length,
    readAs: readAs === null ? null : { extension: readAs.extension, format: readAs.format },
    first: beginningOf(proper[0]),
    last: beginningOf(proper.at(-1)),
    tables: tablesOf(clauses),
    leftOut: summarizeNoise(document.noise),
    relations,
    checks: document.doubts.map((doubt) => ({
      ...doubt,
      line: doubt.about === 'text' ? null : sidecarLine(doubt.about, document),
    })),
  };
}

function pagesOf(clauses: readonly Clause[]): number | null {
  const last = clauses.reduce((most, { place }) => Math.max(most, place.page ?? 0), 0);
  return last === 0 ? null : last;
}

function beginningOf(clause: Clause | undefined): ClauseBeginning | null {
  if (clause === undefined) return null;
  const characters = [...clause.text.replaceAll(/\s+/g, ' ').trim()];
  const text = characters.slice(0, BEGINNING).join('');
  return { label: clause.label, text: characters.length > BEGINNING ? `${text}…` : text };
}

/** Rows of a table stand one after the other, under one heading, with the same columns. */
function tablesOf(clauses: readonly Clause[]): TableSummary[] {
  const tables: (TableSummary & { readonly key: string; readonly last: number })[] = [];
  for (const { unit, cells, headingPath, order } of clauses) {
    if (unit !== 'table-row') continue;
    const columns = [...new Set(cells.map(({ header }) => header).filter((header) => header !== ''))];
    const key = JSON.stringify([headingPath, columns]);
    const before = tables.at(-1);
    if (before !== undefined && before.key === key && before.last === order - 1)
      tables[tables.length - 1] = { ...before, rows: before.rows + 1, last: order };
    else tables.push({ columns, rows: 1, key, last: order });
  }
  return tables.map(({ columns, rows }) => ({ columns, rows }));
}
