import { clausesHolding } from '../../evidence/clauses-holding.js';
import type { Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import { type ScoredStatement, scoreStatements } from '../../evidence/statements.js';
import { plainStatement, plainText } from '../../language/plain-text.js';
import { shortRegionName } from '../../language/regions.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import type { Concept } from '../../question/concepts.js';
import { LOOSE } from '../../question/glossary.js';
import type { QuestionPart } from '../../question/question.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type Composition, composed } from './composition.js';
import { MOST_LISTED, notListed } from './listed-facts.js';
import { spanClaim } from './lists.js';
import type { Wording } from './wording.js';

/** A statement speaks of the topic of 哪些省… where it covers this much of it by itself. */
const SPEAKS_OF_TOPIC = 0.66;
/** Words of at least this share of the heaviest one's weight are telling. */
const CORE_SHARE = 0.65;

type Mention = ScoredStatement & { readonly clause: Clause };

/** Every region of the reports that speaks of the topic, found by scanning, not from the best hits; one claim a region. */
export async function composeEachRegion(
  part: QuestionPart,
  scope: Scope,
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const reports = [...scope.documents].filter((id) => library.document(id).counts.regions > 0);
  const within = { ...scope, documents: new Set(reports) };
  const isOfRegion = ({ region, headingPath }: Clause) => region !== null && headingPath.length > 0;
  const { mentions, isCut } = await mentionsOf(part, within, library, isOfRegion);
  const best = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${mention.clause.documentId}|${mention.clause.region}`;
    if (mention.direct > (best.get(key)?.direct ?? 0)) best.set(key, mention);
  }
  const say = ({ clause }: Mention, text: string) => wording.ofRegion(shortRegionName(clause.region ?? ''), text);
  return composedOf({ mentions: [...best.values()], isCut }, library, say);
}

/** Every clause that speaks of the topic, in whatever document (所有材料里讲到…的有哪几处); one claim a clause. */
export async function composeMentions(part: QuestionPart, scope: Scope, library: Sources): Promise<Composition> {
  return composedOf(await mentionsOf(part, scope, library), library, (_, text) => text);
}

function composedOf(
  { mentions, isCut }: Mentions,
  library: Sources,
  say: (mention: Mention, text: string) => string,
): Composition {
  const shown = mentions.slice(0, MOST_LISTED);
  const claims = shown.map((mention) => spanClaim(mention.clause, mention, library, (text) => say(mention, text)));
  return composed(
    claims,
    shown.map(({ clause }) => clause),
    claims.length === 0 ? [] : notListed(isCut ? null : mentions.length - shown.length),
  );
}

/** `isCut`: there may be more. */
type Mentions = { readonly mentions: readonly Mention[]; readonly isCut: boolean };

/** The statements that speak of the topic, in corpus order; where the topic is a quoted name, those that hold it as printed. */
async function mentionsOf(
  part: QuestionPart,
  scope: Scope,
  library: Sources,
  isWanted: (clause: Clause) => boolean = () => true,
): Promise<Mentions> {
  const names = part.quoted.map(plainText);
  const alternatives = alternativesOf(part);
  const looked = async (words: readonly string[], mention: (clause: Clause) => Mention[]): Promise<Mentions> => {
    const { clauses, mayBeMore } = await clausesHolding(words, { scope }, library);
    const found = clauses.filter((clause) => clause.unit !== 'front-matter' && isWanted(clause)).flatMap(mention);
    return { mentions: found, isCut: mayBeMore(found.map(({ clause }) => clause)) };
  };
  const exact = await looked(names, (clause) => mentionByName(clause, names));
  if (exact.mentions.length > 0) return exact;
  const telling = alternatives.flat().flatMap(({ variants }) => variants.map(({ text }) => text));
  return looked(telling, (clause) => mentionByTopic(clause, alternatives));
}

function mentionByName(clause: Clause, names: readonly string[]): Mention[] {
  const holds = ({ start, end }: TextSpan) =>
    names.some((name) => plainText(clause.text.slice(start, end)).includes(name));
  const span = names.length === 0 ? undefined : statementSpans(clause.text).find(holds);
  return span === undefined ? [] : [{ ...span, clause, coverage: 1, direct: 1 }];
}

function mentionByTopic(clause: Clause, alternatives: readonly Concept[][]): Mention[] {
  const whole = plainStatement(clause.text);
  const [best] = alternatives
    .filter((concepts) => holdsTelling(whole, concepts))
    .flatMap((concepts) =>
      scoreStatements(clause, '', concepts).statements.filter((each) => holdsCore(clause, each, concepts)),
    )
    .sort((a, b) => b.direct - a.direct);
  return best !== undefined && best.direct >= SPEAKS_OF_TOPIC ? [{ ...best, clause }] : [];
}

/** The telling words of the topic must all stand in the statement; common ones may be missing. */
function holdsCore(
  clause: Clause,
  { start, end }: { start: number; end: number },
  concepts: readonly Concept[],
): boolean {
  return holdsTelling(plainStatement(clause.text.slice(start, end)), concepts);
}

function holdsTelling(text: string, concepts: readonly Concept[]): boolean {
  const heaviest = Math.max(...concepts.map((concept) => concept.weight));
  return concepts.every(
    (concept) =>
      concept.weight < heaviest * CORE_SHARE || concept.variants.some((variant) => text.includes(variant.text)),
  );
}

/** Words of 哪些省区市（州）…: they say what is listed, not what it has in common. */
const NAMES_REGIONS = /^(?:.|省区|省市|区域|地区|省份|城市|市县|州市|provinces?|regions?|places?|cities)$/;

/** An everyday word that only looser wordings of papers stand for (谈到) is no topic to be found in every place. */
function isOwnWord({ known, variants }: Concept): boolean {
  return known && variants.some(({ weight }) => weight > LOOSE);
}

/** DRG/DIP, 领导或同志亲自抓, 举债、负债: what speaks of either counts, with the rest. */
function alternativesOf(part: QuestionPart): Concept[][] {
  const known = part.concepts.filter((concept) => isOwnWord(concept) && !NAMES_REGIONS.test(concept.surface));
  const text = part.content.toLowerCase();
  const listed = known.filter(({ surface }) => part.asked.listed.includes(surface));
  if (listed.length > 1) {
    const shared = known.filter((concept) => !listed.includes(concept));
    return listed.map((concept) => [...shared, concept]);
  }
  const at = text.search(/[/或]/);
  const before = nearest(known, (concept) => at - (text.indexOf(concept.surface) + concept.surface.length));
  const after = nearest(known, (concept) => text.indexOf(concept.surface) - at - 1);
  if (at === -1 || before === undefined || after === undefined) return [known];
  return [known.filter((concept) => concept !== after), known.filter((concept) => concept !== before)];
}

function nearest(concepts: readonly Concept[], distance: (concept: Concept) => number): Concept | undefined {
  const [best] = concepts
    .map((concept) => ({ concept, away: distance(concept) }))
    .filter(({ away }) => away >= 0)
    .sort((a, b) => a.away - b.away);
  return best?.concept;
}
