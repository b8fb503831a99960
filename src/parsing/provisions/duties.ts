import { mask } from '../../language/mask.js';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type DocumentKind, isAccount } from '../../vocabulary/document.js';
import type { Duty, StandingDuty } from '../../vocabulary/provision.js';
import { readAssignment } from './duty-pieces.js';
import { proseDuties } from './duty-prose.js';
import { readLabel } from './duty-words.js';
import { type FirstLeads, firstLeadsIn } from './first-leads.js';
import { standingUnitsIn, withoutStandingUnits } from './standing-units.js';

type Range = { readonly start: number; readonly end: number };

/** Nothing that names who does a task is longer; what is longer is a text without stops. */
const LONGEST_STRETCH = 800;

/**
 * Reads who leads and who shares each clause's tasks: brackets anywhere in it, lines of labels, and running text.
 * 按职责分工负责 names no lead, unless the document says that the first one leads: then from that clause on, it included.
 * Whom it charges once in all that follows (以下责任单位均包括…) stands beside each list behind it.
 */
export function readDuties(clauses: readonly Clause[], kind: DocumentKind): Duty[] {
  let rule: FirstLeads | null = null;
  let standing: readonly StandingDuty[] = [];
  return clauses.flatMap((clause) => {
    const folded = foldWidth(clause.text);
    rule ??= firstLeadsIn(folded);
    const before = standing;
    const said = standingUnitsIn(folded);
    if (said !== null) {
      const { units, start, end } = said;
      const span = { quote: clause.text.slice(start, end), start: clause.start + start, end: clause.start + end };
      standing = [...standing, { ...span, clauseId: clause.id, units }];
    }
    if (clause.unit === 'front-matter' || clause.unit === 'preamble') return [];
    const from = said === null || said.isOwnToo ? 0 : said.start;
    const now = standing;
    const holding = (start: number) => (start < from ? before : now);
    return dutiesOf(clause, { rule, isReport: tellsOfPast(clause, kind), standingAt: holding });
  });
}

/** An account charges nobody; an interpretation does, but where it tells how its document came about. */
function tellsOfPast({ headingPath, heading, text }: Clause, kind: DocumentKind): boolean {
  if (kind !== 'interpretation') return isAccount(kind);
  return /背景|过程|必要性|起草/.test([...headingPath, heading].join('|')) || /起草/.test(text);
}

type Said = {
  readonly rule: FirstLeads | null;
  readonly isReport: boolean;
  /** What earlier places charge, and for a list that begins at `start` those of its own clause. */
  readonly standingAt: (start: number) => readonly StandingDuty[];
};

function dutiesOf(clause: Clause, { rule, isReport, standingAt }: Said): Duty[] {
  const folded = withPlainLabels(foldWidth(clause.text));
  const brackets = bracketsOf(folded);
  const labelled = labelledStretches(folded, brackets);
  const written = [...brackets, ...labelled].flatMap(({ start, end }) => {
    const inner = withoutStandingUnits(folded.slice(start, end).replace(/^[([【〔](.*)[)\]】〕]$/s, '$1'));
    // （甲局、乙局按职责负责。以下均含…）: what follows the stop says something else.
    // （甲局、乙局）: alone, behind a sentence and at the end of its paragraph; elsewhere a bracket of names explains a word.
    const closes = /^[\s。.;]*(?:\n|$)/.test(folded.slice(end)) && /[。.!?;]\s*$|^\s*$/.test(folded.slice(0, start));
    const read = readAssignment(inner, rule, closes) ?? readAssignment(inner.split('。')[0] ?? '', rule, closes);
    return read === null ? [] : [{ ...read, standing: standingAt(start), start, end }];
  });
  const prose = isReport ? [] : proseDuties(mask(folded, written)).map((each) => ({ ...each, standing: [] }));
  return [...written, ...prose]
    .sort((a, b) => a.start - b.start)
    .map(({ units, manner, open, standing: besides, start, end }) => ({
      kind: 'duty',
      clauseId: clause.id,
      units,
      manner,
      open,
      standing: besides,
      quote: clause.text.slice(start, end),
      start: clause.start + start,
      end: clause.start + end,
    }));
}

/** 【责任单位】甲局 as 责任单位:甲局. Keeps every offset. */
function withPlainLabels(folded: string): string {
  return folded.replace(/[【〔[]([\u4e00-\u9fa5]{3,8})[】〕\]](?::|(?=\s*[\u4e00-\u9fa5]))/g, (all, label: string) =>
    readLabel(label)?.kind === 'units' ? ` ${label}:`.padEnd(all.length) : all,
  );
}

const OPENING = '([【〔';
const CLOSING = ')]】〕';

/** The outermost brackets, in order. */
function bracketsOf(folded: string): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const char = folded.charAt(index);
    if (OPENING.includes(char)) {
      // One that is never closed holds nothing: begin anew.
      if (depth > 0 && index - start > LONGEST_STRETCH) depth = 0;
      if (depth === 0) start = index;
      depth += 1;
    } else if (CLOSING.includes(char) && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: index + 1 });
    }
  }
  return found;
}

const LABEL =
  /(?:^|[\n。.;]|(?<=[^\u4e00-\u9fa5]))\s{0,9}([\u4e00-\u9fa5/、]{3,10}(?:\([\u4e00-\u9fa5、]{1,6}\)[\u4e00-\u9fa5]{0,2})?):/g;

/** From a label (牵头单位：) to the end of the line, and over the lines that go on with labels. */
function labelledStretches(folded: string, brackets: readonly Range[]): Range[] {
  const found: { start: number; end: number }[] = [];
  for (const match of folded.matchAll(LABEL)) {
    const label = match[1] ?? '';
    // 主办单位 and 承办单位 in a line are whose page it is.
    if (readLabel(label)?.kind !== 'units' || /^[主承]办单位/.test(label)) continue;
    const start = match.index + match[0].indexOf(label);
    if (brackets.some((bracket) => bracket.start < start && start < bracket.end)) continue;
    const last = found.at(-1);
    const stop = folded.slice(start).search(/[\n。]/);
    const end = Math.min(stop === -1 ? folded.length : start + stop, start + LONGEST_STRETCH);
    if (last !== undefined && start < last.end) continue;
    if (last !== undefined && /^[\s;。.]*$/.test(folded.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => ({ start, end: start + folded.slice(start, end).trimEnd().length }));
}
