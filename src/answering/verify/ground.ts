import { plainText } from '../../language/plain-text.js';
import { sentenceSpans, spansTouching } from '../../language/sentences.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, type Place } from '../cite.js';

/** Words of a clause a model cites, found in its text. */
export type Snapped = { readonly clause: Clause; readonly document: DocumentHeader; readonly place: Place };

/** All that a sentence may rest on. Texts are plain. */
export type Ground = {
  readonly cited: readonly (Snapped & { readonly citation: Citation })[];
  /** The sentences the quotes touch. */
  readonly sentences: string;
  /** Headings, labels and titles. */
  readonly names: string;
  /** Titles, regions and issuers. */
  readonly owners: string;
  /** Headings, labels, titles, regions and issuers: what a sentence may carry over from above the clause. */
  readonly lent: string;
  /** Clauses, headings, labels, titles, regions and issuers. */
  readonly whole: string;
};

export function groundOf(snapped: readonly Snapped[]): Ground {
  const cited = snapped.map((each) => ({ ...each, citation: cite(each.clause, each.document, each.place) }));
  const names = cited.map(({ citation, clause }) => namesOf(citation, clause)).join('|');
  const owners = cited
    .map(({ citation, document }) => plainText([citation.title, citation.region ?? '', ...document.issuers].join('|')))
    .join('|');
  const lent = [names, owners].join('|');
  const texts = cited.map(({ clause }) => plainText(clause.text));
  return {
    cited,
    sentences: cited.map(({ clause, place }) => sentencesAt(clause.text, place)).join('|'),
    names,
    owners,
    lent,
    whole: [lent, ...texts].join('|'),
  };
}

/** What one citation lends to a sentence, for checks that go by region. */
export function textOf({ clause, citation }: Ground['cited'][number]): string {
  return `${namesOf(citation, clause)}|${plainText(clause.text)}`;
}

function namesOf({ title, label }: Citation, { heading, headingPath }: Clause): string {
  return plainText([title, label, heading, ...headingPath].join('|'));
}

function sentencesAt(text: string, place: Place): string {
  const touched = spansTouching(sentenceSpans(text), place);
  return plainText(touched.map((span) => text.slice(span.start, span.end)).join(''));
}
