/** What a quiz has asked already, so that the next question asks and gives away nothing of it. */
import type { Draft } from './draft.js';
import type { Turn } from './put-question.js';

export type UsedSoFar = {
  /** Of the kind asked least so far; among statements to judge, one of the truth wanted where there is any. */
  readonly next: (pool: readonly Draft[], turn: Turn) => Draft | null;
  readonly take: (draft: Draft) => void;
};

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
    if (draft.answer !== null && countOf(answerOf(draft)) >= mostAlike(draft)) return false;
    const shown = textOf(draft);
    if (terms.some((term) => shown.includes(term))) return false;
    return !isTerm(draft) || !texts.some((text) => text.includes(draft.answer ?? ''));
  };
  return {
    next: (pool, { truth }) => {
      const open = pool.filter(isOpen);
      const fitting = open.filter((draft) => draft.type !== 'judge' || draft.key === truth);
      const least = (best: Draft | null, draft: Draft) =>
        best === null || countOf(aspectOf(draft)) < countOf(aspectOf(best)) ? draft : best;
      return (fitting.length > 0 ? fitting : open).reduce(least, null);
    },
    take: (draft) => {
      for (const fact of draft.facts) facts.add(fact);
      texts.push(textOf(draft));
      if (isTerm(draft)) terms.push(draft.answer ?? '');
      for (const name of [aspectOf(draft), answerOf(draft)]) counts.set(name, countOf(name) + 1);
    },
  };
}

const aspectOf = ({ type, aspect }: Draft) => `${type}/${aspect}`;
const answerOf = (draft: Draft) => `${aspectOf(draft)}/${draft.answer}`;
const isTerm = ({ type, aspect }: Draft) => type === 'blank' && aspect === 'term';

function textOf(draft: Draft): string {
  if (draft.type === 'single') return [draft.question, draft.answer, ...draft.wrong].join('\n');
  if (draft.type !== 'multiple') return draft.question;
  return [draft.question, ...draft.right, ...draft.wrong.map(({ text }) => text)].join('\n');
}
