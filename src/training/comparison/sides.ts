/** What is put side by side: plans, what tells of them, and the regions of a report that tells of several. */
import type { Task } from '../../briefing/task.js';
import { shortRegionName } from '../../language/regions.js';
import type { DocumentHeader } from '../../storage/store.js';
import { type DocumentKind, isAccount } from '../../vocabulary/document.js';
import { KINDS } from './wording.js';

/** `short` is for running text, where the document's number would drown the words. Both say what is no plan. */
export type Side = { readonly name: string; readonly short: string; readonly tasks: readonly Task[] };

/** In the order of the documents; a report's regions in the order it tells of them. `places`: of all the documents. */
export function sidesOf(documents: readonly DocumentHeader[], places: readonly Task[]): Side[] {
  return documents.flatMap((document): Side[] => {
    const own = places.filter((each) => each.document.id === document.id);
    const regions = [...new Set(own.flatMap(({ clause: { region } }) => region ?? []))];
    if (document.counts.regions > 0 && regions.length > 0)
      return regions.map((region) => ({
        ...bothNames(marked(shortRegionName(region), document.kind)),
        tasks: own.filter(({ clause }) => clause.region === region),
      }));
    const short = shortNameOf(document, documents);
    if (isAccount(document.kind)) return [{ ...bothNames(marked(short, document.kind)), tasks: own }];
    const name = `${short}${document.documentNumber === null ? '' : `（${document.documentNumber}）`}`;
    return [{ name, short, tasks: own }];
  });
}

/** 浙江（报道） */
function marked(name: string, kind: DocumentKind): string {
  return `${name}（${KINDS[kind] ?? ''}）`;
}

function bothNames(name: string): Pick<Side, 'name' | 'short'> {
  return { name, short: name };
}

/** The region where it tells the plans apart, else the title. */
function shortNameOf({ id, region, title }: DocumentHeader, all: readonly DocumentHeader[]): string {
  const isAlone = region !== null && !all.some((other) => other.id !== id && other.region?.name === region.name);
  return isAlone ? shortRegionName(region.name) : `《${title}》`;
}
