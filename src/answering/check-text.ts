/** Checks sentences somebody wrote (a memo, a message) against the documents, one by one. */

import { type Hit, retrieve } from '../evidence/retrieve.js';
import type { Sources } from '../evidence/sources.js';
import { sentenceSpans } from '../language/sentences.js';
import { understandQuestion } from '../question/question.js';
import type { Citation, VerifiedClaim, WithheldReason } from '../vocabulary/answer.js';
import { cite } from './cite.js';
import { gradeWritten } from './verify/verify-written.js';
import type { WrittenContext } from './verify/written.js';
import { writtenContext } from './verify/written-context.js';

export type SentenceCheck = { readonly sentence: string } & (
  | { readonly verdict: 'supported'; readonly claim: VerifiedClaim }
  /** The documents speak of it and say it otherwise; `reason` names what differs. */
  | { readonly verdict: 'contradicted'; readonly reason: WithheldReason; readonly citation: Citation }
  | { readonly verdict: 'not-found' }
);

/** Sentences of a text that are checked; the rest is left out and counted. */
const MOST_SENTENCES = 20;
/** Shorter stretches state nothing. */
const LEAST_CHARACTERS = 8;
const CANDIDATES = 4;
/** A statement that covers this much of a sentence speaks of the same thing. */
const SAME_MATTER = 0.6;
const DIFFERENCES: ReadonlySet<WithheldReason> = new Set([
  'number-not-cited',
  'document-number-not-cited',
  'unit-not-cited',
  'region-not-cited',
  'hedge-dropped',
  'negation-flipped',
  'scope-flipped',
  'words-left-out',
  'words-swapped',
]);

export type TextCheck = { readonly checks: readonly SentenceCheck[]; readonly leftOut: number };

export async function checkText(text: string, library: Sources): Promise<TextCheck> {
  const sentences = sentenceSpans(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => [...sentence].length >= LEAST_CHARACTERS);
  const context = await writtenContext(new Map(), [], library);
  const checks: SentenceCheck[] = [];
  for (const sentence of sentences.slice(0, MOST_SENTENCES))
    checks.push(await checkSentence(sentence, library, context));
  return { checks, leftOut: Math.max(0, sentences.length - MOST_SENTENCES) };
}

async function checkSentence(sentence: string, library: Sources, names: WrittenContext): Promise<SentenceCheck> {
  const parts = await understandQuestion(sentence, [], library.understanding);
  const hits: Hit[] = [];
  for (const part of parts) hits.push(...(await retrieve({ ...part, labels: [] }, library)).hits.slice(0, CANDIDATES));
  const context = { ...names, clauses: new Map(hits.map(({ clause }) => [clause.id, clause])) };
  let difference: { readonly reason: WithheldReason; readonly citation: Citation } | null = null;
  for (const { clause, statements } of hits) {
    const document = library.document(clause.documentId);
    for (const { start, end, direct } of statements.slice(0, 2)) {
      const quote = clause.text.slice(start, end);
      const held = gradeWritten({ text: sentence, citations: [{ clause, document, quote }] }, context);
      const [claim] = 'claims' in held && held.reason === null ? held.claims : [];
      if (claim !== undefined) return { sentence, verdict: 'supported', claim };
      if (difference === null && direct >= SAME_MATTER && held.reason !== null && DIFFERENCES.has(held.reason))
        difference = { reason: held.reason, citation: cite(clause, document, { start, end }) };
    }
  }
  return difference === null
    ? { sentence, verdict: 'not-found' }
    : { sentence, verdict: 'contradicted', ...difference };
}
