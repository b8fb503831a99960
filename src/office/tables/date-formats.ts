/**
 * Number formats 27–58 of a Chinese Excel (yyyy"年"m"月"d"日" among them) are known by number alone, and the reader does
 * not know them: each becomes the format with a code that shows a date as finely.
 */
const DAY = 14;
const MONTH = 17;
const TIME = 21;
const STANDS_FOR: Readonly<Record<string, number>> = {
  27: MONTH,
  28: DAY,
  29: DAY,
  30: DAY,
  31: DAY,
  32: TIME,
  33: TIME,
  34: TIME,
  35: TIME,
  36: MONTH,
  50: MONTH,
  51: DAY,
  52: MONTH,
  53: DAY,
  54: DAY,
  55: TIME,
  56: TIME,
  57: MONTH,
  58: DAY,
};

/** The XML of a workbook's styles with those numbers replaced, save where the workbook spells them out itself. */
export function knownDateFormats(styles: string): string {
  const own = new Set([...styles.matchAll(/<numFmt\b[^<>]*\snumFmtId="(\d+)"/g)].map(([, id = '']) => id));
  return styles.replaceAll(/(<xf\b[^<>]*\snumFmtId=)"(\d+)"/g, (whole, before: string, id: string) => {
    const known = STANDS_FOR[id];
    return known === undefined || own.has(id) ? whole : `${before}"${known}"`;
  });
}
