/** A line without its surrounding white space; blank lines are left out. Offsets are into the text it was taken from. */
export type TextLine = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** White space before it, in characters of full width. */
  readonly indent: number;
};

export function textLinesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let offset = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed.length > 0) {
      const before = raw.indexOf(trimmed);
      const start = offset + before;
      lines.push({ start, end: start + trimmed.length, text: trimmed, indent: widthOf(raw.slice(0, before)) });
    }
    offset += raw.length + 1;
  }
  return lines;
}

/** Width as printed, in characters of full width: ASCII takes half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u007f' ? 1 : 0.5;
  return width;
}
