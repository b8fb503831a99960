import { isInChinese } from '../../../question/script-of.js';
import type { Claim, MetadataField, Missing } from '../../../vocabulary/answer.js';
import type { Clause } from '../../../vocabulary/clause.js';
import { isAccount, isBasis } from '../../../vocabulary/document.js';
import { cite, claim } from '../../cite.js';
import { type Composition, composed, nothing } from '../composition.js';
import { documentsMeant } from '../documents-meant.js';
import { notListed } from '../listed-facts.js';
import type { PartInput } from '../part-input.js';
import { fieldsAsked } from './fields.js';
import {
  dateName,
  type Finder,
  firstPrinted,
  printedAddressee,
  printedBasis,
  printedDate,
  printedEffect,
  printedEnd,
  printedIssuers,
  printedNumber,
  printedPeriod,
  printedPosting,
  printedPrinting,
  printedTitle,
} from './printed.js';
import { SAYINGS_EN, SAYINGS_ZH, type Saying } from './say.js';
import { subjectOf } from './subject.js';
import { repealsClaim, type Told, validityClaim } from './validity-claims.js';

/** Of more documents what is asked is not told one by one. */
const MOST_DOCUMENTS = 20;

type PrintedField = Exclude<MetadataField, 'title' | 'status' | 'repeals'>;

const FINDERS: Readonly<Record<PrintedField, Finder>> = {
  number: printedNumber,
  date: printedDate,
  posted: printedPosting,
  issuers: printedIssuers,
  effective: printedEffect,
  expiry: (clause, document) => printedEnd(clause, document) ?? printedPeriod(clause, document),
  basis: printedBasis,
  addressee: printedAddressee,
};
/** Stated in the text itself; the rest only in what stands around it. */
const IN_TEXT: readonly MetadataField[] = ['effective', 'expiry', 'status', 'repeals', 'basis'];

/**
 * Number, dates, issuers and validity of the documents meant, each in a sentence cited to where it is printed. Null where
 * the part asks none of it, or of no document, or what it asks is not printed and the text itself may tell it.
 */
export async function composeIdentity(input: PartInput): Promise<Composition | null> {
  const { part, library } = input;
  const fields = fieldsAsked(part);
  if (fields.length === 0 || !isOfDocuments(input)) return null;
  const meant = part.cues.has('every-side')
    ? library.documents.filter(({ kind, region }) => isBasis(kind) && region !== null)
    : documentsMeant(input);
  const documents = meant.slice(0, MOST_DOCUMENTS);
  if (documents.length === 0 && part.unknownNumbers.length > 0) return null;
  const own = documents.filter(({ kind }) => !isAccount(kind) || part.kinds.includes(kind));
  const claims: Claim[] = [];
  const cited: Clause[] = [];
  const missing: Missing[] = [];
  for (const document of own) {
    const all = await library.clausesOf(document.id);
    cited.push(...all);
    for (const field of fields) {
      const clauses = IN_TEXT.includes(field) ? all : all.filter(({ unit }) => unit === 'front-matter');
      const sayings = isInChinese(part.text) ? SAYINGS_ZH : SAYINGS_EN;
      const subject = subjectOf(document, all, { withNumber: field !== 'number' }) ?? {
        name: sayings.someDocument,
        citations: [],
      };
      const told = { document, clauses, subject, sayings };
      const found = await fieldClaims(field, told, input);
      if (found.claims.length === 0) missing.push({ kind: 'metadata', field, value: document.title });
      claims.push(...found.claims);
      cited.push(...found.cited);
    }
  }
  if (claims.length > 0) return composed(claims, cited, [...missing, ...notListed(meant.length - documents.length)]);
  const mayBeTold = own.length === 0 || fields.every((field) => TOLD_ELSEWHERE.includes(field));
  return mayBeTold && documents.length > 0 ? null : nothing(...missing.slice(0, 1));
}

/** What the text may tell in other words, or that of another document: an interpretation says when the plan was issued. */
const TOLD_ELSEWHERE: readonly MetadataField[] = [
  'title',
  'date',
  'issuers',
  'basis',
  'addressee',
  'effective',
  'expiry',
];

/** A document is named, or the question speaks of one. */
function isOfDocuments({ part }: PartInput): boolean {
  const { documentIds, kinds, cues, wants } = part;
  return wants.main === 'metadata' || documentIds.length + kinds.length > 0 || cues.has('speaks-of-document');
}

async function fieldClaims(
  field: MetadataField,
  told: Told,
  { part, library }: PartInput,
): Promise<{ claims: readonly Claim[]; cited: readonly Clause[] }> {
  if (field === 'title') return { claims: titleClaims(told), cited: [] };
  if (field === 'status' || field === 'repeals') {
    const ended = repealsClaim(told);
    const isOfEnded = ended !== null && namesEnded(told.document.title, ended.claim.text, part);
    const found = field === 'status' && !isOfEnded ? await validityClaim(told, library) : ended;
    return found === null ? { claims: [], cited: [] } : { claims: [found.claim], cited: found.cited };
  }
  const { sayings } = told;
  const isCorrected = field === 'number' && part.cues.has('whether') && part.unknownNumbers.length > 0;
  const say: Saying = (subject, value, name) =>
    `${isCorrected ? sayings.otherwise : ''}${sayings.field[field](subject, value, name)}`;
  const claims = [
    ...printedClaim(told, FINDERS[field], say),
    ...(field === 'date' ? printedClaim(told, printedPrinting, sayings.printed) : []),
  ];
  return { claims, cited: [] };
}

/** The part speaks of the document that this one ends: by words of that title which this one's does not hold. */
function namesEnded(title: string, sentence: string, { concepts }: PartInput['part']): boolean {
  const ended = [...sentence.matchAll(/《([^》]+)》/g)].map((match) => match[1] ?? '').filter((name) => name !== title);
  return concepts.some(
    ({ surface }) =>
      [...surface].length > 1 && !title.includes(surface) && ended.some((name) => name.includes(surface)),
  );
}

function titleClaims({ document, clauses, sayings }: Told): Claim[] {
  const place = firstPrinted(clauses, document, printedTitle);
  if (place === null) return [];
  const called = document.title.includes('《') ? `“${document.title}”` : `《${document.title}》`;
  const number = firstPrinted(clauses, document, printedNumber);
  const cited = number === null ? [] : [cite(number.clause, document, number)];
  return [claim(sayings.isCalled(number?.value ?? '', called), cite(place.clause, document, place), ...cited)];
}

function printedClaim({ document, clauses, subject }: Told, find: Finder, say: Saying): Claim[] {
  const place = firstPrinted(clauses, document, find);
  if (place === null) return [];
  const name = dateName(place.clause.text.slice(place.start, place.end), document);
  return [claim(say(subject.name, place.value, name), cite(place.clause, document, place), ...subject.citations)];
}
