import { contentOf, contentPairs } from './content.js';
import type { CitedText } from './wording.js';

const CONDITION =
  /.{2}的$|外$|前提下$|^除|^未[^来]|^经(?!济|营|费|验|研究)|^[若如凡]|^符合|^涉及|^对.{2,}的|^因.{2,}的/;
/** What marks a phrase as a condition; it may be marked otherwise. */
const MARKS = /^(?:除|对|如|若|凡|经)|(?:的|外|前提下)$/g;
/** Shares of a phrase's pairs of content characters that the sentence holds. */
const RESTATED = 0.6;
const SPOKEN_OF = 0.85;

/** Conditions of the statements the sentence restates that it does not speak of. */
export function unsaidConditions(
  sentence: string,
  { clauseId, text }: CitedText,
  sources: readonly CitedText[],
): string[] {
  // 有下列情形之一的: the case is cited by itself, from the same clause.
  const citesCase = sources.filter((each) => each.clauseId === clauseId).length > 1;
  const isSpokenOf = (phrase: string) =>
    (citesCase && /下列|以下/.test(phrase)) || sentence.includes(phrase) || isSaid(phrase.replace(MARKS, ''), sentence);
  return text.split(/[;。!?\n]/).flatMap((statement) => {
    const phrases = statement.split(/[,:]/);
    const conditions = phrases.filter((phrase) => CONDITION.test(phrase));
    const unsaid = conditions.filter((phrase) => !isSpokenOf(phrase));
    const isRestated = phrases.some((phrase) => !unsaid.includes(phrase) && heldShare(phrase, sentence) >= RESTATED);
    return isRestated ? unsaid : [];
  });
}

/** A short condition (违约的) must stand as it is: its words stand in what follows from it too (违约金). */
function isSaid(condition: string, sentence: string): boolean {
  const isShort = contentOf(condition).length <= SHORT;
  return isShort
    ? new RegExp(`${condition}(?:的|时|后|者|[,，]|$)`).test(sentence)
    : heldShare(condition, sentence) >= SPOKEN_OF;
}

const SHORT = 4;

function heldShare(phrase: string, sentence: string): number {
  const pairs = [...contentPairs(phrase)];
  const said = contentOf(sentence);
  return pairs.length === 0 ? 1 : pairs.filter((pair) => said.includes(pair)).length / pairs.length;
}
