/** What a quiz has asked already, so that the next question asks and gives away nothing of it. */
import { spansTouching, statementSpans } from '../../language/sentences.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Draft } from './draft.js';
import type { Turn } from './put-question.js';
import type { QuizItem } from './quiz.js';

export type UsedSoFar = {
  /** Those that fit the turn: first whose sentences have been asked least and, among these, of the kind asked least. */
  readonly inOrder: (pool: Iterable<Draft>, turn: Turn) => readonly Draft[];
  /** True where the options have been shown before, or all but one of them. */
  readonly repeats: (item: QuizItem) => boolean;
  readonly take: (draft: Draft, item: QuizItem) => void;
};

/** Who is charged is asked last, and in one item of so many. */
const UNITS_ONE_IN = 5;
/** Of questions of one kind with one answer; gaps are to be filled with something new each time. */
const mostAlike = ({ type }: Draft) => (type === 'blank' ? 1 : 2);
const SAME_OPTIONS = 3;

export function usedSoFar(clauses: readonly Clause[]): UsedSoFar {
  const sentencesOf = sentenceReader(clauses);
  const facts = new Set<string>();
  const sentences = new Set<string>();
  const counts = new Map<string, number>();
  const texts: string[] = [];
  const terms: string[] = [];
  const shownOptions: (readonly string[])[] = [];
  const countOf = (name: string) => counts.get(name) ?? 0;
  const isOpen = (draft: Draft) => {
    if (draft.facts.some((fact) => facts.has(fact))) return false;
    if (draft.aspect === 'units' && (countOf(kindOf(draft)) + 1) * UNITS_ONE_IN > texts.length + 1) return false;
    if (draft.answer !== null && !isOrdered(draft) && countOf(answerOf(draft)) >= mostAlike(draft)) return false;
    const shown = textOf(draft);
    if (terms.some((term) => shown.includes(term))) return false;
    return !isTerm(draft) || !texts.some((text) => text.includes(draft.answer ?? ''));
  };
  const ranksOf = (draft: Draft) => [
    Number(draft.aspect === 'units'),
    sentencesOf(draft).filter((sentence) => sentences.has(sentence)).length,
    countOf(kindOf(draft)),
    // What holds several things together goes first: later some of them have been asked.
    -draft.facts.length,
  ];
  return {
    inOrder: (pool, turn) =>
      [...pool]
        .filter((draft) => fits(draft, turn) && isOpen(draft))
        .map((draft) => ({ draft, ranks: ranksOf(draft) }))
        .sort((one, other) => byRanks(one.ranks, other.ranks))
        .map(({ draft }) => draft),
    repeats: (item) =>
      shownOptions.some((shown) => optionsOf(item).filter((each) => shown.includes(each)).length >= SAME_OPTIONS),
    take: (draft, item) => {
      for (const fact of draft.facts) facts.add(fact);
      for (const sentence of sentencesOf(draft)) sentences.add(sentence);
      texts.push(textOf(draft));
      if (isTerm(draft)) terms.push(draft.answer ?? '');
      if (!isOrdered(draft)) shownOptions.push(optionsOf(item));
      for (const name of [kindOf(draft), answerOf(draft)]) counts.set(name, countOf(name) + 1);
    },
  };
}

/** The sentences, or halves of them, that a draft's claims rest on. */
function sentenceReader(clauses: readonly Clause[]): (draft: Draft) => readonly string[] {
  const byId = new Map(clauses.map((clause) => [clause.id, { clause, spans: statementSpans(clause.text) }]));
  const known = new Map<Draft, readonly string[]>();
  const read = ({ claims }: Draft) => {
    const found = claims.flatMap(({ citations }) =>
      citations.flatMap(({ clauseId, start, end }) => {
        const { clause, spans } = byId.get(clauseId) ?? { clause: { start: 0 }, spans: [] };
        const quoted = { start: start - clause.start, end: end - clause.start };
        return spansTouching(spans, quoted).map((span) => `${clauseId}@${span.start}`);
      }),
    );
    return [...new Set(found)];
  };
  return (draft) => {
    const sentences = known.get(draft) ?? read(draft);
    known.set(draft, sentences);
    return sentences;
  };
}

/** The earlier rank counts before the later. */
function byRanks(ranks: readonly number[], others: readonly number[]): number {
  const at = ranks.findIndex((rank, index) => rank !== others[index]);
  return at === -1 ? 0 : (ranks[at] ?? 0) - (others[at] ?? 0);
}

const kindOf = ({ type, aspect }: Draft) => `${type}/${aspect}`;
const answerOf = (draft: Draft) => `${draft.type}/${draft.aspect}/${draft.answer}`;
const isTerm = ({ type, aspect }: Draft) => type === 'blank' && aspect === 'term';
const isOrdered = (draft: Draft) => draft.type === 'single' && draft.position !== undefined;

function optionsOf(item: QuizItem): readonly string[] {
  return item.type === 'single' ? item.options : [];
}

function fits(draft: Draft, { truth, position }: Turn): boolean {
  if (draft.type === 'judge') return draft.key === truth;
  return draft.type !== 'single' || draft.position === undefined || draft.position === position;
}

function textOf(draft: Draft): string {
  if (draft.type === 'single') return [draft.question, draft.answer, ...draft.wrong].join('\n');
  if (draft.type !== 'multiple') return draft.question;
  return [draft.question, ...draft.right, ...draft.wrong.map(({ text }) => text)].join('\n');
}
