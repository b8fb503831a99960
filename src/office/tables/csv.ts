/** Comma-separated values as RFC 4180 has them, with the separators spreadsheets write in their place. */

/** In order of preference where a text has as many of one as of another. */
const SEPARATORS = [',', '\t', ';'] as const;
export type Separator = (typeof SEPARATORS)[number];

export type CsvRecord = readonly string[];

/** The separator that stands most often outside quotes in the first record that has any. */
export function separatorOf(text: string): Separator {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    const seen = counts.get(char);
    if (seen !== undefined) counts.set(char, seen + 1);
    else if ((char === '\n' || char === '\r') && [...counts.values()].some((count) => count > 0)) break;
  }
  return SEPARATORS.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
}

/**
 * The records of a text, empty lines among them as records of one empty field. Line ends are LF, CRLF or CR. A quote
 * inside an unquoted field stands for itself. A last record whose quote never closes is null.
 */
export function* csvRecords(text: string, separator: Separator): Generator<CsvRecord | null> {
  let record: string[] = [];
  let position = 0;
  while (position < text.length) {
    const field = readField(text, position, separator);
    if (field === null) {
      yield null;
      return;
    }
    record.push(field.value);
    position = field.end;
    const mark = text.charAt(position);
    position += mark === '\r' && text.charAt(position + 1) === '\n' ? 2 : 1;
    if (mark === separator && position < text.length) continue;
    if (mark === separator) record.push('');
    yield record;
    record = [];
  }
}

/** `end` is where the separator or line end behind the field stands; null where its quote never closes. */
function readField(text: string, from: number, separator: Separator): { value: string; end: number } | null {
  let value = '';
  let position = from;
  if (text.charAt(position) === '"') {
    position += 1;
    for (;;) {
      const close = text.indexOf('"', position);
      if (close === -1) return null;
      value += text.slice(position, close);
      position = close + 1;
      if (text.charAt(position) !== '"') break;
      value += '"';
      position += 1;
    }
  }
  let end = position;
  while (end < text.length && !isMark(text.charAt(end), separator)) end += 1;
  return { value: value + text.slice(position, end), end };
}

function isMark(char: string, separator: Separator): boolean {
  return char === separator || char === '\n' || char === '\r';
}
