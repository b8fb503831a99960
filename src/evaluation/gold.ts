/** Gold references to clause ids: cases name clauses as people do, so that they survive a change of ids. */

import { foldWidth } from '../language/width.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { EvalCase, GoldReference } from './cases.js';

/** Groups of interchangeable clause ids; a group that resolved to none can never be met. */
export type Gold = readonly (readonly ClauseId[])[];

export type ResolvedGold = { readonly gold: Gold; readonly unresolved: readonly GoldReference[] };

export type GoldResolver = {
  /** The clause of the document that holds the quote; of several the one of that label, else one within or around it, else the first. */
  readonly clauseOf: (reference: GoldReference) => Clause | null;
  readonly resolve: (groups: EvalCase['gold']) => ResolvedGold;
};

export function goldResolver(clauses: Iterable<Clause>): GoldResolver {
  const byDocument = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const list = byDocument.get(clause.documentId);
    if (list === undefined) byDocument.set(clause.documentId, [clause]);
    else list.push(clause);
  }
  const clauseOf = ({ documentId, label, quote }: GoldReference): Clause | null => {
    const holding = (byDocument.get(documentId) ?? []).filter(({ text }) => text.includes(quote));
    const wanted = foldLabel(label);
    return (
      holding.find((clause) => foldLabel(clause.label) === wanted) ??
      holding.find((clause) => areNested(foldLabel(clause.label), wanted)) ??
      holding[0] ??
      null
    );
  };
  return {
    clauseOf,
    resolve: (groups) => ({
      gold: groups.map((group) => [...new Set(group.flatMap((reference) => clauseOf(reference)?.id ?? []))]),
      unresolved: groups.flat().filter((reference) => clauseOf(reference) === null),
    }),
  };
}

/** `二、（一）3` and `二(一)3` are one label. */
export function foldLabel(label: string): string {
  return foldWidth(label).replaceAll(/[、·\s]/g, '');
}

/** One label is the other or a place within it, both folded: `宁夏第3段` and `宁夏第3段一是`, but not `一1` and `一12`. */
export function areNested(label: string, other: string): boolean {
  const [outer, inner] = label.length < other.length ? [label, other] : [other, label];
  return inner.startsWith(outer) && !(/\d$/.test(outer) && /^\d/.test(inner.slice(outer.length)));
}
