import { tokenize } from '../indexing/tokenizer.js';
import { mask } from '../language/mask.js';
import { plainText } from '../language/plain-text.js';
import { isTraditional, loadSimplify } from '../language/simplified.js';
import type { DocumentHeader } from '../storage/store.js';
import type { DocumentKind } from '../vocabulary/document.js';
import { type Asked, readAsked } from './asked.js';
import { findLabelReferences, type LabelReference, neighbourReference, rankReference } from './clause-label.js';
import { type Concept, conceptVariant, LEAST_TOPIC_WEIGHT, readConcepts, type TermStatistics } from './concepts.js';
import { contentOf } from './content-words.js';
import { type Cue, readCues } from './cues/read-cues.js';
import type { MeantDocument } from './described-documents.js';
import { findDocuments } from './documents.js';
import { draftedTopic } from './drafting.js';
import { figuresIn } from './figures.js';
import type { Glossary } from './glossary.js';
import { readWants, type Wants } from './intents.js';
import { nextTurn } from './next-turn.js';
import { findPlaces, findRegions } from './regions.js';
import { splitQuestion } from './split-question.js';
import { type ChargedUnits, findUnits, type UnitMention } from './units.js';
import { yearsIn, yearsInWords } from './years.js';

/** One thing asked, with all that is known of it: what is searched for and what would answer it. */
export type QuestionPart = {
  readonly text: string;
  /** Topic words, without the asking and without regions. */
  readonly content: string;
  readonly concepts: readonly Concept[];
  readonly wants: Wants;
  /** What its wording tells, by name. */
  readonly cues: ReadonlySet<Cue>;
  /** What is read out of its wording. */
  readonly asked: Asked;
  readonly regions: readonly string[];
  /** Places named that are no region of the library: only clauses that speak of them may answer. */
  readonly places: readonly string[];
  readonly documentIds: readonly string[];
  /** Perhaps meant, surest first: they may be preferred, never restrict. */
  readonly likelyDocuments: readonly MeantDocument[];
  readonly kinds: readonly DocumentKind[];
  readonly unknownNumbers: readonly string[];
  readonly units: readonly UnitMention[];
  readonly years: readonly number[];
  readonly labels: readonly LabelReference[];
  /** Names in quotation marks, and counted names such as 五大中心. */
  readonly quoted: readonly string[];
  /** The part leans on what was asked before. */
  readonly dependent: boolean;
  /** A later question of the same message: what it names no topic for is the topic of the one before. */
  readonly later: boolean;
};

export type UnderstandingContext = {
  readonly documents: readonly DocumentHeader[];
  /** Regions that documents or their blocks speak of. */
  readonly regions: readonly string[];
  readonly glossary: Glossary;
  readonly statistics: TermStatistics;
  /** The units the documents charge with something. */
  readonly chargedUnits: () => Promise<ChargedUnits>;
  /** Mends spelling and script of a topic before it is searched; the identity where nothing is to mend. */
  readonly mend: (text: string) => Promise<string>;
};

const YEAR_WEIGHT = 1;
/** 65% or 240个 in a question names the target it asks about. */
const FIGURE_WEIGHT = 4;
/** A short second question (排第一的就是牵头吗) with less than this speaks of the topic before it. */
const SAME_MESSAGE_TOPIC_WEIGHT = 7;

/** Understands a question against its history (earlier user questions, oldest first). The last part may lean on the one before it. */
export async function understandQuestion(
  question: string,
  history: readonly string[],
  context: UnderstandingContext,
): Promise<QuestionPart[]> {
  let before: QuestionPart | null = null;
  for (const earlier of history) {
    await nextTurn();
    before = (await understandMessage(earlier, before, context)).at(-1) ?? before;
  }
  return understandMessage(question, before, context);
}

/** Questions of one message that are looked into; each takes its time. */
const MOST_PARTS = 8;

/** How many questions of a message are beyond those that are read. */
export function questionsBeyond(message: string): number {
  return Math.max(0, splitQuestion(message).length - MOST_PARTS);
}

async function understandMessage(
  message: string,
  before: QuestionPart | null,
  context: UnderstandingContext,
): Promise<QuestionPart[]> {
  const parts: QuestionPart[] = [];
  let previous: Understood | null = before;
  // Cues are written in simplified characters, and a message is split by them.
  const simplified = isTraditional(message) ? (await loadSimplify())(message) : message;
  const drafted = draftedTopic(simplified);
  for (const text of splitQuestion(drafted ?? simplified).slice(0, MOST_PARTS)) {
    const isLater = parts.length > 0;
    if (isLater) await nextTurn();
    const read = mergeWithBefore(await readPart(text, context), previous, isLater, context);
    await nextTurn();
    const merged = drafted === null ? read : { ...read, cues: new Set([...read.cues, 'drafts' as const]) };
    const part = { ...merged, asked: readAsked(merged), later: isLater };
    parts.push(part);
    previous = part;
  }
  return parts;
}

/** A part before what it asks is read out of it with the topic it may take over. */
type Understood = Omit<QuestionPart, 'asked'>;

async function readPart(original: string, context: UnderstandingContext): Promise<Understood> {
  const text = await context.mend(original.normalize('NFKC').trim());
  const regions = findRegions(text, context.regions, context.glossary);
  const cues = readCues(text);
  const mention = findDocuments(text, context.documents, { regions, glossary: context.glossary });
  const { numbers } = mention;
  const plainYears = mask(text, numbers);
  const units = findUnits(plainYears, context.glossary, await context.chargedUnits());
  const years = yearsIn(plainYears);
  const labels = findLabelReferences(plainYears);
  const wants = readWants(cues, { hasUnit: units.length > 0, hasYear: years.length > 0, hasLabel: labels.length > 0 });
  const asksOfUnit = wants.main === 'unit-duties' || (wants.main === 'yes-no' && cues.has('says-a-role'));
  const setAside = asksOfUnit ? units : units.filter(({ isTopic }) => !isTopic);
  const masked = mask(text, [...numbers, ...regions, ...setAside, ...labels, ...yearsInWords(plainYears)]);
  const content = contentOf(masked);
  const quoted = [...text.matchAll(/[“"「]([^”"」]{2,20})[”"」]/g)].map((match) => match[1] ?? '');
  return {
    text,
    content,
    concepts: withYears(
      withFigures(readConcepts(content, context.glossary, context.statistics, quoted), masked, context),
      years,
    ),
    cues,
    wants,
    regions: [...new Set(regions.map((region) => region.name))],
    places: findPlaces(mask(text, regions), (word) =>
      tokenize(word).every((term) => context.statistics.documentFrequency(term) > 0),
    ),
    documentIds: mention.ids,
    likelyDocuments: mention.likely,
    kinds: mention.kinds,
    unknownNumbers: mention.unknownNumbers,
    units,
    years,
    labels: distinctLabels(labels),
    quoted,
    dependent: false,
    later: false,
  };
}

/** A year is part of the topic, but a small one: whether the text speaks of that year is checked by itself. */
function withFigures(concepts: readonly Concept[], text: string, { statistics }: UnderstandingContext): Concept[] {
  const figures = figuresIn(plainText(text));
  const named = figures.map((figure) => {
    const known = tokenize(figure).every((term) => statistics.documentFrequency(term) > 0);
    return {
      surface: figure,
      variants: [conceptVariant(figure, 1)],
      weight: known ? FIGURE_WEIGHT : YEAR_WEIGHT,
      known,
    };
  });
  const words = concepts.filter((concept) => !figures.some((figure) => figure.includes(concept.surface)));
  return [...words, ...named];
}

function withYears(concepts: readonly Concept[], years: readonly number[]): Concept[] {
  const named = years.map((year) => ({
    surface: `${year}年`,
    variants: [conceptVariant(`${year}年`, 1)],
    weight: YEAR_WEIGHT,
    known: true,
  }));
  return [...concepts, ...named];
}

/** Takes over region, document and topic from what was asked before, where the part does not name its own. */
function mergeWithBefore(
  part: Understood,
  before: Understood | null,
  sameMessage: boolean,
  context: UnderstandingContext,
): Understood {
  if (before === null) return part;
  const known = part.concepts.filter((concept) => concept.known).reduce((sum, concept) => sum + concept.weight, 0);
  const asksOfBefore =
    sameMessage &&
    part.regions.length === 0 &&
    known < SAME_MESSAGE_TOPIC_WEIGHT &&
    (part.wants.who || part.wants.when) &&
    part.text.length <= 14;
  const topicless = (known < LEAST_TOPIC_WEIGHT || asksOfBefore) && part.units.length === 0 && part.labels.length === 0;
  const rank = sameMessage || part.labels.length > 0 ? null : rankReference(part.text);
  if (rank !== null && before.content !== '')
    return mergeWithBefore(
      { ...part, labels: [rank], wants: { ...part.wants, main: 'lookup' } },
      before,
      sameMessage,
      context,
    );
  const ordinalOnly = part.labels.length > 0 && known < LEAST_TOPIC_WEIGHT && part.units.length === 0;
  const namesOwn = part.wants.eachRegion && part.quoted.length > 0 && known >= LEAST_TOPIC_WEIGHT;
  const leans =
    ordinalOnly ||
    (!namesOwn && part.cues.has('leans-on-before')) ||
    (!sameMessage && (part.text.startsWith('其中') || part.cues.has('points-back')));
  const asksNothing = part.wants.main === 'general' || part.wants.main === 'yes-no';
  const dependent =
    leans || topicless || (!sameMessage && part.regions.length === 0 && asksNothing && part.text.length < 12);
  const regions =
    part.regions.length > 0 || part.places.length > 0 || namesOwn
      ? part.regions
      : dependent || sameMessage
        ? before.regions
        : [];
  const changesRegion = part.regions.length > 0 && part.regions.join() !== before.regions.join();
  const staysInScope =
    !sameMessage &&
    part.regions.length === 0 &&
    part.places.length === 0 &&
    part.documentIds.length === 0 &&
    part.kinds.length === 0 &&
    !part.wants.eachRegion &&
    !part.wants.compare;
  if (!dependent && staysInScope)
    return {
      ...withBackground(part, before),
      regions: before.regions,
      documentIds: before.documentIds,
      kinds: before.kinds,
    };
  if (!dependent) {
    const keepsDocument = sameMessage && !changesRegion && part.documentIds.length === 0 && part.kinds.length === 0;
    const told = sameMessage && !changesRegion ? withBackground(part, before) : part;
    return keepsDocument
      ? { ...told, regions, documentIds: before.documentIds, kinds: before.kinds }
      : { ...told, regions };
  }
  const inheritsTopic = topicless || leans;
  const content = inheritsTopic
    ? `${before.content} ${(topicless || ordinalOnly) && known === 0 ? '' : part.content}`.trim()
    : part.content;
  const enumerates = before.wants.main === 'unit-duties' || before.wants.main === 'deadline-tasks';
  const asks =
    part.wants.main === 'general' ||
    (sameMessage && topicless && before.wants.main === 'metadata') ||
    (part.wants.main === 'yes-no' && topicless) ||
    (sameMessage && enumerates && topicless && part.units.length === 0);
  const next = before.labels[0] === undefined ? null : neighbourReference(part.text, before.labels[0]);
  const neighbours = next === null ? before.labels : [next];
  const ownsDocument = part.documentIds.length > 0 || part.kinds.length > 0;
  return {
    ...part,
    content,
    concepts: withYears(
      stressed(readConcepts(content, context.glossary, context.statistics), inheritsTopic ? part : null),
      part.years,
    ),
    wants: asks ? before.wants : part.wants,
    regions,
    documentIds: ownsDocument || changesRegion ? part.documentIds : before.documentIds,
    kinds: ownsDocument || changesRegion ? part.kinds : before.kinds,
    units: part.units.length > 0 || (!asks && part.wants.who) ? part.units : before.units,
    years: part.years.length > 0 || !asks ? part.years : before.years,
    labels: part.labels.length > 0 ? part.labels : topicless || neighbours.length > 0 ? neighbours : [],
    quoted: part.quoted.length > 0 ? part.quoted : before.quoted,
    dependent: true,
  };
}

/** 那市级的呢: what a follow-up says itself is what it turns on. */
const STRESS = 2;

function stressed(concepts: readonly Concept[], own: Understood | null): Concept[] {
  const said = new Set(own?.concepts.map(({ surface }) => surface));
  return concepts.map((concept) =>
    said.has(concept.surface) ? { ...concept, weight: concept.weight * STRESS } : concept,
  );
}

/** What was spoken of before is spoken of still, though less: 要准备哪些东西 asks what the benefit needs that was asked about. */
const BACKGROUND_SHARE = 0.4;

function withBackground(part: Understood, before: Understood): Understood {
  const own = new Set(part.concepts.map(({ surface }) => surface));
  const background = before.concepts.filter(({ surface, known }) => known && !own.has(surface) && !/^\d/.test(surface));
  return {
    ...part,
    concepts: [
      ...part.concepts,
      ...background.map((concept) => ({ ...concept, weight: concept.weight * BACKGROUND_SHARE })),
    ],
  };
}

/** Places of one question that are looked up; each is sought in all clauses. */
const MOST_LABELS = 8;

function distinctLabels(labels: readonly LabelReference[]): LabelReference[] {
  const placeOf = ({ form, numbers, anchor }: LabelReference) => JSON.stringify([form, numbers, anchor]);
  const places = labels.map(placeOf);
  return labels.filter((_, index) => places.indexOf(places[index] ?? '') === index).slice(0, MOST_LABELS);
}
