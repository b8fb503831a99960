import { isOrganisationName, mayNameBody } from '../../language/organisation.js';
import type { DutyRole, DutyUnit } from '../../vocabulary/provision.js';
import { partnersIn } from './duty-subjects.js';
import { type DutyLabel, QUALIFIER, readLabel, unitInRole, verbAtEnd } from './duty-words.js';
import { type FirstLeads, withFirstLead, withoutFirstLeads } from './first-leads.js';
import { NO_UNITS, readUnits, withInnerBrackets } from './unit-list.js';

/** Who does what of a task, read from a bracket or a line. */
export type Assignment = {
  readonly units: readonly DutyUnit[];
  readonly manner: string | null;
  readonly open: boolean;
};

/**
 * Reads the inside of a bracket, or a line of labels, in half-width forms: `甲局牵头,乙局、丙局按职责分工负责`, `责任单位:甲局`.
 * Null where any piece is neither units with a role nor a qualifier: then the bracket speaks of something else.
 * `closes`: it stands behind a sentence and ends its paragraph.
 */
export function readAssignment(inner: string, rule: FirstLeads | null, closes: boolean): Assignment | null {
  const units: DutyUnit[] = [];
  let manner: string | null = null;
  let open = false;
  /** Named without a verb: they share the next one's. */
  let waiting: string[] = [];
  let label: DutyLabel | null = null;
  /** Behind a label that qualifies (适用范围：…) or names a person what has no label goes on with it. */
  let qualifies = false;
  for (const piece of piecesOf(withoutFirstLeads(withInnerBrackets(inner)))) {
    if (QUALIFIER.test(piece)) {
      qualifies = piece.includes(':');
      continue;
    }
    const [, name, words = piece] = /^([^:]{2,14}):(.*)$/s.exec(piece) ?? [];
    if (name !== undefined) {
      label = readLabel(name);
      if (label === null) return null;
      qualifies = false;
      if (words.trim() === '') continue;
    }
    if (qualifies) continue;
    const said = readPiece(words, label?.kind === 'persons');
    if (said === null && label?.kind === 'persons') {
      qualifies = true;
      continue;
    }
    const isFirst = units.length === 0 && waiting.length === 0;
    if (said === null || (said.names.length === 0 && isFirst)) return null;
    open ||= said.open;
    // 责任单位:甲局牵头,乙局配合: such words tell more than the label; 负责 tells no more.
    const role = label === null || (said.role !== null && said.role !== 'in-charge') ? said.role : label.role;
    if (role === null) {
      waiting.push(...said.names);
      continue;
    }
    // 甲局、乙局,丙局配合: those before the comma do it.
    const before = role === 'lead' ? role : 'in-charge';
    units.push(...waiting.map((each) => unitInRole(each, before)));
    units.push(...said.names.map((each) => unitInRole(each, role)));
    units.push(...said.partners.map((each) => unitInRole(each, 'supporting')));
    if (label === null || /职责|分工/.test(said.manner ?? '')) manner ??= said.manner;
    waiting = [];
  }
  // A list alone names who answers, where it closes a paragraph or the document has said that the first of each list leads.
  if (waiting.length > 0 && units.length === 0 && closes && isListAlone(waiting, rule)) {
    units.push(...waiting.map((name) => unitInRole(name, 'in-charge')));
    waiting = [];
  }
  if (units.length === 0 || waiting.length > 0) return null;
  const led = withFirstLead(units, rule);
  // Beside a named lead the way the others share says nothing more of who leads.
  return { units: led, manner: units.some(({ role }) => role === 'lead') ? null : manner, open };
}

function isListAlone(names: readonly string[], rule: FirstLeads | null): boolean {
  const plain = names.map((name) => name.replace(/[（〔][^）〕]*[）〕]$/, ''));
  return rule === null ? plain.length > 1 && plain.every(isOrganisationName) : mayNameBody(plain[0] ?? '');
}

/** Whom a piece names, in what role where it has words for it, and who is beside them. */
type Said = {
  readonly names: readonly string[];
  readonly partners: readonly string[];
  readonly role: DutyRole | null;
  readonly manner: string | null;
  readonly open: boolean;
};

/** 甲局会同乙局, 甲局商乙局. */
const JOINED = /会同|(?<=[局委厅部院办会])商(?=[省市县区国各有相])/;

function readPiece(piece: string, strict: boolean): Said | null {
  const verb = verbAtEnd(piece);
  const manner = verb?.role === 'in-charge' ? verb.text : null;
  const joint = JOINED.exec(piece);
  if (joint !== null) {
    // 甲局会同乙局负责, 甲局牵头会同乙局推进: those behind 会同 support the one before it.
    const before = piece.slice(0, joint.index);
    const leading = verbAtEnd(before);
    const list = readUnits(nameOf(before.slice(0, leading?.at)), { strict });
    const after = piece.slice(joint.index + joint[0].length);
    const partners = partnersIn(after);
    const beside = partners.units.length > 0 ? partners : readUnits(after.slice(0, verbAtEnd(after)?.at));
    if (beside.units.length === 0 || (before !== '' && list.units.length === 0)) return null;
    const role = leading?.role ?? 'in-charge';
    return { names: list.units, partners: beside.units, role, manner, open: list.open || beside.open };
  }
  const named = nameOf(piece.slice(0, verb?.at));
  const list = named === '' && verb !== null ? NO_UNITS : readUnits(named, { strict: strict || verb?.weak === true });
  if (list.units.length === 0 && (named !== '' || verb === null)) return null;
  return { names: list.units, partners: [], role: verb?.role ?? null, manner, open: list.open };
}

function nameOf(words: string): string {
  return words
    .trim()
    .replace(/^(?:由|并由|其中)/, '')
    .replace(/(?:要|应当?)$/, '');
}

const NEXT_LABEL = '(?=[\\u4e00-\\u9fa5]{2,8}(?:〈[^〉]{1,6}〉[\\u4e00-\\u9fa5]{0,2})?:)';
/** 责任单位:甲局 配合单位:乙局: a label behind a space begins a piece too. */
const BETWEEN_PIECES = new RegExp(`[,;.。\\n]|\\s+${NEXT_LABEL}`);

function piecesOf(text: string): string[] {
  return text
    .split(BETWEEN_PIECES)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
