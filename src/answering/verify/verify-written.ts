import { plainText } from '../../language/plain-text.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Citation, Claim, NonEmpty, VerifiedClaim, Withheld, WithheldReason } from '../../vocabulary/answer.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { Duty } from '../../vocabulary/provision.js';
import { type Ground, groundOf, type Snapped, textOf } from './ground.js';
import { isHeadingOnly } from './heading-only.js';
import { keepsSoftening } from './hedges.js';
import { holdsMarkup } from './markup.js';
import { numbersAgainst, spellAsCited } from './numbers.js';
import { type Phrase, phrasesOf, type SourcePhrase } from './phrases.js';
import { isFlipped } from './polarity.js';
import { namesItsRegions, piecesByRegion, withoutRegions } from './region-of-sentence.js';
import { isRescoped } from './scope-words.js';
import { snapQuote } from './snap-quote.js';
import { isSupported } from './support.js';
import { type ClauseInCharge, keepsRoles, withoutNoLead } from './units-in-charge.js';
import { verifyClaims, withoutAddresses } from './verify-claims.js';

/** A sentence of a model and what it cites, its tokens resolved to clauses of this request. */
export type WrittenClaim = { readonly text: string; readonly citations: readonly WrittenCitation[] };
export type WrittenCitation = { readonly clause: Clause; readonly document: DocumentHeader; readonly quote: string };

export type WrittenContext = {
  /** The clauses retrieved or looked up for this question. */
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  /** Document id → its number. */
  readonly documentNumbers: ReadonlyMap<string, string | null>;
  readonly dutiesOf: (clauseId: ClauseId) => readonly Duty[];
  /** Every unit the duties of the library name, and every region of it, by full name. */
  readonly units: readonly string[];
  readonly regions: readonly string[];
  /** The tokens of this request: no sentence may hold one. */
  readonly tokens: readonly string[];
};

const MOST_CHARACTERS = 400;

/**
 * Holds a sentence that a model wrote against the words it cites. The wording is free, so every check of the sentence
 * contract is stricter here than for verbatim text: numbers come from the cited sentence, and what the sentence allows,
 * denies, limits or lays on a unit or region must be what the text does. Numbers are spelt as the text prints them.
 * The result is a `Withheld` where it has a `reason`.
 */
export function verifyWritten(written: WrittenClaim, context: WrittenContext): VerifiedClaim | Withheld {
  const withheld = (reason: WithheldReason): Withheld => ({ text: written.text, reason });
  // Before any pattern is tried: some take long over long texts.
  if (written.text.length > 2 * MOST_CHARACTERS || [...written.text].length > MOST_CHARACTERS)
    return withheld('too-long');
  if (written.text.trim() === '') return withheld('empty');
  if (holdsMarkup(written.text, context.tokens)) return withheld('markup');
  const snapped: Snapped[] = [];
  for (const { clause, document, quote } of written.citations) {
    if (!context.clauses.has(clause.id)) return withheld('clause-not-retrieved');
    const place = snapQuote(clause.text, quote);
    if (place === null) return withheld('quote-not-verbatim');
    snapped.push({ clause, document, place });
  }
  const ground = groundOf(snapped);
  const [first, ...rest] = ground.cited.map(({ citation }) => citation);
  if (first === undefined) return withheld('not-supported');
  if (snapped.every(({ clause, place }) => isHeadingOnly(clause, place))) return withheld('heading-only');
  const citedPhrases = ground.phrases.filter(({ cited }) => cited);
  const text = spellAsCited(written.text.trim(), citedPhrases);
  const reading = readSentence(text, ground, context);
  const number = numbersAgainst({ ...reading, names: ground.names });
  if (number !== null) return withheld(number);
  if (isFlipped(reading.phrases, reading.sourceOf)) return withheld('negation-flipped');
  const claim: Claim = { text, citations: [first, ...rest] satisfies NonEmpty<Citation> };
  const { verified, withheld: failed } = verifyClaims({ ...context, claims: [claim] });
  const reason = failed[0]?.reason ?? reasonAgainst(reading, ground, context);
  if (reason !== null) return withheld(reason);
  return verified[0] ?? withheld('not-supported');
}

type Reading = {
  readonly sentence: string;
  readonly inCharge: readonly ClauseInCharge[];
  readonly phrases: readonly Phrase[];
  readonly sourceOf: (phrase: Phrase) => readonly SourcePhrase[];
};

/** The sentence without its addresses, in phrases, each with the source of the region it is about. */
function readSentence(text: string, ground: Ground, { regions, dutiesOf }: WrittenContext): Reading {
  const citations = ground.cited.map(({ citation }) => citation);
  const inCharge = ground.cited.map(({ clause }) => ({ clause, duties: dutiesOf(clause.id) }));
  const sentence = withoutNoLead(plainText(withoutAddresses({ text, citations })), inCharge);
  const several = new Set(ground.cited.map(({ citation }) => citation.region)).size > 1;
  const pieces = several ? piecesByRegion(sentence, regions) : [{ text: sentence, region: null }];
  const regionOf = new Map<Phrase, string | null>();
  const runs: { text: string; region: string | null }[] = [];
  for (const { text: piece, region } of pieces) {
    const last = runs.at(-1);
    if (last !== undefined && last.region === region) last.text += piece;
    else runs.push({ text: piece, region });
  }
  for (const run of runs)
    for (const phrase of phrasesOf(withoutRegions(run.text, regions))) regionOf.set(phrase, run.region);
  return {
    sentence,
    inCharge,
    phrases: [...regionOf.keys()],
    sourceOf: (phrase) => {
      const region = regionOf.get(phrase) ?? null;
      return region === null ? ground.phrases : ground.phrases.filter((each) => each.region === region);
    },
  };
}

function reasonAgainst(reading: Reading, ground: Ground, context: WrittenContext): WithheldReason | null {
  const { sentence, inCharge, phrases, sourceOf } = reading;
  if (!context.units.every((unit) => !sentence.includes(plainText(unit)) || ground.whole.includes(plainText(unit))))
    return 'unit-not-cited';
  const regions = ground.cited.map((each) => ({ name: each.citation.region, text: textOf(each) }));
  if (!namesItsRegions(sentence, context.regions, regions)) return 'region-not-cited';
  if (!keepsSoftening(sentence, phrases, sourceOf)) return 'hedge-dropped';
  if (isRescoped(sentence, phrases, sourceOf, ground.names)) return 'scope-flipped';
  if (!keepsRoles(phrases, inCharge, context.units, sourceOf)) return 'not-supported';
  return isSupported(sentence, ground.whole) ? null : 'not-supported';
}
