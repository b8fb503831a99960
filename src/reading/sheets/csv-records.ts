import { CsvError, parse } from 'csv-parse/sync';

/** In order of preference where a text has as many of one as of another. */
const SEPARATORS = [',', '\t', ';', '，'] as const;
const LONGEST_LOOK = 64 * 1024;
/** Empty ones among them: spreadsheets write a separator for each column they ever used. */
const MOST_FIELDS = 3_000_000;

/**
 * The records of a text as RFC 4180 has them, with the separators spreadsheets write in place of the comma; an empty line
 * is a record of one empty field. A quote that never closes stands for itself, and so do all others then. Null where
 * there are too many to be kept.
 */
export function csvRecords(text: string): string[][] | null {
  const delimiter = separatorOf(text);
  if (countOf(text, delimiter) + countOf(text, '\n') > MOST_FIELDS) return null;
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const;
  try {
    return parse(text, options);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return parse(text, { ...options, quote: null });
  }
}

/** The separator that parts the first lines into the most fields; inside quotes it counts for nothing. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, LONGEST_LOOK)
    .replaceAll(/"[^"]*"/g, '""')
    .split(/[\r\n]+/)
    .slice(0, 50);
  const count = (separator: string) =>
    lines.reduce((sum, line) => sum + Math.min(line.split(separator).length - 1, 100), 0);
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function countOf(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}
