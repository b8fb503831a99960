/** The plans an outline is drafted from: by id, document number, title or region. */
import { normaliseDocumentNumber } from '../language/document-number.js';
import { shortRegionName } from '../language/regions.js';
import type { DocumentHeader } from '../storage/store.js';
import { type DocumentKind, isBasis } from '../vocabulary/document.js';
import { nearestNames } from './nearest-names.js';
import type { BriefingRequest } from './request.js';

export type ChosenDocuments =
  | { readonly kind: 'chosen'; readonly documents: readonly DocumentHeader[] }
  | { readonly kind: 'unknown'; readonly wanted: string; readonly nearest: readonly string[] }
  /** News, interpretations and drafting notes order nothing. */
  | { readonly kind: 'not-a-plan'; readonly title: string }
  /** Several plans are there and none was named. */
  | { readonly kind: 'unnamed'; readonly plans: readonly DocumentHeader[] };

/** Nothing wanted, no region: the only plan there is. `kinds`: of documents that may be named. */
export function chooseDocuments(
  all: readonly DocumentHeader[],
  { documents: wanted, region }: Pick<BriefingRequest, 'documents' | 'region'>,
  kinds: readonly DocumentKind[],
): ChosenDocuments {
  const plans = all.filter(({ kind }) => isBasis(kind));
  if (wanted.length === 0 && region === null)
    return plans.length === 1 ? { kind: 'chosen', documents: plans } : { kind: 'unnamed', plans };
  const chosen: DocumentHeader[] = [];
  for (const name of wanted) {
    const found = named(name, all);
    if (found === undefined) return { kind: 'unknown', wanted: name, nearest: nearestDocuments(name, plans) };
    if (!kinds.includes(found.kind)) return { kind: 'not-a-plan', title: found.title };
    if (!chosen.includes(found)) chosen.push(found);
  }
  if (wanted.length > 0) return { kind: 'chosen', documents: chosen };
  const short = shortRegionName(region ?? '');
  const there = plans.filter((plan) => plan.region !== null && shortRegionName(plan.region.name) === short);
  return there.length > 0
    ? { kind: 'chosen', documents: there }
    : { kind: 'unknown', wanted: region ?? '', nearest: plans.flatMap((plan) => plan.region?.name ?? []) };
}

function named(name: string, all: readonly DocumentHeader[]): DocumentHeader | undefined {
  const number = normaliseDocumentNumber(name);
  const exact = all.find(
    ({ id, title, documentNumber }) => id === name || title === name || (number !== null && documentNumber === number),
  );
  if (exact !== undefined) return exact;
  const holding = name.length < 2 ? [] : all.filter(({ title }) => title.includes(name));
  return holding.length === 1 ? holding[0] : undefined;
}

function nearestDocuments(name: string, plans: readonly DocumentHeader[]): string[] {
  const byName = new Map(plans.flatMap((plan) => [[plan.id, plan.id] as const, [plan.title, plan.id] as const]));
  return [...new Set(nearestNames(name, [...byName.keys()]).map((each) => byName.get(each) ?? each))];
}
