import { type ResultSet, retrieve } from '../evidence/retrieve.js';
import type { Sources } from '../evidence/sources.js';
import type { QuestionPart } from '../question/question.js';
import type { Claim, Missing } from '../vocabulary/answer.js';
import type { Clause } from '../vocabulary/clause.js';
import { isBasis } from '../vocabulary/document.js';
import { composePart } from './compose/compose-part.js';
import type { Composition } from './compose/composition.js';
import { asksForTerm, composeDefinitions } from './compose/define.js';
import type { Wording } from './compose/wording.js';
import { ANSWERING } from './settings.js';

/** More places than these are not looked into one by one: the rest is told. */
const MOST_SIDES = 6;

/** One region, or one kind of document, that a part is to be answered for by itself. */
export type Side = Pick<QuestionPart, 'regions' | 'documentIds' | 'kinds'>;

/** `left`: regions beyond those that are answered for. */
export type Sides = { readonly sides: readonly Side[]; readonly left: readonly string[] };

/**
 * What a part is to be answered for one by one: the regions it compares or names together, a region beside a kind of
 * document (聊城方案和编制说明比较一下); where it names none, the plans that answer it about equally well. One or none: answered
 * as it is.
 */
export async function sidesToAnswer(
  part: QuestionPart,
  result: ResultSet,
  library: Sources,
  wording: Wording,
): Promise<Sides> {
  if (part.wants.compare && part.regions.length === 1 && part.kinds.length > 0) {
    const ofKinds = part.kinds.map((kind) => ({ regions: [], documentIds: [], kinds: [kind] }));
    return { sides: [{ regions: part.regions, documentIds: part.documentIds, kinds: [] }, ...ofKinds], left: [] };
  }
  const regions = await regionsToAnswer(part, result, library, wording);
  // 云屏、望川方案和新闻里的松湾: the kind named belongs to the region without a plan of its own.
  const sides = regions.slice(0, MOST_SIDES).map((region) => ({
    regions: [region],
    documentIds: part.documentIds.filter((id) => speaksOf(library.document(id), region)),
    kinds: hasOwnPlan(region, library) && part.cues.has('speaks-of-plan') ? [] : part.kinds,
  }));
  return { sides, left: regions.slice(MOST_SIDES) };
}

/** A document of another region tells nothing of this one, unless it has a block for each. */
function speaksOf({ region, counts }: Sources['documents'][number], name: string): boolean {
  return region?.name === name || counts.regions > 0;
}

function hasOwnPlan(region: string, library: Sources): boolean {
  return library.documents.some((document) => isBasis(document.kind) && document.region?.name === region);
}

async function regionsToAnswer(
  part: QuestionPart,
  result: ResultSet,
  library: Sources,
  wording: Wording,
): Promise<readonly string[]> {
  const { main, eachRegion } = part.wants;
  if (part.unknownNumbers.length > 0) return [];
  if (main === 'lookup' || main === 'metadata' || main === 'unit-duties' || eachRegion) return [];
  if (part.cues.has('places-in-text')) return [];
  if (part.regions.length > 1) return part.regions;
  if (part.regions.length === 1 || part.documentIds.length > 0 || part.kinds.length > 0) return [];
  if (part.cues.has('every-side')) {
    const plans = library.documents.filter(({ kind }) => isBasis(kind));
    const regions = new Set(plans.flatMap(({ region }) => region?.name ?? []));
    if (regions.size <= MOST_SIDES) return [...regions];
    // Those that speak of it most stand first.
    const found = result.hits.flatMap(({ clause }) => clause.region ?? []).filter((region) => regions.has(region));
    return [...new Set([...found, ...regions])];
  }
  if (main === 'deadline-tasks') return [];
  if (asksForTerm(part) && (await composeDefinitions(part, result, library, wording)).claims.length > 0) return [];
  return closeRegions(result, library);
}

function closeRegions({ hits }: ResultSet, library: Sources): string[] {
  const isOfPlan = (id: string) => {
    const { kind, region } = library.document(id);
    return isBasis(kind) && region !== null;
  };
  const [top] = hits;
  if (top === undefined || !isOfPlan(top.clause.documentId)) return [];
  const regions = new Map<string, number>();
  for (const hit of hits) {
    const { region, documentId } = hit.clause;
    if (region === null || !isOfPlan(documentId) || regions.has(region)) continue;
    const isClose =
      hit.score >= top.score * ANSWERING.otherRegionShare &&
      hit.signals.statement >= top.signals.statement * ANSWERING.otherRegionCoverage;
    if (isClose) regions.set(region, hit.score);
  }
  return regions.size > 1 ? [...regions.keys()] : [];
}

export type BySide = Composition & { readonly clauses: readonly Clause[]; readonly results: readonly ResultSet[] };

/** Answers a part for each side by itself: nothing of one fills a gap of another. */
export async function composeBySide(
  part: QuestionPart,
  { sides, left }: Sides,
  library: Sources,
  wording: Wording,
): Promise<BySide> {
  const claims: Claim[] = [];
  const missing: Missing[] = left.length === 0 ? [] : [{ kind: 'too-many-places', value: namesOf(left) }];
  const clauses: Clause[] = [];
  const lookedUp: Clause[] = [];
  const results: ResultSet[] = [];
  let enumerates = true;
  for (const side of sides) {
    const own = {
      ...part,
      ...side,
      wants: { ...part.wants, main: mainWithoutComparing(part), compare: false },
    };
    const result = await retrieve(own, library);
    results.push(result);
    const composition = await composeOwn({ part: own, result, library, wording }, part);
    enumerates &&= composition.enumerates === true;
    clauses.push(...result.hits.map((hit) => hit.clause));
    lookedUp.push(...composition.lookedUp);
    const [region] = side.regions;
    if (composition.claims.length === 0)
      missing.push(
        region === undefined ? { kind: 'item', value: titlesOf(side, library) } : { kind: 'region', value: region },
      );
    for (const claim of composition.claims)
      claims.push(region === undefined ? claim : { ...claim, text: wording.ofRegion(region, claim.text) });
  }
  return { claims, missing, lookedUp, clauses, results, enumerates };
}

function namesOf(regions: readonly string[]): string {
  return regions.length > MOST_SIDES ? String(regions.length) : regions.join('、');
}

function titlesOf({ kinds }: Side, library: Sources): string {
  const titles = library.documents.filter(({ kind }) => kinds.includes(kind)).map(({ title }) => title);
  return titles.join('、');
}

/** What two regions aim at is compared by their figures where they have some, else by their words. */
async function composeOwn(input: Parameters<typeof composePart>[0], whole: QuestionPart): Promise<Composition> {
  const composition = await composePart(input);
  if (composition.claims.length > 0 || whole.wants.main !== 'compare' || input.part.wants.main !== 'amount')
    return composition;
  return composePart({ ...input, part: { ...input.part, wants: { ...input.part.wants, main: 'general' } } });
}

function mainWithoutComparing({ wants, cues }: QuestionPart): QuestionPart['wants']['main'] {
  if (wants.main !== 'compare') return wants.main;
  if (wants.who) return 'who';
  if (wants.amount || cues.has('names-target')) return 'amount';
  return 'general';
}
