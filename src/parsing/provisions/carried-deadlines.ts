import { type DateMention, findDateMentions } from '../../language/date-mentions.js';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Deadline } from '../../vocabulary/provision.js';
import { lastYearOf } from './plan-years.js';
import type { Period } from './reporting-period.js';

/** 到2025年，主要目标如下：, 到2030年，…显著提升。: what opens so governs what follows it in its place. */
const OPENS_WITH_DATE = /^[\s\d一二三四五六七八九十是()（）.、①-⑳]*(?:——)?[^,;。]{0,6}$/;
const SPEAKS_OF_AIMS = /目标|指标|任务|如下|以下|达到|实现|完成|提升|提高|形成|建成|建立|改善/;

/** What stands under such a heading has been reached already. */
const PAST_HEADING =
  /回顾|工作总结|工作情况|发展基础|发展现状|现实基础|基本情况|取得(?:的)?成效|主要成效|主要成就|发展成就|过去一年|形势/;

export type DeadlineCarrier = {
  /** Called at the start of each clause, in order. */
  readonly enter: (clause: Clause) => void;
  /** What is carried into `sentence`; then the sentence is remembered. `closing` is the mark behind it. */
  readonly next: (sentence: string, mentions: readonly DateMention[], closing: string) => Period;
};

/**
 * Deadlines that stand before what they govern: in the sentence before, in the sentence that introduces a list, in the
 * heading, and last in the plan's own period (2021—2025年, 十四五).
 */
export function deadlineCarrier({ title, kind }: Pick<Document, 'title' | 'kind'>): DeadlineCarrier {
  const period = kind === 'plan' ? lastYearOf({ title }) : null;
  const own: Deadline | null = period === null ? null : { ...period, scope: 'inherited' };
  let heading: Deadline | null = null;
  let introduced: { readonly deadline: Deadline; readonly headings: readonly string[] } | null = null;
  let sentenceBefore: Deadline | null = null;
  let headings: readonly string[] = [];
  let tellsOfPast = false;
  return {
    enter(clause) {
      headings = headingsOver(clause);
      if (introduced?.headings.some((text, level) => text !== headings[level]) === true) introduced = null;
      heading = [...clause.headingPath, clause.heading].reduce<Deadline | null>(
        (found, text) => lastDue(foldWidth(text)) ?? found,
        null,
      );
      sentenceBefore = null;
      tellsOfPast = PAST_HEADING.test(headings.join('|')) && !/目标|任务|计划|安排/.test(headings.join('|'));
    },
    next(sentence, mentions, closing) {
      const deadline = sentenceBefore ?? introduced?.deadline ?? heading ?? own;
      const due = mentions.filter(({ role }) => role === 'by');
      const [first] = due;
      const last = due.at(-1);
      if (
        first !== undefined &&
        last !== undefined &&
        due.length === 1 &&
        OPENS_WITH_DATE.test(sentence.slice(0, first.start))
      ) {
        const carried: Deadline = { text: last.text, year: last.year, scope: 'inherited' };
        if (/^(?:力争)?[到至]/.test(last.text) || SPEAKS_OF_AIMS.test(sentence)) sentenceBefore = carried;
        if (/[:：]$/.test(sentence.trim()) || closing === '：' || /(?:如下|以下[^,;]{0,8})$/.test(sentence.trim()))
          introduced = { deadline: carried, headings };
      } else if (due.length > 0) sentenceBefore = null;
      else if (deadline !== null && deadline !== own && /[:：]$|如下$/.test(sentence.trim() + closing))
        introduced = { deadline, headings };
      return { deadline, achieved: tellsOfPast };
    },
  };
}

/** A paragraph right under a heading has it in its path too. */
function headingsOver({ headingPath, heading }: Clause): readonly string[] {
  return heading === '' || heading === headingPath.at(-1) ? headingPath : [...headingPath, heading];
}

function lastDue(text: string): Deadline | null {
  const due = findDateMentions(text).findLast(({ role, year }) => role === 'by' && year !== null);
  return due === undefined ? null : { text: due.text, year: due.year, scope: 'inherited' };
}
