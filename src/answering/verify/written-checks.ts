/** What a sentence of a model may not say, whatever its wording: each check with the reason it gives. */
import { findDocumentNumbers } from '../../language/document-number.js';
import { plainText } from '../../language/plain-text.js';
import type { WithheldReason } from '../../vocabulary/answer.js';
import { isEnglish } from './english.js';
import { type Ground, textOf } from './ground.js';
import { namesOnlyCitedAgencies, namesOnlyCitedRegions } from './names.js';
import { figuresAreCited } from './numbers.js';
import { namesItsRegions } from './region-of-sentence.js';
import { keepsRoles } from './roles.js';
import { withoutAddresses } from './verify-claims.js';
import type { WrittenContext } from './written.js';

type Checked = {
  readonly text: string;
  readonly sentence: string;
  readonly ground: Ground;
  readonly context: WrittenContext;
};

const CHECKS: readonly { readonly reason: WithheldReason; readonly holds: (checked: Checked) => boolean }[] = [
  {
    reason: 'document-number-not-cited',
    holds: ({ text, ground, context }) => {
      const numbers = ground.cited.map(({ document }) => context.documentNumbers.get(document.id) ?? '');
      const source = [...numbers, ...ground.cited.map(({ clause }) => clause.text)].join('\n');
      const known = new Set(findDocumentNumbers(source).map(({ normalised }) => normalised));
      return findDocumentNumbers(text).every(({ normalised }) => known.has(normalised));
    },
  },
  {
    reason: 'number-not-cited',
    holds: ({ sentence, ground: { cited, sentences, whole } }) =>
      isEnglish(sentence) || figuresAreCited(sentence, { cited: sentences, around: whole, citations: cited.length }),
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

/** Why a sentence may not be shown as it is written; null where every check holds. */
export function reasonAgainst(text: string, ground: Ground, context: WrittenContext): WithheldReason | null {
  const citations = ground.cited.map(({ citation }) => citation);
  const sentence = plainText(withoutAddresses({ text, citations }));
  return CHECKS.find(({ holds }) => !holds({ text, sentence, ground, context }))?.reason ?? null;
}
