import { inScope, type Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import { plainText } from '../../language/plain-text.js';
import { numbersOfLabel } from '../../question/clause-label.js';
import { conceptMatch } from '../../question/concepts.js';
import type { QuestionPart } from '../../question/question.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type Composition, composed, nothing } from './composition.js';
import { headingClaim } from './lists.js';
import { childrenOf, type OutlineNode, outlineOf } from './outline.js';
import { lineOfEach } from './overview-lines.js';

/** Of more documents it is never clear which series is meant. */
const MOST_DOCUMENTS = 40;

/** Points counted through from the first (一是…二是…), with the clause that leads into them where there is one. */
type Series = { readonly points: readonly Clause[]; readonly leadIn: Clause | null };

/**
 * The members of the one series a question can mean (四个方面是哪四个, 分几块): of the length asked for, within one named region or
 * document; where several fit, the one whose lead-in and heading speak most of the topic. Empty where that is not clear.
 */
export async function composeSeries(part: QuestionPart, scope: Scope, library: Sources): Promise<Composition> {
  const { count } = part.asked;
  if (!scope.named || !(count !== null ? count > 1 : part.cues.has('parts'))) return nothing();
  const series = await seriesMeant(part, scope, library, count);
  if (series === null) return count === null ? nothing() : headingsOf(count, scope, library);
  return composed(
    series.points.map((point) => headingClaim(point, library)),
    series.points,
  );
}

/** The one row of as many headings as asked for (哪七个方面) in what is named, each with a line of what stands under it. */
async function headingsOf(count: number, scope: Scope, library: Sources): Promise<Composition> {
  if (scope.documents.size > MOST_DOCUMENTS) return nothing();
  const rows: { document: DocumentHeader; nodes: readonly OutlineNode[]; clauses: readonly Clause[] }[] = [];
  for (const document of library.documents) {
    if (!scope.documents.has(document.id) || document.counts.regions > 0) continue;
    const clauses = await library.clausesOf(document.id);
    rows.push(...rowsOf(outlineOf(clauses), count).map((nodes) => ({ document, nodes, clauses })));
  }
  const [only, ...others] = rows;
  return only === undefined || others.length > 0
    ? nothing()
    : composed(lineOfEach(only.nodes, only.document), only.clauses);
}

/** Headings that stand side by side; where one clause (总体要求) stands before what is divided, those of the divided alone. */
function rowsOf(nodes: readonly OutlineNode[], count: number): (readonly OutlineNode[])[] {
  const headed = nodes.filter(({ heading }) => heading !== '');
  const divided = headed.filter(({ clauses }) => clauses.length > 1);
  const row = [headed, divided].find(({ length }) => length === count);
  return [...(row === undefined ? [] : [row]), ...divided.flatMap((node) => rowsOf(childrenOf(node), count))];
}

/** The point of a rank in the one series of the scope; null where there are several or none. */
export async function pointOfRank(
  part: QuestionPart,
  scope: Scope,
  library: Sources,
  rank: number,
): Promise<Clause | null> {
  const series = await seriesMeant(part, scope, library, null);
  return series?.points.at(rank < 0 ? rank : rank - 1) ?? null;
}

async function seriesMeant(
  part: QuestionPart,
  scope: Scope,
  library: Sources,
  count: number | null,
): Promise<Series | null> {
  const fitting = (await seriesIn(scope, library)).filter(({ points }) => count === null || points.length === count);
  if (fitting.length <= 1) return fitting[0] ?? null;
  const rated = fitting
    .map((series) => ({ series, speaks: speaksOf(series, part) }))
    .sort((a, b) => b.speaks - a.speaks);
  const [first, second] = rated;
  return first !== undefined && first.speaks > (second?.speaks ?? 0) ? first.series : null;
}

function speaksOf({ points, leadIn }: Series, { concepts }: QuestionPart): number {
  const text = plainText([leadIn?.text ?? '', ...(points[0]?.headingPath ?? [])].join('|'));
  return concepts.reduce((sum, concept) => sum + concept.weight * conceptMatch(concept, text), 0);
}

async function seriesIn(scope: Scope, library: Sources): Promise<Series[]> {
  if (scope.documents.size > MOST_DOCUMENTS) return [];
  const found: Series[] = [];
  for (const document of library.documents) {
    if (!scope.documents.has(document.id)) continue;
    const clauses = (await library.clausesOf(document.id)).filter((clause) => inScope(clause, scope, library));
    found.push(...seriesOf(clauses));
  }
  return found.filter(({ points }) => points.length > 1);
}

function seriesOf(clauses: readonly Clause[]): Series[] {
  const series: { points: Clause[]; leadIn: Clause | null }[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (clause.unit !== 'point') continue;
    const last = series.at(-1);
    const rank = numbersOfLabel(clause.label).at(-1);
    const continues = last !== undefined && last.points[0]?.region === clause.region && rank === last.points.length + 1;
    if (continues) last.points.push(clause);
    else if (rank === 1) series.push({ points: [clause], leadIn: clauses[index - 1] ?? null });
  }
  return series;
}
