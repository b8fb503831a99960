import type { Sources } from '../../evidence/sources.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { Duty } from '../../vocabulary/provision.js';
import type { WrittenContext } from './written.js';

/** What sentences are held against: the clauses at hand, and the names and duties of the whole library. */
export async function writtenContext(
  clauses: ReadonlyMap<ClauseId, Clause>,
  tokens: readonly string[],
  library: Sources,
): Promise<WrittenContext> {
  const factsOf = await library.factsOf([...clauses.keys()]);
  return {
    clauses,
    documentNumbers: new Map(
      [...clauses.values()].map(({ documentId: id }) => [id, library.document(id).documentNumber]),
    ),
    dutiesOf: (clauseId) =>
      factsOf(clauseId)
        .filter((fact) => fact.kind === 'duty')
        .filter(isListed),
    units: await library.unitNames(),
    regions: library.understanding.regions,
    tokens,
    fold: library.understanding.glossary.fold,
    english: {
      units: library.understanding.glossary.englishUnits,
      regions: library.understanding.glossary.englishRegions,
    },
  };
}

/**
 * A list of units in a bracket or behind a label. What running text says a unit does is held against the words of the sentence
 * itself, which tell one unit's work from the next one's.
 */
export function isListed({ quote }: Duty): boolean {
  return /^[（([【〔]|^[^，,。]{2,8}[:：]/.test(quote);
}
