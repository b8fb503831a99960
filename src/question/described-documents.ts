import type { DocumentHeader } from '../storage/store.js';
import { isBasis } from '../vocabulary/document.js';
import { entriesWithin, type Glossary, LOOSE } from './glossary.js';
import { findKindWords, type KindWord } from './kind-words.js';
import { lettersSaid } from './number-mentions.js';
import type { RegionName } from './regions.js';
import { type Shelf, shelfOf } from './shelf.js';
import { naming } from './title-words.js';

/** A document a question may mean; `sure` in (0, 1]. */
export type MeantDocument = { readonly id: string; readonly sure: number };

/** What else is known of a question in which documents are sought. */
export type NamedIn = {
  readonly regions: readonly RegionName[];
  readonly glossary: Pick<Glossary, 'entries' | 'starting'>;
};

type Span = { readonly start: number; readonly end: number };
/** `figures`: where years of issue and figures of a title stand; they are no years asked about. */
export type Described = { readonly meant: readonly MeantDocument[]; readonly figures: readonly Span[] };

/** The phrase that describes a document: what stands before its kind word. */
type Description = {
  readonly question: string;
  readonly kind: KindWord;
  readonly phrase: string;
  /** Where the phrase begins in the question. */
  readonly from: number;
  /** What stands between the place, or the start of the phrase, and the kind word. */
  readonly own: string;
  readonly region: string | null;
  /** 这份, 那个 right before the kind word: what comes earlier need not name the document. */
  readonly isPointedAt: boolean;
};

const LONGEST_PHRASE = 30;
/** How much better the best document must fit than the next. */
const MARGIN = 1.25;
/** Share of the description's words a title must hold to be named by them alone; and with something else beside. */
const NAMED_BY_WORDS = 0.7;
const NAMED_WITH_MORE = 0.45;
/** Share of a title a question must say to be perhaps about it where it names no document. */
const SPEAKS_OF_TITLE = 0.45;

const SURE = 0.9;
const LONE = 0.85;
const DOUBTFUL = 0.5;

/** Documents described in a question's own words: by place, kind, issuer, year of issue and words of the title. */
export function findDescribedDocuments(
  question: string,
  documents: readonly DocumentHeader[],
  { regions, glossary }: NamedIn,
): Described {
  const shelf = shelfOf(documents);
  const descriptions = descriptionsIn(question, regions);
  const found = descriptions.flatMap((description) => meantBy(description, documents, { shelf, glossary }));
  const sure = new Set(found.flatMap((each) => (each.sure > DOUBTFUL ? each.id : [])));
  const clear = sure.size === 0 ? [] : documents.filter(({ id }) => sure.has(id));
  const named = new Set(regions.map(({ name }) => name));
  const leavesOneOut =
    named.size > 1 && [...named].some((name) => !clear.some((document) => document.region?.name === name));
  if (leavesOneOut)
    return { meant: found.map(({ id, sure }) => ({ id, sure: Math.min(sure, DOUBTFUL) })), figures: [] };
  const figures = descriptions.flatMap((description) => figuresIn(description, clear));
  return { meant: found.length > 0 ? found : spokenOf(question, shelf), figures };
}

function figuresIn({ phrase, from }: Description, documents: readonly DocumentHeader[]): Span[] {
  return [...phrase.matchAll(/(?<!\d)\d{2,4}年?/g)]
    .filter(([figure]) =>
      documents.some(
        (document) => isOfYear(document, yearsOfIssue(figure)) || document.title.includes(figure.replace('年', '')),
      ),
    )
    .map(({ 0: figure, index }) => ({ start: from + index, end: from + index + figure.length }));
}

function descriptionsIn(question: string, regions: readonly RegionName[]): Description[] {
  const words = findKindWords(question);
  return words.map((kind, index) => {
    const before = question.slice(0, kind.start);
    const stop = Math.max(
      ...['，', ',', '。', '？', '?', '；', ';', '：', ':', '、', '！', '('].map((mark) => before.lastIndexOf(mark)),
    );
    const from = Math.max(stop + 1, words[index - 1]?.end ?? 0, kind.start - LONGEST_PHRASE);
    const near = regions.filter(({ start, end }) => start >= from && end <= kind.start).at(-1);
    const names = new Set(regions.map(({ name }) => name));
    const only = names.size === 1 ? (regions[0]?.name ?? null) : null;
    const own = question.slice(near?.end ?? from, kind.start);
    return {
      question,
      kind,
      phrase: question.slice(from, kind.start),
      from,
      own,
      region: near?.name ?? only,
      isPointedAt: POINTED_AT.test(own),
    };
  });
}

const POINTED_AT =
  /(?:[这那该此本](?:份|个|篇|部|本|条|项)?|市里|省里|县里|区里|(?:^|的)|出台的|印发的|发的|下的)(?:实施|工作|政策)?$/;

type Known = { readonly shelf: Shelf; readonly glossary: NamedIn['glossary'] };

function meantBy(description: Description, documents: readonly DocumentHeader[], known: Known): MeantDocument[] {
  const { shelf } = known;
  const { titles } = shelf;
  const ofItsKind = ofKind(description, inRegion(description, documents), shelf);
  const { pool, narrowed } = narrow(ofItsKind, description, shelf);
  if (pool.length === 0) return [];
  const words = naming(asTitled(withoutClosed(description.own, pool, shelf), known));
  const [best, second] = titles.fits(words, pool);
  if (best === undefined) return [];
  const isClear = best.weight > 0 && best.weight > (second?.weight ?? 0) * MARGIN;
  const hasMore = narrowed > 0 || description.kind.row !== null;
  if (isClear && best.share >= (hasMore ? NAMED_WITH_MORE : NAMED_BY_WORDS))
    return [{ id: best.document.id, sure: SURE }];
  const isLone = pool.length === 1 && narrowed > 0;
  if (isLone && (words.length === 0 || description.isPointedAt || best.weight > 0))
    return [{ id: best.document.id, sure: LONE }];
  const owners = words.length > 0 ? new Set<string>() : titles.ownNamesIn(description.question);
  const spoken = owners.size === 0 ? [] : pool.filter(({ id }) => owners.has(id));
  if (spoken.length === 1) return spoken.map(({ id }) => ({ id, sure: LONE }));
  if (pool.length === 1 && (narrowed > 0 || (words.length === 0 && description.kind.row !== null)))
    return [{ id: best.document.id, sure: DOUBTFUL }];
  return isClear ? [{ id: best.document.id, sure: DOUBTFUL * best.share }] : [];
}

function inRegion({ region }: Description, documents: readonly DocumentHeader[]): readonly DocumentHeader[] {
  if (region === null) return documents;
  const own = documents.filter((document) => document.region?.name === region);
  return own.length > 0 ? own : documents.filter(({ regionPath }) => regionPath.at(-2) === region);
}

/** Those of the kind itself before those that only name one; of 文件 without a name those that lay something down before those that tell of it. */
function ofKind(
  { kind, own }: Description,
  documents: readonly DocumentHeader[],
  shelf: Shelf,
): readonly DocumentHeader[] {
  if (kind.row === null) {
    const basis = naming(own).length > 0 ? [] : documents.filter((document) => isBasis(document.kind));
    return basis.length > 0 ? basis : documents;
  }
  const { are, name } = shelf.ofKindWord(kind);
  const those = documents.filter(({ id }) => are.has(id));
  return those.length > 0 ? those : documents.filter(({ id }) => name.has(id));
}

type Narrowed = { readonly pool: readonly DocumentHeader[]; readonly narrowed: number };

/** Year of issue, issuer and letters of the number narrow where some document fits them; a place always has. */
function narrow(documents: readonly DocumentHeader[], { phrase, region }: Description, shelf: Shelf): Narrowed {
  const [years, issued, lettered] = [yearsOfIssue(phrase), issuedBy(phrase, shelf), letteredLike(phrase, shelf)];
  const tests: readonly ((document: DocumentHeader) => boolean)[] = [
    ...(years.length > 0 ? [(document: DocumentHeader) => isOfYear(document, years)] : []),
    ...[issued, lettered].flatMap((ids) => (ids.size > 0 ? [({ id }: DocumentHeader) => ids.has(id)] : [])),
  ];
  return tests.reduce<Narrowed>(
    ({ pool, narrowed }, test) => {
      const fitting = pool.filter(test);
      return fitting.length > 0 ? { pool: fitting, narrowed: narrowed + 1 } : { pool, narrowed };
    },
    { pool: documents, narrowed: region === null ? 0 : 1 },
  );
}

const DECADES = '一二三四五六七八九';
const YEAR =
  /(?<!\d)((?:19|20)\d{2})年?|(?<!\d)(\d{2})年|([二一][〇零一二三四五六七八九]{3})年|([五六七八九])十年代([初末])?/g;

type Years = { readonly from: number; readonly to: number };

function yearsOfIssue(phrase: string): Years[] {
  return [...phrase.matchAll(YEAR)].map(([, full, short, han, decade, half]) => {
    if (decade !== undefined) {
      const first = 1900 + (DECADES.indexOf(decade) + 1) * 10;
      return { from: half === '末' ? first + 6 : first, to: half === '初' ? first + 4 : first + 9 };
    }
    const digits = [...(han ?? '')].map((digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit));
    const year = digits.length > 0 ? Number(digits.join('')) : full === undefined ? 2000 + Number(short) : Number(full);
    return { from: year, to: year };
  });
}

function isOfYear({ issueDate }: DocumentHeader, years: readonly Years[]): boolean {
  const issued = issueDate === null ? Number.NaN : Number(issueDate.slice(0, 4));
  return years.some(({ from, to }) => issued >= from && issued <= to);
}

/** By an issuer's name, or by its name without the place. 国务院办公厅 is not 国务院. */
function issuedBy(phrase: string, { issuersIn }: Shelf): ReadonlySet<string> {
  const said = issuersIn(phrase).filter(({ name, start }) => !/^办公[室厅]/.test(phrase.slice(start + name.length)));
  return new Set(said.map(({ thing: { id } }) => id));
}

function letteredLike(phrase: string, { letters }: Shelf): ReadonlySet<string> {
  const before = phrase.replace(/(?:的|那[个份]|这[个份])$/, '');
  return new Set([...letters].flatMap(([each, ids]) => (lettersSaid(before, each) === 'said' ? ids : [])));
}

/** The phrase without what was read by rule: pointers, issuers and years of issue are no words of a title. */
function withoutClosed(own: string, pool: readonly DocumentHeader[], { issuersIn, lettersIn }: Shelf): string {
  const said = [...issuersIn(own), ...lettersIn(own)];
  const ids = new Set(said.length === 0 ? [] : pool.map(({ id }) => id));
  const names = new Set(said.flatMap(({ name, thing: { id } }) => (ids.has(id) ? name : [])));
  return [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ' '), own)
    .replace(
      /[五六七八九]十年代[初末]?|(?:19|20)\d{2}年|[这那该此](?:份|个|篇|部|本|条|项)|(?:实施|工作|政策)$|里头?|出台|印发|下发/g,
      ' ',
    );
}

/** In the words of titles: 环评条例 as a title writes 环境影响评价. Looser words than abbreviations name no document. */
function asTitled(text: string, { shelf: { titles }, glossary }: Known): string {
  return entriesWithin(text, glossary).reduce((said, { surface, variants }) => {
    if (!said.includes(surface) || titles.hold(surface)) return said;
    const printed = variants.find(({ text: word, weight }) => weight > LOOSE && titles.hold(word));
    return printed === undefined ? said : said.replaceAll(surface, printed.text);
  }, text);
}

/** A title the question says much of without pointing at a document. */
function spokenOf(question: string, { titles }: Shelf): MeantDocument[] {
  return [...titles.saidIn(question, SPEAKS_OF_TITLE)]
    .sort((a, b) => b.share - a.share)
    .map(({ document, share }) => ({ id: document.id, sure: DOUBTFUL * share }));
}
