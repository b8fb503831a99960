import type { Library } from '../library/library.js';
import { type LabelReference, numbersOfLabel } from '../question/clause-label.js';
import type { Clause } from '../vocabulary/clause.js';
import { isBasis } from '../vocabulary/document.js';
import { clausesInScope, type Scope } from './scope.js';

/** A number stands in nearly every document: it is looked up in no more than these, those the topic leads to. */
const MOST_DOCUMENTS = 40;

/**
 * The clauses the label references mean, within the scope; the whole section or part where no single clause bears the number.
 * `near`: documents that speak of the topic, best first.
 */
export async function clausesAtLabels(
  references: readonly LabelReference[],
  { scope, near }: { readonly scope: Scope; readonly near: readonly string[] },
  library: Library,
): Promise<Clause[]> {
  const labels = references.filter(({ form }) => form !== 'rank');
  if (labels.length === 0) return [];
  const closest = new Set(near.slice(0, MOST_DOCUMENTS));
  const isFew = scope.documents.size <= MOST_DOCUMENTS;
  const documents = library.documents.filter(({ id }) => (isFew ? scope.documents : closest).has(id));
  const clauses = await clausesInScope(scope, documents, library);
  return labels.flatMap((label) => clausesAtLabel(label, clauses, library));
}

function clausesAtLabel(reference: LabelReference, clauses: readonly Clause[], library: Library): readonly Clause[] {
  const own = clauses.filter((clause) => isAt(clause, reference));
  const found = own.length > 0 ? own : clauses.filter((clause) => isUnder(clause, reference));
  const inPlans = found.filter((clause) => isBasis(library.document(clause.documentId).kind));
  return inPlans.length > 0 ? inPlans : found;
}

function isAt(clause: Clause, { numbers, form }: LabelReference): boolean {
  if (clause.unit === 'front-matter' || clause.unit === 'preamble' || clause.unit === 'paragraph') return false;
  const label = numbersOfLabel(clause.label);
  if (form === 'article') {
    const counted = clause.unit === 'article' || clause.unit === 'section';
    return counted && label.length === 1 && same(label, numbers);
  }
  if (form === 'tail') return clause.unit === 'item' && same(label.slice(-numbers.length), numbers);
  if ((form === 'point') !== (clause.unit === 'point')) return false;
  if (form === 'point' && numbers.length === 1) return same(numbersOfPath(clause).slice(-1), numbers);
  return same(label, numbers) || same(numbersOfPath(clause), numbers);
}

function isUnder(clause: Clause, { numbers, form }: LabelReference): boolean {
  if (form === 'article' || form === 'point' || clause.unit === 'paragraph') return false;
  const path = numbersOfPath(clause);
  return path.length > numbers.length && numbers.every((number, index) => path[index] === number);
}

function numbersOfPath(clause: Clause): number[] {
  return clause.path
    .split('.')
    .map((component) => Number(component.replace(/^[a-z]/, '')))
    .filter((number) => Number.isInteger(number));
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}
