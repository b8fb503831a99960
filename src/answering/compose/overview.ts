import { findDateMentions } from '../../language/date-mentions.js';
import { plainText } from '../../language/plain-text.js';
import { foldWidth } from '../../language/width.js';
import type { QuestionPart } from '../../question/question.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type Composition, composed } from './composition.js';
import { documentsMeant } from './documents-meant.js';
import { childrenOf, nodeNamed, type OutlineNode, outlineOf } from './outline.js';
import { countLine, linesOf, textOf } from './overview-lines.js';
import type { PartInput } from './part-input.js';

/** Headings shorter than this (总则) stand in many questions that do not mean them. */
const LEAST_NAMED = 4;

/**
 * The skeleton of a document, of a part of it the question names or of a region's block of a report: a line for each of its
 * parts with the headings under it, in the document's own words. Null where it asks for none or it is not clear of what.
 */
export async function composeOverview(input: PartInput): Promise<Composition | null> {
  const { part, library } = input;
  const isAsked = part.cues.has('overview') || part.cues.has('divides-into');
  if (!isAsked || part.units.length > 0 || part.wants.main === 'metadata' || !isOfWhole(part)) return null;
  const documents = documentsMeant(input).slice(0, 2);
  const claims: Claim[] = [];
  const cited: Clause[] = [];
  for (const document of documents) {
    const all = (await library.clausesOf(document.id)).filter((clause) => isOfBlock(clause, part, document));
    const clauses = part.cues.has('of-attachment') ? all.filter(isOfAttachment) : all;
    const nodes = outlineOf(clauses);
    const named = nodeMeant(nodes, part);
    if (named === null && part.labels.length > 0) continue;
    const parts = named === null ? nodes : childrenOf(named);
    claims.push(...(part.cues.has('divides-into') || part.cues.has('counts-parts') ? countLine(parts, document) : []));
    claims.push(...(named !== null && parts.length < 2 ? textOf(named, document) : linesOf(parts, document)));
    cited.push(...clauses);
  }
  return claims.length === 0 ? null : composed(claims, cited);
}

/** More topic than this is asked about itself, not as what a region's text is about. */
const MOST_TOPIC = 5;

/** A document, kind or part is named, or a region and nothing else; or a document is spoken of, and its topic finds it. */
function isOfWhole({ documentIds, kinds, regions, places, asked, concepts, cues, later }: QuestionPart): boolean {
  const topic = concepts.filter(({ known }) => known).reduce((sum, { weight }) => sum + weight, 0);
  if (places.length > 0 || (later && topic > MOST_TOPIC)) return false;
  if (documentIds.length + kinds.length > 0 || asked.part !== null) return true;
  if (regions.length === 0) return cues.has('speaks-of-document');
  return topic < MOST_TOPIC;
}

function isOfAttachment({ unit, label }: Clause): boolean {
  return unit === 'table-row' || label.startsWith('附件');
}

/** Of a report the block of the region named; of a block that tells of several years the paragraphs of the year named. */
function isOfBlock(clause: Clause, { regions, years }: QuestionPart, document: DocumentHeader): boolean {
  if (document.counts.regions === 0 || regions.length === 0) return true;
  if (clause.region === null || !regions.includes(clause.region)) return false;
  const [first] = findDateMentions(foldWidth(clause.text.slice(0, 30)));
  return years.length === 0 || first === undefined || first.year === null || years.includes(first.year);
}

/** The part quoted by its heading, told by its number (第四章) where all have headings, or named in passing. */
function nodeMeant(nodes: readonly OutlineNode[], part: QuestionPart): OutlineNode | null {
  const [label] = part.labels;
  const [number, ...inner] = label?.numbers ?? [];
  if (label !== undefined && number !== undefined) {
    const isChapter = label.form === 'nested' && inner.length === 0 && nodes.every(({ heading }) => heading !== '');
    return isChapter ? (nodes[number - 1] ?? null) : null;
  }
  const quoted = nodeNamed(nodes, (heading) =>
    part.quoted.some((name) => plainText(heading).endsWith(plainText(name))),
  );
  return quoted ?? nodeNamed(nodes, (heading) => isNamed(heading, part));
}

function isNamed(heading: string, { text, asked }: QuestionPart): boolean {
  const plain = plainText(heading);
  const isSaid = plain.length >= LEAST_NAMED && plainText(text).includes(plain);
  return isSaid || (asked.part !== null && (plain === asked.part || plain.endsWith(asked.part)));
}
