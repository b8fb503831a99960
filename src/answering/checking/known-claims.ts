/** Sentences an answer of ours told before: they were verified then, and hold while their quotes stand where they stood. */
import { plainText } from '../../language/plain-text.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import { type Piece, piecesOf } from './pieces.js';

export type KnownClaims = (piece: Piece) => VerifiedClaim | null;

/** A claim of several sentences is known by each, and as a whole. */
export async function knownClaims(
  claims: readonly VerifiedClaim[],
  clausesById: (ids: readonly ClauseId[]) => Promise<readonly Clause[]>,
): Promise<KnownClaims> {
  const ids = claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId));
  const clauses = new Map((await clausesById([...new Set(ids)])).map((clause) => [clause.id, clause]));
  const known = new Map<string, VerifiedClaim>();
  for (const claim of claims)
    if (claim.citations.every(({ clauseId, ...place }) => stands(clauses.get(clauseId), place)))
      for (const words of [claim.text, ...piecesOf(claim.text).map((piece) => piece.words)])
        known.set(keyOf(words), claim);
  return ({ words, sentence }) => known.get(keyOf(words)) ?? known.get(keyOf(sentence)) ?? null;
}

type Quoted = { readonly quote: string; readonly start: number; readonly end: number };

function stands(clause: Clause | undefined, { quote, start, end }: Quoted): boolean {
  return clause !== undefined && clause.text.slice(start - clause.start, end - clause.start) === quote;
}

function keyOf(words: string): string {
  return plainText(words.replaceAll(/\[\d+\]/g, '')).replace(/[.。;；]$/, '');
}
