import { sentenceSpans } from '../../language/sentences.js';
import type { DutyRole, DutyUnit } from '../../vocabulary/provision.js';
import { ADVERBS, partnersIn, subjectOpening } from './duty-subjects.js';
import { type Phrase, phrasesOf } from './phrases.js';
import { NO_UNITS, readUnits, type UnitList, withInnerBrackets } from './unit-list.js';

/** A duty laid down in running text: the stretch it covers, and who. Offsets are within the clause. */
export type ProseDuty = {
  readonly units: readonly DutyUnit[];
  readonly manner: string | null;
  readonly open: boolean;
  readonly start: number;
  readonly end: number;
};

const LONGEST_SENTENCE = 3000;
const LONGEST_SUBJECT = 120;
/** 负责人, 主管部门, 指导意见 are things, not what someone does. */
const VERBS: readonly (readonly [pattern: string, role: DutyRole])[] = [
  ['牵头(?!人)', 'lead'],
  ['主管(?![部单人机领干])', 'lead'],
  ['会同', 'in-charge'],
  ['负责(?![人制同任的])', 'in-charge'],
  [
    '(?:按照?|依照?|依据|根据)(?:各自|其|规定)?(?:的)?(?:职责|职能|职权)|在各自(?:的)?(?:职责|职权)(?:范围|权限)?内',
    'in-charge',
  ],
  ['组织(?:编制|实施|开展|制定|制订|拟订|协调|推进|落实|审查|评估)(?!的)', 'in-charge'],
  ['(?:具体|组织|分工|分别)?落实$|负总责', 'in-charge'],
  ['承担(?=[^,;]{2,30}(?:工作|职责|任务|事务))', 'in-charge'],
  ['管理(?:指导)?(?=本(?:行政区域|系统|领域|地区|辖区|部门|行业|单位|[省市县区]))', 'in-charge'],
  ['监督管理(?![部局机总委人办所])', 'in-charge'],
  ['(?:配合|协助|协同)(?!度|性|发展|创新)|参与$', 'supporting'],
  ['(?:指导|监督|督促|督导)(?![意思下价性员管部组委])', 'guiding'],
];
const VERB = new RegExp(VERBS.map(([pattern]) => `(${pattern})`).join('|'));
const EACH_VERB = new RegExp(VERB.source, 'g');
/** A verb may stand within a body's name (教育督导委员会): the next one is tried. */
const MOST_VERBS = 4;
const NUMBERING =
  /^(?:\s*(?:第[一二三四五六七八九十百零\d]{1,5}条(?:之[一二三四五六七八九十])?|〈[一二三四五六七八九十\d]{1,3}〉|\d{1,3}[.、](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[一二三四五六七八九十]+是)\s*)+/;
const PASSIVE = /由([^由]{2,80}?)(牵头|负责(?![人同])|承担|主管(?!部)|会同|组织实施|组织|承办|统筹)/;
const GUIDED = /在([^在,;]{2,40}?)的?(?:指导|监督)下/;
const UNDER = /受([^受,;]{2,40}?)的?(监督|指导|督导)(?:和(?:监督|指导|管理))?$/;

/** Duties of running text in half-width forms: 由甲局牵头, 甲局主管…, 甲局会同乙局…, …由甲局负责. */
export function proseDuties(folded: string): ProseDuty[] {
  return sentenceSpans(folded).flatMap(({ start, end }) => {
    const sentence = folded.slice(start, end);
    if (sentence.length > LONGEST_SENTENCE || !VERB.test(sentence)) return [];
    return dutiesOfSentence(withInnerBrackets(sentence), start);
  });
}

type Assigned = { readonly units: readonly DutyUnit[]; readonly open: boolean; readonly ends: boolean };
type Run = { units: DutyUnit[]; open: boolean; start: number; end: number; ends: boolean };

function dutiesOfSentence(sentence: string, offset: number): ProseDuty[] {
  const runs: Run[] = [];
  let subject = NO_UNITS;
  for (const phrase of phrasesOf(sentence)) {
    const text = phrase.text.replace(/[。.]+$/, '');
    const assigned = assignedIn(text, subject);
    // 甲局可以委托乙公司，负责…: from here on another is spoken of.
    subject = /可以|委托/.test(text) ? NO_UNITS : (subjectOpening(text.slice(openingOf(text))) ?? subject);
    if (assigned !== null) addRun(runs, sentence, { phrase, assigned });
  }
  return runs.map(({ units, open, start, end }, index) => {
    const next = runs[index + 1]?.start ?? sentence.length;
    const until = Math.max(end, sentence.slice(0, next).replace(/[\s,;。.]+$/, '').length);
    const manner = units.some(({ role }) => role === 'lead') ? null : '负责';
    return { units, open, manner, start: offset + start, end: offset + until };
  });
}

/** 由甲局牵头，乙局配合: while a phrase says no more than who, the next one goes on with it. */
function addRun(
  runs: Run[],
  sentence: string,
  { phrase, assigned }: { readonly phrase: Phrase; readonly assigned: Assigned },
): void {
  const last = runs.at(-1);
  if (last?.ends === true && phrase.start - last.end <= 1) {
    last.units.push(...assigned.units);
    last.open ||= assigned.open;
    last.end = phrase.end;
    last.ends = assigned.ends;
    return;
  }
  const start = phrase.start + (sentence.slice(phrase.start).search(/\S/) || 0);
  runs.push({ units: [...assigned.units], open: assigned.open, start, end: phrase.end, ends: assigned.ends });
}

function openingOf(text: string): number {
  return NUMBERING.exec(text)?.[0].length ?? 0;
}

/** `subject`: who the sentence has been speaking of, for a phrase that names nobody itself (成立专班，具体负责…). */
function assignedIn(phrase: string, subject: UnitList): Assigned | null {
  const passive = PASSIVE.exec(phrase);
  const doers = passive === null ? NO_UNITS : readUnits((passive[1] ?? '').replace(ADVERBS, ''), { strict: true });
  if (passive !== null && doers.units.length > 0) {
    const verb = passive[2] ?? '';
    const role = verb === '牵头' || verb === '主管' ? 'lead' : 'in-charge';
    return withPartners({ role, named: doers, after: phrase.slice(passive.index + passive[0].length), verb });
  }
  const under = UNDER.exec(phrase) ?? GUIDED.exec(phrase);
  const above = under === null ? NO_UNITS : readUnits(under[1] ?? '', { strict: true });
  if (above.units.length > 0) return withPartners({ role: 'guiding', named: above, after: '', verb: '' });
  const text = phrase.slice(openingOf(phrase));
  for (const match of [...text.matchAll(EACH_VERB)].slice(0, MOST_VERBS)) {
    if (match.index > LONGEST_SUBJECT) break;
    const before = text.slice(0, match.index);
    // What someone may do is no duty.
    if (/(?:可以?|有权|不得)$/.test(before)) return null;
    const role = VERBS[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? 'in-charge';
    const words = before
      .replace(/^(?:其中|并|由|同时|请|[^:]{1,10}:)/, '')
      .replace(ADVERBS, '')
      .trim();
    const named = whoDoes(words, { text, role, subject });
    if (named.units.length > 0)
      return withPartners({ role, named, after: text.slice(match.index + match[0].length), verb: match[0] });
  }
  return null;
}

const PUBLIC_BODY = /(?:部门|机关|政府|机构|局|委|厅|委员会|办公室|处|中心|院)(?:（[^）]*）)?$/;
/** Words that take up a subject named before them: 对…活动，依照…规定实施监督管理. */
const GOES_ON = /^(?:依照|依法|按照?|根据|应当|对|加强|做好|统筹)/;

function whoDoes(
  words: string,
  { text, role, subject }: { readonly text: string; readonly role: DutyRole; readonly subject: UnitList },
): UnitList {
  if (words === '') return role === 'guiding' ? NO_UNITS : subject;
  const named = readUnits(words, { strict: true });
  if (named.units.length > 0) return named;
  // 甲局对…实施监督管理: what is done stands between the body and its verb.
  const opening = subjectOpening(text);
  // 申请人应当对真实性负责: who answers for what they say is charged with nothing.
  if (opening !== null && /对/.test(words) && !opening.units.every((name) => PUBLIC_BODY.test(name))) return NO_UNITS;
  if (opening !== null && /(?:对|按照?|依照|依法|根据|加强|应当)/.test(words)) return opening;
  return GOES_ON.test(words) ? subject : NO_UNITS;
}

type Reading = {
  readonly role: DutyRole;
  readonly named: UnitList;
  readonly after: string;
  readonly verb: string;
};

/** 甲局会同乙局、丙局编制…: those behind 会同 support the one before it. */
function withPartners({ role, named, after, verb }: Reading): Assigned {
  const partners = verb === '会同' || verb === '协同' ? partnersIn(after) : NO_UNITS;
  const own = partners.units.length > 0 ? 'in-charge' : role;
  const units = named.units.map((name): DutyUnit => ({ name, role: own }));
  const ends = after.trim() === '' || /^(?:负责|落实|实施|组织实施|推进|办理|分工负责|做好)*$/.test(after.trim());
  return {
    units: [...units, ...partners.units.map((name): DutyUnit => ({ name, role: 'supporting' }))],
    open: named.open || partners.open,
    ends: ends && partners.units.length === 0,
  };
}
