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
import { withoutOverlaps } from './overlaps.js';
import { type Compared, itemsOf } from './pair-items.js';
import type { TargetPair } from './target-pairs.js';
import { COMPARED, MARKS } from './wording.js';

/** A stretch of a clause of one side. */
export type Said = { readonly task: Task; readonly place: TextSpan; readonly side: string };

export type PhraseVerdict = {
  readonly isSame: boolean;
  /** Dates, figures and softening words that stand on one side alone. */
  readonly only: readonly Part[];
};

/** In a few words: what the words and the targets of a pair come to, and what one side alone has. */
export function briefVerdict(compared: Compared, fold: Fold): string {
  const { pair, targets, first, second } = compared;
  const said = itemsOf(compared).map(({ a, b, target }) => ({
    target,
    texts: [textOf({ task: pair.a, place: a }), textOf({ task: pair.b, place: b })] as const,
  }));
  const others = said.filter(({ target }) => target === null);
  const same = others.filter(({ texts: [one, other] }) => isSame(one, other, fold)).length;
  const byWords =
    others.length === 0
      ? []
      : [same === others.length ? COMPARED.same : same > 0 ? COMPARED.partlySame : COMPARED.otherwise];
  const marksOfSide = (own: 0 | 1) => {
    const kinds = others.flatMap(({ texts }) => ownMarks(texts[own], texts[1 - own] ?? '').map(({ kind }) => kind));
    const names = [...new Set(kinds)].map((kind) => MARKS[kind]);
    return names.length === 0 ? [] : [`${(own === 0 ? first : second).short}${COMPARED.alsoWrites}${names.join('、')}`];
  };
  const byTargets = targets.map((target) => targetWords(target, [first.short, second.short]));
  const words = [...byWords, ...new Set(byTargets), ...marksOfSide(0), ...marksOfSide(1)];
  return `${pair.doubt === null ? '' : COMPARED.check}${words.join('；')}`;
}

/** Which asks for more, and which is due earlier. */
export function targetWords({ a, b, value, deadline }: TargetPair, [one, other]: readonly [string, string]): string {
  const nameOf = (which: 'a' | 'b') => (which === 'a' ? one : other);
  const byValue =
    value === 'a' || value === 'b'
      ? `${nameOf(value)}${COMPARED.stricter}`
      : { unclear: COMPARED.noFigure, equal: COMPARED.equal, told: COMPARED.told }[value];
  if (value === 'told' || deadline === 'equal' || deadline === 'told') return byValue;
  if (deadline !== 'unclear') return `${byValue}，${nameOf(deadline)}${COMPARED.earlier}`;
  return a.deadline === null && b.deadline === null ? byValue : `${byValue}，${COMPARED.noDate}`;
}

/** Of two phrases without targets to compare. */
export function phraseVerdict(a: Said, b: Said, fold: Fold, drafting: Drafting): PhraseVerdict {
  if (isSame(textOf(a), textOf(b), fold)) return { isSame: true, only: [] };
  return { isSame: false, only: [...onlyOf(a, b, drafting), ...onlyOf(b, a, drafting)] };
}

/** Of two targets: each with its date, then which asks for more. */
export function targetVerdict(target: TargetPair, sides: readonly [Said, Said], drafting: Drafting): Part[] {
  const [one, other] = sides;
  const told = ({ task, side }: Said, own: TargetPair['a']) => [
    words(side),
    ...stated(targetClaim(task, own), drafting),
    ...dated(task, own, drafting),
  ];
  return [
    words(COMPARED.target),
    ...told(one, target.a),
    words('，'),
    ...told(other, target.b),
    words(`；${targetWords(target, [one.side, other.side])}。`),
  ];
}

function dated(task: Task, target: TargetPair['a'], drafting: Drafting): Part[] {
  const date = stated(targetDateClaim(task, target), drafting);
  return date.length === 0 ? [] : [words('（'), ...date, words('）')];
}

function textOf({ task, place }: Pick<Said, 'task' | 'place'>): string {
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
  return ownMarks(textOf(a), textOf(b)).flatMap(({ start, end, kind }): Part[] => {
    const place = { start: a.place.start + start, end: a.place.start + end };
    const said = stated(wordsClaim(a.task, place), drafting);
    if (said.length === 0) return [];
    const verb = kind === 'hedge' ? COMPARED.hedged : COMPARED.onlyWrites;
    return [words(`${a.side}${verb}“`), ...said, words(`”，${b.side}${COMPARED.otherSilent}。`)];
  });
}

type Mark = TextSpan & { readonly text: string; readonly kind: keyof typeof MARKS };

function ownMarks(text: string, other: string): Mark[] {
  const beside = foldWidth(other);
  return marksOf(foldWidth(text)).filter((mark) => !beside.includes(mark.text));
}

/** In half-width text, which is as long as the text itself. */
function marksOf(text: string): Mark[] {
  const dates = findDateMentions(text).map(({ start, end }) => ({ start, end, kind: 'date' as const }));
  const figures = findQuantities(text).map(({ from, to }) => ({ start: from, end: to, kind: 'figure' as const }));
  const hedges = findHedges(text).map(({ start, end }) => ({ start, end, kind: 'hedge' as const }));
  return withoutOverlaps([...dates, ...figures, ...hedges]).map((each) => ({
    ...each,
    text: text.slice(each.start, each.end),
  }));
}
