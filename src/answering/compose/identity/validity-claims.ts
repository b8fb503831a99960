import type { Sources } from '../../../evidence/sources.js';
import { plainText } from '../../../language/plain-text.js';
import { sentenceSpans } from '../../../language/sentences.js';
import { namesOf } from '../../../library/document-names.js';
import type { Library } from '../../../library/library.js';
import type { Claim } from '../../../vocabulary/answer.js';
import type { Clause } from '../../../vocabulary/clause.js';
import { cite, claim } from '../../cite.js';
import { type FoundPlace, firstPrinted, printedEnd, printedPeriod, printedStatus } from './printed.js';
import type { IdentitySayings } from './say.js';
import { type Subject, subjectOf } from './subject.js';

type Held = Library['documents'][number];
export type Told = {
  readonly document: Held;
  readonly clauses: readonly Clause[];
  readonly subject: Subject;
  readonly sayings: IdentitySayings;
};

/** Whether it is in force: repealed by another, run out, still running, or as its page marks it; null where nothing tells. */
export async function validityClaim(
  told: Told,
  library: Sources,
): Promise<{ claim: Claim; cited: readonly Clause[] } | null> {
  const { document, clauses, subject, sayings } = told;
  const repealed = await repealClaim(told, library);
  if (repealed !== null) return repealed;
  const terms = [printedEnd, printedPeriod].flatMap((find) => firstPrinted(clauses, document, find) ?? []);
  const marked = firstPrinted(clauses, document, printedStatus);
  const value = terms.map((term) => term.value).join('；');
  if (document.isExpired && terms.length > 0) return claimAt(sayings.lapsed(subject.name, value), terms, told);
  if (marked !== null) return claimAt(sayings.marked(subject.name, marked.value), [marked], told);
  if (terms.length === 0) return null;
  const say = document.validUntil === null ? sayings.field.expiry : sayings.runs;
  return claimAt(say(subject.name, value), terms, told);
}

function claimAt(text: string, places: readonly FoundPlace[], { document, subject }: Told) {
  const [first, ...others] = [...places.map((place) => cite(place.clause, document, place)), ...subject.citations];
  return first === undefined
    ? null
    : { claim: claim(text, first, ...others), cited: places.map(({ clause }) => clause) };
}

/** By the sentence of the later document that names it. */
async function repealClaim({ document, subject, sayings }: Told, library: Sources) {
  if (document.repealedBy === null) return null;
  const repealer = library.document(document.repealedBy.id);
  const clauses = await library.clausesOf(repealer.id);
  const names = [...namesOf(document), document.documentNumber ?? ''].filter((name) => name !== '').map(plainText);
  for (const clause of clauses) {
    for (const span of sentenceSpans(clause.text)) {
      const sentence = plainText(clause.text.slice(span.start, span.end));
      if (!/废止|失效|停止执行/.test(sentence) || !names.some((name) => sentence.includes(name))) continue;
      const by = subjectOf(repealer, clauses, { withNumber: true });
      const cited = [...subject.citations, ...(by?.citations ?? [])];
      const text = sayings.repealedBy(subject.name, by?.name ?? sayings.someDocument);
      return { claim: claim(text, cite(clause, repealer, span), ...cited), cited: clauses };
    }
  }
  return null;
}

/** The sentence in which a document names what it ends. */
export function repealsClaim({
  document,
  clauses,
  subject,
  sayings,
}: Told): { claim: Claim; cited: readonly Clause[] } | null {
  for (const clause of clauses) {
    for (const span of sentenceSpans(clause.text)) {
      const sentence = clause.text.slice(span.start, span.end);
      if (/(?:同时|予以|即行|一并|自行)?(?:废止|失效|停止执行)/.test(sentence) && /《|〔/.test(sentence))
        return {
          claim: claim(sayings.repeals(subject.name, sentence), cite(clause, document, span), ...subject.citations),
          cited: [clause],
        };
    }
  }
  return null;
}
