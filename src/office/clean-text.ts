/** Surrogates without their pair, control characters and non-characters: XML 1.0 forbids or discourages them. */
const NOT_PRINTED = /[^\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const LINE_ENDS = /\r\n?|[\u{85}\u{2028}\u{2029}]/gu;

/** Text that can stand in XML: lines end in `\n`, tabs are spaces, what may not be printed is gone. */
export function cleanText(text: string): string {
  return text.replaceAll(LINE_ENDS, '\n').replaceAll('\t', ' ').replaceAll(NOT_PRINTED, '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Cleaned and escaped, for an element or a quoted attribute. */
export function xmlText(text: string): string {
  return cleanText(text).replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
