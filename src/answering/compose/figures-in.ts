import type { Sources } from '../../evidence/sources.js';
import { plainStatement, plainText } from '../../language/plain-text.js';
import { findQuantities } from '../../language/quantities.js';
import { foldWidth } from '../../language/width.js';
import { conceptMatch } from '../../question/concepts.js';
import type { QuestionPart } from '../../question/question.js';
import { isWanted } from '../../question/wanted-measures.js';
import type { Claim } from '../../vocabulary/answer.js';
import { type Indicator, isFigure } from '../../vocabulary/provision.js';
import { indicatorClaim } from './indicator-claim.js';
import type { StatementChoice } from './statements.js';
import type { Wording } from './wording.js';

/** Neighbours that speak nearly as much of what is asked are given too. */
const CLOSE = 0.86;
/** From here on a statement speaks of a word. */
const SPEAKS = 0.5;

/**
 * The figures of a statement that a part asks for, each with its name and deadline. Null where none is told apart by what the
 * part says, or where words of the part stand in what would be left out: the statement then stands whole.
 */
export function figuresIn(
  { hit, statement }: StatementChoice,
  part: QuestionPart,
  { library, wording }: { readonly library: Sources; readonly wording: Wording },
): Claim[] | null {
  if (part.asked.amounts > 1) return null;
  const { clause } = hit;
  const inside = hit.facts
    .filter(isFigure)
    .filter(({ start, end }) => start >= clause.start + statement.start && end <= clause.start + statement.end)
    .filter((indicator) => isOfMeasure(indicator, part));
  const dated = inside.filter(({ deadline }) => part.years.includes(deadline?.year ?? 0));
  const figures = dated.length > 0 ? dated : inside;
  const rated = figures.map((indicator) => ({ indicator, spokenOf: spokenOf(indicator, part) }));
  const best = Math.max(0, ...rated.map((each) => each.spokenOf));
  const chosen = rated.filter((each) => each.spokenOf >= best * CLOSE);
  if (best === 0 || chosen.length === 0 || (chosen.length === rated.length && rated.length > 1)) return null;
  const kept = chosen.map(({ indicator: { name, quote } }) => `${name}|${quote}`).join('|');
  if (leavesOut(clause.text.slice(statement.start, statement.end), `${clause.heading}|${kept}`, part)) return null;
  return chosen.map(({ indicator }) => indicatorClaim(clause, indicator, library, wording));
}

/** A word of the question that stands in the whole and less so in what is kept: what it says may be the very thing asked. */
function leavesOut(whole: string, kept: string, { concepts }: QuestionPart): boolean {
  const [all, some] = [plainStatement(whole), plainStatement(kept)];
  const words = concepts.filter(({ surface }) => [...surface].length > 1 && !/^\d/.test(surface));
  return words.some((word) => conceptMatch(word, all) >= SPEAKS && conceptMatch(word, some) < conceptMatch(word, all));
}

function isOfMeasure({ value, comparator }: Indicator, { asked: { measures } }: QuestionPart): boolean {
  if (measures === null || comparator === 'all') return true;
  return findQuantities(foldWidth(value)).some((quantity) => isWanted(quantity, measures));
}

function spokenOf({ name, quote }: Indicator, { concepts }: QuestionPart): number {
  const text = plainText(`${name}|${quote}`);
  return concepts.reduce((sum, concept) => sum + concept.weight * conceptMatch(concept, text), 0);
}
