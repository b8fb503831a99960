import { plainText } from '../../language/plain-text.js';
import type { WithheldReason } from '../../vocabulary/answer.js';
import { contentTerms, overlap, type Phrase, restatedBy, type SourcePhrase, sharesDate } from './phrases.js';
import { isSameQuantity, type Quantity, quantitiesIn } from './quantities.js';

/** Another phrase with a number of the same unit must not fit this much better than the one the number comes from. */
const CLEARLY_BETTER = 0.2;
/** A phrase that restates one of the source by this share takes its date over too. */
const RESTATES = 0.5;
/** Characters before a number that tell what it is the number of. */
const REACH = 8;
/** Numerals in names: 三医, 六统一. 一 is in too many words that name nothing. */
const NUMERAL_IN_NAME =
  /[二三四五六七八九十百两](?![〇零一二两三四五六七八九十百千万亿个张名家所处项条人年天日元级类种岁月分成])\p{Script=Han}/gu;
const NO_NAME = /^(?:两[者地市省]|二者|十分|百姓)$/;

export type NumbersInput = {
  readonly phrases: readonly Phrase[];
  /** The phrases a phrase of the claim may rest on: those of its region. */
  readonly sourceOf: (phrase: Phrase) => readonly SourcePhrase[];
  /** Headings and titles of what is cited, in plain text: names in them hold numbers (三年行动). */
  readonly names: string;
};

/**
 * Why the numbers of a sentence are not those of the sentences it cites; null where they are. Value and unit must agree,
 * the words around (以上, 不超过) keep their sense, and a number or date must stand with what it is said of.
 */
export function numbersAgainst({ phrases, sourceOf, names }: NumbersInput): WithheldReason | null {
  for (const phrase of phrases) {
    const source = sourceOf(phrase);
    const cited = source.filter((each) => each.cited);
    for (const quantity of phrase.quantities) {
      const reason = againstOne(quantity, phrase, cited, names);
      if (reason !== null) return reason;
    }
    if (!datesHold(phrase, cited)) return 'number-not-cited';
    const whole = source.map(({ text }) => text).join('|');
    for (const [name] of phrase.text.matchAll(NUMERAL_IN_NAME))
      if (!NO_NAME.test(name) && !whole.includes(name) && !names.includes(name)) return 'number-not-cited';
  }
  return null;
}

/** The sentence with each number spelt as the cited sentence prints it: 3年 where it says 三年. */
export function spellAsCited(text: string, cited: readonly Phrase[]): string {
  const given = cited.flatMap(({ quantities }) => quantities);
  return quantitiesIn(text).reduceRight((spelt, quantity) => {
    const same = given.filter((each) => isSameQuantity(quantity, each));
    if (same.length === 0 || quantity.date !== null) return spelt;
    if (same.some((each) => each.text === plainText(quantity.text))) return spelt;
    return spelt.slice(0, quantity.start) + (same[0]?.text ?? quantity.text) + spelt.slice(quantity.end);
  }, text);
}

function againstOne(
  quantity: Quantity,
  phrase: Phrase,
  cited: readonly SourcePhrase[],
  names: string,
): WithheldReason | null {
  const holding = cited.filter((each) => each.quantities.some((given) => isSameQuantity(quantity, given)));
  if (holding.length === 0) return isPartOfName(quantity, phrase, names) ? null : 'number-not-cited';
  if (quantity.date !== null) return null;
  const best = Math.max(...holding.map((each) => overlap(phrase, each)));
  const others = cited.filter(
    (each) =>
      !holding.includes(each) && each.quantities.some(({ unit, date }) => date === null && unit === quantity.unit),
  );
  if (others.some((each) => overlap(phrase, each) > best + CLEARLY_BETTER)) return 'number-not-cited';
  if (isTakenFrom(quantity, phrase, cited)) return 'number-not-cited';
  const senses = holding
    .filter((each) => overlap(phrase, each) === best)
    .flatMap((each) => each.quantities.filter((given) => isSameQuantity(quantity, given)).map(({ sense }) => sense));
  if (senses.includes(quantity.sense)) return null;
  return quantity.sense === null ? 'hedge-dropped' : 'scope-flipped';
}

/** What stands right before a number, without verbs any number may follow. */
function wordsBefore({ text }: Phrase, { start }: Quantity): ReadonlySet<string> {
  const before = text.slice(Math.max(0, start - REACH), start);
  return contentTerms(
    before.replace(/达到|提高|提升|降低|增加|减少|保持|建成|建设|不[低少高多超过于]+|至少|超过|力争|争取/g, ' '),
  );
}

/** True where the words right before a number stand right before another one in the text, and not before this. */
function isTakenFrom(quantity: Quantity, phrase: Phrase, cited: readonly SourcePhrase[]): boolean {
  const said = wordsBefore(phrase, quantity);
  const shared = (given: SourcePhrase, count: Quantity) =>
    [...wordsBefore(given, count)].filter((term) => said.has(term)).length;
  let own = 0;
  let other = 0;
  for (const given of cited)
    for (const count of given.quantities.filter(({ date }) => date === null))
      if (isSameQuantity(quantity, count)) own = Math.max(own, shared(given, count));
      else other = Math.max(other, shared(given, count));
  return own === 0 && other > 0;
}

function isPartOfName(quantity: Quantity, phrase: Phrase, names: string): boolean {
  const following = phrase.text.slice(quantity.end, quantity.end + 2);
  return following.length === 2 && names.includes(`${quantity.text}${following}`);
}

function datesHold(phrase: Phrase, cited: readonly SourcePhrase[]): boolean {
  if (phrase.dates.length === 0 || phrase.terms.size < 2) return true;
  const restated = restatedBy(phrase, cited, RESTATES);
  if (restated.length === 0) return true;
  if (restated.some((each) => sharesDate(phrase, each))) return true;
  return !phrase.datedItself && restated.some((each) => each.dates.length === 0);
}
