type Span = { readonly start: number; readonly end: number };

/** The text with spaces in place of the spans; what is left stands where it stood. */
export function mask(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of spans) units.fill(' ', start, end);
  return units.join('');
}
