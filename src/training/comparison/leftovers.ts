/** What one side says and no other does: whole clauses, and of the others what no pair met. */
import type { Task } from '../../briefing/task.js';
import { findDateMentions } from '../../language/date-mentions.js';
import type { TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Indicator } from '../../vocabulary/provision.js';
import type { ClausePair } from './match-clauses.js';
import { type Phrase, phrasesOf } from './phrases.js';
import type { TargetPair } from './target-pairs.js';

export type Matter = 'target' | 'date';

export type Leftover = {
  readonly task: Task;
  /** Nothing stands beside it without doubt: all of it is in `places`. */
  readonly isWhole: boolean;
  /** In order; offsets are within the clause's text. Neighbouring phrases are one place. */
  readonly places: readonly TextSpan[];
  readonly matters: readonly Matter[];
};

/** A phrase this alike to one of the other side is said there as well. */
const SAID_THERE = 0.3;
/** One with a target or a date of its own is, only where it is this alike. */
const SAME_THERE = 0.6;

export type Met = {
  /** How alike each phrase is to its counterpart; a phrase goes by its start. */
  readonly phrases: ReadonlyMap<number, number>;
  readonly targets: ReadonlySet<Indicator>;
};

/** What the pairs found of each clause of one side, which is `of` each. */
export function metIn(
  pairs: readonly { readonly pair: ClausePair; readonly targets: readonly TargetPair[]; readonly of: 'a' | 'b' }[],
): Map<Task, Met> {
  const met = new Map<Task, Met>();
  for (const { pair, targets, of } of pairs) {
    if (pair.doubt !== null) continue;
    const before = met.get(pair[of]);
    const phrases = new Map(before?.phrases);
    for (const each of pair.phrases)
      phrases.set(each[of].start, Math.max(each.likeness, phrases.get(each[of].start) ?? 0));
    met.set(pair[of], {
      phrases,
      targets: new Set([...(before?.targets ?? []), ...targets.map((each) => each[of])]),
    });
  }
  return met;
}

/** In the order of the side's clauses; those that were met in full are left out. */
export function leftoversOf(tasks: readonly Task[], met: ReadonlyMap<Task, Met>): Leftover[] {
  return tasks.flatMap((task) => {
    const own = met.get(task);
    const phrases = phrasesOf(task);
    const unmet = phrases.filter((each) => !each.isHeading && (own === undefined || !isMet(task, each, own)));
    const places = joined(unmet, phrases);
    if (places.length === 0) return [];
    return [{ task, isWhole: own === undefined, places, matters: mattersOf(task, places) }];
  });
}

function isMet(task: Task, phrase: Phrase, { phrases, targets }: Met): boolean {
  const likeness = phrases.get(phrase.start) ?? 0;
  const own = targetsIn(task, phrase);
  if (own.length > 0 && own.every((target) => targets.has(target))) return true;
  return likeness >= (own.length > 0 || hasDate(task, phrase) ? SAME_THERE : SAID_THERE);
}

function joined(unmet: readonly Phrase[], all: readonly Phrase[]): TextSpan[] {
  const places: { start: number; end: number }[] = [];
  let before = -2;
  for (const phrase of unmet) {
    const at = all.indexOf(phrase);
    const last = places.at(-1);
    if (last !== undefined && at === before + 1) last.end = phrase.end;
    else places.push({ start: phrase.start, end: phrase.end });
    before = at;
  }
  return places;
}

function mattersOf(task: Task, places: readonly TextSpan[]): Matter[] {
  return [
    ...(places.some((place) => targetsIn(task, place).length > 0) ? (['target'] as const) : []),
    ...(places.some((place) => hasDate(task, place)) ? (['date'] as const) : []),
  ];
}

function targetsIn({ clause, indicators }: Task, { start, end }: TextSpan): Indicator[] {
  return indicators.filter((each) => each.start - clause.start < end && start < each.end - clause.start);
}

function hasDate({ clause }: Task, { start, end }: TextSpan): boolean {
  return findDateMentions(foldWidth(clause.text.slice(start, end))).length > 0;
}
