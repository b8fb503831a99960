/** A document as it is built: headings, clauses and tables in their order, cut into parts that a page can hold. Pure. */
import { anchorOf } from '../../copy/links.js';
import type { Clause, ClausePlace } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import { headingsAbove } from './headings-above.js';
import type { Span } from './span.js';
import { isHeadOf, joinedColumns } from './table-columns.js';

export type Block =
  /** `span` null: the headings are told by the clause alone, as the regions of a report are. */
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly id: string;
      readonly text: string;
      readonly span: Span | null;
    }
  | { readonly kind: 'front'; readonly span: Span }
  /** `lead`: length of the number and heading the clause opens with; 0 without one. */
  | { readonly kind: 'clause'; readonly clause: Clause; readonly lead: number }
  /** `columns`: their names, empty where one has none; a row lacks the cells that are empty in it. */
  | { readonly kind: 'table'; columns: readonly string[]; readonly rows: Clause[] }
  /** A page or a sheet of the original begins. */
  | { readonly kind: 'place'; readonly place: ClausePlace };

export type OutlineEntry = {
  readonly level: number;
  readonly text: string;
  readonly id: string;
  readonly part: number;
};

export type DocumentView = { readonly parts: readonly (readonly Block[])[]; readonly outline: readonly OutlineEntry[] };

/** Clauses of a part: with their markup well below 100 kB on the wire. */
export const PART_CLAUSES = 400;

export function documentView(
  { text, segments }: Pick<Document, 'text' | 'segments'>,
  given: readonly Clause[],
): DocumentView {
  const clauses = given.toSorted((a, b) => a.start - b.start || a.order - b.order);
  const parts: Block[][] = [[]];
  const outline: OutlineEntry[] = [];
  const headings = segments.filter(({ kind }) => kind === 'heading');
  let shown: readonly string[] = [];
  let place: ClausePlace = {};
  let next = 0;
  const part = () => parts.at(-1) ?? [];
  const addHeading = (heading: { level: number; text: string; span: Span | null }) => {
    const id = `h-${outline.length + 1}`;
    part().push({ kind: 'heading', id, ...heading });
    outline.push({ level: heading.level, text: heading.text, id, part: parts.length });
  };
  for (const block of loose(segments, clauses)) part().push(block);
  for (const [index, clause] of clauses.entries()) {
    if (index > 0 && index % PART_CLAUSES === 0) parts.push([]);
    const pending = [];
    for (; (headings[next]?.start ?? Number.POSITIVE_INFINITY) < clause.start; next += 1) {
      const { start, end } = headings[next] ?? clause;
      const heading = text.slice(start, end).trim();
      if (!isHeadOf(clause, heading)) pending.push({ text: heading, span: { start, end } });
    }
    if (clause.place.page !== place.page || clause.place.sheet !== place.sheet)
      part().push({ kind: 'place', place: clause.place });
    place = clause.place;
    for (const heading of headingsAbove(clause, pending, shown)) addHeading(heading);
    shown = clause.headingPath;
    addClause(clause);
  }
  for (const { start, end } of headings.slice(next))
    addHeading({ level: 1, text: text.slice(start, end).trim(), span: { start, end } });
  return { parts, outline };

  function addClause(clause: Clause): void {
    const last = part().at(-1);
    if (clause.unit === 'table-row' && clause.cells.length > 0) {
      const names = clause.cells.map(({ header }) => header);
      const columns = last?.kind === 'table' ? joinedColumns(last.columns, names) : null;
      if (last?.kind !== 'table' || columns === null)
        return void part().push({ kind: 'table', columns: names, rows: [clause] });
      last.columns = columns;
      last.rows.push(clause);
      return;
    }
    const lead = leadOf(clause);
    part().push({ kind: 'clause', clause, lead });
    if (lead === 0 || clause.headingPath.at(-1) === clause.heading) return;
    const level = clause.headingPath.length + 1;
    outline.push({ level, text: clause.text.slice(0, lead).trim(), id: anchorOf(clause.id), part: parts.length });
  }
}

/** What stands before the first clause without being one. */
function loose(segments: Document['segments'], clauses: readonly Clause[]): Block[] {
  return segments
    .filter(
      ({ kind, start, end }) =>
        kind === 'front-matter' && !clauses.some((each) => each.start < end && each.end > start),
    )
    .map(({ start, end }) => ({ kind: 'front', span: { start, end } }));
}

/** Longest number that stands before a heading within its line. */
const NUMBER_CHARS = 14;

function leadOf({ heading, text }: Clause): number {
  const at = heading === '' ? -1 : text.indexOf(heading);
  return at < 0 || at > NUMBER_CHARS ? 0 : at + heading.length;
}
