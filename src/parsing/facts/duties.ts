import type { Clause, Duty } from '../../clause.js';
import { foldWidth } from '../../language/width.js';
import { splitUnits, withInnerBrackets } from './unit-list.js';

const LEAD = '(?:牵头|主办|主责)(?:单位|部门|责任单位)?';
const RESPONSIBLE = '(?:责任|配合|参与|参加|协办|协同)(?:单位|部门)?';
const MANNER = '(?:按照?(?:各自)?(?:职责|职能)(?:分工)?(?:分别)?负责|分工负责|分别负责|共同负责|负责)';

/** （牵头单位：A、B；责任单位：C、D）, in brackets or as a closing line. */
const LABELLED = new RegExp(
  `\\(?\\s*(?:${LEAD}\\s*:\\s*(?<lead>[^;:()\\n.。]+))?\\s*[;,。]?\\s*(?:${RESPONSIBLE}\\s*:\\s*(?<responsible>[^:()\\n.。]+))?\\s*\\)?`,
);
const LABELLED_START = new RegExp(`(?:${LEAD}|责任(?:单位|部门)|配合(?:单位|部门))\\s*:`);
/** （A牵头，B、C配合）. */
const LEAD_VERB =
  /^(?<lead>[^,;:()]+?)(?:牵头(?:负责)?|负总责)\s*[,;]\s*(?<responsible>[^;:()]+?)(?:等)?(?:配合|参与|参加|协助|按照?职责分工负责|分工负责)$/;
/** （A、B、C按职责分工负责）, （A负责）. */
const LISTED = new RegExp(`^(?<units>[^,;:()]+?)(?<manner>${MANNER})$`);
/** 列第一位者为牵头部门，下同. */
const FIRST_LEADS = /列(?:在)?(?:第一|首)位(?:者|的)?(?:部门|单位)?(?:的)?(?:为|是)牵头/;

/**
 * Reads who leads and who shares each clause's task. Only the bracket or line that closes the clause counts: brackets
 * within it (（市、区）, （助理）) name no units. 按职责分工负责 names no lead, unless the document says that the first one leads.
 */
export function readDuties(clauses: readonly Clause[]): Duty[] {
  const declared = clauses.findIndex((clause) => FIRST_LEADS.test(clause.text));
  return clauses.flatMap((clause, index) => {
    if (clause.unit === 'front-matter' || clause.unit === 'preamble') return [];
    const firstLeads = declared !== -1 && index >= declared;
    return readDuty(clause, firstLeads);
  });
}

function readDuty(clause: Clause, firstLeads: boolean): Duty[] {
  const folded = foldWidth(clause.text).replaceAll('。', '.');
  const bracket = closingBracket(folded) ?? closingLine(folded);
  if (bracket === null) return [];
  const inner = withInnerBrackets(folded.slice(bracket.start, bracket.end).replace(/^\(|\)$/g, '')).trim();
  const parsed = parseDuty(inner, firstLeads);
  if (parsed === null) return [];
  const quote = clause.text.slice(bracket.start, bracket.end);
  return [
    {
      kind: 'duty',
      clauseId: clause.id,
      ...parsed,
      quote,
      start: clause.start + bracket.start,
      end: clause.start + bracket.end,
    },
  ];
}

type Range = { readonly start: number; readonly end: number };

function closingBracket(folded: string): Range | null {
  let end = folded.length;
  while (end > 0 && /[\s.;,]/.test(folded.charAt(end - 1))) end -= 1;
  if (folded.charAt(end - 1) !== ')') return null;
  let depth = 0;
  for (let index = end - 1; index >= 0; index -= 1) {
    if (folded.charAt(index) === ')') depth += 1;
    if (folded.charAt(index) === '(') depth -= 1;
    if (depth === 0) return { start: index, end };
  }
  return null;
}

function closingLine(folded: string): Range | null {
  const end = folded.trimEnd().length;
  const lines = folded.slice(0, end).split('\n');
  const from = lines.findLastIndex((line) => !LABELLED_START.test(line)) + 1;
  const start = lines.slice(0, from).join('\n').length + (from > 0 ? 1 : 0);
  if (from < lines.length && from > 0) {
    const offset = folded.slice(start, end).search(/\S/);
    return { start: start + Math.max(0, offset), end };
  }
  const tail = new RegExp(`${LABELLED_START.source}[^.]{2,200}\\.?$`).exec(folded.slice(0, end));
  return tail === null ? null : { start: tail.index, end: folded.slice(0, end).replace(/\.$/, '').length };
}

type Units = Pick<Duty, 'leadUnits' | 'responsibleUnits' | 'listedUnits' | 'manner' | 'open'>;

function parseDuty(inner: string, firstLeads: boolean): Units | null {
  const open = /等(?:部门|单位)?(?:按|分|共|负|参|配|$)/.test(inner);
  if (LABELLED_START.test(inner)) {
    const groups = LABELLED.exec(inner.slice(inner.search(LABELLED_START)).replace(/\n/g, ';'))?.groups ?? {};
    const leadUnits = splitUnits(groups.lead);
    const responsibleUnits = splitUnits(groups.responsible);
    if (leadUnits.length + responsibleUnits.length === 0) return null;
    return { leadUnits, responsibleUnits, listedUnits: [], manner: null, open };
  }
  const verb = LEAD_VERB.exec(inner)?.groups;
  if (verb !== undefined) {
    return {
      leadUnits: splitUnits(verb.lead),
      responsibleUnits: splitUnits(verb.responsible),
      listedUnits: [],
      manner: null,
      open,
    };
  }
  const listed = LISTED.exec(inner)?.groups;
  const units = splitUnits(listed?.units);
  if (listed === undefined || units.length === 0) return null;
  const manner = listed.manner ?? null;
  if (firstLeads)
    return { leadUnits: units.slice(0, 1), responsibleUnits: units.slice(1), listedUnits: [], manner, open };
  return { leadUnits: [], responsibleUnits: [], listedUnits: units, manner, open };
}
