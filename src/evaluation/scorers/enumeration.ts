/** Lists: every match, and nothing else. Items are the gold groups and the words each must be named with. */
import { citationPrecision, citationRecall } from './citations.js';
import { saidShare } from './say.js';
import type { CaseOutput, JudgedCase, Score, Scorer } from './scorer.js';

const LISTS: ReadonlySet<string> = new Set(['enumerations', 'unit-summaries']);
const NO_LIST = 'the case asks for no list';

/** Share of gold groups cited and of items named, counted together. */
export const enumerationRecall: Scorer = (asked, output) => {
  const name = 'enumeration-recall';
  const { recall, why } = listOf(asked, output);
  return { name, score: recall, why };
};

/** Share of the cited clauses that belong to the list. */
export const enumerationPrecision: Scorer = (asked, output) => {
  const name = 'enumeration-precision';
  if (!LISTS.has(asked.category)) return { name, score: null, why: NO_LIST };
  return { ...citationPrecision(asked, output), name };
};

/** Of one case; nothing listed is 0. */
export const enumerationF1: Scorer = (asked, output) => {
  const name = 'enumeration-f1';
  const { recall, why } = listOf(asked, output);
  if (recall === null) return { name, score: null, why };
  const precision = enumerationPrecision(asked, output).score ?? 0;
  const sum = recall + precision;
  return { name, score: sum === 0 ? 0 : (2 * recall * precision) / sum, why };
};

function listOf(asked: JudgedCase, output: CaseOutput): { recall: number | null; why: Score['why'] } {
  if (!LISTS.has(asked.category)) return { recall: null, why: NO_LIST };
  const cited = citationRecall(asked, output);
  const named = saidShare(asked, output);
  const all = asked.gold.length + asked.say.length;
  if (all === 0) return { recall: null, why: 'the case lists nothing' };
  const met = (cited.score ?? 0) * asked.gold.length + (asked.say.length - named.missed.length);
  const missed = named.missed.map((item) => `not named: ${item}`);
  return { recall: met / all, why: [cited.score === null ? '' : cited.why, ...missed].filter(Boolean).join('; ') };
}
