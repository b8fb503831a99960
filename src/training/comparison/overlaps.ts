/** Stretches that share words. */
import type { TextSpan } from '../../language/sentences.js';

export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Without those that share words with one before them in the list. */
export function withoutOverlaps<Span extends TextSpan>(spans: readonly Span[]): Span[] {
  return spans.filter((each, index) => !spans.slice(0, index).some((other) => overlaps(each, other)));
}
