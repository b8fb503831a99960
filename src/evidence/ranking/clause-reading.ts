import { enumerationsOf } from '../../language/members.js';
import { plainStatement, plainText } from '../../language/plain-text.js';
import { findQuantities, type Quantity } from '../../language/quantities.js';
import { readOnce } from '../../language/read-once.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';

/** A stretch of a clause that may answer by itself, with what ranking reads of it. Offsets are within the clause's text. */
export type StatementReading = TextSpan & {
  /** Of a lead-in with all it leads to. */
  readonly members?: readonly TextSpan[];
  readonly raw: string;
  readonly folded: string;
  /** As words are sought in it. */
  readonly plain: string;
  readonly quantities: readonly Quantity[];
};

/** What ranking reads of a clause, whatever is asked. */
export type ClauseReading = {
  readonly heading: string;
  readonly plain: string;
  /** The years it names. */
  readonly years: ReadonlySet<number>;
  readonly statements: readonly StatementReading[];
};

/** Clauses are kept by their library: each is read once for as long as it is. */
export const readClause: (clause: Clause) => ClauseReading = readOnce(readAnew);

function readAnew({ heading, text, unit }: Clause): ClauseReading {
  return {
    heading: plainText(heading),
    plain: plainStatement(text),
    years: new Set([...text.matchAll(/((?:19|20)\d{2})年/g)].map((match) => Number(match[1]))),
    statements: placesOf(unit, text).map((place) => readStatement(text, place)),
  };
}

/** Quantities are read when first asked for: most questions ask for none. */
function readStatement(text: string, place: TextSpan & { readonly members?: readonly TextSpan[] }): StatementReading {
  const raw = text.slice(place.start, place.end);
  const folded = foldWidth(raw);
  let quantities: readonly Quantity[] | null = null;
  return {
    ...place,
    raw,
    folded,
    plain: plainStatement(raw),
    get quantities() {
      quantities ??= findQuantities(folded);
      return quantities;
    },
  };
}

/** Each statement, each enumeration as a whole; a row of a table is one. */
function placesOf(unit: Clause['unit'], text: string): (TextSpan & { readonly members?: readonly TextSpan[] })[] {
  if (unit === 'table-row') return [{ start: 0, end: text.length }];
  return [...statementSpans(text), ...enumerationsOf(text)];
}
