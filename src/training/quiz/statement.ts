/** What a plan says, in its own words and in pieces that can be understood alone: what questions are made of. */

import { cite, citeSpan, claim } from '../../answering/cite.js';
import { targetClaim } from '../../briefing/claims-of.js';
import type { Task } from '../../briefing/task.js';
import { isBalanced } from '../../language/balanced.js';
import { enumerationsOf, opensAsMember } from '../../language/members.js';
import { sentenceSpans, statementSpans, type TextSpan } from '../../language/sentences.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { documentName } from './wording.js';

export type Statement = {
  readonly task: Task;
  /** Verbatim, without its closing mark; of a target, behind the date that governs it where one sentence holds both. */
  readonly text: string;
  /** What leads in to a member of a list; empty for none. */
  readonly lead: string;
  /** The target it sets; null where it sets none. */
  readonly indicator: Indicator | null;
  /** The date of the target, where it stands in `text`. */
  readonly date: TextSpan | null;
  readonly claim: Claim;
  /** A question on it shows the rest of it. */
  readonly fact: string;
};

const FEWEST_CHARS = 14;
/** Longer ones are no longer read as one question. */
const MOST_CHARS = 110;
const MOST_OF_TARGET = 90;
const MOST_OF_LEAD = 60;
/** Told of what is done, not of what is reached: a date that stands further up does not go before it. */
const DONE = /^(?:支持|鼓励|引导|推动|允许|探索|每年)/;
/** Begins by pointing back at what stands before it. */
const POINTS_BACK = /^(?:第\d|其|具体|并|同时|此|该|以及|要|对此|前款|上述|前述|二是|三是|四是|五是|但|本条)/;
const POINTS_AWAY = /本条|前款|上述|前述|上表|下表|附件|下列|如下|第[一二三四五六七八九十]+[项款]/;
const ARTICLE = /^第[一二三四五六七八九十百\d]+条(?:之[一二三四五])?\s*/;
export const MARK = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|\d{1,2}[.．、])\s*/;

/** A second list begins within the first as it was read. */
export const ANOTHER_LEAD = /[：:]\s*[（(]/;

/** `《title》提出：`; of an article its number too. */
export function saying({ task: { document, clause }, lead }: Statement): string {
  const place = clause.unit === 'article' ? `${clause.label}规定` : '提出';
  return `${documentName(document)}${place}${lead === '' ? '' : `，“${lead}”，其中`}：`;
}

export function replaced(text: string, { start, end }: TextSpan, words: string): string {
  return `${text.slice(0, start)}${words}${text.slice(end)}`;
}

export function statementsIn(task: Task): Statement[] {
  return [...targetStatements(task), ...bodyStatements(task)];
}

function targetStatements(task: Task): Statement[] {
  return task.indicators.flatMap((indicator): Statement[] => {
    const { quote, name, value, achieved } = indicator;
    if (achieved || /[\n：]/.test(quote.replace(value, ''))) return [];
    // 国家和省级中医重点专科240个: the verb stands further up in the sentence.
    if (quote.includes(`${name}${value}`)) return [];
    const statement = targetStatement(task, indicator);
    const { length } = statement.text;
    const isWhole = !POINTS_BACK.test(quote) && !isOneOfSeveralDates(task, statement);
    return length < FEWEST_CHARS || length > MOST_OF_TARGET || !isWhole ? [] : [statement];
  });
}

/** 到2022年和2030年，分别达到22%和30%: one date alone in front would be no longer what the plan says. */
function isOneOfSeveralDates({ clause }: Task, { date, indicator, claim: { citations } }: Statement): boolean {
  if (date === null || indicator?.deadline == null) return false;
  const at = clause.text.indexOf(indicator.deadline.text, Math.max(0, citations[0].start - clause.start));
  const [before, behind] = [clause.text.slice(0, at), clause.text.slice(at + indicator.deadline.text.length)];
  return /年?[和、与至—–-]到?$/.test(before) || /^[和、与至—–-]/.test(behind);
}

function targetStatement(task: Task, indicator: Indicator): Statement {
  const { clause, document } = task;
  const { quote, start, deadline } = indicator;
  const common = { task, indicator, lead: '', fact: `${clause.id}/target@${start - clause.start}` };
  const [cited] = targetClaim(task, indicator).citations;
  const between = deadline === null ? '' : cited.quote.slice(deadline.text.length, start - cited.start);
  const isFurtherUp = /[；;]/.test(between) || (between.length > 1 && DONE.test(quote));
  if (deadline === null || cited.start === start || isFurtherUp) {
    const at = deadline === null || indicator.deadlineUnclear ? -1 : quote.indexOf(deadline.text);
    const date = deadline === null || at === -1 ? null : { start: at, end: at + deadline.text.length };
    return { ...common, text: quote, date, claim: claim(quote, citeSpan(clause, document, indicator)) };
  }
  const comma = /^[，,]/.exec(cited.quote.slice(deadline.text.length))?.[0] ?? '，';
  const text = `${deadline.text}${comma}${quote}`;
  return { ...common, text, date: { start: 0, end: deadline.text.length }, claim: claim(text, cited) };
}

/** What stands between full stops or semicolons; in an article whole sentences, as halves lean on what stands before them. */
function bodyStatements(task: Task): Statement[] {
  const { clause, document, indicators, duties } = task;
  const { text } = clause;
  // A heading may stand in a line of its own, outside the clause.
  const headingAt = text.indexOf(clause.heading);
  const bodyStart = headingAt === -1 ? 0 : headingAt + clause.heading.length;
  const lists = enumerationsOf(text);
  const taken = [...indicators, ...duties].map(({ start, end }) => [start - clause.start, end - clause.start] as const);
  const spans = sentenceSpans(text).flatMap((sentence) => {
    const halves = statementSpans(text).filter((half) => holds(sentence, half));
    if (clause.unit !== 'article') return halves;
    if (sentence.end - sentence.start <= MOST_CHARS && !lists.some((list) => holds(sentence, list))) return [sentence];
    return halves.filter(({ start, end }) => opensAsMember(text.slice(start, end)));
  });
  return spans.flatMap((span): Statement[] => {
    const from = Math.max(span.start, bodyStart);
    const raw = text.slice(from, span.end);
    const isMember = opensAsMember(raw);
    const opening = (isMember ? MARK : ARTICLE).exec(raw)?.[0].length ?? 0;
    const start = from + opening + (/^[。：:\s]*/.exec(raw.slice(opening))?.[0].length ?? 0);
    const words = text.slice(start, span.end).replace(/[。；;.]$/, '');
    const list = isMember ? lists.find(({ members }) => members.some((member) => holds(member, span))) : undefined;
    const leadIn = list?.leadIn == null ? '' : text.slice(list.leadIn.start, list.leadIn.end).replace(/[：:]$/, '');
    const lead = leadIn.replace(ARTICLE, '');
    const isOfAnother = list?.leadIn != null && ANOTHER_LEAD.test(text.slice(list.leadIn.end, span.start));
    if (isOfAnother) return [];
    if (isMember && (lead === '' || lead.length > MOST_OF_LEAD || /[。\n]/.test(lead))) return [];
    if (words.length < FEWEST_CHARS || words.length > MOST_CHARS || /[\n：:]/.test(words) || !isBalanced(words))
      return [];
    if (POINTS_BACK.test(words) || POINTS_AWAY.test(words) || words.endsWith('除外')) return [];
    if (taken.some(([a, b]) => a < span.end && start < b)) return [];
    const place = { start, end: start + words.length };
    const fact = `${clause.id}/sentence@${start}`;
    return [
      {
        task,
        text: words,
        lead,
        indicator: null,
        date: null,
        claim: claim(words, cite(clause, document, place)),
        fact,
      },
    ];
  });
}

function holds(outer: TextSpan, inner: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
