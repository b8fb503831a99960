import type { Clause, Document, Fact } from '../../clause.js';
import { readDuties } from './duties.js';
import { readIndicators } from './indicators.js';
import { readingOf } from './reading.js';
import { readRowFacts } from './row-facts.js';
import { readTerms } from './terms.js';

/** All facts of a document in the order of its text. */
export function readFacts(document: Pick<Document, 'kind'>, clauses: readonly Clause[]): Fact[] {
  const rows = clauses.filter(({ unit }) => unit === 'table-row');
  const prose = clauses.filter(({ unit }) => unit !== 'table-row');
  const readings = new Map(prose.map((clause) => [clause.id, { clause, reading: readingOf(clause) }]));
  const read = [...readings.values()].map(({ clause, reading }) => ({ ...clause, text: reading.text, start: 0 }));
  const facts: Fact[] = [...readDuties(read), ...readIndicators(read, document.kind), ...readTerms(read)];
  const ofProse = facts.map((fact) => {
    const source = readings.get(fact.clauseId);
    if (source === undefined) return fact;
    const { clause, reading } = source;
    const start = reading.printed(fact.start);
    // The last character read, not the one behind it: a gap behind a fact is not part of it.
    const end = reading.printed(fact.end - 1) + 1;
    return { ...fact, quote: clause.text.slice(start, end), start: clause.start + start, end: clause.start + end };
  });
  return [...ofProse, ...rows.flatMap(readRowFacts)].sort((a, b) => a.start - b.start || a.end - b.end);
}
