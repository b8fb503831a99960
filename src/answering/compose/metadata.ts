import type { Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import { findIsoDate } from '../../language/dates.js';
import { findDocumentNumbers } from '../../language/document-number.js';
import { foldWidth } from '../../language/width.js';
import type { QuestionPart } from '../../question/question.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Claim, MetadataField, Missing } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { isBasis } from '../../vocabulary/document.js';
import { cite, claim } from '../cite.js';
import { type Composition, composed, nothing } from './composition.js';
import type { Wording } from './wording.js';

/** Number, date, issuers and validity of the documents asked about, cited to their front matter. */
export async function composeMetadata(
  part: QuestionPart,
  scope: Scope,
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const fields = fieldsAsked(part.text);
  const inScope = library.documents.filter(
    (document) => scope.documents.has(document.id) && isAskedFor(document, part),
  );
  const plans = inScope.filter((document) => isBasis(document.kind));
  const documents = plans.length > 0 ? plans : inScope;
  const claims: Claim[] = [];
  const missing: Missing[] = [];
  const cited: Clause[] = [];
  for (const document of documents) {
    const all = await library.clausesOf(document.id);
    const front = fields.includes('expiry') ? all : all.filter((clause) => clause.unit === 'front-matter');
    cited.push(...front);
    for (const field of fields) {
      const found = front.map((clause) => fieldClaim(field, clause, document, wording)).find((each) => each !== null);
      if (found === undefined || found === null) missing.push({ kind: 'metadata', field, value: document.title });
      else
        claims.push(
          documents.length > 1 && document.region !== null
            ? { ...found, text: wording.ofRegion(document.region.name, found.text) }
            : found,
        );
    }
  }
  return claims.length === 0 ? nothing(...missing.slice(0, 1)) : composed(claims, cited);
}

/** Reports divided by region have no number or date of their own to give for one region. */
function isAskedFor(document: DocumentHeader, part: QuestionPart): boolean {
  return document.counts.regions === 0 || part.kinds.includes('news') || part.documentIds.includes(document.id);
}

function fieldsAsked(question: string): MetadataField[] {
  const fields: MetadataField[] = [];
  if (/有效期|失效(?:日期|时间)|有效到/.test(question)) return ['expiry'];
  if (/文号|发文字号|document number/i.test(question)) fields.push('number');
  if (/网页|网站|网上|上网|挂网|几点|几时|posted|online/i.test(question)) return ['posted'];
  if (/日期|时间|何时|什么时候|哪天|哪年|哪(?:一)?日|几月|date|when/i.test(question)) fields.push('date');
  if (
    /(?:部门|单位|机关|谁|哪家|州|省|市).{0,8}(?:印发|发布|出台|制定|写|编|发)|(?:印发|发文|制定|发布)(?:机关|单位|部门)|who issued|issued by/i.test(
      question,
    )
  )
    fields.push('issuers');
  if (/有效|失效|废止|valid|in force/i.test(question)) fields.push('status');
  return fields.length > 0 ? fields : ['number', 'date'];
}

function fieldClaim(field: MetadataField, clause: Clause, document: DocumentHeader, wording: Wording): Claim | null {
  const folded = foldWidth(clause.text);
  switch (field) {
    case 'number': {
      const found = findDocumentNumbers(folded).find((number) => number.normalised === document.documentNumber);
      return found === undefined
        ? null
        : claim(wording.documentNumber(found.normalised), cite(clause, document, found));
    }
    case 'date': {
      const place = datePlace(folded, document.issueDate);
      return place === null
        ? null
        : claim(wording.issueDate(clause.text.slice(place.date, place.end)), cite(clause, document, place));
    }
    case 'posted': {
      const match = POSTED.exec(folded);
      return match === null
        ? null
        : claim(
            wording.posted(clause.text.slice(match.index, match.index + match[0].length)),
            cite(clause, document, { start: match.index, end: match.index + match[0].length }),
          );
    }
    case 'issuers': {
      const [first] = document.issuers;
      const last = document.issuers.at(-1);
      if (first === undefined || last === undefined) return null;
      const start =
        clause.text.indexOf(document.issuers.join(' ')) === -1
          ? clause.text.indexOf(first)
          : clause.text.indexOf(document.issuers.join(' '));
      const end = clause.text.indexOf(last, start) + last.length;
      if (start === -1 || end <= start) return null;
      return claim(wording.issuers(document.issuers.join('、')), cite(clause, document, { start, end }));
    }
    case 'expiry': {
      const match = /有效期[^。；;\n]{2,30}/.exec(folded);
      if (match === null) return null;
      const place = { start: match.index, end: match.index + match[0].length };
      return claim(`${clause.text.slice(place.start, place.end)}。`, cite(clause, document, place));
    }
    case 'status': {
      const match = /有\s*效\s*性\s*:?\s*(现行有效|有效|已?失效|已?废止)/.exec(folded);
      return match === null
        ? null
        : claim(
            wording.status(match[1] ?? ''),
            cite(clause, document, { start: match.index, end: match.index + match[0].length }),
          );
    }
  }
}

/** The time a government page prints over its text: 2024-08-26 09:55. */
const POSTED = /(?:19|20)\d{2}[-/年]\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?/;

/** Where the front matter prints the date of issue, with its label; `date` is where the date itself begins. */
function datePlace(folded: string, issueDate: string | null): { start: number; date: number; end: number } | null {
  if (issueDate === null) return null;
  const pattern =
    /(?:(?:发文|成文|印发|公布|发布)日期\s*:?\s*)?((?:19|20)\d{2}\s*[年\-./]\s*\d{1,2}\s*[月\-./]\s*\d{1,2}\s*日?|[二〇○一三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)/g;
  const matches = [...folded.matchAll(pattern)].filter((match) => findIsoDate(match[1] ?? '') === issueDate);
  const [match] = matches.sort((a, b) => b[0].length - a[0].length);
  if (match === undefined) return null;
  const date = match.index + match[0].indexOf(match[1] ?? '');
  return { start: match.index, date, end: match.index + match[0].trimEnd().length };
}
