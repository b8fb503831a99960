/** Comma-separated values as RFC 4180 has them, with the separators spreadsheets write in their place. */

import { CsvError, parse } from 'csv-parse/sync';

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
 * Gives each record to `take`, empty lines among them as records of one empty field, and says whether all could be read:
 * false where a quote never closes. Line ends are LF, CRLF or CR. A quote inside an unquoted field stands for itself.
 */
export function readRecords(text: string, separator: Separator, take: (record: CsvRecord) => void): boolean {
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: CsvRecord) => {
        take(record);
        return null;
      },
    });
    return true;
  } catch (cause) {
    if (cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED') return false;
    throw cause;
  }
}
