import { CHANGING, contentOf } from './content.js';
import { withoutShared } from './said-elsewhere.js';
import type { PhraseDifferences, WordingInput } from './wording.js';

/** A phrase this near to the text's own words stands or falls by each of them, unless it differs at several places. */
const NEAR = 0.7;
const SEVERAL = 2;
/** Share of its content that must stand in what is cited, in any order. */
const LEAST_HELD = 0.5;
/** What softens, limits, forbids or ends, and who is charged: such words are no matter of wording. */
const WEIGHTY =
  /力争|争取|原则|逐步|初步|基本|普遍|总体|鼓励|支持|引导|探索|试点|条件|优先|取消|撤销|废止|停|不|未|非|无|免|除|仅|只|局|委|厅|部门|单位/;

/**
 * True for a phrase that says in words of its own what the cited sentences hold: most of its content stands there, and none of
 * the words that differ binds, limits, counts or names who is charged.
 */
export function isReworded(
  phrase: string,
  { added, leftOut, swapped }: PhraseDifferences,
  { sources, names, fold }: WordingInput,
): boolean {
  if (swapped.length + leftOut.length === 0) return false;
  const content = contentOf(phrase).length;
  const own = [...added, ...swapped.map(({ said }) => said)].reduce((sum, words) => sum + contentOf(words).length, 0);
  if (1 - own / content >= NEAR && added.length + leftOut.length + swapped.length < SEVERAL) return false;
  const given = fold(`${sources.map(({ text }) => text).join('|')}|${names}`);
  const nowhere = contentOf(withoutShared(fold(phrase), given)).length;
  if (1 - nowhere / content < LEAST_HELD) return false;
  const differing = [...added, ...leftOut, ...swapped.flatMap(({ said, given: gone }) => [said, gone])];
  return !differing.some((words) => CHANGING.test(words) || WEIGHTY.test(words) || /\d/.test(words));
}
