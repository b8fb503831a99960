import { plainText } from '../../language/plain-text.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import { conceptMatch } from '../../question/concepts.js';
import type { Cue } from '../../question/cues/read-cues.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Citation, Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim, countingClaim } from '../cite.js';
import { type Composition, composed } from './composition.js';
import { documentsMeant } from './documents-meant.js';
import { headingPlace, keyStatement } from './key-statement.js';
import { childrenOf, hasSections, nodeNamed, type OutlineNode, outlineOf } from './outline.js';
import type { PartInput } from './part-input.js';

/** What may be counted of a text: how it says so itself. */
type Countable = { readonly cue: Cue; readonly stated: RegExp };

const NUMERAL = '(?:\\d{1,3}|[一二两三四五六七八九十百]{1,4})';
const COUNTABLES: readonly Countable[] = [
  {
    cue: 'counts-measures',
    stated: new RegExp(
      `${NUMERAL}(?:大|个|条|项|点|类)+[^，,。；;\\d]{0,4}(?:措施|举措|任务|政策)|(?:措施|举措|任务)[^，,。；;]{0,4}${NUMERAL}(?:条|项|个)`,
    ),
  },
  {
    cue: 'counts-indicators',
    stated: new RegExp(`指标[^，,。；;\\d]{0,4}${NUMERAL}(?:项|个|条)|${NUMERAL}(?:项|个|条)[^，,。；;\\d]{0,6}指标`),
  },
  {
    cue: 'counts-parts',
    stated: new RegExp(`(?:从|分为?|包括|围绕|共)[^，,。；;\\d]{0,6}${NUMERAL}(?:大|个)*(?:方面|部分|章|板块)`),
  },
];
/** More topic than this beside what is counted: only some of them are asked about, and no structure tells which. */
const MOST_TOPIC = 4;
const MOST_STATED = 3;
/** Longer rows are told by their first and last number, not by citing each. */
const MOST_COUNTED = 40;

/**
 * How many measures, indicators or parts a document has: the sentence that says so where one stands, else the parts or
 * numbered clauses themselves, said to be counted. Null where the part asks for none or it is not clear of what.
 */
export async function composeCount(input: PartInput): Promise<Composition | null> {
  const { part, library } = input;
  const asked = COUNTABLES.filter(({ cue }) => part.cues.has(cue));
  const { documentIds, kinds, regions, units, places } = part;
  if (asked.length === 0 || units.length + places.length > 0) return null;
  if (documentIds.length + kinds.length + regions.length === 0) return null;
  const [document] = documentsMeant(input);
  if (document === undefined || document.counts.regions > 0) return null;
  const clauses = await library.clausesOf(document.id);
  const isOfOthers = regions.some(
    (region) => region !== document.region?.name && !document.regionPath.includes(region),
  );
  const isPartial = part.cues.has('counts-some') || isOfOthers || topicBeside(input, document) > MOST_TOPIC;
  if (saysItself(input, document)) return null;
  const claims = asked.flatMap((countable) => {
    const stated = statedCounts(countable, clauses, document);
    return stated.length > 0 || isPartial ? (isPartial ? [] : stated) : counted(countable, clauses, input, document);
  });
  return claims.length === 0 ? null : composed(claims, clauses);
}

const COUNTS = new RegExp(`${NUMERAL}(?:大|个)*(?:项|条|类|种|个)`);

/** The best statement counts something the document holds (清单共21项): that is asked about, not the document's own points. */
function saysItself({ part, result }: PartInput, { title, noticeTitle }: DocumentHeader): boolean {
  const [hit] = result.hits;
  const [best] = hit?.statements ?? [];
  if (hit === undefined || best === undefined || !best.fits) return false;
  const text = plainText(hit.clause.text.slice(best.start, best.end));
  const names = plainText(`${title}${noticeTitle ?? ''}`);
  const topic = part.concepts.filter(({ surface }) => [...surface].length > 1 && !COUNTED_WORDS.test(surface));
  return (
    COUNTS.test(text) &&
    topic.some((concept) => conceptMatch(concept, text) === 1 && conceptMatch(concept, names) < 0.5)
  );
}

/** Words that say what is counted, not of what. */
const COUNTED_WORDS =
  /^(?:措施|举措|任务|工作|指标|政策|方面|部分|板块|要求|事项|行动|落实|重点|主要|具体|一共|总共|数字|考核|硬|提出|多少|几|条|项|个|章)+$/;

function topicBeside({ part }: PartInput, { title, noticeTitle }: DocumentHeader): number {
  const names = plainText(`${title}${noticeTitle ?? ''}`);
  return part.concepts
    .filter((concept) => concept.known && !COUNTED_WORDS.test(concept.surface) && conceptMatch(concept, names) < 0.5)
    .reduce((sum, { weight }) => sum + weight, 0);
}

function statedCounts({ stated }: Countable, clauses: readonly Clause[], document: DocumentHeader): Claim[] {
  return clauses
    .filter(({ unit }) => unit !== 'front-matter')
    .flatMap((clause) => statementSpans(clause.text).map((span) => ({ clause, span })))
    .filter(({ clause, span }) => stated.test(clause.text.slice(span.start, span.end)))
    .slice(0, MOST_STATED)
    .map(({ clause, span }) => statedClaim(clause, span, document));
}

function statedClaim(clause: Clause, span: TextSpan, document: DocumentHeader): Claim {
  const text = clause.text
    .slice(span.start, span.end)
    .trim()
    .replace(/[；;]$/, '。');
  const heading = clause.heading === '' || text.includes(clause.heading) ? '' : `${clause.heading}：`;
  return claim(`${heading}${text}`, cite(clause, document, span));
}

function counted(
  { cue }: Countable,
  clauses: readonly Clause[],
  { part }: PartInput,
  document: DocumentHeader,
): Claim[] {
  if (cue === 'counts-indicators') return [];
  const nodes = outlineOf(clauses);
  const named = nodeNamed(nodes, (heading) => part.asked.part !== null && plainText(heading).endsWith(part.asked.part));
  const within = named === null ? nodes : childrenOf(named);
  if (cue === 'counts-parts') return countClaim(sectionsOfBody(within), document, '个部分');
  const body = within.reduce<OutlineNode | null>(
    (largest, node) => (node.clauses.length > (largest?.clauses.length ?? 0) ? node : largest),
    null,
  );
  const numbered = (named ?? body)?.clauses.filter(isNumbered) ?? [];
  const all = clauses.filter((clause) => isNumbered(clause) && /^[（(]/.test(clause.label));
  const running = named === null && all.length > numbered.length ? all : numbered;
  return countClaim(
    running.map((clause) => ({ heading: clause.heading, clauses: [clause], depth: 0 })),
    document,
    '项',
  );
}

/** What takes up most of a text stands for it where it is divided further. */
function sectionsOfBody(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const total = nodes.reduce((sum, { clauses }) => sum + clauses.length, 0);
  const body = nodes.find((node) => node.clauses.length >= total / 2 && hasSections(node));
  return body === undefined ? nodes : childrenOf(body);
}

function isNumbered({ unit }: Clause): boolean {
  return unit === 'section' || unit === 'item' || unit === 'article' || unit === 'point';
}

function countClaim(nodes: readonly OutlineNode[], document: DocumentHeader, measure: string): Claim[] {
  const places = nodes.flatMap(({ clauses: [first] }): Citation[] =>
    first === undefined ? [] : [cite(first, document, headingPlace(first) ?? keyStatement(first))],
  );
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined || places.length < 2) return [];
  if (places.length > MOST_COUNTED)
    return [claim(`原文没有写总数，逐条编号，从${first.label}到${last.label}。`, first, last)];
  const headings = nodes.map(({ heading }) => heading);
  const isListed = headings.every((heading) => heading !== '');
  const list = isListed ? `：${headings.join('；')}` : '';
  return [countingClaim((count) => `原文没有写总数，按编号数，共${count}${measure}${list}。`, places)];
}
