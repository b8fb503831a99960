import { judgeClaims } from './evidence.js';
import { type Scorer, type Sources, type StoredClaim, shareScore } from './scorer.js';
import { repeatedBy, stretchesOf } from './stretches.js';
import { comparable } from './text.js';

/** Words without which a sentence promises more, or less, than its clause. */
const HEDGES =
  /力争|争取|争创|左右|以上|以下|以内|不低于|不少于|不超过|不高于|至少|大约|约|原则上|普遍|总体|基本|探索|鼓励|逐步|有条件|符合条件|可以|试点/g;
/** Two stretches of words are the same statement from this share on. */
const SAME = 0.6;

/** Share of sentences resting on hedged words that keep those hedges. */
export const hedgeFidelity: Scorer = (_asked, { answer, sources }) => {
  const judged = judgeClaims(answer.claims, (claim) => {
    const wanted = hedgesUnder(claim, sources);
    if (wanted.size === 0) return null;
    const plain = comparable(claim.text);
    return [...wanted].filter((hedge) => !plain.includes(hedge)).map((hedge) => `dropped ${hedge}`);
  });
  return shareScore('hedge-fidelity', { ...judged, none: 'no sentence rests on hedged words' });
};

/** The hedges of each stretch of the cited clauses that the sentence repeats. */
function hedgesUnder({ text, citations }: StoredClaim, sources: Sources): Set<string> {
  const clauses = [...new Set(citations.map(({ clauseId }) => clauseId))];
  const source = clauses.flatMap((id) => stretchesOf(sources.get(id)?.text ?? ''));
  const repeated = stretchesOf(text).flatMap((stretch) => repeatedBy(stretch, source, HEDGES, SAME).slice(0, 1));
  return new Set(repeated.flatMap((words) => [...words.matchAll(HEDGES)].map(([hedge]) => hedge)));
}
