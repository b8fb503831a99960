/** From a draft to an item: options in their places, the key verified. */

import type { Claims } from '../../briefing/claims-of.js';
import type { NonEmpty, VerifiedClaim } from '../../vocabulary/answer.js';
import type { Draft, MultipleDraft, SingleDraft } from './draft.js';
import { nonEmpty } from './non-empty.js';
import { letterOf, type QuizItem } from './quiz.js';
import type { Random } from './random.js';
import { basisText } from './wording.js';

/** What a paper still needs: the position of the next right option, and whether the next statement is to be true. */
export type Turn = { readonly position: number; readonly truth: boolean };

const OPTIONS = 4;
/** Wrong options are drawn from so many of the likeliest. */
const DRAWN_FROM = 5;

/** Null where a claim the key rests on fails the sentence contract, or options are lacking. */
export function putQuestion(draft: Draft, turn: Turn, random: Random, claims: Claims): QuizItem | null {
  const verified = draft.claims.map((each) => claims.verified(each));
  const sound = verified.filter((each) => each !== null);
  if (sound.length < verified.length) return null;
  const rests = nonEmpty(sound);
  const id = `${draft.type}-${draft.aspect}/${draft.facts[0]}`;
  const common = { id, question: draft.question, claims: rests, facts: draft.facts };
  switch (draft.type) {
    case 'single':
      return singleItem(draft, common, turn, random);
    case 'multiple':
      return multipleItem(draft, common, random);
    case 'judge':
      return { ...common, type: 'judge', key: draft.key, explanation: explained(draft.remark, rests) };
    case 'blank':
      return { ...common, type: 'blank', key: [draft.answer], explanation: explained(draft.remark, rests) };
    default:
      return { ...common, type: draft.type, key: rests, explanation: explained(draft.remark, rests) };
  }
}

type Common = Pick<QuizItem, 'id' | 'question' | 'claims' | 'facts'>;

function singleItem(draft: SingleDraft, common: Common, { position }: Turn, random: Random): QuizItem | null {
  const wrong = random.shuffled(draft.wrong.slice(0, DRAWN_FROM)).slice(0, OPTIONS - 1);
  if (wrong.length < OPTIONS - 1 || new Set([draft.answer, ...wrong]).size < OPTIONS) return null;
  const options = nonEmpty([...wrong.slice(0, position), draft.answer, ...wrong.slice(position)]);
  return { ...common, type: 'single', options, key: position, explanation: explained(draft.remark, common.claims) };
}

function multipleItem(draft: MultipleDraft, common: Common, random: Random): QuizItem | null {
  const all = [...draft.right.map((text) => ({ text, remark: null })), ...draft.wrong];
  const shown = random.shuffled(all);
  if (new Set(shown.map(({ text }) => text)).size < shown.length) return null;
  const key = shown.flatMap(({ remark }, index) => (remark === null ? [index] : []));
  const remarks = shown.flatMap(({ remark }, index) => (remark ? [`${letterOf(index)}项中${remark}。`] : []));
  return {
    ...common,
    type: 'multiple',
    options: nonEmpty(shown.map(({ text }) => text)),
    key: nonEmpty(key),
    explanation: explained(remarks.join(''), common.claims),
  };
}

function explained(remark: string, claims: NonEmpty<VerifiedClaim>): string {
  return `${remark}${basisText(claims.flatMap(({ citations }) => citations))}`;
}
