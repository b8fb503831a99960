import type { Hit } from '../../evidence/retrieve.js';
import { inScope, type Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import { plainText } from '../../language/plain-text.js';
import { sentenceSpans } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import { type Concept, conceptMatch, coreShare } from '../../question/concepts.js';
import type { QuestionPart } from '../../question/question.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type Indicator, isFigure } from '../../vocabulary/provision.js';
import { cite, citeSpan, claim } from '../cite.js';
import { distinctClaims } from '../distinct-claims.js';
import { placeWithDeadline } from '../place-with-deadline.js';
import { countsInAskedUnit } from './asked-unit.js';
import { type Composition, composed, nothing } from './composition.js';
import type { Wording } from './wording.js';

/** A figure is taken from clauses that score at least this share of the best one. */
const CLOSE_CLAUSE = 0.72;
/** An indicator must speak of at least this share of what was asked. */
const LEAST_COVERAGE = 0.34;
/** And at least this share of the words the question turns on. */
const LEAST_CORE = 0.45;
/** Words of every question about deadlines; they name no topic. */
const OF_ANY_TASK = /^(?:完成|实现|达到|做到|办完|目标|任务|指标|要求|工作|事项|\d+年)$/;
/** Neighbours of the best indicator that cover nearly as much are given too. */
const CLOSE_INDICATOR = 0.86;

/** The figures that answer 多少, from the indicators of the best clauses. Empty where none fits. */
export function composeAmount(
  part: QuestionPart,
  hits: readonly Hit[],
  library: Sources,
  wording: Wording,
): Composition {
  const best = hits[0]?.score ?? 0;
  const candidates = hits
    .filter((hit) => hit.score >= best * CLOSE_CLAUSE)
    .flatMap((hit) => indicatorsOf(hit).map((indicator) => ({ hit, indicator, ...rate(indicator, hit, part, best) })))
    .filter(
      ({ hit, indicator, coverage }) =>
        coverage >= LEAST_COVERAGE &&
        speaksOfCore(indicator, hit, part) &&
        (indicator.comparator === 'all' || countsInAskedUnit(indicator.quote, part.asked.measure)) &&
        fitsYears(indicator, part.years) &&
        fitsMoney(indicator, part.wants.money),
    )
    .sort((a, b) => b.rating - a.rating);
  const [top] = candidates;
  if (top === undefined) return nothing({ kind: 'amount', value: part.text });
  const numeric = candidates.filter(({ indicator }) => /\d|[一二三四五六七八九十两]/.test(indicator.value));
  const leading =
    part.wants.amount && numeric[0] !== undefined && numeric[0].rating >= top.rating * 0.8 ? numeric : candidates;
  const first = leading[0] ?? top;
  const chosen = leading.filter((each) => each.hit === first.hit && each.coverage >= first.coverage * CLOSE_INDICATOR);
  const ordered = chosen.sort((a, b) => a.indicator.start - b.indicator.start);
  return composed(
    distinctClaims(ordered.map(({ hit, indicator }) => indicatorClaim(hit.clause, indicator, library, wording))),
  );
}

/** What the question turns on stands in the indicator's sentence or its headings: a neighbour's figure is no answer. */
function speaksOfCore(indicator: Indicator, { clause }: Hit, { concepts }: QuestionPart): boolean {
  return (
    coreShare(concepts, plainText([sentenceOf(clause, indicator), clause.heading, ...clause.headingPath].join('|'))) >=
    LEAST_CORE
  );
}

/** Every target tied to one of the years asked for, within the scope; narrowed to a topic where one is named. */
export async function composeDeadlineTasks(
  part: QuestionPart,
  scope: Scope,
  hits: readonly Hit[],
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const { indicators } = await library.facts();
  const due = indicators.filter(
    (indicator) => indicator.deadline?.scope === 'stated' && part.years.includes(indicator.deadline.year ?? 0),
  );
  const clauses = new Map(
    (await library.clausesById([...new Set(due.map((each) => each.clauseId))])).map((clause) => [clause.id, clause]),
  );
  const known = part.concepts
    .filter((concept) => concept.known && !OF_ANY_TASK.test(concept.surface))
    .reduce((sum, concept) => sum + concept.weight, 0);
  const close = new Set(
    hits.filter((hit) => hit.score >= (hits[0]?.score ?? 0) * CLOSE_CLAUSE).map((hit) => hit.clause.id),
  );
  const figuresOnly = part.cues.has('in-numbers');
  const claims: Claim[] = [];
  for (const indicator of due) {
    if (figuresOnly && !/\d/.test(indicator.value)) continue;
    const clause = clauses.get(indicator.clauseId);
    if (clause === undefined || !inScope(clause, scope, library)) continue;
    if (library.document(clause.documentId).kind !== 'plan' && !scope.named) continue;
    if (known >= 4 && !close.has(clause.id)) continue;
    claims.push(indicatorClaim(clause, indicator, library, wording));
  }
  if (claims.length === 0)
    return nothing(...part.years.map((year) => ({ kind: 'year' as const, value: String(year) })));
  return composed(distinctClaims(claims), [...clauses.values()]);
}

function indicatorsOf(hit: Hit): Indicator[] {
  return hit.facts.filter(isFigure);
}

/** The claim of one indicator, its deadline in front and its hedges kept. */
export function indicatorClaim(clause: Clause, indicator: Indicator, library: Sources, wording: Wording): Claim {
  const document = library.document(clause.documentId);
  const place = placeWithDeadline(clause, indicator);
  const citation = place === null ? citeSpan(clause, document, indicator) : cite(clause, document, place);
  const phrase = shortForm(indicator) ?? indicator.quote.replace(/[。；;]+$/, '');
  const deadline = indicator.deadline?.scope === 'stated' ? indicator.deadline.text : '';
  const when = deadline === '' || phrase.includes(deadline) ? '' : `${deadline}，`;
  const note = indicator.deadlineUnclear ? wording.deadlineUnclear : '';
  return claim(`${when}${phrase}${note}${wording.stop}`, citation);
}

/** 县域内患者就诊率力争90%以上 for a phrase that is a name, a verb and one value; null where the phrase itself says it best. */
function shortForm({ name, value, quote, hedges, comparator }: Indicator): string | null {
  const folded = foldWidth(quote);
  const plainName = foldWidth(name);
  const at = folded.indexOf(foldWidth(value));
  if (comparator === 'all' || comparator === 'reach' || at <= 0 || !folded.startsWith(plainName)) return null;
  if ((folded.match(/\d+(?:\.\d+)?/g)?.length ?? 0) > 1) return null;
  const between = folded.slice(plainName.length, at);
  const link = between.replace(
    /力争|争取|稳定|保持|总体|整体|普遍|原则上|逐步|达到|达|提升至|提升到|提高到|在|至少|不低于|不少于|不超过|低于|高于|超过|约/g,
    '',
  );
  if (link !== '') return null;
  const tail = quote.slice(at + value.length).replace(/[。；;]+$/, '');
  const softened = hedges.filter((hedge) => between.includes(hedge)).join('');
  const bound = /至少|不低于|不少于|不超过|低于|高于|超过|约/.exec(between)?.[0] ?? '';
  const elides = /^(?:力争|争取|保持|稳定)?$/.test(softened) && softened + bound !== '';
  const verb = elides ? `${softened}${softened === '保持' || softened === '稳定' ? '在' : ''}${bound}` : between;
  return `${quote.slice(0, plainName.length)}${verb}${value}${tail}`;
}

/**
 * How well an indicator is what was asked. The thing measured stands last in a Chinese noun phrase (DRG/DIP的病种覆盖率), so
 * later words of the question weigh more; words said earlier in the indicator's sentence count nearly as its own.
 */
function rate(indicator: Indicator, hit: Hit, part: QuestionPart, best: number): { coverage: number; rating: number } {
  const concepts = weightedByPlace(part);
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  if (total === 0) return { coverage: 1, rating: hit.score };
  const own = plainText(`${indicator.name}|${indicator.quote}|${indicator.denominator ?? ''}`);
  const around = plainText([hit.clause.heading, ...hit.clause.headingPath].join('|'));
  const sentence = plainText(sentenceOf(hit.clause, indicator));
  const share = (match: (concept: Concept) => number) =>
    concepts.reduce((sum, concept) => sum + concept.weight * match(concept), 0) / total;
  const coverage = share((concept) =>
    Math.max(conceptMatch(concept, own), conceptMatch(concept, sentence) * 0.8, conceptMatch(concept, around) * 0.6),
  );
  const named = share((concept) => conceptMatch(concept, plainText(indicator.name)));
  return {
    coverage: 0.7 * coverage + 0.3 * named,
    rating: 0.6 * coverage + 0.25 * named + 0.3 * (hit.score / Math.max(best, 0.01)),
  };
}

function weightedByPlace({ concepts, content }: QuestionPart): Concept[] {
  const text = content.toLowerCase();
  const placed = [...concepts].sort((a, b) => text.indexOf(a.surface) - text.indexOf(b.surface));
  return placed.map((concept, index) => ({
    ...concept,
    weight: concept.weight * (0.6 + (0.8 * (index + 1)) / placed.length),
  }));
}

function sentenceOf(clause: Clause, indicator: Indicator): string {
  const start = indicator.start - clause.start;
  const span = sentenceSpans(clause.text).find((each) => each.start <= start && start < each.end);
  return span === undefined ? indicator.quote : clause.text.slice(span.start, span.end);
}

function fitsYears(indicator: Indicator, years: readonly number[]): boolean {
  const own = indicator.deadline?.year ?? null;
  return (
    years.length === 0 ||
    own === null ||
    years.includes(own) ||
    years.some((year) => indicator.quote.includes(String(year)))
  );
}

function fitsMoney(indicator: Indicator, money: boolean): boolean {
  return !money || /元/.test(indicator.value);
}
