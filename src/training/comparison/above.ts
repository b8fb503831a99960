/** What a plan rests on and is at hand: the document above it, or an interpretation that tells what that lays down. */
import { planTasks } from '../../briefing/task.js';
import type { Sources } from '../../evidence/sources.js';
import { shortRegionName } from '../../language/regions.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Side } from './sides.js';

export type Above = {
  readonly below: DocumentHeader;
  readonly document: DocumentHeader;
  readonly clauses: readonly Clause[];
  readonly side: Side;
};

/** Of each document chosen, those above it that are not chosen themselves. */
export async function aboveOf(chosen: readonly DocumentHeader[], library: Sources): Promise<Above[]> {
  const found: Above[] = [];
  for (const below of chosen) {
    const texts = (await library.clausesOf(below.id)).map(({ text }) => text);
    for (const document of library.documents) {
      if (chosen.includes(document) || !standsAbove(document, below, texts)) continue;
      const clauses = await library.clausesOf(document.id);
      const { tasks, others } = await planTasks(document, library);
      const told = [...tasks, ...others].sort((a, b) => a.clause.order - b.clause.order);
      found.push({ below, document, clauses, side: { ...namesOf(document), tasks: told } });
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
