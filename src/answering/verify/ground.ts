import { plainText } from '../../language/plain-text.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, type Place } from '../cite.js';
import { phrasesOfClause, type SourcePhrase } from './phrases.js';

/** Words of a clause a model cites, found in its text. */
export type Snapped = { readonly clause: Clause; readonly document: DocumentHeader; readonly place: Place };

/** All that a sentence may rest on. Texts are plain. */
export type Ground = {
  readonly cited: readonly (Snapped & { readonly citation: Citation })[];
  /** The phrases of the cited clauses. */
  readonly phrases: readonly SourcePhrase[];
  /** Headings, labels and titles. */
  readonly names: string;
  /** Clauses, headings, labels, titles, regions and issuers. */
  readonly whole: string;
};

export function groundOf(snapped: readonly Snapped[]): Ground {
  const cited = snapped.map((each) => ({ ...each, citation: cite(each.clause, each.document, each.place) }));
  const names = cited.map(({ citation, clause }) => namesOf(citation, clause)).join('|');
  const texts = cited.map(({ clause, citation, document }) =>
    plainText([clause.text, citation.region ?? '', ...document.issuers].join('|')),
  );
  return {
    cited,
    phrases: cited.flatMap(({ clause, place, citation }) => phrasesOfClause(clause, citation.region, place)),
    names,
    whole: [names, ...texts].join('|'),
  };
}

/** What one citation lends to a sentence, for checks that go by region. */
export function textOf({ clause, citation }: Ground['cited'][number]): string {
  return `${namesOf(citation, clause)}|${plainText(clause.text)}`;
}

function namesOf({ title, label }: Citation, { heading, headingPath }: Clause): string {
  return plainText([title, label, heading, ...headingPath].join('|'));
}
