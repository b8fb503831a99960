import { plainText } from '../../language/plain-text.js';
import { spansTouching, statementSpans } from '../../language/sentences.js';
import type { Citation, Claim, NonEmpty, VerifiedClaim, Withheld, WithheldReason } from '../../vocabulary/answer.js';
import { cite, claim as claimOf } from '../cite.js';
import { behindLabel } from './cited-text.js';
import { comparisonHolds } from './comparison-holds.js';
import { graded } from './graded.js';
import { type Ground, groundOf, type Snapped } from './ground.js';
import { isHeadingOnly } from './heading-only.js';
import { holdsMarkup } from './markup.js';
import { figuresStand, spellAsCited } from './numbers.js';
import { snapQuote } from './snap-quote.js';
import { verifyClaims, withoutAddresses } from './verify-claims.js';
import { wordingOf } from './wording-of.js';
import type { WrittenClaim, WrittenContext } from './written.js';
import { reasonAgainst } from './written-checks.js';

/** Sentences to show. `reason`: why they are the clause's own and not the model's; null where the model's stands. */
export type Graded = {
  readonly claims: readonly VerifiedClaim[];
  readonly reason: WithheldReason | null;
  /** Words of the source that the model left out or put others in place of. */
  readonly amiss: readonly string[];
};

const MOST_CHARACTERS = 400;

/**
 * Holds a sentence that a model wrote against the words it cites, and grades it: `verified` where it says them in their order,
 * `worded` where it only adds words of its own. Where it leaves out or swaps something within what it restates, or a figure,
 * unit, region or role is not the cited clause's, that clause's own sentences stand in its place (`substituted`). Withheld (the
 * result has a `text`) only where nothing can be cited.
 */
export function gradeWritten(written: WrittenClaim, context: WrittenContext): Graded | Withheld {
  const withheld = (reason: WithheldReason): Withheld => ({ text: written.text, reason });
  const snapped = snap(written, context);
  if (typeof snapped === 'string') return withheld(snapped);
  const ground = groundOf(snapped);
  const citations = ground.cited.map(({ citation }) => citation);
  const [first, ...rest] = citations;
  if (first === undefined) return withheld('not-supported');
  const text = spellAsCited(written.text.trim(), ground.sentences);
  const checked = { text, sentence: plainText(withoutAddresses({ text, citations })), ground, context };
  const reason = reasonAgainst(checked);
  const wording = reason === null ? wordingOf(checked) : { reason, differs: [], isOwn: false, amiss: [] };
  if (wording.reason !== null) {
    const claims = ownSentences(ground, context);
    return claims.length === 0 ? withheld(wording.reason) : { claims, reason: wording.reason, amiss: wording.amiss };
  }
  const claim: Claim = { text, citations: [first, ...rest] satisfies NonEmpty<Citation> };
  const grade = wording.isOwn ? 'verified' : 'worded';
  return { claims: [graded(claim, grade, wording.differs)], reason: null, amiss: [] };
}

/**
 * What a model says of several shown sentences together: its own words over their citations, so `worded` at best. Figures, units,
 * regions and roles must be theirs, and what it says is more, less or the same must be. Null where it may not be shown.
 */
export function gradeComparison(written: WrittenClaim, context: WrittenContext): VerifiedClaim | null {
  const snapped = snap(written, context);
  if (typeof snapped === 'string') return null;
  const ground = groundOf(snapped);
  const [first, ...rest] = ground.cited.map(({ citation }) => citation);
  const sentence = plainText(written.text);
  const sides = [...ground.cited].map(({ citation }) => ({ region: citation.region, text: plainText(citation.quote) }));
  // What a comparison puts before a figure (高于70%) is its own: the figure must be cited, and keep what softens or bounds it.
  const isSound =
    reasonAgainst({ text: written.text, sentence, ground, context }, ['number-not-cited']) === null &&
    figuresStand(sentence, sides.map(({ text }) => text).join('|')) &&
    comparisonHolds(sentence, sides);
  return first !== undefined && isSound
    ? graded({ text: written.text.trim(), citations: [first, ...rest] }, 'worded', [])
    : null;
}

/** The words cited, each found in its clause; or why nothing can be shown. */
function snap({ text, citations }: WrittenClaim, context: WrittenContext): Snapped[] | WithheldReason {
  // Before any pattern is tried: some take long over long texts.
  if (text.length > 2 * MOST_CHARACTERS || [...text].length > MOST_CHARACTERS) return 'too-long';
  if (text.trim() === '') return 'empty';
  if (holdsMarkup(text, context.tokens)) return 'markup';
  const snapped: Snapped[] = [];
  for (const { clause, document, quote } of citations) {
    if (!context.clauses.has(clause.id)) return 'clause-not-retrieved';
    const place = snapQuote(clause.text, quote);
    if (place === null) return 'quote-not-verbatim';
    snapped.push({ clause, document, place });
  }
  if (snapped.length === 0) return 'not-supported';
  return snapped.every(({ clause, place }) => isHeadingOnly(clause, place)) ? 'heading-only' : snapped;
}

/** The statements the quotes touch, in the words of their clauses. */
function ownSentences({ cited }: Ground, context: WrittenContext): VerifiedClaim[] {
  const claims = cited.flatMap(({ clause, document, place }) =>
    spansTouching(statementSpans(clause.text), place).map((statement) => {
      const span = behindLabel(clause.text, statement);
      return claimOf(clause.text.slice(span.start, span.end), cite(clause, document, span));
    }),
  );
  const distinct = claims.filter(({ text }, index) => claims.findIndex((other) => other.text === text) === index);
  return verifyClaims({ ...context, claims: distinct }).verified.map((claim) => ({ ...claim, grade: 'substituted' }));
}
