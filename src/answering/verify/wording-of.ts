import { plainText } from '../../language/plain-text.js';
import type { WithheldReason } from '../../vocabulary/answer.js';
import { chargedUnits } from '../../vocabulary/provision.js';
import { citedText, withoutOwnRegion } from './cited-text.js';
import { compareWording } from './compare-wording.js';
import { englishAgainst, isEnglish } from './english.js';
import { reasonOf } from './reason-of.js';
import { namedRegions } from './region-of-sentence.js';
import { withoutNoLead } from './roles.js';
import type { Checked } from './written-checks.js';

export type Wording = {
  /** Why the sentence is not what its citations say; null where it is. */
  readonly reason: WithheldReason | null;
  /** Words of its own. */
  readonly differs: readonly string[];
  /** The source's own words in their order. */
  readonly isOwn: boolean;
  /** Words of the source that it leaves out or puts others in place of. */
  readonly amiss: readonly string[];
};

/** How the words of a sentence stand to those it cites. */
export function wordingOf({ text, sentence: whole, ground, context }: Checked): Wording {
  const { dutiesOf, english, fold, regions } = context;
  if (isEnglish(text)) {
    const reason = englishAgainst(text, { cited: ground.sentences, around: ground.whole }, english);
    return { reason, differs: [], isOwn: false, amiss: [] };
  }
  const inCharge = ground.cited.map(({ clause }) => ({ clause, duties: dutiesOf(clause.id) }));
  const sentence = withoutOwnRegion(withoutNoLead(whole, inCharge));
  const sources = ground.cited.map(({ clause, place, citation }) => ({
    clauseId: clause.id,
    region: citation.region,
    text: citedText(clause.text, place, sentence),
    before: plainText(clause.text.slice(0, place.start)),
  }));
  const units = inCharge.flatMap(({ duties }) => duties.flatMap((duty) => chargedUnits(duty)));
  const differences = compareWording({
    sentence,
    sources,
    names: [ground.lent, ...units.map(plainText)].join('|'),
    owners: ground.owners,
    fold,
    regionOf: (said) => namedRegions(said, regions).at(-1) ?? null,
  });
  const reason = reasonOf(differences);
  const { added, reworded, leftOut, swapped } = differences;
  if (reason !== null)
    return { reason, differs: [], isOwn: false, amiss: [...leftOut, ...swapped.map(({ given }) => given)] };
  return { reason, differs: added, isOwn: added.length === 0 && !reworded, amiss: [] };
}
