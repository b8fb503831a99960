import { formatSections } from '../../reading/sheets/number-format.js';
import { dayMs } from '../../reading/sheets/print-date.js';
import { richText } from '../../reading/sheets/rich-text.js';
import type { CellContext } from '../../reading/sheets/worksheet-cell.js';
import { childNamed, textOf, type XmlElement } from '../../reading/xml.js';
import type { TableCell } from '../table-file.js';
import { datePrecision, readNumberFormat } from './number-format.js';

const EMPTY: TableCell = { kind: 'empty' };
/** Excel computes with 15 digits; what stands behind them is noise of binary fractions. */
const DIGITS = 15;
const ISO_LENGTH = { day: 10, month: 7, year: 4 } as const;

/** A cell that is not covered by a merged one. A formula counts by its stored result. */
export function workbookCell(element: XmlElement, context: CellContext): TableCell {
  const fromFormula = childNamed(element, 'f') !== undefined;
  return shown(element, context, fromFormula) ?? (fromFormula ? { kind: 'formula-without-value' } : EMPTY);
}

/** Null where there is no value. */
function shown(element: XmlElement, context: CellContext, fromFormula: boolean): TableCell | null {
  const value = childNamed(element, 'v');
  const stored = value === undefined ? '' : textOf(value);
  const text = (of: string): TableCell | null => (of.trim() === '' ? null : { kind: 'text', text: of, fromFormula });
  switch (element.attributes.t) {
    case 's':
      return text(context.strings[Number(stored)]?.text ?? '');
    case 'inlineStr': {
      const inline = childNamed(element, 'is');
      return inline === undefined ? null : text(richText(inline).text);
    }
    // An ISO date is shown as it is written.
    case 'str':
    case 'd':
      return text(stored);
    case 'b':
      return stored === '' ? null : text(stored === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return stored === '' ? null : { kind: 'error', text: stored };
    default: {
      if (stored.trim() === '') return null;
      const format = context.formats[Number(element.attributes.s ?? 0)] ?? '';
      const isDate = formatSections(format)[0]?.pieces.some(({ kind }) => kind === 'date') === true;
      return isDate
        ? dateCell(Number(stored), { format, from1904: context.from1904 }, fromFormula)
        : numberCell(Number(stored), format, fromFormula);
    }
  }
}

function numberCell(stored: number, format: string, fromFormula: boolean): TableCell {
  const { percent, unit } = readNumberFormat(format);
  const value = Number((percent ? stored * 100 : stored).toPrecision(DIGITS));
  if (!Number.isFinite(value)) return { kind: 'error', text: String(stored) };
  return { kind: 'number', value, unit, text: `${value}${unit ?? ''}`, fromFormula };
}

type DateShown = Pick<CellContext, 'from1904'> & { readonly format: string };

function dateCell(serial: number, { format, from1904 }: DateShown, fromFormula: boolean): TableCell {
  const precision = datePrecision(format);
  if (precision === 'time') return { kind: 'time' };
  const date = new Date(Math.round(dayMs(serial, from1904)));
  const year = date.getUTCFullYear();
  if (!(year >= 1900 && year <= 9999)) return { kind: 'error', text: '' };
  return { kind: 'date', text: date.toISOString().slice(0, ISO_LENGTH[precision]), fromFormula };
}
