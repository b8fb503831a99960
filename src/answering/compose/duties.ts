import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Hit } from '../../evidence/retrieve.js';
import { inScope, type Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import type { TextSpan } from '../../language/sentences.js';
import type { QuestionPart } from '../../question/question.js';
import { canonicalUnit, type UnitMention } from '../../question/units.js';
import type { Claim } from '../../vocabulary/answer.js';
import { type Clause, documentIdOf } from '../../vocabulary/clause.js';
import { chargedUnits, type Duty, leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../../vocabulary/provision.js';
import { type Composition, composed, nothing } from './composition.js';
import { dutyClaim, tellsTask, type UnitRole, unitClaim } from './duty-claims.js';
import type { PartInput } from './part-input.js';
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
  const held = await dutiesOf(part.units, scope, library);
  await nextTurn();
  if (held.length === 0) {
    return nothing({ kind: 'term', value: part.units.map(({ start, end }) => part.text.slice(start, end)).join('、') });
  }
  const topical = topicalClauses(part, hits);
  if (topical !== null && asksOfOthersToo(part)) {
    const shared = held.filter(({ clause }) => topical.has(clause.id));
    const claims = shared.map(({ clause, duty }) => dutyClaim(clause, duty, library, wording));
    return claims.length === 0
      ? nothing({ kind: 'lead-unit' })
      : composed(
          claims,
          shared.map(({ clause }) => clause),
        );
  }
  if (part.cues.has('not-charged')) return dutiesOfOthers({ part, scope, library, wording }, held);
  if (part.cues.has('leads-besides-unit')) return dutiesLedByOthers(part, scope, library, wording);
  const wanted = ofTopic(held, topical, { part, hits }).filter(
    ({ duty, role }) => fitsRole(role, part) && (!part.wants.only || chargedUnits(duty).length === 1),
  );
  if (wanted.length === 0) return nothing({ kind: 'lead-unit' });
  const claims = [...wanted]
    .sort(byDocumentThenLead)
    .map(({ clause, duty, role }) => unitClaim(clause, duty, role, { library, wording }));
  return composed(
    claims,
    wanted.map(({ clause }) => clause),
  );
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
function ofTopic(
  held: readonly HeldDuty[],
  topical: ReadonlySet<string> | null,
  { part, hits }: { readonly part: QuestionPart; readonly hits: readonly Hit[] },
): readonly HeldDuty[] {
  const close = held.filter(({ clause }) => topical === null || topical.has(clause.id));
  if (close.length > 0 || part.wants.lead || part.wants.who) return close;
  return held.filter(({ clause }) => clause.documentId === hits[0]?.clause.documentId);
}

/** 牵头哪些 wants leads; 作为责任单位（不算牵头）wants the others. */
function fitsRole({ role }: UnitRole, { wants, cues }: QuestionPart): boolean {
  if (cues.has('not-as-lead')) return role !== 'lead';
  if (cues.has('not-as-shared')) return role === 'lead';
  return !wants.lead || role === 'lead';
}

/** 市财政局不负责哪些任务: every task none of whose units is one of the departments named. */
async function dutiesOfOthers(
  { part, scope, library, wording }: Pick<PartInput, 'part' | 'library' | 'wording'> & { readonly scope: Scope },
  held: readonly HeldDuty[],
): Promise<Composition> {
  const documents = new Set(held.map(({ clause }) => clause.documentId));
  const duties = (await library.facts()).duties.filter(({ clauseId }) => documents.has(documentIdOf(clauseId)));
  const others = duties.filter((duty) => chargedUnits(duty).length > 0 && roleOf(duty, part.units, library) === null);
  return dutyClaims(others, scope, library, wording);
}

/** 不是由市医保局牵头的: every task with a lead, none of whose leads is one of the departments named. */
async function dutiesLedByOthers(
  part: QuestionPart,
  scope: Scope,
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const { duties } = await library.facts();
  const others = duties.filter(
    (duty) => leadUnitsOf(duty).length > 0 && roleOf(onlyLeads(duty), part.units, library) === null,
  );
  return dutyClaims(others, scope, library, wording);
}

function onlyLeads(duty: Duty): Duty {
  return { ...duty, units: duty.units.filter(({ role }) => role === 'lead') };
}

type HeldDuty = { readonly clause: Clause; readonly duty: Duty; readonly role: UnitRole };

/** The duties within the scope that name one of the departments, in corpus order. */
async function dutiesOf(units: readonly UnitMention[], scope: Scope, library: Sources): Promise<HeldDuty[]> {
  const { duties } = await library.facts();
  const named = duties.flatMap((duty) => {
    const role = roleOf(duty, units, library);
    return role === null ? [] : [{ duty, role }];
  });
  const clauses = new Map(
    (await library.clausesById(named.map(({ duty }) => duty.clauseId))).map((clause) => [clause.id, clause]),
  );
  return named.flatMap(({ duty, role }) => {
    const clause = clauses.get(duty.clauseId);
    return clause !== undefined && inScope(clause, scope, library) ? [{ clause, duty, role }] : [];
  });
}

function byDocumentThenLead(a: HeldDuty, b: HeldDuty): number {
  const order = ({ clause, role }: HeldDuty) => `${clause.documentId}|${role.role === 'lead' ? 0 : 1}`;
  return order(a).localeCompare(order(b));
}

/** Every task whose text names several leads, a lead and nobody beside it (哪几项只写了牵头单位), or one unit alone. */
export async function composeDutyShape({ part, result, library, wording }: PartInput): Promise<Composition> {
  const { duties } = await library.facts();
  const matching = duties.filter((duty) => {
    const leads = leadUnitsOf(duty).length;
    if (part.cues.has('several-leads')) return leads > 1;
    if (part.cues.has('lead-without-others')) return leads > 0 && responsibleUnitsOf(duty).length === 0;
    return chargedUnits(duty).length === 1 && (!part.wants.lead || leads === 1);
  });
  return dutyClaims(matching, result.scope, library, wording);
}

/** One claim for each of the duties whose clause is in scope. */
async function dutyClaims(
  matching: readonly Duty[],
  scope: Scope,
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const clauses = (await library.clausesById(matching.map((duty) => duty.clauseId))).filter((clause) =>
    inScope(clause, scope, library),
  );
  // Of a large library some thousand: other work on this thread gets its turn.
  await nextTurn();
  const ofClause = new Map<string, Duty[]>();
  for (const duty of matching) ofClause.set(duty.clauseId, [...(ofClause.get(duty.clauseId) ?? []), duty]);
  const claims = clauses.flatMap((clause) =>
    (ofClause.get(clause.id) ?? []).map((duty) => dutyClaim(clause, duty, library, wording)),
  );
  return claims.length === 0 ? nothing({ kind: 'lead-unit' }) : composed(claims, clauses);
}

/** A unit counts by its canonical name, and by its level where the question says 市财政局 or 省财政厅. */
function roleOf(duty: Duty, asked: readonly UnitMention[], library: Sources): UnitRole | null {
  const named = (units: readonly string[]) =>
    units.find((unit) => {
      const canonical = canonicalUnit(unit, library.glossary);
      return asked.some(
        ({ name, level }) =>
          name === canonical && (level === null || !/^[省市县区]/.test(unit) || unit.startsWith(level)),
      );
    });
  const lead = named(leadUnitsOf(duty));
  if (lead !== undefined) return { role: 'lead', unit: lead };
  const responsible = named(responsibleUnitsOf(duty));
  if (responsible !== undefined) return { role: 'responsible', unit: responsible };
  const listed = named(listedUnitsOf(duty));
  return listed === undefined ? null : { role: 'listed', unit: listed };
}

/** The clauses a topic narrows a department's tasks to; null where the question names no clear topic. */
function topicalClauses(part: QuestionPart, hits: readonly Hit[]): ReadonlySet<string> | null {
  const known = part.concepts.filter((concept) => concept.known).reduce((sum, concept) => sum + concept.weight, 0);
  const close = hits.filter((hit) => hit.signals.clause >= TOPICAL);
  return known < 6 || close.length === 0 ? null : new Set(close.map((hit) => hit.clause.id));
}
