/** Control characters JSON leaves as they are, and the marks that reverse the direction of text. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value on one line, exact when parsed again, harmless when a terminal shows it. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
