import type { DutyUnit } from '../../clause.js';
import { QUALIFIER, roleOfLabel, verbAtEnd } from './duty-words.js';
import { readUnits, withInnerBrackets } from './unit-list.js';

/** Who does what of a task, read from a bracket or a line. */
export type Assignment = {
  readonly units: readonly DutyUnit[];
  readonly manner: string | null;
  readonly open: boolean;
};

/** 列第一位者为牵头单位，下同: from here on the first of a list leads. */
export const FIRST_LEADS =
  /(?:列|排)(?:名|序)?(?:在)?(?:第一|首)位?(?:者|的)?(?:部门|单位)?(?:的)?(?:为|是)?(?:牵头|主责)[^,;。)]{0,8}/;

/**
 * Reads the inside of a bracket, or a line of labels, in half-width forms: `甲局牵头,乙局、丙局按职责分工负责`, `责任单位:甲局`.
 * Null where any piece is neither units with a role nor a qualifier: then the bracket speaks of something else.
 */
export function readAssignment(inner: string, firstLeads: boolean): Assignment | null {
  const text = withInnerBrackets(inner)
    .replace(FIRST_LEADS, '')
    .replace(/[,;.。\s]*下同/, '');
  const pieces = piecesOf(text);
  const units: DutyUnit[] = [];
  let manner: string | null = null;
  let open = false;
  let waiting: string[] = [];
  let labelled = false;
  /** Behind a label that qualifies (适用范围：…) what has no label goes on with it. */
  let qualifies = false;
  for (const piece of pieces) {
    if (QUALIFIER.test(piece)) {
      qualifies = piece.includes(':');
      continue;
    }
    const label = /^([^:]{2,10}):(.*)$/s.exec(piece);
    const role = label === null ? null : roleOfLabel((label[1] ?? '').trim());
    if (label !== null) {
      qualifies = false;
      if (role === null) return null;
      const list = readUnits(label[2] ?? '');
      if (list.units.length === 0 && (label[2] ?? '').trim() !== '') return null;
      units.push(...list.units.map((name) => ({ name, role })));
      open ||= list.open;
      labelled = true;
      continue;
    }
    if (qualifies) continue;
    const verb = verbAtEnd(piece);
    const named = (verb === null ? piece : piece.slice(0, verb.at))
      .replace(/^(?:由|并由|其中)/, '')
      .replace(/(?:要|应当?|等)?$/, (mark) => (mark === '等' ? mark : ''));
    const list = readUnits(named);
    if (verb === null) {
      if (list.units.length === 0) return null;
      // 甲局、乙局,各市政府按职责负责: what has no verb of its own shares the next one's; behind a label it goes on the list.
      const last = units.at(-1);
      if (labelled && last !== undefined) units.push(...list.units.map((name) => ({ name, role: last.role })));
      else waiting.push(...list.units);
      open ||= list.open;
      continue;
    }
    if (list.units.length === 0 && (named.trim() !== '' || waiting.length === 0)) return null;
    open ||= list.open;
    units.push(...[...waiting, ...list.units].map((name) => ({ name, role: verb.role })));
    if (verb.role === 'in-charge' && manner === null) manner = verb.text;
    waiting = [];
    labelled = false;
  }
  if (units.length === 0 || waiting.length > 0) return null;
  if (labelled || pieces.some((piece) => /^[^:]{2,10}:/.test(piece))) manner = null;
  // Beside a named lead the way the others share says nothing more of who leads.
  if (units.some(({ role }) => role === 'lead')) manner = null;
  return withFirstLead({ units, manner, open }, firstLeads);
}

function withFirstLead(read: Assignment, firstLeads: boolean): Assignment {
  const isShared = read.units.length > 1 && read.units.every(({ role }) => role === 'in-charge');
  if (!firstLeads || !isShared) return read;
  return { ...read, units: read.units.map(({ name, role }, at) => ({ name, role: at === 0 ? 'lead' : role })) };
}

function piecesOf(text: string): string[] {
  return text
    .split(/[,;.。\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
