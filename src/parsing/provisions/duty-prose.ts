import { sentenceSpans } from '../../language/sentences.js';
import type { DutyUnit } from '../../vocabulary/provision.js';
import { subjectOpening } from './duty-subjects.js';
import { type Phrase, phrasesOf } from './phrases.js';
import { type Assigned, assignedIn, mayAssign } from './prose-assignment.js';
import { NO_UNITS, withInnerBrackets } from './unit-list.js';

/** A duty laid down in running text: the stretch it covers, and who. Offsets are within the clause. */
export type ProseDuty = {
  readonly units: readonly DutyUnit[];
  readonly manner: string | null;
  readonly open: boolean;
  readonly start: number;
  readonly end: number;
};

const LONGEST_SENTENCE = 3000;
const NUMBERING =
  /^(?:\s*(?:第[一二三四五六七八九十百零\d]{1,5}条(?:之[一二三四五六七八九十])?|〈[一二三四五六七八九十\d]{1,3}〉|\d{1,3}[.、](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[一二三四五六七八九十]+是)\s*)+/;

/** Duties of running text in half-width forms: 由甲局牵头, 甲局主管…, 甲局会同乙局…, …由甲局负责. */
export function proseDuties(folded: string): ProseDuty[] {
  return sentenceSpans(folded).flatMap(({ start, end }) => {
    const sentence = folded.slice(start, end);
    if (sentence.length > LONGEST_SENTENCE || !mayAssign(sentence)) return [];
    return dutiesOfSentence(withInnerBrackets(sentence), start);
  });
}

type Run = { units: DutyUnit[]; open: boolean; start: number; end: number; ends: boolean };

function dutiesOfSentence(sentence: string, offset: number): ProseDuty[] {
  const runs: Run[] = [];
  let subject = NO_UNITS;
  for (const phrase of phrasesOf(sentence).flatMap(splitAtColon)) {
    const text = wordsOf(phrase);
    const assigned = assignedIn(text, subject);
    // 甲局可以委托乙公司，负责…: from here on another is spoken of.
    if (/可以|^(?!.*受[^,]{2,30}委托).*委托/.test(text)) subject = NO_UNITS;
    else subject = subjectOpening(text) ?? assigned?.named ?? subject;
    if (assigned !== null) addRun(runs, sentence, { phrase, assigned });
  }
  return runs.map(({ units, open, start, end }, index) => {
    const next = runs[index + 1]?.start ?? sentence.length;
    const until = Math.max(end, sentence.slice(0, next).replace(/[\s,;。.]+$/, '').length);
    const manner = units.some(({ role }) => role === 'lead') ? null : '负责';
    return { units, open, manner, start: offset + start, end: offset + until };
  });
}

/** 《办法》作了规定：甲局负责…: what introduces a sentence names nobody. */
function splitAtColon(phrase: Phrase): Phrase[] {
  const colon = phrase.text.indexOf(':');
  if (colon === -1) return [phrase];
  const start = phrase.start + colon + 1;
  const rest = phrase.text.slice(colon + 1);
  const intro = { start: phrase.start, end: start - 1, text: phrase.text.slice(0, colon) };
  return [intro, ...splitAtColon({ start, end: phrase.end, text: rest })].filter(({ text }) => text.trim() !== '');
}

/** 由甲局牵头，乙局配合: while a phrase says no more than who, the next one goes on with it. */
function addRun(
  runs: Run[],
  sentence: string,
  { phrase, assigned }: { readonly phrase: Phrase; readonly assigned: Assigned },
): void {
  const last = runs.at(-1);
  // 甲局主管…，负责…，会同乙局…: whom the sentence has called the lead leads the whole.
  const leads = last?.units.filter(({ role }) => role === 'lead').map(({ name }) => name) ?? [];
  const more = assigned.units.filter(({ name, role }) => role !== 'in-charge' || !leads.includes(name));
  const goesOn = more.length < assigned.units.length || (last?.ends === true && phrase.start - last.end <= 1);
  if (last !== undefined && goesOn) {
    last.units.push(...more);
    last.open ||= assigned.open;
    last.end = phrase.end;
    last.ends = assigned.ends;
    return;
  }
  const start = phrase.start + (sentence.slice(phrase.start).search(/\S/) || 0);
  runs.push({ units: [...assigned.units], open: assigned.open, start, end: phrase.end, ends: assigned.ends });
}

/** A phrase without the number or the stop it stands between. */
function wordsOf(phrase: Phrase): string {
  return phrase.text.replace(NUMBERING, '').replace(/[。.]+$/, '');
}
