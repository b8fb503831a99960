import type { Deck, SourceLink } from './deck.js';

/**
 * A deck as .pptx bytes: 16:9, a title slide, then its slides, each with number and notes; no type below 20 pt. The same
 * deck gives the same bytes. Characters that XML 1.0 forbids are dropped; no text becomes a field, a link or markup: lines of
 * notes that name a source are links where `linkOf` gives its address.
 * @throws RangeError where `generatedAt` is not a date, or a slide holds more than can be read from the last row: see
 *   `MOST_CHARACTERS` and `slides/limits.ts`
 */
export async function printSlides(deck: Deck, linkOf: SourceLink | null = null): Promise<Buffer> {
  const { printPresentation } = await import('./slides/presentation.js');
  return printPresentation(deck, linkOf);
}
