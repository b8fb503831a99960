import { MODAL } from '../../question/same-meaning.js';
import type { WithheldReason } from '../../vocabulary/answer.js';
import type { WordingDifferences } from './wording.js';

/** What the words that differ do, the gravest first. */
const KINDS: readonly (readonly [reason: WithheldReason, words: RegExp])[] = [
  [
    'negation-flipped',
    new RegExp(`[不未非无免停禁${MODAL.barred}${MODAL.may}${MODAL.must}]|取消|撤销|废止|降低|减少|提高|提升|增加`),
  ],
  ['hedge-dropped', /力争|争取|原则上|逐步|初步|基本|普遍|总体|整体|鼓励|支持|引导|探索|有望/],
  ['scope-flipped', /[仅只全均每各已或]|条件|试点|部分|所有|首批|新建|改建|困难|特困|失能|高龄|残疾|存量/],
];

/** Why a sentence whose wording differs is not shown as it is written; null where it only adds to what it cites. */
export function reasonOf({ foreign, leftOut, swapped }: WordingDifferences): WithheldReason | null {
  const differing = [...leftOut, ...swapped.flatMap(({ said, given }) => [said, given])];
  const kind = KINDS.find(([, words]) => differing.some((each) => words.test(each)));
  if (kind !== undefined) return kind[0];
  if (swapped.length > 0) return 'words-swapped';
  if (leftOut.length > 0) return 'words-left-out';
  return foreign.length > 0 ? 'not-supported' : null;
}
