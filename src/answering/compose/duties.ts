import type { Hit } from '../../evidence/retrieve.js';
import { inScope, type Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import type { TextSpan } from '../../language/sentences.js';
import type { QuestionPart } from '../../question/question.js';
import { canonicalUnit, type UnitMention } from '../../question/units.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { chargedUnits, type Duty, leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../../vocabulary/provision.js';
import { citeSpan, claim } from '../cite.js';
import { type Composition, composed, nothing } from './composition.js';
import type { Wording } from './wording.js';

/** Who leads and who shares the task of a statement: the units in it, else those named next behind it. None where none are. */
export function dutiesOfClause(
  { clause, facts }: Hit,
  statement: TextSpan,
  { library, wording }: { readonly library: Sources; readonly wording: Wording },
): Claim[] {
  const duties = facts.filter((fact) => fact.kind === 'duty');
  const [from, to] = [clause.start + statement.start, clause.start + statement.end];
  const inside = duties.filter(({ start, end }) => start < to && end > from);
  const behind = duties.find(({ start }) => start >= from) ?? duties[0];
  const meant = inside.length > 0 || behind === undefined ? inside : [behind];
  return meant.map((duty) => dutyClaim(clause, duty, library, wording));
}

/** Every task a department leads or shares, within the scope: exhaustive over the facts. */
export async function composeUnitDuties(
  part: QuestionPart,
  scope: Scope,
  hits: readonly Hit[],
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const held = await dutiesOf(part.units, scope, library);
  if (held.length === 0) {
    return nothing({ kind: 'term', value: part.units.map(({ start, end }) => part.text.slice(start, end)).join('、') });
  }
  const topical = topicalClauses(part, hits);
  if (part.cues.has('leads-besides-unit')) return dutiesLedByOthers(part, scope, library, wording);
  const wanted = held.filter(
    ({ clause, duty, role }) =>
      (topical === null || topical.has(clause.id)) &&
      fitsRole(role, part) &&
      (!part.wants.only || chargedUnits(duty).length === 1),
  );
  if (wanted.length === 0) return nothing({ kind: 'lead-unit' });
  const phrases = { lead: wording.unitLeads, responsible: wording.unitShares, listed: wording.unitListed };
  const claims = [...wanted].sort(byDocumentThenLead).map(({ clause, duty, role }) => {
    const text = phrases[role.role](role.unit, taskName(clause));
    return claim(text, citeSpan(clause, library.document(clause.documentId), duty));
  });
  return composed(
    claims,
    wanted.map(({ clause }) => clause),
  );
}

/** 牵头哪些 wants leads; 作为责任单位（不算牵头）wants the others. */
function fitsRole({ role }: Role, { wants, cues }: QuestionPart): boolean {
  if (cues.has('not-as-lead')) return role !== 'lead';
  return !wants.lead || role === 'lead';
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

type HeldDuty = { readonly clause: Clause; readonly duty: Duty; readonly role: Role };

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

/** Every task whose text names a lead and no responsible unit, or no lead at all: 哪几项只写了牵头单位. */
export async function composeDutyShape(
  part: QuestionPart,
  scope: Scope,
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const leadOnly = part.cues.has('lead-without-others');
  const { duties } = await library.facts();
  const matching = duties.filter((duty) =>
    leadOnly ? leadUnitsOf(duty).length > 0 && responsibleUnitsOf(duty).length === 0 : leadUnitsOf(duty).length > 1,
  );
  return dutyClaims(matching, scope, library, wording);
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
  const claims = clauses.flatMap((clause) =>
    matching.filter((duty) => duty.clauseId === clause.id).map((duty) => dutyClaim(clause, duty, library, wording)),
  );
  return claims.length === 0 ? nothing({ kind: 'lead-unit' }) : composed(claims, clauses);
}

/** 提升县级医院能力（二、（一）3）; a label that is a bracket itself stands without another. */
function taskName({ heading, text, label }: Clause): string {
  const name = heading === '' ? text.slice(0, 30) : heading;
  return label.startsWith('（') ? `${name}${label}` : `${name}（${label}）`;
}

function dutyClaim(clause: Clause, duty: Duty, library: Sources, wording: Wording): Claim {
  const citation = citeSpan(clause, library.document(clause.documentId), duty);
  const open = duty.open ? '等' : '';
  const join = (units: readonly string[]) => `${units.join('、')}${open}`;
  if (leadUnitsOf(duty).length > 0) {
    const responsible = responsibleUnitsOf(duty).length === 0 ? '' : join(responsibleUnitsOf(duty));
    return claim(wording.lead(clause.heading, leadUnitsOf(duty).join('、'), responsible), citation);
  }
  if (responsibleUnitsOf(duty).length > 0)
    return claim(wording.onlyResponsible(clause.heading, join(responsibleUnitsOf(duty))), citation);
  return claim(wording.listed(clause.heading, join(listedUnitsOf(duty)), duty.manner ?? ''), citation);
}

type Role = { readonly role: 'lead' | 'responsible' | 'listed'; readonly unit: string };

/** A unit counts by its canonical name, and by its level where the question says 市财政局 or 省财政厅. */
function roleOf(duty: Duty, asked: readonly UnitMention[], library: Sources): Role | null {
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
  const close = hits.filter((hit) => hit.signals.clause >= 0.75);
  return known < 6 || close.length === 0 ? null : new Set(close.map((hit) => hit.clause.id));
}
