import { plainStatement, plainText } from '../../language/plain-text.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import { type Concept, conceptMatch } from '../../question/concepts.js';
import type { QuestionPart } from '../../question/question.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim, countingClaim } from '../cite.js';
import { type Composition, composed } from './composition.js';
import { documentsMeant } from './documents-meant.js';
import { headingPlace, withoutNumber } from './key-statement.js';
import type { PartInput } from './part-input.js';

const MOST_SHOWN = 8;
/** Words of this share of the heaviest one's weight are what is asked about; lighter ones only say how. */
const CORE_SHARE = 0.65;
/** A wording this close to the word counts as it. */
const SPEAKS = 0.75;
/** Of several topics a statement must speak of this share, measured against the one that speaks of most. */
const CLOSE = 0.6;
/** Of a title this much of a word makes it a name of the document, not a topic within it. */
const NAMES_DOCUMENT = 0.8;

type Stretch = TextSpan & {
  readonly clause: Clause;
  readonly coverage: number;
  /** It speaks of the word that weighs most. */
  readonly holdsHeaviest: boolean;
};

/**
 * All that a document lays down on a topic, in the order of the text, each stretch under its heading. Null where the part
 * does not ask for it, or names no topic the document speaks of.
 */
export async function composeAspect(input: PartInput): Promise<Composition | null> {
  const { part, library } = input;
  const { main, compare } = part.wants;
  if (!part.cues.has('aspect') || part.units.length + part.places.length > 0 || compare) return null;
  if (NARROWER.includes(main)) return null;
  const [document] = documentsMeant(input);
  if (document === undefined) return null;
  const core = coreOf(part, document);
  if (core.length === 0) return null;
  const clauses = (await library.clausesOf(document.id)).filter((clause) => isOfBlock(clause, part, document));
  const about = part.asked.about === null ? [] : core.filter(({ surface }) => part.asked.about?.includes(surface));
  const found = clauses.flatMap((clause) => stretchesOf(clause, core));
  const ofThose = found.filter(({ clause, start, end }) =>
    about.some((each) => speaksOf(each, clause, { start, end })),
  );
  const stretches = ofThose.length > 0 ? ofThose : found;
  const best = Math.max(0, ...stretches.map(({ coverage }) => coverage));
  const close = stretches.filter(({ coverage, holdsHeaviest }) => holdsHeaviest || coverage >= best * CLOSE);
  if (close.length === 0) return null;
  const shown = close.slice(0, MOST_SHOWN);
  const claims = shown.map((stretch) => stretchClaim(stretch, document));
  return composed([...claims, ...restClaim(close.slice(MOST_SHOWN), document)], clauses);
}

/** A stretch or the heading above it speaks of whom the question asks about. */
function speaksOf(concept: Concept, { text, heading }: Clause, { start, end }: TextSpan): boolean {
  return conceptMatch(concept, plainStatement(`${heading}|${text.slice(start, end)}`)) >= SPEAKS;
}

/** What asks for one thing is not asked for all that stands on a topic. */
const NARROWER: readonly QuestionPart['wants']['main'][] = [
  'metadata',
  'who',
  'amount',
  'when',
  'unit-duties',
  'deadline-tasks',
];

function isOfBlock({ unit, region }: Clause, { regions }: QuestionPart, { counts }: DocumentHeader): boolean {
  if (unit === 'front-matter') return false;
  return counts.regions === 0 || regions.length === 0 || (region !== null && regions.includes(region));
}

/** The rare words of the topic, without those that only name the document. */
function coreOf({ concepts }: QuestionPart, { title, noticeTitle }: DocumentHeader): Concept[] {
  const names = plainText(`${title}|${noticeTitle ?? ''}`);
  const own = concepts.filter(
    (concept) => concept.known && [...concept.surface].length > 1 && conceptMatch(concept, names) < NAMES_DOCUMENT,
  );
  const heaviest = Math.max(0, ...own.map(({ weight }) => weight));
  return own.filter(({ weight }) => weight >= heaviest * CORE_SHARE);
}

/** Runs of statements that speak of the topic; one that stands between two of them belongs to them. */
function stretchesOf(clause: Clause, core: readonly Concept[]): Stretch[] {
  const total = core.reduce((sum, { weight }) => sum + weight, 0);
  const heaviest = Math.max(...core.map(({ weight }) => weight));
  const heading = headingPlace(clause) === null ? '' : plainStatement(clause.heading);
  const stretches: (Stretch & { last: number })[] = [];
  for (const [index, span] of statementSpans(clause.text).entries()) {
    const text = `${heading}|${plainStatement(clause.text.slice(span.start, span.end))}`;
    const said = core.filter((concept) => conceptMatch(concept, text) >= SPEAKS);
    if (said.length === 0) continue;
    const coverage = said.reduce((sum, { weight }) => sum + weight, 0) / total;
    const holdsHeaviest = said.some(({ weight }) => weight === heaviest);
    const before = stretches.at(-1);
    if (before !== undefined && index - before.last <= 2 && span.end - before.start <= LONGEST)
      stretches[stretches.length - 1] = {
        ...before,
        end: span.end,
        coverage: Math.max(before.coverage, coverage),
        holdsHeaviest: before.holdsHeaviest || holdsHeaviest,
        last: index,
      };
    else stretches.push({ clause, ...withoutNumber(clause.text, span), coverage, holdsHeaviest, last: index });
  }
  return stretches;
}

/** Longer stretches are parted. */
const LONGEST = 260;

function stretchClaim({ clause, start, end }: Stretch, document: DocumentHeader): Claim {
  const text = clause.text
    .slice(start, end)
    .trim()
    .replace(/[；;]$/, '。');
  const heading =
    clause.heading === '' || plainText(text).includes(plainText(clause.heading)) ? '' : `${clause.heading}：`;
  return claim(`${heading}${text}`, cite(clause, document, { start, end }));
}

function restClaim(rest: readonly Stretch[], document: DocumentHeader): Claim[] {
  if (rest.length === 0) return [];
  const places = rest.map(({ clause, start, end }) => cite(clause, document, { start, end }));
  const labels = [...new Set(places.map(({ label }) => label))];
  return [countingClaim((count) => `另有${count}处也谈到：${labels.join('，')}。`, places)];
}
