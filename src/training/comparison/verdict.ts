/** What two phrases, or two targets, have in common and where they differ, in a cell of the table. */
import { targetClaim, targetDateClaim, wordsClaim } from '../../briefing/claims-of.js';
import type { Part } from '../../briefing/outline.js';
import { words } from '../../briefing/parts.js';
import type { Task } from '../../briefing/task.js';
import { type Drafting, stated } from '../../briefing/task-parts.js';
import { findDateMentions } from '../../language/date-mentions.js';
import { findHedges } from '../../language/hedges.js';
import { findQuantities } from '../../language/quantities.js';
import type { TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Fold } from '../../question/same-meaning.js';
import type { TargetPair } from './target-pairs.js';
import { COMPARED } from './wording.js';

/** A stretch of a clause of one side. */
export type Said = { readonly task: Task; readonly place: TextSpan; readonly side: string };

export type PhraseVerdict = {
  readonly isSame: boolean;
  /** Dates, figures and softening words that stand on one side alone. */
  readonly only: readonly Part[];
};

/** Of two phrases without targets to compare. */
export function phraseVerdict(a: Said, b: Said, fold: Fold, drafting: Drafting): PhraseVerdict {
  if (isSame(textOf(a), textOf(b), fold)) return { isSame: true, only: [] };
  return { isSame: false, only: [...onlyOf(a, b, drafting), ...onlyOf(b, a, drafting)] };
}

/** Of two targets: each with its date, then which asks for more. */
export function targetVerdict(
  { a, b, value, deadline }: TargetPair,
  sides: readonly [Said, Said],
  drafting: Drafting,
): Part[] {
  const [one, other] = sides;
  const told = ({ task, side }: Said, target: TargetPair['a']) => [
    words(side),
    ...stated(targetClaim(task, target), drafting),
    ...dated(task, target, drafting),
  ];
  const nameOf = (which: 'a' | 'b') => (which === 'a' ? one.side : other.side);
  const byValue =
    value === 'unclear'
      ? COMPARED.noFigure
      : value === 'equal'
        ? COMPARED.equal
        : `${nameOf(value)}${COMPARED.stricter}`;
  const byDate =
    deadline === 'unclear'
      ? a.deadline === null && b.deadline === null
        ? []
        : [COMPARED.noDate]
      : deadline === 'equal'
        ? []
        : [`${nameOf(deadline)}${COMPARED.earlier}`];
  return [
    words(COMPARED.target),
    ...told(one, a),
    words('，'),
    ...told(other, b),
    words(`；${[byValue, ...byDate].join('，')}。`),
  ];
}

function dated(task: Task, target: TargetPair['a'], drafting: Drafting): Part[] {
  const date = stated(targetDateClaim(task, target), drafting);
  return date.length === 0 ? [] : [words('（'), ...date, words('）')];
}

function textOf({ task, place }: Said): string {
  return task.clause.text.slice(place.start, place.end);
}

/** Equal but for marks, words of one meaning, and which region is meant. */
function isSame(a: string, b: string, fold: Fold): boolean {
  const bare = (text: string) =>
    fold(text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')).replace(/[全我本各][省市县区]/g, '');
  return bare(a) === bare(b);
}

/** Dates, figures and softening words of `a` that `b` has not, as the plan prints them. */
function onlyOf(a: Said, b: Said, drafting: Drafting): Part[] {
  const other = foldWidth(textOf(b));
  const marks = marksOf(foldWidth(textOf(a))).filter(({ text }) => !other.includes(text));
  return marks.flatMap(({ start, end, isHedge }): Part[] => {
    const place = { start: a.place.start + start, end: a.place.start + end };
    const said = stated(wordsClaim(a.task, place), drafting);
    if (said.length === 0) return [];
    const verb = isHedge ? COMPARED.hedged : COMPARED.onlyWrites;
    return [words(`${a.side}${verb}“`), ...said, words(`”，${b.side}${COMPARED.otherSilent}。`)];
  });
}

type Mark = TextSpan & { readonly text: string; readonly isHedge: boolean };

/** In half-width text, which is as long as the text itself. */
function marksOf(text: string): Mark[] {
  const dates = findDateMentions(text).map(({ start, end }) => ({ start, end, isHedge: false }));
  const figures = findQuantities(text).map(({ from, to }) => ({ start: from, end: to, isHedge: false }));
  const hedges = findHedges(text).map(({ start, end }) => ({ start, end, isHedge: true }));
  return [...dates, ...figures, ...hedges]
    .filter(
      (each, index, all) => !all.some((other, at) => at < index && other.start < each.end && each.start < other.end),
    )
    .map((each) => ({ ...each, text: text.slice(each.start, each.end) }));
}
