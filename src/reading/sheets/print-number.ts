import { type FormatPiece, type FormatSection, formatSections } from './number-format.js';
import { printDate } from './print-date.js';

/** A spreadsheet computes with 15 digits; what stands behind them is noise of binary fractions. */
const DIGITS = 15;
/** A number without a format of its own is shown in eleven characters. */
const GENERAL_WIDTH = 10;
const MOST_DECIMALS = 30;

/** The number in a cell as the cell shows it: 0.85 as `85%`, 45838 as `2025年6月30日`. Empty where the format hides it. */
export function printNumber(value: number, format: string, from1904 = false): string {
  const sections = formatSections(format).filter(({ pieces }, index) => index === 0 || !isForText(pieces));
  const { section, sign } = chooseSection(value, sections);
  if (section === undefined) return general(value);
  const { pieces } = section;
  if (pieces.some(({ kind }) => kind === 'date')) return printDate(value, section, from1904) ?? general(value);
  const shown = sign === 'dropped' ? Math.abs(value) : value;
  if (pieces.length === 0) return format.trim() === '' ? general(value) : '';
  if (pieces.some(({ kind }) => kind === 'general' || kind === 'text'))
    return pieces.map((piece) => (piece.kind === 'literal' ? piece.text : general(shown))).join('');
  return printDigits(shown, pieces);
}

/** Text in a cell as the cell shows it: a format may put words around it, or hide it. */
export function printText(text: string, format: string): string {
  const sections = formatSections(format);
  const section = sections[3] ?? sections.find(({ pieces }) => isForText(pieces));
  if (section === undefined) return text;
  return section.pieces
    .map((piece) => (piece.kind === 'text' ? text : piece.kind === 'literal' ? piece.text : ''))
    .join('');
}

function isForText(pieces: readonly FormatPiece[]): boolean {
  return pieces.some(({ kind }) => kind === 'text');
}

/** The second section of two and more is for negative numbers and shows them without their sign. */
function chooseSection(
  value: number,
  sections: readonly FormatSection[],
): { section: FormatSection | undefined; sign: 'kept' | 'dropped' } {
  if (sections.some(({ condition }) => condition !== null)) {
    const section =
      sections.find(({ condition }) => condition?.(value)) ?? sections.find(({ condition }) => !condition);
    return { section, sign: 'kept' };
  }
  if (value < 0 && sections.length > 1) return { section: sections[1], sign: 'dropped' };
  if (value === 0 && sections.length > 2) return { section: sections[2], sign: 'kept' };
  return { section: sections[0], sign: 'kept' };
}

function general(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const whole = Math.trunc(Math.abs(value)).toString().length;
  const rounded = Number(value.toFixed(Math.max(0, GENERAL_WIDTH - whole)));
  return String(rounded === 0 ? Number(value.toPrecision(6)) : rounded).toUpperCase();
}

function printDigits(value: number, pieces: readonly FormatPiece[]): string {
  const point = pieces.findIndex(({ kind }) => kind === 'point');
  const end = point === -1 ? pieces.length : point;
  const whole = pieces.slice(0, end);
  const fraction = pieces.slice(end);
  const exponent = pieces.findIndex(({ kind }) => kind === 'exponent');
  const decimals = fraction.filter(({ kind }) => kind === 'digit');
  const lastDigit = pieces.findLastIndex(({ kind }) => kind === 'digit');
  if (lastDigit === -1) return pieces.map((piece) => (piece.kind === 'literal' ? piece.text : '')).join('');
  if (exponent !== -1) return value.toExponential(Math.min(2, decimals.length)).toUpperCase();
  // A fraction, `# ?/?`: shown as the decimal it is.
  if (pieces.some((piece) => piece.kind === 'literal' && piece.text === '/')) return general(value);
  const thousands = scalingCommas(whole) + scalingCommas(fraction);
  const hundreds = pieces.filter(({ kind }) => kind === 'percent').length;
  const scaled = Number((Math.abs(value) * 100 ** hundreds * 1000 ** -thousands).toPrecision(DIGITS));
  if (scaled >= 1e21) return general(value);
  const [integer = '0', rest = ''] = roundHalfUp(scaled, Math.min(decimals.length, MOST_DECIMALS)).split('.');
  const shown = printWhole(integer, whole) + printFraction(rest, fraction);
  return value < 0 && /[1-9]/.test(integer + rest) ? `-${shown}` : shown;
}

/** Spreadsheets round the decimal the reader sees, not the binary fraction behind it: 1.005 to 1.01. */
function roundHalfUp(value: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Number.isSafeInteger(shifted) ? Number(`${shifted}e-${decimals}`).toFixed(decimals) : value.toFixed(decimals);
}

/** Commas behind the last digit divide by a thousand each. */
function scalingCommas(pieces: readonly FormatPiece[]): number {
  const lastDigit = pieces.findLastIndex(({ kind }) => kind === 'digit');
  return lastDigit === -1 ? 0 : pieces.slice(lastDigit).filter(({ kind }) => kind === 'comma').length;
}

/** Digits fill their placeholders from the right; those left over stand before the first. */
function printWhole(integer: string, pieces: readonly FormatPiece[]): string {
  const firstDigit = pieces.findIndex(({ kind }) => kind === 'digit');
  const lastDigit = pieces.findLastIndex(({ kind }) => kind === 'digit');
  const grouped = pieces.slice(firstDigit, lastDigit).some(({ kind }) => kind === 'comma');
  let left = integer === '0' ? '' : integer;
  let printed = '';
  let count = 0;
  const put = (digit: string): void => {
    if (grouped && count > 0 && count % 3 === 0) printed = `,${printed}`;
    printed = digit + printed;
    count += 1;
  };
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    if (piece.kind === 'literal') printed = piece.text + printed;
    if (piece.kind === 'percent') printed = `%${printed}`;
    if (piece.kind !== 'digit') continue;
    if (left !== '') put(left.slice(-1));
    else if (piece.always) put('0');
    left = left.slice(0, -1);
    while (index === firstDigit && left !== '') {
      put(left.slice(-1));
      left = left.slice(0, -1);
    }
  }
  return firstDigit === -1 ? printed + left : printed;
}

function printFraction(rest: string, pieces: readonly FormatPiece[]): string {
  const needed = pieces.filter(({ kind }) => kind === 'digit').map((piece) => piece.kind === 'digit' && piece.always);
  const shortest = needed.lastIndexOf(true) + 1;
  let digits = rest;
  while (digits.length > shortest && digits.endsWith('0')) digits = digits.slice(0, -1);
  let printed = '';
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind === 'point' && at === 0 && printed === '') printed += digits === '' && shortest === 0 ? '' : '.';
    if (piece.kind === 'digit') {
      printed += digits.charAt(at);
      at += 1;
    }
    if (piece.kind === 'literal') printed += piece.text;
    if (piece.kind === 'percent') printed += '%';
  }
  return printed;
}
