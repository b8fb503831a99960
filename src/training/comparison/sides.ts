/** What is put side by side: plans, and the regions of a report that tells of several. */
import { dueDatesOf } from '../../briefing/deadlines.js';
import type { Task } from '../../briefing/task.js';
import { shortRegionName } from '../../language/regions.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import { type Fact, isTarget } from '../../vocabulary/provision.js';

/** `short` is for running text, where the document's number would drown the words. */
export type Side = { readonly name: string; readonly short: string; readonly tasks: readonly Task[] };

export type SidesInput = {
  readonly documents: readonly DocumentHeader[];
  /** Tasks and aims chosen, of all the documents. */
  readonly places: readonly Task[];
  /** All of the documents. */
  readonly clauses: readonly Clause[];
  readonly factsOf: (clause: ClauseId) => readonly Fact[];
};

/** In the order of the documents; a report's regions in the order it tells of them. */
export function sidesOf({ documents, places, clauses, factsOf }: SidesInput): Side[] {
  return documents.flatMap((document): Side[] => {
    const own = clauses.filter(({ documentId }) => documentId === document.id);
    const regions = [...new Set(toldOf(own).map(({ region }) => region ?? ''))];
    if (document.counts.regions > 0 && regions.length > 1)
      return regions.map((region) => ({
        name: `${shortRegionName(region)}（报道）`,
        short: shortRegionName(region),
        tasks: toldOf(own)
          .filter((clause) => (clause.region ?? '') === region)
          .map((clause) => asTask(clause, document, factsOf(clause.id))),
      }));
    const short = shortNameOf(document, documents);
    const name = `${short}${document.documentNumber === null ? '' : `（${document.documentNumber}）`}`;
    return [{ name, short, tasks: places.filter((each) => each.document.id === document.id) }];
  });
}

/** A clause that no plan charges to anybody, as a place to compare. */
export function asTask(clause: Clause, document: DocumentHeader, facts: readonly Fact[]): Task {
  const indicators = facts.filter(isTarget);
  const duties = facts.filter((fact) => fact.kind === 'duty');
  return {
    clause,
    document,
    duty: duties[0] ?? null,
    duties,
    indicators,
    rules: [], standing: [],
    due: dueDatesOf(clause, indicators),
  };
}

/** Without front matter and preamble. */
export function toldOf(clauses: readonly Clause[]): Clause[] {
  return clauses.filter(({ unit }) => unit !== 'front-matter' && unit !== 'preamble');
}

/** The region where it tells the plans apart, else the title. */
function shortNameOf({ id, region, title }: DocumentHeader, all: readonly DocumentHeader[]): string {
  const isAlone = region !== null && !all.some((other) => other.id !== id && other.region?.name === region.name);
  return isAlone ? shortRegionName(region.name) : `《${title}》`;
}
