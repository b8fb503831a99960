/** From a draft to an item: options in their places, the key verified. */

import type { Claims } from '../../briefing/claims-of.js';
import type { NonEmpty, VerifiedClaim } from '../../vocabulary/answer.js';
import { difficultyOf } from './difficulty.js';
import type { Draft, MultipleDraft, SingleDraft } from './draft.js';
import { givesAway } from './gives-away.js';
import { nonEmpty } from './non-empty.js';
import { letterOf, type QuizItem } from './quiz.js';
import type { Random } from './random.js';
import { basisText } from './wording.js';

/** What a paper still needs: the position of the next right option, and whether the next statement is to be true. */
export type Turn = { readonly position: number; readonly truth: boolean };

const OPTIONS = 4;
/** Wrong options are drawn from so many of the likeliest. */
const DRAWN_FROM = 5;
const DRAWS = 4;

/** Null where a claim the key rests on fails the sentence contract, options are lacking, or the question answers itself. */
export function putQuestion(draft: Draft, turn: Turn, random: Random, claims: Claims): QuizItem | null {
  const verified = draft.claims.map((each) => claims.verified(each));
  const sound = verified.filter((each) => each !== null);
  if (sound.length < verified.length) return null;
  const rests = nonEmpty(sound);
  const id = `${draft.type}-${draft.aspect}/${draft.facts[0]}`;
  const common = { id, question: draft.question, difficulty: difficultyOf(draft), claims: rests, facts: draft.facts };
  switch (draft.type) {
    case 'single':
      return singleItem(draft, common, turn, random);
    case 'multiple':
      return multipleItem(draft, common, random);
    case 'judge':
      return { ...common, type: 'judge', key: draft.key, explanation: explained(draft.remark, rests) };
    case 'blank':
      return givesAway(draft, [])
        ? null
        : { ...common, type: 'blank', key: wordingsOf(draft.answer), explanation: explained(draft.remark, rests) };
    default: {
      const marks = draft.points.reduce((sum, { score }) => sum + score, 0);
      const question = `${draft.question}（共${marks}分）`;
      return { ...common, question, type: draft.type, key: draft.points, explanation: explained(draft.remark, rests) };
    }
  }
}

/** 2—3个 is written with other dashes, and in words, too. */
function wordingsOf(answer: string): NonEmpty<string> {
  const ways = ['-', '至'].map((dash) => answer.replace(/(?<=\d)[—–―~～-](?=\d)/, dash));
  return nonEmpty([...new Set([answer, ...ways])]);
}

type Common = Pick<QuizItem, 'id' | 'question' | 'difficulty' | 'claims' | 'facts'>;

function singleItem(draft: SingleDraft, common: Common, { position }: Turn, random: Random): QuizItem | null {
  const isOrdered = draft.position !== undefined;
  const wrong = isOrdered ? draft.wrong : wrongFor(draft, random);
  if (new Set([draft.answer, ...wrong]).size < OPTIONS) return null;
  const key = draft.position ?? position;
  const options = nonEmpty([...wrong.slice(0, key), draft.answer, ...wrong.slice(key)]);
  return { ...common, type: 'single', options, key, explanation: explained(draft.remark, common.claims) };
}

/** Of the likeliest first, then of more: such as do not give the answer away. None where there are none. */
function wrongFor(draft: SingleDraft, random: Random): string[] {
  for (let from = DRAWN_FROM; ; from *= 2) {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const wrong = random.shuffled(draft.wrong.slice(0, from)).slice(0, OPTIONS - 1);
      if (wrong.length < OPTIONS - 1) return [];
      if (!givesAway(draft, wrong)) return wrong;
    }
    if (from >= draft.wrong.length) return [];
  }
}

function multipleItem(draft: MultipleDraft, common: Common, random: Random): QuizItem | null {
  const all = [...draft.right.map((text) => ({ text, remark: null })), ...draft.wrong];
  const shown = random.shuffled(all);
  if (new Set(shown.map(({ text }) => text)).size < shown.length) return null;
  if (
    givesAway(
      draft,
      draft.wrong.map(({ text }) => text),
    )
  )
    return null;
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
