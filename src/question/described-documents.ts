import type { DocumentHeader } from '../storage/store.js';
import { isBasis } from '../vocabulary/document.js';
import { findKindWords, type KindWord, kindFit } from './kind-words.js';
import { lettersSaid, partsOfNumber } from './number-mentions.js';
import type { RegionName } from './regions.js';
import { naming, type Titles, titlesOf } from './title-words.js';

/** A document a question may mean; `sure` in (0, 1]. */
export type MeantDocument = { readonly id: string; readonly sure: number };

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
  regions: readonly RegionName[],
): Described {
  const titles = titlesOf(documents);
  const descriptions = descriptionsIn(question, regions);
  const found = descriptions.flatMap((description) => meantBy(description, documents, titles));
  const clear = documents.filter(({ id }) => found.some((each) => each.id === id && each.sure > DOUBTFUL));
  const named = new Set(regions.map(({ name }) => name));
  const leavesOneOut =
    named.size > 1 && [...named].some((name) => !clear.some((document) => document.region?.name === name));
  if (leavesOneOut)
    return { meant: found.map(({ id, sure }) => ({ id, sure: Math.min(sure, DOUBTFUL) })), figures: [] };
  const figures = descriptions.flatMap((description) => figuresIn(description, clear));
  return { meant: found.length > 0 ? found : spokenOf(question, documents, titles), figures };
}

function figuresIn({ phrase, from }: Description, documents: readonly DocumentHeader[]): Span[] {
  return [...phrase.matchAll(/(?<!\d)\d{2,4}年?/g)]
    .filter(([figure]) =>
      documents.some((document) => isOfYear(document, figure) || document.title.includes(figure.replace('年', ''))),
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

function meantBy(description: Description, documents: readonly DocumentHeader[], titles: Titles): MeantDocument[] {
  const { pool, narrowed } = narrow(ofKind(description, inRegion(description, documents)), description);
  if (pool.length === 0) return [];
  const words = naming(withoutClosed(description.own, pool));
  const [best, second] = titles.fits(words, pool);
  if (best === undefined) return [];
  const isClear = best.weight > 0 && best.weight > (second?.weight ?? 0) * MARGIN;
  const hasMore = narrowed > 0 || description.kind.row !== null;
  if (isClear && best.share >= (hasMore ? NAMED_WITH_MORE : NAMED_BY_WORDS))
    return [{ id: best.document.id, sure: SURE }];
  const isLone = pool.length === 1 && narrowed > 0;
  if (isLone && (words.length === 0 || description.isPointedAt || best.weight > 0))
    return [{ id: best.document.id, sure: LONE }];
  const spoken = words.length > 0 ? [] : pool.filter((document) => titles.saysOwnName(document, description.question));
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
function ofKind({ kind, own }: Description, documents: readonly DocumentHeader[]): readonly DocumentHeader[] {
  if (kind.row === null) {
    const basis = naming(own).length > 0 ? [] : documents.filter((document) => isBasis(document.kind));
    return basis.length > 0 ? basis : documents;
  }
  const are = documents.filter((document) => kindFit(kind, document) === 'is');
  return are.length > 0 ? are : documents.filter((document) => kindFit(kind, document) === 'names');
}

type Narrowed = { readonly pool: readonly DocumentHeader[]; readonly narrowed: number };

/** Year of issue, issuer and letters of the number narrow where some document fits them; a place always has. */
function narrow(documents: readonly DocumentHeader[], description: Description): Narrowed {
  const { phrase, region } = description;
  const tests: readonly ((document: DocumentHeader) => boolean)[] = [
    (document) => isOfYear(document, phrase),
    (document) => isIssuedBy(document, phrase),
    (document) => isLettered(document, phrase),
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

function isOfYear({ issueDate }: DocumentHeader, phrase: string): boolean {
  if (issueDate === null) return false;
  const issued = Number(issueDate.slice(0, 4));
  return [...phrase.matchAll(YEAR)].some(([, full, short, han, decade, half]) => {
    if (decade !== undefined) {
      const first = 1900 + (DECADES.indexOf(decade) + 1) * 10;
      const [from, to] =
        half === '初' ? [first, first + 4] : half === '末' ? [first + 6, first + 9] : [first, first + 9];
      return issued >= from && issued <= to;
    }
    if (han !== undefined)
      return (
        issued ===
        Number([...han].map((digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit)).join(''))
      );
    return issued === (full === undefined ? 2000 + Number(short) : Number(full));
  });
}

const FEWEST_OF_ISSUER = 3;

/** By its name, or by its name without the place: 省教育局's 教育局. 国务院办公厅 is not 国务院. */
function isIssuedBy({ issuers, region }: DocumentHeader, phrase: string): boolean {
  return issuers.some((issuer) => issuerNames(issuer, region?.name ?? '').some((name) => saysIssuer(phrase, name)));
}

function issuerNames(issuer: string, region: string): string[] {
  const bare = issuer.split(region).at(-1) ?? issuer;
  return [issuer, bare, bare.replace(/人民政府/, '政府'), bare.replace(/办公[室厅]$/, '')].filter(
    (name) => name.length >= FEWEST_OF_ISSUER,
  );
}

function saysIssuer(phrase: string, name: string): boolean {
  const at = phrase.indexOf(name);
  return at !== -1 && !/^办公[室厅]/.test(phrase.slice(at + name.length));
}

function isLettered({ documentNumber }: DocumentHeader, phrase: string): boolean {
  const letters = documentNumber === null ? undefined : partsOfNumber(documentNumber)?.letters;
  return letters !== undefined && lettersSaid(phrase.replace(/(?:的|那[个份]|这[个份])$/, ''), letters) === 'said';
}

/** The phrase without what was read by rule: pointers, issuers and years of issue are no words of a title. */
function withoutClosed(own: string, pool: readonly DocumentHeader[]): string {
  const issuers = pool.flatMap(({ issuers: all, region }) =>
    all.flatMap((issuer) => issuerNames(issuer, region?.name ?? '')),
  );
  const letters = pool.flatMap(({ documentNumber }) =>
    documentNumber === null ? [] : (partsOfNumber(documentNumber)?.letters ?? []),
  );
  return [...issuers, ...letters]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ' '), own)
    .replace(
      /[五六七八九]十年代[初末]?|(?:19|20)\d{2}年|[这那该此](?:份|个|篇|部|本|条|项)|(?:实施|工作|政策)$|里头?|出台|印发|下发/g,
      ' ',
    );
}

/** A title the question says much of without pointing at a document. */
function spokenOf(question: string, documents: readonly DocumentHeader[], titles: Titles): MeantDocument[] {
  const rated = documents
    .map((document) => ({ document, id: document.id, said: titles.coverage(document, question) }))
    .filter(({ document, said }) => said >= SPEAKS_OF_TITLE || titles.saysOwnName(document, question))
    .sort((a, b) => b.said - a.said);
  return rated.map(({ id, said }) => ({ id, sure: DOUBTFUL * said }));
}
