/** What a plan rests on and is at hand: the document above it, or an interpretation that tells what that lays down. */
import { dueDatesOf } from '../../briefing/deadlines.js';
import type { Task } from '../../briefing/task.js';
import type { Sources } from '../../evidence/sources.js';
import { shortRegionName } from '../../language/regions.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type Fact, isTarget } from '../../vocabulary/provision.js';
import type { Side } from './sides.js';

export type Above = {
  readonly below: DocumentHeader;
  readonly document: DocumentHeader;
  readonly clauses: readonly Clause[];
  readonly side: Side;
};

/** Of each document chosen, those above it that are not chosen themselves. */
export async function aboveOf(chosen: readonly DocumentHeader[], library: Sources): Promise<Above[]> {
  const { ofClause } = await library.facts();
  const found: Above[] = [];
  for (const below of chosen) {
    const texts = (await library.clausesOf(below.id)).map(({ text }) => text);
    for (const document of library.documents) {
      if (chosen.includes(document) || !standsAbove(document, below, texts)) continue;
      const clauses = await library.clausesOf(document.id);
      const tasks = toldOf(clauses).map((clause) => asTask(clause, document, ofClause(clause.id)));
      found.push({ below, document, clauses, side: { ...namesOf(document), tasks } });
    }
  }
  return found;
}

/** `texts`: the words of the document below, which name what it rests on. */
function standsAbove(document: DocumentHeader, below: DocumentHeader, texts: readonly string[]): boolean {
  if (document.documentNumber !== null) return below.basis.includes(document.documentNumber);
  if (document.kind !== 'interpretation') return false;
  const [, interpreted] = /《([^《》]{6,80})》/.exec(document.title) ?? [];
  return (
    interpreted !== undefined &&
    !below.title.includes(interpreted) &&
    texts.some((text) => text.replaceAll(/\s/g, '').includes(interpreted))
  );
}

function namesOf({ region, title, kind }: DocumentHeader): { readonly name: string; readonly short: string } {
  const short = region === null ? `《${title}》` : shortRegionName(region.name);
  return { name: kind === 'interpretation' ? `${short}（据解读）` : short, short };
}

/** Without front matter and preamble. */
function toldOf(clauses: readonly Clause[]): Clause[] {
  return clauses.filter(({ unit }) => unit !== 'front-matter' && unit !== 'preamble');
}

/** A clause that no plan charges to anybody, as a place to compare. */
function asTask(clause: Clause, document: DocumentHeader, facts: readonly Fact[]): Task {
  const indicators = facts.filter(isTarget);
  const duties = facts.filter((fact) => fact.kind === 'duty');
  return {
    clause,
    document,
    duty: duties[0] ?? null,
    duties,
    indicators,
    rules: [],
    standing: [],
    due: dueDatesOf(clause, indicators),
  };
}
