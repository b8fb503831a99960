import { plainText } from '../../../language/plain-text.js';
import type { DocumentHeader } from '../../../storage/store.js';
import type { Citation } from '../../../vocabulary/answer.js';
import type { Clause } from '../../../vocabulary/clause.js';
import { cite } from '../../cite.js';
import { numbersOf } from '../../verify/figures.js';
import { firstPrinted, printedTitle } from './printed.js';

/** How a document is called in a sentence about it, and where it prints the figures of that name. */
export type Subject = { readonly name: string; readonly citations: readonly Citation[] };

/** By title in 《》; with its number where the sentence does not give that. Null: no line of it prints the figures of its title. */
export function subjectOf(
  document: DocumentHeader,
  clauses: readonly Clause[],
  { withNumber }: { readonly withNumber: boolean },
): Subject | null {
  const { title, documentNumber } = document;
  const figures = numbersOf(plainText(title));
  const citations = figures.flatMap((figure) => citationOf(figure, document, clauses));
  if (citations.length < figures.length) return null;
  const called = title.includes('《') ? `“${title}”` : `《${title}》`;
  const titled = withNumber ? null : firstPrinted(clauses, document, printedTitle);
  const [first, ...others] = [...(titled === null ? [] : [cite(titled.clause, document, titled)]), ...citations];
  const distinct = first === undefined ? [] : [first, ...others.filter((each) => each.start !== first.start)];
  return {
    name: withNumber && documentNumber ? `${called}（${documentNumber}）` : called,
    citations: distinct,
  };
}

/** The line that prints the figure: that of the title, where it stands whole. */
function citationOf(figure: string, document: DocumentHeader, clauses: readonly Clause[]): Citation[] {
  const lines = clauses.flatMap((clause) =>
    [...clause.text.matchAll(/[^\n]+/g)].map((match) => ({ clause, start: match.index, text: match[0] })),
  );
  const line = lines.find(({ text }) => numbersOf(plainText(text)).includes(figure));
  return line === undefined
    ? []
    : [cite(line.clause, document, { start: line.start, end: line.start + line.text.length })];
}
