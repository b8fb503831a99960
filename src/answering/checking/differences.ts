/** In what a sentence differs from the words it restates: the words of either, and what of them says something else. */
import { comparatorBefore } from '../../language/comparators.js';
import { findHedges } from '../../language/hedges.js';
import { plainText } from '../../language/plain-text.js';
import { type Fold, MODAL } from '../../question/same-meaning.js';
import { blocksOf, type Gap, gapsOf } from '../verify/align.js';
import { contentOf } from '../verify/content.js';
import { borderAfter, borderBefore, PHRASE_END, withoutStray } from '../verify/phrase-borders.js';
import { isSameQuantity, quantitiesIn } from '../verify/quantities.js';

export type Conflict = 'number' | 'bound' | 'unit' | 'negation' | 'hedge';

export type Differences = {
  /** Share of the sentence's content that stands in the source, in its order; in [0, 1]. */
  readonly held: number;
  /** The sentence's words, and the source's, where they part. */
  readonly said: readonly string[];
  readonly given: readonly string[];
  /** What the source says otherwise; null where the wording alone differs. */
  readonly conflict: Conflict | null;
};

export function differencesOf(sentence: string, quote: string, fold: Fold): Differences {
  const [said, given] = [plainText(sentence), plainText(quote)];
  const laid = said.split(PHRASE_END).map((phrase) => gapsOfPhrase(phrase, given));
  const gaps = laid.flatMap((phrase) => phrase.gaps);
  const held = laid.reduce((sum, phrase) => sum + phrase.held, 0);
  const words = (side: 'said' | 'given') => gaps.map((gap) => gap[side]).filter((text) => /[\p{L}\p{N}%]/u.test(text));
  // What a gap runs over beyond one phrase is passed over, and a phrase of which little is held restates another.
  const single = laid
    .filter((phrase) => phrase.held >= Math.max(LEAST_HELD, RESTATED * phrase.length))
    .flatMap((phrase) => phrase.gaps.filter((gap) => !PHRASE_END.test(gap.given) && gap.given.length <= LONGEST_GAP));
  const conflict = CONFLICTS.find(({ clashes }) => clashes({ gaps: single, said, given, fold }))?.kind ?? null;
  return { held: held / Math.max(1, contentOf(said).length), said: words('said'), given: words('given'), conflict };
}

/** A phrase restates the source where it holds this share of it. */
const RESTATED = 0.5;
const LEAST_HELD = 4;
/** Longer stretches do not stand in the place of a few words. */
const LONGEST_GAP = 20;

type Sides = { readonly gaps: readonly Gap[]; readonly said: string; readonly given: string; readonly fold: Fold };

const NEGATING = new RegExp(`[不未非无免勿${MODAL.barred}]`);
/** Words in which such a character negates nothing. */
const NAMING = /未来|不断|不同|不良|不仅|不动产|无论|无偿|非常|非遗|未成年|免疫/g;

/** The gravest first. */
const CONFLICTS: readonly { readonly kind: Conflict; readonly clashes: (sides: Sides) => boolean }[] = [
  {
    kind: 'number',
    clashes: ({ gaps }) =>
      gaps.some(({ said, given }) => {
        const [here, there] = [quantitiesIn(said), quantitiesIn(given)];
        return (
          here.length > 0 && there.length > 0 && !here.some((one) => there.some((other) => isSameQuantity(one, other)))
        );
      }),
  },
  {
    kind: 'bound',
    clashes: ({ said, given }) => {
      const there = quantitiesIn(given);
      return quantitiesIn(said).some((here) => {
        const same = there.filter((other) => other.date === null && isSameQuantity(here, other));
        return same.length > 0 && same.every(({ sense }) => sense !== here.sense);
      });
    },
  },
  {
    kind: 'negation',
    clashes: ({ gaps, fold }) =>
      gaps.some(({ said, given }) => {
        if (comparatorBefore(said) !== null || comparatorBefore(given) !== null) return false;
        const negates = (text: string) => NEGATING.test(fold(text.replace(NAMING, '')));
        return negates(said) !== negates(given);
      }),
  },
  {
    kind: 'hedge',
    clashes: ({ gaps, said }) => gaps.some(({ given }) => findHedges(given).some(({ text }) => !said.includes(text))),
  },
];

/** `held` of the `length` characters of its content stand in the source. */
type LaidPhrase = { readonly gaps: readonly Gap[]; readonly held: number; readonly length: number };

/** A phrase beside what it restates, from the border of the source's phrase before it to the one behind it. */
function gapsOfPhrase(phrase: string, source: string): LaidPhrase {
  const { length } = contentOf(phrase);
  const blocks = withoutStray(blocksOf(phrase, source));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return { gaps: [{ said: phrase, given: '', at: 0 }], held: 0, length };
  const from = borderBefore(source, first.given);
  const own = source.slice(from, borderAfter(source, last.given + last.length));
  const gaps = gapsOf(
    phrase,
    own,
    blocks.map((block) => ({ ...block, given: block.given - from })),
  );
  const held = contentOf(blocks.map(({ at, length }) => phrase.slice(at, at + length)).join('')).length;
  return { gaps, held, length };
}
