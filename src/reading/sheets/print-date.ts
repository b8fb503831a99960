import { toHanNumeral } from '../../language/numerals.js';
import type { FormatPiece, FormatSection } from './number-format.js';

const DAY_MS = 86_400_000;
/** Day 0 of the count. Day 60 is a 29 February 1900 that never was, so days before it are one further. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const LAST_DAY = 2_958_465;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = '日一二三四五六';

type Moment = { readonly date: Date; readonly serial: number; readonly twelve: boolean; readonly isHan: boolean };

/** A day count as the section prints it; null where there is no such day. */
export function printDate(
  serial: number,
  { pieces, isHan }: Pick<FormatSection, 'pieces' | 'isHan'>,
  from1904: boolean,
): string | null {
  const days = serial + (from1904 ? DAYS_TO_1904 : 0);
  if (!(days >= 0 && days <= LAST_DAY + 1)) return null;
  const showsFraction = pieces.some((piece) => piece.kind === 'date' && /^s+\./.test(piece.code));
  const exact = dayMs(serial, from1904);
  const date = new Date(showsFraction ? Math.round(exact) : Math.round(exact / 1000) * 1000);
  const twelve = pieces.some((piece) => piece.kind === 'date' && /\//.test(piece.code));
  const moment = { date, serial, twelve, isHan };
  return pieces.map((piece, index) => printPiece(piece, moment, isMinute(pieces, index))).join('');
}

/** The moment of a day count, in ms since 1970. */
export function dayMs(serial: number, from1904: boolean): number {
  const days = serial + (from1904 ? DAYS_TO_1904 : 0);
  return EPOCH + (days + (days < 60 ? 1 : 0)) * DAY_MS;
}

function printPiece(piece: FormatPiece, moment: Moment, minute: boolean): string {
  if (piece.kind === 'literal') return piece.text;
  if (piece.kind === 'point') return '.';
  if (piece.kind === 'comma') return ',';
  if (piece.kind !== 'date') return '';
  return piece.elapsed ? elapsed(piece.code, moment.serial) : printCode(piece.code, moment, minute);
}

/** `m` is a minute behind an hour or before a second. */
function isMinute(pieces: readonly FormatPiece[], index: number): boolean {
  const codes = (from: readonly FormatPiece[]) => from.find((piece) => piece.kind === 'date');
  const before = codes(pieces.slice(0, index).reverse());
  const behind = codes(pieces.slice(index + 1));
  return /^h/.test(before?.kind === 'date' ? before.code : '') || /^s/.test(behind?.kind === 'date' ? behind.code : '');
}

function printCode(code: string, { date, twelve, isHan }: Moment, minute: boolean): string {
  const hour = date.getUTCHours();
  const month = date.getUTCMonth();
  if (/^[ye]/.test(code)) return year(date.getUTCFullYear(), code, isHan);
  if (code.startsWith('m') && minute) return figure(date.getUTCMinutes(), code, isHan);
  if (/^m{3,}$/.test(code)) return code.length === 5 ? (MONTHS[month] ?? '').slice(0, 1) : (MONTHS[month] ?? '');
  if (code.startsWith('m')) return figure(month + 1, code, isHan);
  if (/^(?:d{3,}|a{3,4})$/.test(code))
    return `${/^[da]{4}$/.test(code) ? '星期' : '周'}${WEEKDAYS.charAt(date.getUTCDay())}`;
  if (code.startsWith('d')) return figure(date.getUTCDate(), code, isHan);
  if (code.startsWith('h')) return figure(twelve ? hour % 12 || 12 : hour, code, isHan);
  if (code.startsWith('s')) return seconds(date, code, isHan);
  const [morning = '', evening = ''] = code.toUpperCase().split('/');
  return code.startsWith('g') ? '' : hour < 12 ? morning : evening;
}

function year(value: number, code: string, isHan: boolean): string {
  const digits = code.startsWith('y') && code.length < 3 ? String(value % 100).padStart(2, '0') : String(value);
  return isHan ? digits.replaceAll(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))) : digits;
}

function figure(value: number, code: string, isHan: boolean): string {
  if (isHan) return value === 0 ? '〇' : toHanNumeral(value);
  return code.length > 1 ? String(value).padStart(2, '0') : String(value);
}

function seconds(date: Date, code: string, isHan: boolean): string {
  const [whole = 's', fraction = ''] = code.split('.');
  const shown = figure(date.getUTCSeconds(), whole, isHan);
  return fraction === ''
    ? shown
    : `${shown}.${String(date.getUTCMilliseconds()).padStart(3, '0').slice(0, fraction.length)}`;
}

function elapsed(code: string, serial: number): string {
  const perDay = code.startsWith('h') ? 24 : code.startsWith('m') ? 1440 : 86_400;
  return String(Math.floor(serial * perDay + 1e-6)).padStart(code.length, '0');
}
