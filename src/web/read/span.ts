/** A stretch of a document's cleaned text, or of a clause's, as whoever has it says. */
export type Span = { readonly start: number; readonly end: number };
