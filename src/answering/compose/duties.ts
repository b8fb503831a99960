import type { Hit } from '../../evidence/retrieve.js';
import type { Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import type { TextSpan } from '../../language/sentences.js';
import type { QuestionPart } from '../../question/question.js';
import type { FactFilter } from '../../storage/store.js';
import type { Claim, Missing } from '../../vocabulary/answer.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import {
  chargedUnits,
  type Duty,
  type Fact,
  leadUnitsOf,
  listedUnitsOf,
  responsibleUnitsOf,
} from '../../vocabulary/provision.js';
import { type Composition, composed, nothing } from './composition.js';
import { dutyClaim, tellsTask, type UnitRole, unitClaim } from './duty-claims.js';
import { listFactsIn, notListed } from './listed-facts.js';
import type { PartInput } from './part-input.js';
import { printedNames } from './unit-names.js';
import type { Wording } from './wording.js';

/** A clause that holds this share of the topic speaks of it. */
const TOPICAL = 0.75;

/**
 * Who leads and who shares the task of a statement: the units in it, else those listed next behind it. A sentence that
 * charges a unit with another task tells nothing of this one. None where none are.
 */
export function dutiesOfClause(
  { clause, facts }: Hit,
  statement: TextSpan,
  { library, wording }: { readonly library: Sources; readonly wording: Wording },
): Claim[] {
  const duties = facts.filter((fact) => fact.kind === 'duty');
  const [from, to] = [clause.start + statement.start, clause.start + statement.end];
  const inside = duties.filter(({ start, end }) => start < to && end > from);
  const lists = duties.filter((duty) => !tellsTask(duty));
  const behind = lists.find(({ start }) => start >= from) ?? lists[0];
  const meant = inside.length > 0 || behind === undefined ? inside : [behind];
  return meant.map((duty) => dutyClaim(clause, duty, library, wording));
}

/** Every task a department leads or shares, within the scope: exhaustive over the facts. */
export async function composeUnitDuties({ part, result, library, wording }: PartInput): Promise<Composition> {
  const { scope, hits } = result;
  const names = new Set(await printedNames(part.units, library));
  const held = (narrower: FactFilter = {}, isWanted: (duty: HeldDuty) => boolean = () => true) =>
    dutiesOf({ names, scope, narrower, isWanted }, library);
  const topical = topicalClauses(part, hits);
  if (topical !== null && asksOfOthersToo(part)) {
    const shared = await held({ clauseIds: [...topical] });
    if (shared.duties.length === 0) return nothing(await whyNone(part, held));
    return composed(
      shared.duties.map(({ clause, duty }) => dutyClaim(clause, duty, library, wording)),
      shared.duties.map(({ clause }) => clause),
    );
  }
  if (part.cues.has('not-charged') || part.cues.has('leads-besides-unit')) {
    const { duties } = await held();
    if (duties.length === 0) return nothing(departmentNotFound(part));
    const of = { scope, library, wording };
    return part.cues.has('not-charged') ? dutiesOfOthers(duties, names, of) : dutiesLedByOthers(names, of);
  }
  const isWanted = ({ duty, role }: HeldDuty) =>
    fitsRole(role, part) && (!part.wants.only || chargedUnits(duty).length === 1);
  const { duties, missing } = await ofTopic(topical, { part, hits, held, isWanted });
  if (duties.length === 0) return nothing(await whyNone(part, held));
  const claims = [...duties]
    .sort(byDocumentThenLead)
    .map(({ clause, duty, role }) => unitClaim(clause, duty, role, { library, wording }));
  return composed(
    claims,
    duties.map(({ clause }) => clause),
    missing,
  );
}

/** Of a department that the documents charge with nothing at all, it is the department that was not found. */
async function whyNone(part: QuestionPart, held: Held): Promise<Missing> {
  return (await held()).duties.length > 0 ? { kind: 'lead-unit' } : departmentNotFound(part);
}

function departmentNotFound({ units, text }: QuestionPart): Missing {
  return { kind: 'term', value: units.map(({ start, end }) => text.slice(start, end)).join('、') };
}

/** 是民政局牵头吧，配合的是谁; 除了民政局还有谁: all who share the task, with their roles. */
function asksOfOthersToo({ wants, cues }: QuestionPart): boolean {
  return wants.who && (cues.has('whether') || cues.has('leads-besides-unit'));
}

/** The heading names something of the topic: the task asked about, not one that speaks of it in passing. */
export function headsTopic({ heading }: Clause, { concepts }: QuestionPart): boolean {
  return concepts.some(
    ({ known, variants }) => known && variants.some(({ text }) => text.length > 1 && heading.includes(text)),
  );
}

/** Narrowed to the clauses of the topic, else to the document that speaks of it most. */
async function ofTopic(
  topical: ReadonlySet<ClauseId> | null,
  {
    part,
    hits,
    held,
    isWanted,
  }: {
    readonly part: QuestionPart;
    readonly hits: readonly Hit[];
    readonly held: Held;
    readonly isWanted: (duty: HeldDuty) => boolean;
  },
): Promise<HeldDuties> {
  if (topical === null) return held({}, isWanted);
  const ofClauses = { clauseIds: [...topical] };
  const close = await held(ofClauses, isWanted);
  if (close.duties.length > 0 || part.wants.lead || part.wants.who) return close;
  // The department has tasks there, but in another part than the one asked for.
  if ((await held(ofClauses)).duties.length > 0) return close;
  return held({ documentIds: hits.slice(0, 1).map(({ clause }) => clause.documentId) }, isWanted);
}

/** 牵头哪些 wants leads; 作为责任单位（不算牵头）wants the others. */
function fitsRole({ role }: UnitRole, { wants, cues }: QuestionPart): boolean {
  if (cues.has('not-as-lead')) return role !== 'lead';
  if (cues.has('not-as-shared')) return role === 'lead';
  return !wants.lead || role === 'lead';
}

type Of = { readonly scope: Scope; readonly library: Sources; readonly wording: Wording };

/** 市财政局不负责哪些任务: every task none of whose units is one of the departments named, in the documents that name it. */
function dutiesOfOthers(held: readonly HeldDuty[], names: ReadonlySet<string>, of: Of): Promise<Composition> {
  const documentIds = [...new Set(held.map(({ clause }) => clause.documentId))];
  const isOfOthers = (duty: Duty) => chargedUnits(duty).length > 0 && roleOf(duty, names) === null;
  return dutyClaims({ documentIds }, isOfOthers, of);
}

/** 不是由市医保局牵头的: every task with a lead, none of whose leads is one of the departments named. */
function dutiesLedByOthers(names: ReadonlySet<string>, of: Of): Promise<Composition> {
  return dutyClaims({ role: 'lead' }, (duty) => leadUnitsOf(duty).every((unit) => !names.has(unit)), of);
}

type HeldDuty = { readonly clause: Clause; readonly duty: Duty; readonly role: UnitRole };
type HeldDuties = { readonly duties: readonly HeldDuty[]; readonly missing: readonly Missing[] };
/** The duties of the departments asked about. */
type Held = (narrower?: FactFilter, isWanted?: (duty: HeldDuty) => boolean) => Promise<HeldDuties>;

/** The duties within the scope that name one of the departments, in corpus order. */
async function dutiesOf(
  {
    names,
    scope,
    narrower,
    isWanted,
  }: {
    readonly names: ReadonlySet<string>;
    readonly scope: Scope;
    readonly narrower: FactFilter;
    readonly isWanted: (duty: HeldDuty) => boolean;
  },
  library: Sources,
): Promise<HeldDuties> {
  const heldAs = (duty: Duty, clause: Clause): HeldDuty | null => {
    const role = roleOf(duty, names);
    return role === null ? null : { clause, duty, role };
  };
  const filter: FactFilter = { kinds: ['duty'], units: [...names], ...narrower };
  const matches = (fact: Fact, clause: Clause): fact is Duty => {
    const own = fact.kind === 'duty' ? heldAs(fact, clause) : null;
    return own !== null && isWanted(own);
  };
  const { held, left } = await listFactsIn({ filter, scope, matches }, library);
  return { duties: held.flatMap(({ fact, clause }) => heldAs(fact, clause) ?? []), missing: notListed(left) };
}

function byDocumentThenLead(a: HeldDuty, b: HeldDuty): number {
  const order = ({ clause, role }: HeldDuty) => `${clause.documentId}|${role.role === 'lead' ? 0 : 1}`;
  return order(a).localeCompare(order(b));
}

/** Every task whose text names several leads, a lead and nobody beside it (哪几项只写了牵头单位), or one unit alone. */
export async function composeDutyShape({ part, result, library, wording }: PartInput): Promise<Composition> {
  const isOfShape = (duty: Duty) => {
    const leads = leadUnitsOf(duty).length;
    if (part.cues.has('several-leads')) return leads > 1;
    if (part.cues.has('lead-without-others')) return leads > 0 && responsibleUnitsOf(duty).length === 0;
    return chargedUnits(duty).length === 1 && (!part.wants.lead || leads === 1);
  };
  return dutyClaims({}, isOfShape, { scope: result.scope, library, wording });
}

/** One claim for each of the duties that are wanted. */
async function dutyClaims(
  filter: FactFilter,
  isWanted: (duty: Duty) => boolean,
  { scope, library, wording }: Of,
): Promise<Composition> {
  const matches = (fact: Fact): fact is Duty => fact.kind === 'duty' && isWanted(fact);
  const { held, left } = await listFactsIn({ filter: { kinds: ['duty'], ...filter }, scope, matches }, library);
  const claims = held.map(({ clause, fact }) => dutyClaim(clause, fact, library, wording));
  const clauses = held.map(({ clause }) => clause);
  return claims.length === 0 ? nothing({ kind: 'lead-unit' }) : composed(claims, clauses, notListed(left));
}

/** The part that units of these names have in a duty: the first it names as a lead, else beside one, else among all. */
function roleOf(duty: Duty, names: ReadonlySet<string>): UnitRole | null {
  const roles = [
    ['lead', leadUnitsOf(duty)],
    ['responsible', responsibleUnitsOf(duty)],
    ['listed', listedUnitsOf(duty)],
  ] as const;
  for (const [role, units] of roles) {
    const unit = units.find((each) => names.has(each));
    if (unit !== undefined) return { role, unit };
  }
  return null;
}

/** The clauses a topic narrows a department's tasks to; null where the question names no clear topic. */
function topicalClauses(part: QuestionPart, hits: readonly Hit[]): ReadonlySet<ClauseId> | null {
  const known = part.concepts.filter((concept) => concept.known).reduce((sum, concept) => sum + concept.weight, 0);
  const close = hits.filter((hit) => hit.signals.clause >= TOPICAL);
  return known < 6 || close.length === 0 ? null : new Set(close.map((hit) => hit.clause.id));
}
