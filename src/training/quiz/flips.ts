/** A statement with one word or number changed so that the plan does not say it. */
import { dateOf, nearDates } from './dates.js';
import { boundedValue, figureOf } from './figures.js';
import type { Knowledge } from './knowledge.js';
import { nearDigits } from './near-digits.js';
import { replaced, type TargetStatement, type TextSpan } from './target-statement.js';

export type Flip = {
  readonly kind: 'word' | 'figure' | 'date';
  /** The whole statement, changed. */
  readonly text: string;
  readonly wrong: string;
  readonly right: string;
};

/** What limits a target, and the word that lifts or narrows the limit. Each pair contradicts. */
const LIMITS: readonly (readonly [RegExp, string])[] = [
  [/力争/g, '必须'],
  [/普遍(?=建|设|达)/g, '全部'],
  [/总体(?=达|完)/g, '全部'],
  [/基本(?=建|形|完|实)/g, '全面'],
  [/初步(?=建|形)/g, '全面'],
  [/(?<=\d[个家所名处人])左右/g, '以上'],
  [/全覆盖(?=$|[，；、])/g, '部分覆盖'],
  [/全部(?=达|建|完|实)/g, '部分'],
];

/** Of the numbers and dates that could stand instead. */
const LIKELIEST = 3;

/** Words first, then figures, then dates; none that any clause of the document bears out. */
export function flipsOf(statement: TargetStatement, knowledge: Knowledge): Flip[] {
  const { task } = statement;
  const flips = [...wordFlips(statement), ...figureFlips(statement, knowledge), ...dateFlips(statement, knowledge)];
  return flips.filter(
    ({ kind, text }) => kind === 'date' || !knowledge.says(task.document.id, withoutDate(text, statement)),
  );
}

export function wordFlips({ text }: TargetStatement): Flip[] {
  return LIMITS.flatMap(([limit, instead]): Flip[] => {
    const found = [...text.matchAll(limit)];
    const [match] = found;
    if (match === undefined || found.length > 1) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ kind: 'word', text: replaced(text, span, instead), wrong: instead, right: match[0] }];
  });
}

function figureFlips(statement: TargetStatement, knowledge: Knowledge): Flip[] {
  const bounded = boundedValue(statement);
  const figure = figureOf(statement.indicator);
  if (bounded === null || figure === null) return [];
  return nearDigits(statement, knowledge)
    .slice(0, LIKELIEST)
    .map((digits) =>
      flipped('figure', statement.text, bounded, withDigits(statement.text.slice(bounded.start, bounded.end), digits)),
    );
}

function dateFlips(statement: TargetStatement, knowledge: Knowledge): Flip[] {
  const { date, text } = statement;
  if (date === null || dateOf(statement) === '') return [];
  return nearDates(statement, knowledge)
    .slice(0, LIKELIEST)
    .map((other) => flipped('date', text, date, other));
}

function flipped(kind: Flip['kind'], text: string, span: TextSpan, wrong: string): Flip {
  return { kind, text: replaced(text, span, wrong), wrong, right: text.slice(span.start, span.end) };
}

/** 90%以上 with 60 is 60%以上. */
export function withDigits(value: string, digits: string): string {
  return value.replace(/[\d０-９]+(?:[.．][\d０-９]+)?/, digits);
}

/** The date put in front of a quote may stand further off in the clause: without it the words can be looked up. */
function withoutDate(text: string, { date, indicator }: TargetStatement): string {
  return date !== null &&
    date.start === 0 &&
    !indicator.quote.startsWith(text.slice(0, date.end)) &&
    text.charAt(date.end) === '，'
    ? text.slice(date.end + 1)
    : text;
}
