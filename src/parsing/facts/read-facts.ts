import type { Clause, Document, Fact } from '../../clause.js';
import { readDuties } from './duties.js';
import { readIndicators } from './indicators.js';
import { readTerms } from './terms.js';

/** All facts of a document in the order of its text. */
export function readFacts(document: Pick<Document, 'kind'>, clauses: readonly Clause[]): Fact[] {
  const facts: Fact[] = [...readDuties(clauses), ...readIndicators(clauses, document.kind), ...readTerms(clauses)];
  return facts.sort((a, b) => a.start - b.start || a.end - b.end);
}
