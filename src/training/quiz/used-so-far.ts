/** What a quiz has asked already, so that the next question asks and gives away nothing of it. */
import { type Draft, isClerical } from './draft.js';
import type { Turn } from './put-question.js';

export type UsedSoFar = {
  /** Of the kind asked least so far; of those that fit the turn, where there are any. */
  readonly next: (pool: readonly Draft[], turn: Turn) => Draft | null;
  readonly take: (draft: Draft) => void;
};

/** Who leads and where a sentence stands may be asked in one item of so many, and first where a plan gives nothing else to begin with. */
const CLERICAL_ONE_IN = 8;
/** Of questions of one kind with one answer; gaps are to be filled with something new each time. */
const mostAlike = ({ type }: Draft) => (type === 'blank' ? 1 : 2);

export function usedSoFar(): UsedSoFar {
  const facts = new Set<string>();
  const counts = new Map<string, number>();
  const texts: string[] = [];
  const terms: string[] = [];
  const countOf = (name: string) => counts.get(name) ?? 0;
  const isOpen = (draft: Draft) => {
    if (draft.facts.some((fact) => facts.has(fact))) return false;
    if (draft.answer !== null && !isOrdered(draft) && countOf(answerOf(draft)) >= mostAlike(draft)) return false;
    const shown = textOf(draft);
    if (terms.some((term) => shown.includes(term))) return false;
    return !isTerm(draft) || !texts.some((text) => text.includes(draft.answer ?? ''));
  };
  /** What holds several things together goes first: later some of them have been asked. */
  const isBefore = (draft: Draft, best: Draft) => {
    const [own, other] = [countOf(kindOf(draft)), countOf(kindOf(best))];
    return own < other || (own === other && draft.facts.length > best.facts.length);
  };
  return {
    next: (pool, turn) => {
      const all = pool.filter(isOpen);
      const isFull = (countOf(CLERICAL) + 1) * CLERICAL_ONE_IN > texts.length + 1;
      const others = all.filter(({ aspect }) => !isClerical(aspect));
      const open = isFull && (others.length > 0 || texts.length > 0) ? others : all;
      const fitting = open.filter((draft) => fits(draft, turn));
      const least = (best: Draft | null, draft: Draft) => (best === null || isBefore(draft, best) ? draft : best);
      return (fitting.length > 0 ? fitting : open).reduce(least, null);
    },
    take: (draft) => {
      for (const fact of draft.facts) facts.add(fact);
      texts.push(textOf(draft));
      if (isTerm(draft)) terms.push(draft.answer ?? '');
      const names = [kindOf(draft), answerOf(draft), ...(isClerical(draft.aspect) ? [CLERICAL] : [])];
      for (const name of names) counts.set(name, countOf(name) + 1);
    },
  };
}

const CLERICAL = 'clerical';
/** Leads and places count as one kind: they are asked no oftener than any other. */
const kindOf = ({ type, aspect }: Draft) => `${type}/${isClerical(aspect) ? CLERICAL : aspect}`;
const answerOf = (draft: Draft) => `${draft.type}/${draft.aspect}/${draft.answer}`;
const isTerm = ({ type, aspect }: Draft) => type === 'blank' && aspect === 'term';
const isOrdered = (draft: Draft) => draft.type === 'single' && draft.position !== undefined;

function fits(draft: Draft, { truth, position }: Turn): boolean {
  if (draft.type === 'judge') return draft.key === truth;
  return draft.type !== 'single' || draft.position === undefined || draft.position === position;
}

function textOf(draft: Draft): string {
  if (draft.type === 'single') return [draft.question, draft.answer, ...draft.wrong].join('\n');
  if (draft.type !== 'multiple') return draft.question;
  return [draft.question, ...draft.right, ...draft.wrong.map(({ text }) => text)].join('\n');
}
