/** Which clauses of two sides speak of one thing, many to many, with the phrases that say so. */
import { endOfBody } from '../../briefing/statements-of.js';
import type { Task } from '../../briefing/task.js';
import type { Glossary } from '../../question/glossary.js';
import { type Phrase, phrasesOf } from './phrases.js';
import { likeness, termReader, type Vector, vectorOf, type Weigh, weigher } from './term-weights.js';

export type PhrasePair = { readonly a: Phrase; readonly b: Phrase; readonly likeness: number };

/** Hardly alike; alike in one short phrase alone; a task beside the plan's aims. */
export type Doubt = 'doubtful' | 'doubtfulShort' | 'doubtfulKind';

export type ClausePair = {
  readonly a: Task;
  readonly b: Task;
  /** Why a person is to look at it; null for none. */
  readonly doubt: Doubt | null;
  /** How alike they are: of whole clauses, their best phrases and their headings. */
  readonly score: number;
  /** In the order of `a`; each phrase in one pair at most. */
  readonly phrases: readonly PhrasePair[];
};

const MATCHING = {
  /** Shares of the best phrase and of the headings beside the whole clauses' likeness. */
  best: 0.5,
  heading: 0.3,
  /** From this score on a pair is shown, and from that one without doubt. */
  shown: 0.19,
  sure: 0.27,
  /** And from this one where both clauses have a nearer counterpart: twice as alike as those that are shown. */
  besides: 0.38,
  /** Phrases this alike are of one thing. */
  phrase: 0.2,
  /** One phrase alone carries a pair without doubt only where it has so many characters. */
  longPhrase: 12,
  alikeHeadings: 0.4,
} as const;

type Read = {
  readonly task: Task;
  readonly whole: Vector;
  readonly phrases: readonly ReadPhrase[];
};
type ReadPhrase = Phrase & { readonly vector: Vector };

export function matchClauses(
  first: readonly Task[],
  second: readonly Task[],
  glossary: Pick<Glossary, 'fold' | 'families'>,
): ClausePair[] {
  const termsOf = termReader(glossary);
  const wholes = new Map(
    [...first, ...second].map((task) => [task, termsOf(task.clause.text.slice(0, endOfBody(task)))]),
  );
  const weigh = weigher([...wholes.values()]);
  const read = (task: Task): Read => ({
    task,
    whole: vectorOf(wholes.get(task) ?? new Set(), weigh),
    phrases: phrasesOf(task).map((phrase) => ({
      ...phrase,
      vector: vectorOf(termsOf(task.clause.text.slice(phrase.start, phrase.end)), weigh),
    })),
  });
  const others = second.map(read);
  const pairs = first.map(read).flatMap((a) => others.flatMap((b) => pairOf(a, b, weigh) ?? []));
  const nearest = new Map<Task, number>();
  for (const { a, b, score } of pairs)
    for (const task of [a, b]) nearest.set(task, Math.max(score, nearest.get(task) ?? 0));
  return pairs.filter(({ a, b, score }) =>
    [nearest.get(a), nearest.get(b), MATCHING.besides].some((most) => score >= (most ?? 0)),
  );
}

function pairOf(a: Read, b: Read, weigh: Weigh): ClausePair | null {
  const all = a.phrases
    .flatMap((one) =>
      b.phrases.map((other) => ({ a: one, b: other, likeness: likeness(one.vector, other.vector, weigh) })),
    )
    .sort((one, other) => other.likeness - one.likeness);
  const nearest = all.find((each) => each.a.isHeading || each.b.isHeading)?.likeness ?? 0;
  const headings = nearest < MATCHING.alikeHeadings ? 0 : nearest;
  const best = all[0]?.likeness ?? 0;
  const score = likeness(a.whole, b.whole, weigh) + MATCHING.best * best + MATCHING.heading * headings;
  if (score < MATCHING.shown) return null;
  const phrases = oneToOne(all);
  const pair = { a: a.task, b: b.task, phrases, score };
  return { ...pair, doubt: doubtOf(pair, headings) };
}

function doubtOf({ a, b, phrases, score }: Omit<ClausePair, 'doubt'>, headings: number): Doubt | null {
  if (score < MATCHING.sure) return 'doubtful';
  if (isAim(a) !== isAim(b)) return 'doubtfulKind';
  const [only, ...others] = phrases;
  if (only === undefined || others.length > 0 || headings >= MATCHING.alikeHeadings) return null;
  const length = Math.min(only.a.end - only.a.start, only.b.end - only.b.start);
  return length < MATCHING.longPhrase ? 'doubtfulShort' : null;
}

/** 总体要求 sums up the whole plan. */
const AIM = /总体(?:要求|目标|思路)|指导思想|基本原则|(?:主要|工作|发展)目标/;

function isAim({ clause }: Task): boolean {
  return AIM.test(clause.heading);
}

function oneToOne(all: readonly PhrasePair[]): PhrasePair[] {
  const taken = new Set<Phrase>();
  const kept: PhrasePair[] = [];
  for (const pair of all) {
    if (pair.likeness < MATCHING.phrase && kept.length > 0) break;
    if (taken.has(pair.a) || taken.has(pair.b)) continue;
    taken.add(pair.a).add(pair.b);
    kept.push(pair);
  }
  return kept.sort((one, other) => one.a.start - other.a.start);
}
