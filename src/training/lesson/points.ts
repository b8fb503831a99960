/** What a slide says of a task: verbatim phrases of the plan, the weightiest first, each in ways of different length. */
import { cite, claim, type Place } from '../../answering/cite.js';
import { ELLIPSIS } from '../../briefing/parts.js';
import type { SelectedTask } from '../../briefing/select-tasks.js';
import { statementsOf } from '../../briefing/statements-of.js';
import { type Drafting, headingOf, stated } from '../../briefing/task-parts.js';
import { stops } from '../../language/balanced.js';
import { joinedLines } from '../../language/joined-lines.js';
import { withoutClosing } from '../../language/punctuation.js';
import { MOST_POINT } from '../../office/deck.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { type Fact, isTarget, type Span } from '../../vocabulary/provision.js';
import { lengthOf } from './brief-words.js';

export type Point = { readonly text: string; readonly claims: readonly VerifiedClaim[] };

/** One thing to say of a task; `ways`, best first, are said where they fit. */
export type Sayable = {
  readonly task: SelectedTask;
  /** Offset within the clause. */
  readonly at: number;
  readonly weight: number;
  /** Of the task as a whole, not of one more of its statements. */
  readonly isMain: boolean;
  readonly ways: readonly Point[];
};

/** Every fact of a clause. */
export type FactsOf = (clauseId: ClauseId) => readonly Fact[];

const WEIGHT = { target: 5, amount: 4, prohibition: 3, date: 2, first: 1 };
/** A phrase shorter than this says nothing by itself. */
const LEAST = 8;
/** Pairs names with values one by one: without the last it pairs them wrongly. */
const PAIRED = /分别|依次|各自/;
/** The date is of what follows. */
const ENDS_IN_DATE = /[，,；;](?:到|至)?20\d\d年[底末]?$/;
/** A heading this long leaves no room for what it heads. */
const LONGEST_HEAD = 16;

/** Of one task, the weightiest statement first, joined to the task's name where there is room. */
export function sayablesOf(task: SelectedTask, factsOf: FactsOf, drafting: Drafting): Sayable[] {
  const { clause } = task;
  const facts = factsOf(clause.id);
  const weighed = statementsOf(task)
    .map((place, index) => ({ place, weight: weightOf(task, place, facts) + (index === 0 ? WEIGHT.first : 0) }))
    .sort((a, b) => b.weight - a.weight || a.place.start - b.place.start);
  const { claim: name } = headingOf(task, drafting);
  const sayables = weighed.flatMap(({ place, weight }): Sayable[] => {
    const phrases = phrasesAt(task, place, drafting);
    return phrases.length === 0 ? [] : [{ task, at: place.start, weight, isMain: false, ways: phrases }];
  });
  const [main, ...more] = sayables;
  const named = ({ text, claims }: Point): Point => ({ text: `${name.text}：${text}`, claims: [name, ...claims] });
  const alone = clause.heading !== '' || main === undefined ? [cutName({ text: name.text, claims: [name] })] : [];
  const joined = clause.heading !== '' && lengthOf(name.text) <= LONGEST_HEAD ? (main?.ways ?? []).map(named) : [];
  // Broken words lose a target, which says more of a task than its name does.
  const isTold = (main?.weight ?? 0) >= WEIGHT.target;
  const phrases = main?.ways ?? [];
  const order = isTold
    ? [...whole(joined), ...whole(phrases), ...alone, ...broken(joined)]
    : [...whole(joined), ...broken(joined), ...whole(phrases), ...alone, ...broken(phrases)];
  const ways = order.filter(({ text }) => lengthOf(text) <= MOST_POINT);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return [{ task, at: main?.at ?? 0, weight: total, isMain: true, ways }, ...more];
}

const isBroken = ({ text }: Point) => text.endsWith(ELLIPSIS);
const whole = (ways: readonly Point[]) => ways.filter((way) => !isBroken(way));
const broken = (ways: readonly Point[]) => ways.filter(isBroken);

function cutName(point: Point): Point {
  return lengthOf(point.text) <= MOST_POINT
    ? point
    : { ...point, text: `${[...point.text].slice(0, MOST_POINT - 2).join('')}${ELLIPSIS}` };
}

function weightOf({ clause, due, rules }: SelectedTask, { start, end }: Place, facts: readonly Fact[]): number {
  const isInside = (fact: Span) => fact.start - clause.start < end && start < fact.end - clause.start;
  const inside = facts.filter(isInside);
  return (
    (inside.some(isTarget) ? WEIGHT.target : 0) +
    (inside.some(({ kind }) => kind === 'amount') ? WEIGHT.amount : 0) +
    (rules.some((rule) => rule.kind === 'prohibition' && isInside(rule)) ? WEIGHT.prohibition : 0) +
    (due.some((date) => start <= date.start && date.start < end) ? WEIGHT.date : 0)
  );
}

/** Phrases of a statement that can stand alone, the fullest first: all of it, a target in it, its beginning. */
export function phrasesAt(
  task: Pick<SelectedTask, 'clause' | 'document' | 'indicators'>,
  place: Place,
  drafting: Drafting,
): Point[] {
  const { clause, document, indicators } = task;
  const text = clause.text.slice(place.start, place.end);
  const whole = withoutClosing(text).length;
  const targets = indicators
    .map(({ start, end }) => ({ start: start - clause.start - place.start, end: end - clause.start - place.start }))
    .filter(({ start, end }) => start >= 0 && end <= text.length);
  const heads = [whole, ...stops(text, /[，；;]|,(?!\d)/g).toReversed()].map((end) => ({ start: 0, end, mark: '' }));
  const broken = stops(text, /、/g)
    .toReversed()
    .map((end) => ({ start: 0, end, mark: ELLIPSIS }));
  const spans = [
    heads[0] ?? { start: 0, end: whole, mark: '' },
    ...targets.map((span) => ({ ...span, mark: '' })),
    ...heads.slice(1),
    ...broken,
  ];
  return spans.flatMap(({ start, end, mark }) => {
    const words = joinedLines(text.slice(start, end)).trim();
    const length = lengthOf(words) + lengthOf(mark);
    if (length > MOST_POINT || length < LEAST || ENDS_IN_DATE.test(words)) return [];
    if (mark !== '' && PAIRED.test(words)) return [];
    const [said] = stated(claim(words, cite(clause, document, place)), drafting);
    return said === undefined ? [] : [{ text: `${said.claim.text}${mark}`, claims: [said.claim] }];
  });
}

/** Each in the best way that leaves room for the others: the longest gives way first, and where none can, it is left out. */
export function fitted(
  sayables: readonly Sayable[],
  room: number,
): { readonly sayable: Sayable; readonly point: Point }[] {
  let said = sayables.flatMap((sayable) => {
    const [point] = sayable.ways;
    return point === undefined ? [] : [{ sayable, point }];
  });
  const length = () => said.reduce((sum, { point }) => sum + lengthOf(point.text), 0);
  while (length() > room) {
    const byLength = said.toSorted((a, b) => lengthOf(b.point.text) - lengthOf(a.point.text));
    const shorter = ({ sayable, point }: (typeof said)[number]) =>
      sayable.ways.slice(sayable.ways.indexOf(point) + 1).find(({ text }) => lengthOf(text) < lengthOf(point.text));
    const longest = byLength.find((each) => shorter(each) !== undefined);
    const next = longest === undefined ? undefined : shorter(longest);
    said = said.flatMap((each) => {
      if (longest === undefined) return each === byLength[0] ? [] : [each];
      return each === longest && next !== undefined ? [{ sayable: each.sayable, point: next }] : [each];
    });
  }
  return said;
}
