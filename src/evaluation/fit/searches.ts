import type { AskedFor } from '../../evidence/ranking/asked-for.js';
import { measuredStatements, type RankedStatement } from '../../evidence/ranking/rank-statements.js';
import { findCandidates } from '../../evidence/retrieve.js';
import type { Sources } from '../../evidence/sources.js';
import { understandQuestion } from '../../question/question.js';

export type FitPlace = { readonly documentId: string; readonly label: string; readonly quote: string };

/** A question with the places that answer it, whatever suite it comes from; no places: nothing does. */
export type FitCase = {
  readonly id: string;
  readonly question: string;
  readonly history: readonly string[];
  readonly gold: readonly (readonly FitPlace[])[];
};

export type FitSearch = {
  readonly asked: AskedFor;
  readonly statements: readonly (Omit<RankedStatement, 'score'> & { readonly right: boolean })[];
};

/** The statements found for each part of the questions, with which of them answer. */
export async function searchesOf(cases: readonly FitCase[], sources: Sources): Promise<FitSearch[]> {
  const searches: FitSearch[] = [];
  for (const { question, history, gold } of cases) {
    for (const part of await understandQuestion(question, history, sources.understanding)) {
      const { asked, candidates } = await findCandidates(part, sources);
      const measured = measuredStatements(asked, candidates);
      const met = (each: Statement) => gold.filter((point) => point.some((place) => answers(each, place))).length;
      const whole = measured.filter(
        (each) => each.members !== undefined && gold.length > 1 && met(each) === gold.length,
      );
      const statements = measured.map((each) => ({
        ...each,
        right: whole.length > 0 ? whole.includes(each) : each.members === undefined && met(each) > 0,
      }));
      searches.push({ asked, statements });
    }
  }
  return searches;
}

type Statement = Omit<RankedStatement, 'score'>;

const LEAST_SHARED = 6;

function answers({ candidate: { clause }, start, end }: Statement, place: FitPlace): boolean {
  if (clause.documentId !== place.documentId) return false;
  const quote = plain(place.quote);
  if (!plain(clause.text).includes(quote) && !clause.label.startsWith(place.label)) return false;
  const statement = plain(clause.text.slice(start, end));
  return statement.includes(quote) || (statement.length >= LEAST_SHARED && quote.includes(statement));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s，,。；;：:、！!“”"'‘’（）()《》]/g, '');
}
