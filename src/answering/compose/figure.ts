import { clausesHolding } from '../../evidence/clauses-holding.js';
import type { Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import { plainText } from '../../language/plain-text.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import { type Concept, conceptMatch } from '../../question/concepts.js';
import type { QuestionPart } from '../../question/question.js';
import type { Clause } from '../../vocabulary/clause.js';
import { distinctClaims } from '../distinct-claims.js';
import { type Composition, composed, nothing } from './composition.js';
import { spanClaim } from './lists.js';

/** More places than this, and the figure alone does not say which is meant. */
const MOST_PLACES = 4;

/**
 * What a figure stands for (聊城方案里的65%是就诊率吗): every statement of the scope that holds it, found by scanning. Where the
 * figure stands in many places, those that speak most of the rest of the question. Empty where no figure is asked about.
 */
export async function composeFigureMeaning(part: QuestionPart, scope: Scope, library: Sources): Promise<Composition> {
  const { figures } = part.asked;
  if (figures.length === 0 || !(scope.named || part.concepts.length > figures.length)) return nothing();
  const others = part.concepts.filter(({ surface }) => !/^\d/.test(surface));
  const near = others.map(({ surface }) => surface);
  const holding = await clausesHolding(figures, { scope, near }, library);
  const clauses = holding.clauses.filter(({ unit }) => unit !== 'front-matter');
  const places = clauses.flatMap((clause) => placesOf(clause, figures, others));
  const chosen = figures.flatMap((figure) => bestPlaces(places.filter((place) => place.figure === figure)));
  const claims = chosen.map(({ clause, ...span }) => spanClaim(clause, span, library));
  return composed(
    distinctClaims(claims),
    chosen.map(({ clause }) => clause),
  );
}

type Place = TextSpan & { readonly clause: Clause; readonly figure: string; readonly spokenOf: number };

function placesOf(clause: Clause, figures: readonly string[], others: readonly Concept[]): Place[] {
  return statementSpans(clause.text).flatMap(({ start, end }) => {
    const text = foldWidth(clause.text.slice(start, end));
    const held = figures.filter((figure) => holdsFigure(text, figure));
    if (held.length === 0) return [];
    const plain = plainText(text);
    const spokenOf = others.reduce((sum, concept) => sum + concept.weight * conceptMatch(concept, plain), 0);
    return held.map((figure) => ({ clause, figure, spokenOf, start, end }));
  });
}

/** 10亿 stands in 10亿元 but not in 110亿 or 10.5亿. */
function holdsFigure(text: string, figure: string): boolean {
  for (let at = text.indexOf(figure); at !== -1; at = text.indexOf(figure, at + 1)) {
    if (!/[\d.]/.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function bestPlaces(places: readonly Place[]): Place[] {
  if (places.length <= MOST_PLACES) return [...places];
  const best = Math.max(...places.map((place) => place.spokenOf));
  const closest = places.filter((place) => place.spokenOf === best);
  return best > 0 && closest.length <= MOST_PLACES ? closest : [];
}
