import { childNamed, textOf, type XmlElement } from '../xml.js';
import { cellLine } from './cell-line.js';
import { printNumber, printText } from './print-number.js';
import { type RichText, richText } from './rich-text.js';

/** What the cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly RichText[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
};

/** What a cell shows. A formula counts by its stored result. */
export function cellText(cell: XmlElement, { strings, formats, from1904 }: CellContext): RichText {
  const format = formats[Number(cell.attributes.s ?? 0)] ?? '';
  const stored = childNamed(cell, 'v');
  const value = stored === undefined ? '' : textOf(stored).trim();
  switch (cell.attributes.t) {
    case 's':
      return shownText(strings[Number(value)] ?? { text: '', hidden: '' }, format);
    case 'inlineStr': {
      const inline = childNamed(cell, 'is');
      return shownText(inline === undefined ? { text: '', hidden: '' } : richText(inline), format);
    }
    case 'str':
      return shownText({ text: stored === undefined ? '' : textOf(stored), hidden: '' }, format);
    case 'b':
      return { text: value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE', hidden: '' };
    case 'd':
      return shownNumber(dayOf(value, from1904), { value, format, from1904 });
    case 'e':
      return { text: value, hidden: '' };
    default:
      return shownNumber(Number(value), { value, format, from1904 });
  }
}

function shownText({ text, hidden }: RichText, format: string): RichText {
  if (text === '') return { text, hidden };
  const shown = cellLine(printText(text, format));
  return shown === '' ? { text: '', hidden: cellLine(text) + hidden } : { text: shown, hidden };
}

/** A value that is no number stands as it is written. */
function shownNumber(
  number: number,
  { value, format, from1904 }: { value: string; format: string; from1904: boolean },
): RichText {
  if (value === '' || !Number.isFinite(number)) return { text: cellLine(value), hidden: '' };
  const shown = printNumber(number, format, from1904).trim();
  return shown === '' ? { text: '', hidden: value } : { text: shown, hidden: '' };
}

/** An ISO date as the count of days that other cells hold. */
function dayOf(iso: string, from1904: boolean): number {
  const moment = Date.parse(/T/.test(iso) ? `${iso.replace(/Z$/, '')}Z` : iso);
  return moment / 86_400_000 + (from1904 ? 24_107 : 25_569);
}
