import { isOrganisationName, mayNameBody } from '../../language/organisation.js';
import type { DutyRole, DutyUnit } from '../../vocabulary/provision.js';
import { QUALIFIER, roleOfLabel, verbAtEnd } from './duty-words.js';
import { NO_UNITS, readUnits, withInnerBrackets } from './unit-list.js';

/** Who does what of a task, read from a bracket or a line. */
export type Assignment = {
  readonly units: readonly DutyUnit[];
  readonly manner: string | null;
  readonly open: boolean;
};

/**
 * What a document says of the lists in its brackets: the first leads, and what the others do. `always`: one alone leads too.
 */
export type FirstLeads = { readonly others: DutyRole; readonly always: boolean };

/** Null where the text lays down no such rule. */
export function firstLeadsIn(folded: string): FirstLeads | null {
  const match = FIRST_LEADS.exec(folded);
  if (match === null) return null;
  const after = folded.slice(match.index, match.index + 40);
  return {
    others: /(?:其他|其余|后面)[^。;]{0,8}(?:配合|参与|协助|协办)/.test(after) ? 'supporting' : 'in-charge',
    always: /(?:其他|其余)/.test(after),
  };
}

/** 列第一位者为牵头单位，下同: from here on the first of a list leads. */
const FIRST_LEADS =
  /(?:列|排)(?:名|序)?(?:在)?(?:第一|首)位?(?:者|的)?(?:部门|单位)?(?:的)?(?:为|是)?(?:牵头|主责)[^,;。)]{0,8}/;

/**
 * Reads the inside of a bracket, or a line of labels, in half-width forms: `甲局牵头,乙局、丙局按职责分工负责`, `责任单位:甲局`.
 * Null where any piece is neither units with a role nor a qualifier: then the bracket speaks of something else.
 * `closes`: it stands behind a sentence and ends its paragraph.
 */
export function readAssignment(inner: string, rule: FirstLeads | null, closes: boolean): Assignment | null {
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
    // 甲局会同乙局负责, 甲局牵头会同乙局负责: those behind 会同 support the one before it.
    const [before = '', ...behind] = named.split('会同');
    const [second] = before !== '' && behind.length === 1 ? behind : [];
    const leading = second === undefined ? null : verbAtEnd(before);
    const list = readUnits(second === undefined ? named : before.slice(0, leading?.at));
    const partners = second === undefined ? NO_UNITS : readUnits(second);
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
    open ||= list.open || partners.open;
    const { role: ownRole } = leading ?? verb;
    units.push(...[...waiting, ...list.units].map((name) => ({ name, role: ownRole })));
    units.push(...partners.units.map((name): DutyUnit => ({ name, role: 'supporting' })));
    if (verb.role === 'in-charge' && manner === null) manner = verb.text;
    waiting = [];
    labelled = false;
  }
  // A list alone names who answers, where it closes a paragraph or the document has said that the first of each list leads.
  const isAlone = waiting.length > 0 && units.length === 0 && closes;
  if (
    isAlone &&
    (rule === null ? waiting.length > 1 && waiting.every(isOrganisationName) : mayNameBody(waiting[0] ?? ''))
  ) {
    units.push(...waiting.map((name): DutyUnit => ({ name, role: 'in-charge' })));
    waiting = [];
  }
  if (units.length === 0 || waiting.length > 0) return null;
  if (labelled || pieces.some((piece) => /^[^:]{2,10}:/.test(piece))) manner = null;
  // Beside a named lead the way the others share says nothing more of who leads.
  if (units.some(({ role }) => role === 'lead')) manner = null;
  return withFirstLead({ units, manner, open }, rule);
}

function withFirstLead(read: Assignment, rule: FirstLeads | null): Assignment {
  const shared = read.units.filter(({ role }) => role === 'in-charge');
  if (rule === null || read.units.some(({ role }) => role === 'lead')) return read;
  if (shared.length < (rule.always ? 1 : 2)) return read;
  const [first] = shared;
  return {
    ...read,
    units: read.units.map((unit): DutyUnit => {
      if (unit === first) return { ...unit, role: 'lead' };
      return unit.role === 'in-charge' ? { ...unit, role: rule.others } : unit;
    }),
  };
}

function piecesOf(text: string): string[] {
  return text
    .split(/[,;.。\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
