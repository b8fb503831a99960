/** 核查引用: checks what somebody wrote (a memo, a message, a copied answer) against the documents, sentence by sentence. */
import type { Sources } from '../../evidence/sources.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { writtenContext } from '../verify/written-context.js';
import {
  type CheckedAgainst,
  checkSentence,
  type Found,
  findMeaning,
  findWhole,
  type NoSentence,
  type Verdict,
} from './check-sentence.js';
import type { Within } from './clauses-near.js';
import { knownClaims } from './known-claims.js';
import { linesOf, type Piece, piecesOf } from './pieces.js';

export type SentenceCheck = { readonly sentence: string } & Verdict;

/** What was not checked, and why. */
export type LeftOut = { readonly sentence: string; readonly why: 'too-many' | 'out-of-time' | NoSentence };

export type TextCheck = { readonly checks: readonly SentenceCheck[]; readonly leftOut: readonly LeftOut[] };

export type CheckOptions = {
  /** The documents looked into; null for all. */
  readonly within?: Within;
  /** What answers told before. */
  readonly known?: readonly VerifiedClaim[];
  /** Ends the check early: what is left is reported as left out. */
  readonly isOver?: () => boolean;
};

/** Sentences of one text that are checked. */
export const MOST_SENTENCES = 300;

/** Checks in order; every sentence is in `checks` or in `leftOut`. */
export async function checkText(
  text: string,
  library: Sources,
  { within = null, known = [], isOver = () => false }: CheckOptions = {},
): Promise<TextCheck> {
  const against = { library, names: await writtenContext(new Map(), [], library), within };
  const told = await knownClaims(known, library.clausesById);
  const checks: SentenceCheck[] = [];
  const leftOut: LeftOut[] = [];
  let before: Clause | null = null;
  for (const [index, piece] of piecesOf(text).entries()) {
    const why = index >= MOST_SENTENCES ? 'too-many' : isOver() ? 'out-of-time' : null;
    if (why !== null) {
      leftOut.push({ sentence: piece.sentence, why });
      continue;
    }
    const claim = told(piece);
    if (claim !== null) {
      checks.push({ sentence: piece.sentence, verdict: 'supported', claim });
      continue;
    }
    for (const { sentence, verdict, clause } of await checkPiece(piece, before, against)) {
      before = clause;
      if (typeof verdict === 'string') leftOut.push({ sentence, why: verdict });
      else checks.push({ sentence, ...verdict });
    }
  }
  return { checks, leftOut };
}

type PieceCheck = Found & { readonly sentence: string };

/** A sentence over several lines may be a heading and what stands beneath it: then each line is checked by itself. */
async function checkPiece(piece: Piece, before: Clause | null, against: CheckedAgainst): Promise<PieceCheck[]> {
  const { sentence } = piece;
  const { found, near } = await findWhole({ piece, before }, against);
  if (found !== null) return [{ sentence, ...found }];
  const byLine = await checkLines(piece, before, against);
  return byLine ?? [{ sentence, ...(await findMeaning({ piece, before, near }, against)) }];
}

/** Null for one line, and where the documents speak of none. */
async function checkLines(piece: Piece, before: Clause | null, against: CheckedAgainst): Promise<PieceCheck[] | null> {
  const lines = linesOf(piece);
  if (lines.length < 2) return null;
  const found: PieceCheck[] = [];
  for (const line of lines) {
    const sought = { piece: line, before: found.at(-1)?.clause ?? before };
    found.push({ sentence: line.sentence, ...(await checkSentence(sought, against)) });
  }
  return found.some(({ verdict }) => typeof verdict !== 'string' && verdict.verdict !== 'not-found') ? found : null;
}
