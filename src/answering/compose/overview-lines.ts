import { shortRegionName } from '../../language/regions.js';
import { statementSpans } from '../../language/sentences.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim, countingClaim } from '../cite.js';
import { childrenOf, hasSections, type OutlineNode } from './outline.js';
import { contentOf, ended, placeOf, sayable } from './overview-content.js';

const MOST_LINES = 12;
/** A part with this share of a text is its body: its sections are told one by one. */
const BODY_SHARE = 0.5;

type Line = { readonly node: OutlineNode; readonly above: string };

/** What a part without parts of its own says, statement by statement. */
export function textOf({ clauses }: OutlineNode, document: DocumentHeader): Claim[] {
  return clauses
    .flatMap((clause) => statementSpans(clause.text).map((span) => ({ clause, span })))
    .slice(0, MOST_LINES)
    .map(({ clause, span }) => claim(ended(clause.text.slice(span.start, span.end)), cite(clause, document, span)));
}

/** How many parts there are, and their headings. */
export function countLine(parts: readonly OutlineNode[], document: DocumentHeader): Claim[] {
  const headed = parts.filter(({ heading }) => heading !== '');
  const places = headed.flatMap(({ clauses: [first] }) => (first === undefined ? [] : [placeOf(first, document)]));
  if (headed.length < 2 || headed.length > MOST_LINES || places.length < headed.length) return [];
  const headings = headed.map(({ heading, clauses }) => sayable(heading, clauses));
  if (headings.some((heading) => heading === '')) return [];
  return [countingClaim((count) => `共${count}个部分：${headings.join('；')}。`, places)];
}

/** A line for each part, or for each section of the part that makes up the body; what is too much is named in one. */
export function linesOf(parts: readonly OutlineNode[], document: DocumentHeader): Claim[] {
  const lines = expanded(parts);
  const shown = lines.length > MOST_LINES + 1 ? lines.slice(0, MOST_LINES) : lines;
  const rest = lines.slice(shown.length);
  return [...shown.flatMap((line) => lineClaim(line, document)), ...restClaim(rest, document)];
}

/** A line for each of these and no other. */
export function lineOfEach(nodes: readonly OutlineNode[], document: DocumentHeader): Claim[] {
  return nodes.flatMap((node) => lineClaim({ node, above: '' }, document));
}

/** The sections of what makes up the body stand for it, as long as the whole stays short. */
function expanded(parts: readonly OutlineNode[]): Line[] {
  const total = parts.reduce((sum, { clauses }) => sum + clauses.length, 0);
  return parts.flatMap((node) => {
    const isBody = node.clauses.length >= total * BODY_SHARE && hasSections(node);
    const sections = isBody ? childrenOf(node) : [];
    return sections.length > 1 && parts.length - 1 + sections.length <= MOST_LINES
      ? sections.map((section) => ({ node: section, above: node.heading }))
      : [{ node, above: '' }];
  });
}

function lineClaim({ node, above }: Line, document: DocumentHeader): Claim[] {
  const { clauses } = node;
  const title = [above, node.heading]
    .map((heading) => sayable(heading, clauses))
    .filter((heading) => heading !== '')
    .join('——');
  const said = contentOf(node, document);
  const [first, ...others] = said.citations;
  if (first === undefined) return [];
  const text = `${title}${title === '' || /[？?]$/.test(title) ? '' : '：'}${said.text}`;
  return [claim(withRegion(text, clauses[0], document), first, ...others)];
}

/** A point of a region's block names no subject of its own. */
function withRegion(text: string, clause: Clause | undefined, { counts }: DocumentHeader): string {
  const region = counts.regions === 0 ? null : (clause?.region ?? null);
  return region === null || text.includes(shortRegionName(region)) ? text : `${shortRegionName(region)}：${text}`;
}

function restClaim(rest: readonly Line[], document: DocumentHeader): Claim[] {
  const headings = rest.flatMap(({ node }) => {
    const [first] = node.clauses;
    const heading = sayable(node.heading, node.clauses);
    return first === undefined
      ? []
      : [{ text: heading === '' ? first.label : heading, place: placeOf(first, document) }];
  });
  if (headings.length === 0) return [];
  return [
    countingClaim(
      (count) => `另有${count}个部分：${headings.map(({ text }) => text).join('；')}。`,
      headings.map(({ place }) => place),
    ),
  ];
}
