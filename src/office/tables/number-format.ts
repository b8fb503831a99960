/** What a number format of Excel tells about the number in its cell. */
export type NumberFormat = {
  /** The cell shows a hundred times its number. */
  readonly percent: boolean;
  /** What is printed behind the number, `%` among it. */
  readonly unit: string | null;
};

/** Placeholders, then at most a literal without digits. What scales or splits a number otherwise is not read as a unit. */
const WITH_LITERAL = /^(?:General|[#0?,]*[#0?](?:\.[#0?]+)?)\s*(?:"([^"\d]*)"|\\([^\s\d])|([\u4e00-\u9fff‰]+))$/;

/** Formats with conditions or scaling commas (`0!.0,"万"`) name no unit: the number counts as it is stored. */
export function readNumberFormat(format: string | undefined): NumberFormat {
  const first = (format ?? '').replaceAll(/_.|\*./g, '').split(';')[0] ?? '';
  if (first.replaceAll(/"[^"]*"|\\./g, '').includes('%')) return { percent: true, unit: '%' };
  const [, quoted, escaped, bare] = WITH_LITERAL.exec(first.replaceAll(/\[(?![<>=])[^\]]*\]/g, '').trim()) ?? [];
  const unit = (quoted ?? escaped ?? bare ?? '').trim();
  return { percent: false, unit: unit === '' ? null : unit };
}

export type DatePrecision = 'day' | 'month' | 'year' | 'time';

/** How fine a date format shows its date; `time` where it shows none. */
export function datePrecision(format: string | undefined): DatePrecision {
  const codes = (format ?? '').replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  if (codes.includes('d')) return 'day';
  if (codes.includes('y') || codes.includes('e')) return codes.includes('m') ? 'month' : 'year';
  return codes.includes('mmm') ? 'month' : 'time';
}
