/** What stands in the notes of a slide: every place it rests on, with its document and the words in full. */
import { citationNote } from '../../briefing/render/citation-note.js';
import type { Slide } from '../../office/deck.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';

/** Advice for who speaks, then the sources. */
export function notes(said: readonly string[], claims: readonly VerifiedClaim[]): Pick<Slide, 'notes' | 'cited'> {
  const all = claims.flatMap(({ citations }) => citations);
  const cited = [...new Map(all.map((citation) => [citationNote(citation), citation]))].map(([line, citation]) => ({
    line,
    citation,
  }));
  return {
    notes: [...said, ...cited.map(({ line }) => line)].filter((line) => line !== '').join('\n'),
    cited,
  };
}

export function labelsOf(claims: readonly VerifiedClaim[]): string[] {
  return [...new Set(claims.map(({ citations: [{ label }] }) => label))];
}
