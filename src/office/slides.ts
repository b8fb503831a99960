import type { Deck } from './deck.js';

/**
 * A deck as .pptx bytes: 16:9, a title slide, then its slides, each with footer, number and notes. Text that does not
 * fit is set smaller, then carried on over slides marked （1/2）; no word is cut away. The same deck gives the same bytes.
 * Characters that XML 1.0 forbids are dropped; no text becomes a field, a link or markup.
 * @throws RangeError where `generatedAt` is not a date
 */
export async function printSlides(deck: Deck): Promise<Buffer> {
  const { printPresentation } = await import('./slides/presentation.js');
  return printPresentation(deck);
}
