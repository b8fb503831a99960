/** What stands in the notes of a slide: every place it rests on, with its document and the words in full. */
import { citationNote } from '../../briefing/render/citation-note.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';

function sourceNotes(claims: readonly VerifiedClaim[]): string[] {
  return [...new Set(claims.flatMap(({ citations }) => citations).map(citationNote))];
}

/** Advice for who speaks, then the sources. */
export function notes(said: readonly string[], claims: readonly VerifiedClaim[]): string {
  return [...said, ...sourceNotes(claims)].filter((line) => line !== '').join('\n');
}

export function labelsOf(claims: readonly VerifiedClaim[]): string[] {
  return [...new Set(claims.map(({ citations: [{ label }] }) => label))];
}
