import type { Fold } from '../../question/same-meaning.js';

export type CitedText = {
  readonly clauseId: string;
  readonly region: string | null;
  readonly text: string;
  /** The clause's text before it, for the dates that govern it. */
  readonly before: string;
};

export type WordingInput = {
  /** Plain text. */
  readonly sentence: string;
  /** The cited sentences, one a citation. Plain text. */
  readonly sources: readonly CitedText[];
  /** What may be carried into the sentence: titles, headings, labels, regions, issuers, units in charge. Plain text. */
  readonly names: string;
  /** Those of them that say whose document it is: they may open a phrase in place of other words too. */
  readonly owners: string;
  readonly fold: Fold;
  /** The region a text names last; null where it names none. */
  readonly regionOf: (text: string) => string | null;
};

export type WordingDifferences = {
  /** Words of the sentence that the cited sentences do not hold where they stand. */
  readonly added: readonly string[];
  /** Whole phrases of which nothing stands in what is cited. */
  readonly foreign: readonly string[];
  /** Words left out within what the sentence restates. */
  readonly leftOut: readonly string[];
  /** Words put in place of others. */
  readonly swapped: readonly Swap[];
  /** Some phrase is in words of its own: what it leaves and swaps is not counted. */
  readonly reworded: boolean;
};

type Swap = { readonly said: string; readonly given: string };
export type PhraseDifferences = {
  readonly added: string[];
  readonly foreign: string[];
  readonly leftOut: string[];
  readonly swapped: Swap[];
  readonly reworded?: true;
};
