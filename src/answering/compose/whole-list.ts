import { facetSigns, facetsAsked } from '../../evidence/ranking/facets.js';
import type { FoundStatement, Hit } from '../../evidence/retrieve.js';
import type { Sources } from '../../evidence/sources.js';
import { enumerationsOf, opensAsMember } from '../../language/members.js';
import { sentenceSpans, statementSpans, type TextSpan } from '../../language/sentences.js';
import type { QuestionPart } from '../../question/question.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, countingClaim } from '../cite.js';
import { type Composition, composed } from './composition.js';
import { spanClaim } from './lists.js';
import type { PartInput } from './part-input.js';

type Place = TextSpan & { readonly clause: Clause };
/** What leads in, and every member in the order of the text. */
type WholeList = { readonly leadIn: Place | null; readonly members: readonly Place[] };

/** Says that what follows is told one by one. */
const LEADS_IN =
  /下列|以下|如下|同时(?:具备|符合|满足)|包括|之一|依次|[一二三四五六七八九十\d](?:个|项|类|种|条)[^，,。；;]{0,8}$/;
/** A list that comes this close to the best statement is meant where a list is asked for. */
const CLOSE = 0.65;

/** A list asked for: the whole of the one found, and whether it tells the side of the matter asked about. Null where none is asked for or found. */
export async function composeWholeList({
  part,
  result,
  library,
}: PartInput): Promise<{ readonly composition: Composition; readonly isOfSide: boolean } | null> {
  if (!asksForAll(part)) return null;
  const found = await listFound(part, fitting(result.hits), library);
  return found && { composition: told(found.list, library), isOfSide: found.isOfSide };
}

/** How many a list holds that the question's words lead to: the number and the list. Null where it is not clear which is meant. */
export async function composeListCount({ part, result, library }: PartInput): Promise<Composition | null> {
  if (!part.cues.has('count') || part.units.length + part.places.length > 0) return null;
  const [first] = result.hits.slice(0, 1).map((hit) => ({ hit, statement: hit.statements[0] }));
  const found = first === undefined ? null : await listFound(part, [first], library);
  if (!found?.isOfSide || found.list.members.length < 2) return null;
  const { claims, lookedUp } = told(found.list, library);
  const places = found.list.members.map(({ clause, ...span }) =>
    cite(clause, library.document(clause.documentId), span),
  );
  return composed([countingClaim((count) => `按编号数，共${count}项。`, places), ...claims], lookedUp);
}

function told({ leadIn, members }: WholeList, library: Sources): Composition {
  const places = [...(leadIn === null ? [] : [leadIn]), ...members];
  return composed(
    places.map((place) => spanClaim(place.clause, place, library)),
    places.map(({ clause }) => clause),
  );
}

function asksForAll({ wants, units, cues }: QuestionPart): boolean {
  return (
    (wants.main === 'list' || wants.main === 'how') && wants.list && units.length === 0 && !cues.has('which-places')
  );
}

type Found = { readonly hit: Hit; readonly statement: FoundStatement | undefined };

function fitting(hits: readonly Hit[]): Found[] {
  return hits
    .map((hit) => ({ hit, statement: hit.statements.find(({ fits }) => fits) }))
    .filter(({ statement }) => (statement?.closeness ?? 0) >= CLOSE)
    .sort((a, b) => (b.statement?.closeness ?? 0) - (a.statement?.closeness ?? 0));
}

/** The list the best statement is or belongs to, else one that comes close to it and tells the side asked about. */
async function listFound(
  { cues }: QuestionPart,
  found: readonly Found[],
  library: Sources,
): Promise<{ readonly list: WholeList; readonly isOfSide: boolean } | null> {
  for (const { hit, statement } of found) {
    const list = statement === undefined ? null : await listAround(hit.clause, statement, library);
    if (list === null) continue;
    const { facetHit, facetMiss } = facetSigns(facetsAsked(cues), headOf(list), '');
    // Of a document as a whole (这份办法给哪几样好处) a list within it is but one point.
    const isOfSide = facetHit > 0 && !cues.has('speaks-of-document');
    if (isOfSide || (facetMiss === 0 && hit === found[0]?.hit)) return { list, isOfSide };
  }
  return null;
}

/** What says of what the list is one. */
function headOf({ leadIn, members: [first] }: WholeList): string {
  const place = leadIn ?? first;
  return place === undefined ? '' : place.clause.text.slice(place.start, place.end);
}

/** The whole list that a statement leads into or is a member of; null where it is of none. */
async function listAround(
  clause: Clause,
  statement: Pick<FoundStatement, 'start' | 'end'>,
  library: Sources,
): Promise<WholeList | null> {
  return (
    markedWithin(clause, statement) ??
    semicolonsWithin(clause, statement) ??
    (await acrossClauses(clause, statement, library))
  );
}

function markedWithin(clause: Clause, { start, end }: TextSpan): WholeList | null {
  const group = enumerationsOf(clause.text).find(
    ({ leadIn, ...whole }) => leadIn !== null && whole.start <= start && end <= whole.end,
  );
  if (group?.leadIn === undefined || group.leadIn === null) return null;
  return { leadIn: { clause, ...group.leadIn }, members: group.members.map((member) => ({ clause, ...member })) };
}

/** 应当同时具备：…；…；….: one sentence. */
function semicolonsWithin(clause: Clause, statement: TextSpan): WholeList | null {
  const sentence = sentenceSpans(clause.text).find(
    ({ start, end }) => start <= statement.start && statement.end <= end,
  );
  if (sentence === undefined) return null;
  const [head = '', tail = ''] = clause.text.slice(sentence.start, sentence.end).split(/[：:](.+)/s);
  return LEADS_IN.test(head) && /[；;]./s.test(tail) ? { leadIn: null, members: [{ clause, ...sentence }] } : null;
}

/** A lead-in that closes its clause, with the clauses it leads to. */
async function acrossClauses(clause: Clause, statement: TextSpan, library: Sources): Promise<WholeList | null> {
  const clauses = (await library.clausesOf(clause.documentId)).filter(({ region }) => region === clause.region);
  const at = clauses.findIndex(({ id }) => id === clause.id);
  const leads =
    at -
    clauses
      .slice(0, at + 1)
      .toReversed()
      .findIndex((each) => !isMember(each));
  const leading = clauses[leads];
  if (leading === undefined || leads > at || leading.unit === 'preamble') return null;
  const leadIn = statementSpans(leading.text).at(-1);
  if (leadIn === undefined || !/[：:]\s*$/.test(leading.text)) return null;
  if (leads === at && statement.end < leadIn.start) return null;
  const rest = clauses.slice(leads + 1);
  const stop = rest.findIndex((each) => !isMember(each) || parentOf(each) !== parentOf(rest[0] ?? each));
  const members = stop === -1 ? rest : rest.slice(0, stop);
  if (members.length < 2 || !parentOf(members[0] ?? leading).startsWith(parentOf(leading))) return null;
  return {
    leadIn: { clause: leading, ...leadIn },
    members: members.map((each) => ({ clause: each, ...opening(each) })),
  };
}

function isMember({ text, unit }: Clause): boolean {
  return unit !== 'table-row' && opensAsMember(text);
}

function parentOf({ path }: Clause): string {
  return path.replace(/\.?[^.]*$/, '');
}

/** The paragraph a clause opens with. */
function opening({ text }: Clause): TextSpan {
  const stop = text.indexOf('\n\n');
  return { start: 0, end: stop === -1 ? text.length : stop };
}
