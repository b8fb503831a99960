/** What a sentence of a model may not say, whatever its wording: each check with the reason it gives. */
import { plainText } from '../../language/plain-text.js';
import type { WithheldReason } from '../../vocabulary/answer.js';
import { isEnglish } from './english.js';
import { type Ground, textOf } from './ground.js';
import { namesOnlyCitedAgencies, namesOnlyCitedRegions } from './names.js';
import { figuresAreCited } from './numbers.js';
import { namesItsRegions } from './region-of-sentence.js';
import { keepsRespectively } from './respectively.js';
import { keepsRoles } from './roles.js';
import { citesItsDocumentNumbers } from './verify-claims.js';
import type { WrittenContext } from './written.js';

/** A sentence and all it is held against. */
export type Checked = {
  readonly text: string;
  /** Plain, without document numbers and labels of clauses. */
  readonly sentence: string;
  readonly ground: Ground;
  readonly context: WrittenContext;
};

const CHECKS: readonly { readonly reason: WithheldReason; readonly holds: (checked: Checked) => boolean }[] = [
  {
    reason: 'document-number-not-cited',
    holds: ({ text, ground, context }) => {
      const numbers = ground.cited.map(({ document }) => context.documentNumbers.get(document.id) ?? '');
      return citesItsDocumentNumbers(text, [...numbers, ...ground.cited.map(({ clause }) => clause.text)].join('\n'));
    },
  },
  {
    reason: 'number-not-cited',
    holds: ({ sentence, ground: { cited, sentences, whole } }) =>
      isEnglish(sentence) || figuresAreCited(sentence, { cited: sentences, around: whole, citations: cited.length }),
  },
  {
    reason: 'words-swapped',
    holds: ({ sentence, ground }) => keepsRespectively(sentence, ground.sentences),
  },
  {
    reason: 'unit-not-cited',
    holds: ({ sentence, ground: { whole }, context: { units } }) =>
      units.every((unit) => !sentence.includes(plainText(unit)) || whole.includes(plainText(unit))) &&
      namesOnlyCitedAgencies(sentence, whole),
  },
  {
    reason: 'region-not-cited',
    holds: ({ sentence, ground, context: { regions } }) =>
      namesOnlyCitedRegions(sentence, ground.whole) &&
      namesItsRegions(
        sentence,
        regions,
        ground.cited.map((each) => ({ name: each.citation.region, text: textOf(each) })),
      ),
  },
  {
    reason: 'not-supported',
    holds: ({ sentence, ground, context }) => keepsRoles(sentence, ground, context),
  },
];

/** Why a sentence may not be shown as it is written; null where every check but those left aside holds. */
export function reasonAgainst(checked: Checked, aside: readonly WithheldReason[] = []): WithheldReason | null {
  return CHECKS.find(({ reason, holds }) => !aside.includes(reason) && !holds(checked))?.reason ?? null;
}
