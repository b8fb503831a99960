import type { Library } from '../../library/library.js';
import { isBasis } from '../../vocabulary/document.js';
import type { PartInput } from './part-input.js';

type Held = Library['documents'][number];

/** A topic of less than this is none: the best hit then says nothing of the document meant. */
const LEAST_TOPIC = 2.2;

/**
 * The documents a part is about as wholes: those it names; of the regions or kinds it names the one that fits best each;
 * where it names nothing, the one it perhaps means, else that of the best hit. Empty where that is not clear.
 */
export function documentsMeant({ part, result, library }: PartInput): readonly Held[] {
  const { documentIds, kinds, regions, likelyDocuments, unknownNumbers } = part;
  if (documentIds.length > 0) return documentIds.map((id) => library.document(id));
  if (unknownNumbers.length > 0) return [];
  const ranking = [
    ...likelyDocuments.map(({ id }) => id),
    ...result.hits.filter(({ clause }) => clause.unit !== 'front-matter').map(({ clause }) => clause.documentId),
  ];
  const inScope = library.documents.filter(({ id }) => result.scope.documents.has(id));
  if (kinds.length > 0)
    return best(
      inScope.filter(({ kind }) => kinds.includes(kind)),
      ranking,
    );
  if (regions.length > 0) return regions.flatMap((region) => best(ofRegion(region, inScope), ranking));
  const topic = part.concepts.filter(({ known }) => known).reduce((sum, { weight }) => sum + weight, 0);
  const [first] = likelyDocuments.length > 0 || topic >= LEAST_TOPIC ? ranking : [];
  return first === undefined ? [] : [library.document(first)];
}

/** What lays something down for the region, else all that tells of it: a report has a block for each. */
function ofRegion(region: string, documents: readonly Held[]): Held[] {
  const own = documents.filter((document) => document.region?.name === region);
  const basis = own.filter(({ kind }) => isBasis(kind));
  return basis.length > 0 ? basis : [...own, ...documents.filter(({ counts }) => counts.regions > 0)];
}

function best(documents: readonly Held[], ranking: readonly string[]): Held[] {
  if (documents.length <= 1) return [...documents];
  const first = ranking.find((id) => documents.some((document) => document.id === id));
  return documents.filter(({ id }) => id === first);
}
