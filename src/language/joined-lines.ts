/** Words of a text as one line: line breaks, which in Han text part nothing, go with the white space around them. */
export function joinedLines(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, '').trim();
}
