import type { Sources } from '../../evidence/sources.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import {
  chargedUnits,
  type Duty,
  type DutyRole,
  leadUnitsOf,
  listedUnitsOf,
  responsibleUnitsOf,
} from '../../vocabulary/provision.js';
import { cite, citeSpan, claim } from '../cite.js';
import type { Wording } from './wording.js';

/** What is left of a list of units (（牵头单位：…；责任单位：…）) without their names. */
const ROLE_WORDS =
  /牵头|主管|负责|责任|配合|参与|支持|协助|协同|主办|承办|协办|会同|单位|部门|按照?|各自?|根据|职责|职能|分工|共同|等|适用范围|下同|[、，,；;：:。（）()［］[\]\s]/g;
const LEAST_TASK = 6;
const LONGEST_TASK = 220;
const ROLE_PRINTED: Readonly<Record<DutyRole, RegExp>> = {
  lead: /牵头|主管|主办|主责/,
  'in-charge': /负责|责任/,
  supporting: /配合|参与|协办|协助|支持|会同/,
  guiding: /指导|监督/,
};

/** The words of the duty tell the task as well: a sentence or a row of a table, not a list of units behind the task. */
export function tellsTask(duty: Duty): boolean {
  if (/^[（(［[]/.test(duty.quote)) return false;
  const named = chargedUnits(duty).reduce((text, unit) => text.replaceAll(unit, ''), duty.quote);
  return named.replace(ROLE_WORDS, '').length >= LEAST_TASK;
}

/** Who has what part in a task. What tells it by itself stands in its own words, and so do the roles as they are printed. */
export function dutyClaim(clause: Clause, duty: Duty, library: Sources, wording: Wording): Claim {
  const citation = citeSpan(clause, library.document(clause.documentId), duty);
  if (tellsTask(duty)) return claim(asSentence(duty.quote), citation);
  const leads = leadUnitsOf(duty);
  const open = duty.open ? '等' : '';
  const join = (units: readonly string[]) => `${units.join('、')}${open}`;
  const roles = new Set(duty.units.map(({ role }) => role));
  if (roles.size > 1 && [...roles].every((role) => ROLE_PRINTED[role].test(duty.quote))) {
    const printed = wording.printedRoles(clause.heading, asSentence(duty.quote), leads.length > 0);
    if (printed !== null) return claim(printed, citation);
  }
  if (leads.length > 0) {
    const responsible = responsibleUnitsOf(duty).length === 0 ? '' : join(responsibleUnitsOf(duty));
    return claim(wording.lead(clause.heading, leads.join('、'), responsible), citation);
  }
  if (responsibleUnitsOf(duty).length > 0)
    return claim(wording.onlyResponsible(clause.heading, join(responsibleUnitsOf(duty))), citation);
  return claim(wording.listed(clause.heading, join(listedUnitsOf(duty)), duty.manner ?? ''), citation);
}

/** A part a unit has in a task: as the text says it, or the task of the clause that names the unit behind it. */
export type UnitRole = { readonly role: 'lead' | 'responsible' | 'listed'; readonly unit: string };

/** What one unit is charged with. */
export function unitClaim(
  clause: Clause,
  duty: Duty,
  { role, unit }: UnitRole,
  of: { library: Sources; wording: Wording },
): Claim {
  const { library, wording } = of;
  const document = library.document(clause.documentId);
  if (tellsTask(duty)) return claim(asSentence(duty.quote), citeSpan(clause, document, duty));
  const say = { lead: wording.unitLeads, responsible: wording.unitShares, listed: wording.unitListed }[role];
  const end = duty.start - clause.start;
  if (clause.heading !== '' || end <= 0) return claim(say(unit, taskName(clause)), citeSpan(clause, document, duty));
  const start = Math.max(0, clause.text.length - clause.text.replace(OWN_NUMBER, '').length);
  const task = clause.text.slice(start, end);
  const told = task.length <= LONGEST_TASK ? task : task.slice(0, task.indexOf('。') + 1 || LONGEST_TASK);
  return claim(say(unit, told.replace(/。$/, '')), cite(clause, document, { start, end: end + duty.quote.length }));
}

const OWN_NUMBER = /^(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十百]+[）)]|[一二三四五六七八九十百]+、)\s*/;

/** 提升县级医院能力（二、（一）3）; a label that is a bracket itself stands without another. */
function taskName({ heading, text, label }: Clause): string {
  const name = heading === '' ? text.slice(0, 30) : heading;
  return label.startsWith('（') ? `${name}${label}` : `${name}（${label}）`;
}

function asSentence(quote: string): string {
  return `${quote.replace(/^[（(](.*)[）)]$/, '$1').replace(/[。；;，,]$/, '')}。`;
}
