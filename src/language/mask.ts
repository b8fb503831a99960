type Span = { readonly start: number; readonly end: number };

/** The text with spaces in place of the spans; what is left stands where it stood. */
export function mask(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}
