/** A pair of clauses as cells: topic, the words of both sides, what is alike and what is not. */
import { headingClaim, wordsClaim } from '../../briefing/claims-of.js';
import type { Part } from '../../briefing/outline.js';
import { words } from '../../briefing/parts.js';
import { bracketed } from '../../briefing/render/bracketed.js';
import { type Drafting, stated } from '../../briefing/task-parts.js';
import type { TextSpan } from '../../language/sentences.js';
import type { Fold } from '../../question/same-meaning.js';
import { type Compared, itemsOf } from './pair-items.js';
import { phraseVerdict, type Said, targetVerdict } from './verdict.js';
import { COMPARED } from './wording.js';

const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export type PairCells = { readonly topic: Part[]; readonly a: Part[]; readonly b: Part[]; readonly verdict: Part[] };

export function pairCells(compared: Compared, fold: Fold, drafting: Drafting): PairCells {
  const { pair, first, second } = compared;
  const items = itemsOf(compared);
  const number = (index: number) => (items.length === 1 ? '' : NUMBERS.charAt(index) || '·');
  const cell = (side: 'a' | 'b') => [
    ...items.flatMap((item, index) => [
      words(`${index === 0 ? '' : '；'}${number(index)}`),
      ...stated(wordsClaim(pair[side], item[side]), drafting),
    ]),
    words(bracketed(pair[side].clause.label)),
  ];
  const said = (side: 'a' | 'b', place: TextSpan): Said => ({
    task: pair[side],
    place,
    side: (side === 'a' ? first : second).short,
  });
  const judged = items.map(({ a, b, target }, index): Judged => {
    const sides = [said('a', a), said('b', b)] as const;
    const verdict = target === null ? phraseVerdict(...sides, fold, drafting) : null;
    return {
      number: number(index),
      same: verdict?.isSame ?? null,
      more: verdict?.only ?? (target === null ? [] : targetVerdict(target, sides, drafting)),
    };
  });
  const near = pair.doubt === null ? COMPARED.near : COMPARED.perhaps;
  const verdict = [...summed(judged, near), ...judged.flatMap(detailOf)];
  const doubt = pair.doubt === null ? [] : [words(COMPARED[pair.doubt])];
  return { topic: stated(headingClaim(pair.a), drafting), a: cell('a'), b: cell('b'), verdict: [...doubt, ...verdict] };
}

/** `same` is null for targets; `more` is what is said of this item alone. */
type Judged = { readonly number: string; readonly same: boolean | null; readonly more: readonly Part[] };

/** ①③文字相同；②同一事项，写法不同。 */
function summed(judged: readonly Judged[], near: string): Part[] {
  const numbersOf = (same: boolean) => judged.filter((each) => each.same === same).map((each) => each.number);
  const sums = [
    { numbers: numbersOf(true), text: COMPARED.same },
    { numbers: numbersOf(false), text: near },
  ].filter(({ numbers }) => numbers.length > 0);
  return sums.map(({ numbers, text }) => words(`${numbers.join('')}${text}。`));
}

function detailOf({ number, more }: Judged): Part[] {
  return more.length === 0 ? [] : [words(number), ...more];
}
