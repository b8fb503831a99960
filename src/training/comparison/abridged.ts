/** Words of a comparison in so many characters: what is most alike or weighs most, with …… where words are left out. */
import { wordsClaim } from '../../briefing/claims-of.js';
import type { Part } from '../../briefing/outline.js';
import { ELLIPSIS, words } from '../../briefing/parts.js';
import { endOfBody } from '../../briefing/statements-of.js';
import type { Task } from '../../briefing/task.js';
import { type Drafting, stated } from '../../briefing/task-parts.js';
import { stops } from '../../language/balanced.js';
import type { TextSpan } from '../../language/sentences.js';
import { withoutOverlaps } from './overlaps.js';
import { type Compared, itemsOf } from './pair-items.js';
import { isDate } from './phrases.js';

/** The same things of both sides, each in its own order, at least one of them. Headings name the topic already. */
export function abridgedPair(
  compared: Compared,
  limit: number,
  drafting: Drafting,
): { readonly a: Part[]; readonly b: Part[] } {
  const byLikeness = itemsOf(compared).toSorted(
    (one, other) => Number(one.isHeading) - Number(other.isHeading) || other.likeness - one.likeness,
  );
  const chosen: typeof byLikeness = [];
  for (const item of byLikeness) {
    const next = [...chosen, item];
    const isShort = (['a', 'b'] as const).every((side) => lengthOf(next.map((each) => each[side])) <= limit);
    if (chosen.length === 0 || (isShort && !item.isHeading)) chosen.push(item);
  }
  const cell = (side: 'a' | 'b') =>
    shown(
      compared.pair[side],
      chosen.map((each) => each[side]),
      limit,
      drafting,
    );
  return { a: cell('a'), b: cell('b') };
}

/** The first that sets a target, else the first. */
export function abridgedPlace(task: Task, places: readonly TextSpan[], limit: number, drafting: Drafting): Part[] {
  const offset = task.clause.start;
  const holdsTarget = ({ start, end }: TextSpan) =>
    task.indicators.some((each) => start <= each.start - offset && each.end - offset <= end);
  const place = places.find(holdsTarget) ?? places[0];
  return place === undefined ? [] : shown(task, [place], limit, drafting);
}

function shown(task: Task, places: readonly TextSpan[], limit: number, drafting: Drafting): Part[] {
  const inOrder = withoutOverlaps(places.toSorted((one, other) => one.start - other.start));
  const parts = inOrder.flatMap((place) => {
    const end = endWithin(task, place, limit);
    return [...stated(wordsClaim(task, { start: place.start, end }), drafting), words(ELLIPSIS)];
  });
  const rest = task.clause.text.slice(inOrder.at(-1)?.end ?? 0, endOfBody(task));
  const isWhole = !/[\p{L}\p{N}]/u.test(rest) && lengthOf(places) <= limit;
  return isWhole ? parts.slice(0, -1) : parts;
}

/** Cut where words pause, though not behind a date, which is of what follows; a phrase without a pause stays whole. */
function endWithin({ clause }: Task, { start, end }: TextSpan, limit: number): number {
  if (end - start <= limit) return end;
  const pauses = stops(clause.text.slice(start, end), /[，。；;、]|,(?!\d)/g).map((at) => start + at);
  const ends = pauses.filter(
    (at, index) => at > start && !isDate(clause.text.slice((pauses[index - 1] ?? start - 1) + 1, at)),
  );
  return ends.findLast((at) => at - start <= limit) ?? ends[0] ?? end;
}

function lengthOf(places: readonly TextSpan[]): number {
  return places.reduce((sum, { start, end }) => sum + end - start, 0);
}
