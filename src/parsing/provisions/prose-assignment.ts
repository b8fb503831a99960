import { mayNameBody } from '../../language/organisation.js';
import type { DutyRole, DutyUnit } from '../../vocabulary/provision.js';
import { ADVERBS, partnersIn, subjectOpening } from './duty-subjects.js';
import { readLabel } from './duty-words.js';
import { EACH_VERB, type ProseVerb, verbOf } from './prose-verbs.js';
import { NO_UNITS, readUnits, type UnitList } from './unit-list.js';

/** What a phrase says of who does something. `named`: whom its verb is said of. */
export type Assigned = {
  readonly units: readonly DutyUnit[];
  readonly named: UnitList;
  readonly open: boolean;
  readonly ends: boolean;
};
const LONGEST_SUBJECT = 120;
/** A verb may stand within a body's name (教育督导委员会): the next one is tried. */
const MOST_VERBS = 4;
/** 由甲局负责, 由甲局作为牵头单位. */
const PASSIVE =
  /(?<![自可])由([^由]{2,80}?)(牵头|负责(?![人同])|承担|主管(?![部单人机领干])|会同|组织实施|组织(?!部|人事)|承[办建]|统筹|具体(?=承|负责|实施|组织|落实|管理|运营|推进|办理|执行|经办)|作为)/;
/** 所需费用由甲单位承担: who pays does no task by it. */
const PAYS = /(?:费|费用|经费|资金|支出|成本|损失|责任|部分|差额|税款?|债务)[^,;]{0,6}由[^由]{2,80}承担/;
/** 责任主体是甲局. */
const INVERSE = /([\u4e00-\u9fa5]{2}(?:主体|单位|部门))(?:是|为)([^是为,;。]{2,80})(?=[,;。]|$)/;
const GUIDED = /在([^在,;]{2,40}?)的?(?:指导|监督)下/;
const UNDER = /受([^受,;]{2,40}?)的?(监督|指导|督导)(?:和(?:监督|指导|管理))?$/;
const ASSIGNS = new RegExp(`${EACH_VERB.source}|${PASSIVE.source}|${INVERSE.source}`);

/** False where no phrase of a sentence can charge anybody. */
export function mayAssign(sentence: string): boolean {
  return ASSIGNS.test(sentence);
}

/** `subject`: who the sentence has been speaking of, for a phrase that names nobody itself (成立专班，具体负责…). */
export function assignedIn(phrase: string, subject: UnitList): Assigned | null {
  return assignedByForm(phrase) ?? assignedByVerb(phrase, subject);
}

/** Who stands behind 由, 是 or 受, or before 指导下. */
function assignedByForm(phrase: string): Assigned | null {
  const passive = PASSIVE.exec(phrase);
  if (passive !== null && !PAYS.test(phrase)) {
    const [all, words = '', verb = ''] = passive;
    const named = bodiesIn(words);
    const after = phrase.slice(passive.index + all.length);
    const leads = /牵头|主管/.test(verb === '作为' ? after : verb);
    if (named.units.length > 0) return withPartners({ role: leads ? 'lead' : 'in-charge', named, after, verb });
  }
  const [, label = '', behind = ''] = INVERSE.exec(phrase) ?? [];
  const role = readLabel(behind) === null ? readLabel(label)?.role : undefined;
  const doers = role === undefined ? NO_UNITS : bodiesIn(behind);
  if (role !== undefined && doers.units.length > 0) return withPartners({ role, named: doers, after: '', verb: '' });
  const under = UNDER.exec(phrase) ?? GUIDED.exec(phrase);
  const above = under === null ? NO_UNITS : readUnits(under[1] ?? '', { strict: true });
  return above.units.length > 0 ? withPartners({ role: 'guiding', named: above, after: '', verb: '' }) : null;
}

/** The bodies a stretch is, or opens with (街道办事处按照规定). */
function bodiesIn(words: string): UnitList {
  const list = readUnits(words.replace(ADVERBS, ''), { strict: true });
  return list.units.length > 0 ? list : (subjectOpening(words) ?? NO_UNITS);
}

/** What stands before a subject and is no part of it. */
const BEFORE_SUBJECT =
  /^[(〔〈\s]*(?:(?:《[^》]*》)?(?:第[^条]{1,6}条)?(?:明确|规定|要求)(?!的)|其中|并|由|经(?![济信贸营开办费])|同时|请|以|其(?:所属|下属|直属)的?)?/;

function assignedByVerb(text: string, subject: UnitList): Assigned | null {
  for (const match of [...text.matchAll(EACH_VERB)].slice(0, MOST_VERBS)) {
    if (match.index > LONGEST_SUBJECT) break;
    const before = text.slice(0, match.index);
    // What someone may do is no duty.
    if (/可以|有权|不得|可$/.test(before)) return null;
    const verb = verbOf(match);
    const words = before.replace(BEFORE_SUBJECT, '').replace(ADVERBS, '').trim();
    const named = whoDoes(words, { text, before, verb, subject });
    if (named.units.length === 0) continue;
    return withPartners({ role: verb.role, named, after: text.slice(match.index + match[0].length), verb: match[0] });
  }
  return null;
}

const PUBLIC_BODY = /(?:部门|机关|政府|机构|局|委|厅|委员会|办公室|办事处|处|中心|院)(?:（[^）]*）)?$/;
/** Words that take up a subject named before them: 对…活动，依照…规定实施监督管理. */
const GOES_ON = /^(?:依照|依法|按照?|根据|应当|对|加强|做好|统筹)/;

type Said = {
  readonly text: string;
  readonly before: string;
  readonly verb: ProseVerb;
  readonly subject: UnitList;
};

function whoDoes(words: string, { text, before, verb, subject }: Said): UnitList {
  // 要高度重视，密切配合: nothing is said of what.
  const isBare = verb.role === 'supporting' && /(?:配合|协助|协同|参与)$/.test(text);
  if (words === '') return verb.role === 'guiding' || verb.weak || isBare ? NO_UNITS : subject;
  const named = readUnits(words, { strict: true });
  // 物业公司应当做好…: a reminder; 供电公司做好…: a task.
  if (named.units.length > 0) return verb.weak && isReminded(named, before) ? NO_UNITS : named;
  // 甲局对…实施监督管理: what is done stands between the body and its verb.
  const opening = subjectOpening(text);
  // 申请人应当对真实性负责: who answers for what they say is charged with nothing.
  if (opening !== null && /对/.test(words) && !arePublic(opening)) return NO_UNITS;
  const between = verb.role === 'guiding' ? /对|加强|进行|给予|开展|提供/ : /对|按照?|依照|依法|根据|加强/;
  if (opening !== null && between.test(words)) return opening;
  return GOES_ON.test(words) && !verb.weak ? subject : NO_UNITS;
}

function isReminded(named: UnitList, before: string): boolean {
  return !arePublic(named) && /应当?|必须|要|须/.test(before);
}

/** Public bodies, by their own name or named in short with others (教育、文旅等部门). */
function arePublic({ units }: UnitList): boolean {
  return units.every((name) => PUBLIC_BODY.test(name) || !mayNameBody(name));
}

type Reading = {
  readonly role: DutyRole;
  readonly named: UnitList;
  readonly after: string;
  readonly verb: string;
};

/** 甲局会同乙局、丙局编制…, 甲局牵头会同乙局…: those behind 会同 support the one before it. */
function withPartners({ role, named, after, verb }: Reading): Assigned {
  const [, behind] = /^(?:协同|(?:牵头)?会同)(.*)$/s.exec(verb + after) ?? [];
  const partners = behind === undefined ? NO_UNITS : partnersIn(behind);
  const own = partners.units.length > 0 && role !== 'lead' ? 'in-charge' : role;
  const units = named.units.map((name): DutyUnit => ({ name, role: own }));
  const ends = after.trim() === '' || /^(?:负责|落实|实施|组织实施|推进|推动|办理|分工负责|做好)*$/.test(after.trim());
  return {
    units: [...units, ...partners.units.map((name): DutyUnit => ({ name, role: 'supporting' }))],
    named,
    open: named.open || partners.open,
    ends: ends && partners.units.length === 0,
  };
}
