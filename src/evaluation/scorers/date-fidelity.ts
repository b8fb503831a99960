import { evidenceOf, judgeClaims } from './evidence.js';
import { type Scorer, shareScore } from './scorer.js';
import { comparable } from './text.js';

const DATES =
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:年?[底末初中]|上半年|下半年)?前?|\d{1,2}月(?:\d{1,2}日|[底末初])?前?|十[一二三四五六]五(?:时期|期间|末)?/g;

/** Share of sentences with dates whose every date stands in what they cite, as printed: 2025年底 is not 2025年底前. */
export const dateFidelity: Scorer = (_asked, { answer, sources }) => {
  const judged = judgeClaims(answer.claims, (claim) => {
    const dates = [...comparable(claim.text).matchAll(DATES)].map(([date]) => date);
    if (dates.length === 0) return null;
    const evidence = comparable(evidenceOf(claim, sources));
    return dates.filter((date) => !hasDate(evidence, date));
  });
  return shareScore('date-fidelity', { ...judged, none: 'no sentence has a date' });
};

/** `2月` is not found within `12月`. */
function hasDate(evidence: string, date: string): boolean {
  return new RegExp(`(?<!\\d)${date}`).test(evidence);
}
