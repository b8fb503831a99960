import { displayWidth } from './display-width.js';

/** Runs that stay on one line: Latin words and numbers with their signs, one character otherwise. */
const UNITS = /[\p{Script=Latin}\p{N}.%+\-_/@#:]+|\s+|./gsu;
const NOT_AT_LINE_START = /^[，。、；：！？）》〉」』】〕”’％%,.;:!?)\]]/u;
const NOT_AT_LINE_END = /[（《〈「『【〔“‘([]$/u;

/**
 * Breaks a text into lines of at most `width` columns, with no closing mark at the start of a line and no opening one at
 * its end. `null`: no limit, the text is one line per line end.
 */
export function wrapText(text: string, width: number | null): string[] {
  const paragraphs = text.split('\n');
  return width === null ? paragraphs : paragraphs.flatMap((paragraph) => wrapParagraph(paragraph, Math.max(width, 8)));
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of keptTogether(paragraph, width)) {
    if (line !== '' && displayWidth(line) + displayWidth(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? unit.trimStart() : unit;
  }
  return [...lines, line.trimEnd()];
}

/** Units with the marks that may not be parted from them; longer than a line, they are cut. */
function keptTogether(paragraph: string, width: number): string[] {
  const units: string[] = [];
  for (const unit of paragraph.match(UNITS) ?? []) {
    const last = units.at(-1);
    const joins = last !== undefined && (NOT_AT_LINE_START.test(unit) || NOT_AT_LINE_END.test(last));
    if (joins && displayWidth(last + unit) <= width) units[units.length - 1] = last + unit;
    else units.push(...cut(unit, width));
  }
  return units;
}

function cut(unit: string, width: number): string[] {
  if (displayWidth(unit) <= width) return [unit];
  const pieces = [''];
  for (const character of unit) {
    const piece = pieces.at(-1) ?? '';
    if (displayWidth(piece + character) > width) pieces.push(character);
    else pieces[pieces.length - 1] = piece + character;
  }
  return pieces;
}
