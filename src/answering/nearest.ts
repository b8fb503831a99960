import { tellsAskedTime } from '../evidence/ranking/tells-time.js';
import type { FoundStatement, Hit, ResultSet } from '../evidence/retrieve.js';
import type { Sources } from '../evidence/sources.js';
import { enumerationsOf } from '../language/members.js';
import { plainStatement } from '../language/plain-text.js';
import { findQuantities } from '../language/quantities.js';
import { statementSpans, type TextSpan } from '../language/sentences.js';
import { foldWidth } from '../language/width.js';
import { conceptMatch } from '../question/concepts.js';
import type { QuestionPart } from '../question/question.js';
import { isWanted } from '../question/wanted-measures.js';
import type { Citation } from '../vocabulary/answer.js';
import { cite } from './cite.js';

const MOST = 3;
/** A further statement of a clause must come closer than those of other clauses by this share. Set on the dev splits. */
const OF_SAME_CLAUSE = 0.88;
/** Longer lists and clauses are cut down to what speaks of the question; one sentence may run on for a line more. */
const LONGEST = 150;
const LONGEST_SENTENCE = 200;
/** A statement of at most this many characters at the head of its clause heads what follows. */
const HEADING_LENGTH = 16;

/** What a choice is made from: a part of a question with what was found for it. */
type Searched = { readonly part: QuestionPart; readonly result: ResultSet };

type Choice = { readonly part: QuestionPart; readonly hit: Hit; readonly statement: FoundStatement };

/** The statements that come closest to what was asked, each part in its turn: reading, not an answer. */
export function nearestOf(searched: readonly Searched[], library: Sources): Citation[] {
  const queues = searched.map(({ part, result }) =>
    result.hits
      .filter(({ clause }) => clause.unit !== 'front-matter')
      .flatMap((hit) => hit.statements.map((statement): Choice => ({ part, hit, statement })))
      .filter((choice) => part.wants.who || !isBracketed(choice)),
  );
  const chosen: Citation[] = [];
  for (let turn = 0; turn < MOST * queues.length && chosen.length < MOST; turn += 1) {
    const next = closest(queues[turn % queues.length] ?? [], chosen);
    if (next !== null) chosen.push(readingOf(next, library));
  }
  return chosen;
}

/** （市民政局牵头，市财政局配合）: that tells nothing but who. */
function isBracketed({ hit: { clause }, statement: { start, end } }: Choice): boolean {
  return /^[（(][^（）()]*[)）]$/.test(clause.text.slice(start, end));
}

/** The closest choice that shows no words again; one of a clause already shown must lead. */
function closest(choices: readonly Choice[], chosen: readonly Citation[]): Choice | null {
  let best: { choice: Choice; closeness: number } | null = null;
  for (const choice of choices) {
    const { clause } = choice.hit;
    const beside = chosen.filter(({ clauseId }) => clauseId === clause.id);
    const closeness = choice.statement.closeness * OF_SAME_CLAUSE ** beside.length;
    if (closeness <= (best?.closeness ?? 0)) continue;
    const place = unitOf(choice).place;
    const isShown = beside.some(
      ({ start, end }) => place.start < end - clause.start && start - clause.start < place.end,
    );
    if (!isShown) best = { choice, closeness };
  }
  return best?.choice ?? null;
}

function readingOf(choice: Choice, library: Sources): Citation {
  const { clause } = choice.hit;
  const { place, leadIn } = unitOf(choice);
  const citation = cite(clause, library.document(clause.documentId), place);
  return leadIn === null ? citation : { ...citation, leadIn: clause.text.slice(leadIn.start, leadIn.end) };
}

type Unit = { readonly place: TextSpan; readonly leadIn: TextSpan | null };

/** What is shown for a statement: a short list whole, of a long one the item meant behind its lead-in; a heading with what it heads. */
function unitOf({ part, hit: { clause, statements }, statement }: Choice): Unit {
  const { text } = clause;
  const list = enumerationsOf(text).findLast(({ start, end }) => start <= statement.start && statement.end <= end);
  if (list === undefined) return { place: within(headed(text, statement), text, part), leadIn: null };
  if (list.end - list.start <= LONGEST) return { place: list, leadIn: null };
  const isItem = ({ start, end }: TextSpan) => list.members.some((item) => item.start <= start && end <= item.end);
  const best = isItem(statement) ? statement : (statements.find(isItem) ?? statement);
  const item = list.members.find(({ start, end }) => start <= best.start && best.end <= end) ?? best;
  const place = within(item.end - item.start <= LONGEST ? item : best, text, part);
  return { place, leadIn: list.leadIn === null || list.leadIn.end >= place.end ? null : list.leadIn };
}

function headed(text: string, { start, end }: TextSpan): TextSpan {
  if (start > 0 || end > HEADING_LENGTH) return { start, end };
  return { start, end: statementSpans(text).find((span) => span.start >= end)?.end ?? end };
}

/** Of a longer statement no more is looked at. */
const LOOKED_AT = 3000;

/** The stretch between commas that holds most of what is asked, as long as may be shown; a figure or a time where one is asked for. */
function within(span: TextSpan, text: string, part: QuestionPart): TextSpan {
  if (span.end - span.start <= LONGEST_SENTENCE) return span;
  const marks = [...text.slice(span.start, Math.min(span.end, span.start + LOOKED_AT)).matchAll(/[，,；;、\n]\s*|$/g)];
  const ends = marks.map(({ 0: mark, index }) => span.start + index + mark.length);
  const starts = [span.start, ...ends.slice(0, -1)];
  const stretches = starts.flatMap((start) => {
    const end = ends.findLast((each) => each <= start + LONGEST);
    return end === undefined || end <= start ? [] : [{ start, end }];
  });
  const [first = { start: span.start, end: span.start + LONGEST }, ...others] = stretches.map((each) => ({
    ...each,
    held: heldOf(text.slice(each.start, each.end), part),
  }));
  return others.reduce<TextSpan & { held?: number }>(
    (best, each) => (each.held > (best.held ?? 0) ? each : best),
    first,
  );
}

/** The weight of the words of a question a stretch holds; half of all for the kind of thing asked for. */
function heldOf(raw: string, { concepts, wants, asked, cues }: QuestionPart): number {
  const folded = foldWidth(raw);
  const words = plainStatement(raw);
  const quantities = findQuantities(folded);
  const fits =
    (wants.amount && quantities.some((quantity) => isWanted(quantity, asked.measures))) ||
    (wants.when && tellsAskedTime(cues, { folded, quantities }));
  return concepts.reduce((sum, concept) => sum + concept.weight * (conceptMatch(concept, words) + (fits ? 0.5 : 0)), 0);
}
