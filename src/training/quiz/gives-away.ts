/** Questions that answer themselves: their key is thrown out by rule, whoever drafted them. */
import { characterPairs } from '../../language/character-pairs.js';
import { plainText } from '../../language/plain-text.js';
import type { BlankDraft, Draft, MultipleDraft, SingleDraft } from './draft.js';
import { BLANK, GAP } from './quiz.js';

/** `shown`: the wrong options that stand beside the key. */
export function givesAway(draft: SingleDraft | MultipleDraft | BlankDraft, shown: readonly string[]): boolean {
  const stem = plainText(draft.question.replaceAll(GAP, '|').replaceAll(BLANK, '|'));
  switch (draft.type) {
    case 'single':
      return isTold(draft.answer, shown, stem) || standsOut([draft.answer], shown) || isTitle(draft, draft.answer);
    case 'multiple':
      return (
        draft.right.some((right) => right.length < LONG && isTold(right, shown, stem)) || standsOut(draft.right, shown)
      );
    case 'blank':
      return (
        isTold(draft.answer, [], stem) ||
        isTitle(draft, draft.answer) ||
        (draft.aspect === 'term' && sharedWith(stem, draft.answer) > MOST_SHARED)
      );
  }
}

/** Whole sentences as options are not told by their question. */
const LONG = 24;
/** Share of a key's character pairs that the question may hold beyond what it holds of any wrong option. */
const MOST_SHARED = 0.15;

/** The question holds the key, or more of its words than of any wrong option's. */
function isTold(key: string, wrong: readonly string[], stem: string): boolean {
  const plain = plainText(key);
  const numbers = plain.match(/\d+(?:\.\d+)?/g);
  if (numbers !== null && numbers.length === 1 && plain.length < 8)
    return new RegExp(`(?<![\\d.])${numbers[0]}(?![\\d.])`).test(stem);
  if (stem.includes(plain) && !wrong.every((other) => stem.includes(plainText(other)))) return true;
  return (
    wrong.length > 0 && sharedWith(stem, key) > Math.max(...wrong.map((other) => sharedWith(stem, other))) + MOST_SHARED
  );
}

function sharedWith(stem: string, option: string): number {
  const pairs = [...characterPairs(plainText(option))];
  return pairs.filter((pair) => stem.includes(pair)).length / Math.max(1, pairs.length);
}

/** The heading of its clause, which a reader has seen, says the key. */
function isTitle({ claims }: Draft, key: string): boolean {
  const plain = plainText(key);
  return claims.some(({ citations }) => citations.some(({ heading }) => plainText(heading).includes(plain)));
}

/** A round number among others is one of them. */
const FORMS = [
  /\d/,
  /(?<!\d)\d*[05]\D*$/,
  /[%％]/,
  /[A-Za-z]/,
  /[（(]/,
  /[“‘]/,
  /[、，]/,
  /[的者]$/,
  /^(?:不|未|无)/,
  /^除|除外/,
];
const MUCH_LONGER = 1.5;
const MORE_CHARS = 4;

/** Every right option is longer, or shorter, than every wrong one, or alone has a figure, a unit, a bracket. */
function standsOut(right: readonly string[], wrong: readonly string[]): boolean {
  if (wrong.length === 0) return false;
  const lengths = (options: readonly string[]) => options.map(({ length }) => length);
  const isLonger = (some: readonly string[], others: readonly string[]) => {
    const [least, most] = [Math.min(...lengths(some)), Math.max(...lengths(others))];
    return least > most * MUCH_LONGER && least >= most + MORE_CHARS;
  };
  return (
    isLonger(right, wrong) ||
    isLonger(wrong, right) ||
    areAlone(right, wrong) ||
    areAlone(wrong, right) ||
    FORMS.some((form) => {
      const [ours, theirs] = [right.map((each) => form.test(each)), wrong.map((each) => form.test(each))];
      return new Set(ours).size === 1 && theirs.every((has) => has !== ours[0]);
    })
  );
}

/** All begin, or end, with a character that none of the others does. */
function areAlone(some: readonly string[], others: readonly string[]): boolean {
  return (
    some.length > 1 &&
    [0, -1].some(
      (at) =>
        new Set(some.map((each) => each.at(at))).size === 1 && others.every((each) => each.at(at) !== some[0]?.at(at)),
    )
  );
}
