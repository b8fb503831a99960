/** Where a line of a paper breaks, as Word and LibreOffice do it: a pure estimate, for counting pages. */
import { cleanText } from '../clean-text.js';
import type { Line } from '../paper.js';
import { glyphWidth, isLatin, isSeamBetween, SCRIPT_GAP } from './glyph-widths.js';

/** May not begin a line. */
const NOT_FIRST = new Set('，。、；：！？）》”】〕’·～｜〉」』〗,.;:!?)]-');

/** May not end one. */
const NOT_LAST = new Set('（《“【〔‘〈「『〖([');

/** A number behind one of these stays with it: 〔2024〕10号. */
const CLOSING = new Set('）》】〕〉」』〗');

/** One of these may stand beyond the right edge, behind a Han character, where lines are justified. */
const HANGING = new Set('，。、；：！？');

/** The mark of a note, raised and small. */
const MARK_WIDTH = 0.45;

export type Measure = {
  /** Of the lines, in twips. */
  readonly width: number;
  /** Of the first line, in twips. */
  readonly indent: number;
  /** Of type, in half-points. */
  readonly size: number;
  /** Between characters, in twips. */
  readonly spacing: number;
  readonly isBold: boolean;
  readonly isJustified: boolean;
};

/** Notes by line: what they say. A line is an array though it bears none, so that their number is that of the lines. */
export function brokenLines(line: Line, measure: Measure): (readonly string[])[] {
  const lines: string[][] = [[]];
  // However narrow the column is, a line holds a character.
  const width = Math.max(measure.width, measure.size * 10);
  let left = width - measure.indent;
  let isEmpty = true;
  const turn = () => {
    lines.push([]);
    left = width;
    isEmpty = true;
  };
  for (const unit of unitsOf(line, measure)) {
    if (unit.isBreak) {
      turn();
      continue;
    }
    const beyond = unit.hanging + unit.trailing;
    if (!isEmpty && unit.gap + unit.width - beyond > left) turn();
    left -= unit.width + (isEmpty ? 0 : unit.gap);
    isEmpty = false;
    while (left + beyond < 0) {
      const over = left;
      turn();
      left += over;
      isEmpty = false;
    }
    lines.at(-1)?.push(...unit.notes);
  }
  return lines;
}

/** What no line is broken inside. `gap` is before it, within a line; `hanging` and `trailing` may stand beyond the edge. */
type Unit = {
  readonly isBreak: boolean;
  readonly gap: number;
  readonly width: number;
  readonly hanging: number;
  readonly trailing: number;
  readonly notes: readonly string[];
};

type Glyph = { readonly character: string; readonly isBold: boolean; readonly note: string | null };

const LINE_BREAK: Unit = { isBreak: true, gap: 0, width: 0, hanging: 0, trailing: 0, notes: [] };

function unitsOf(line: Line, measure: Measure): Unit[] {
  const glyphs = line.flatMap((inline): Glyph[] => {
    if (inline.kind === 'note') return [{ character: '', isBold: false, note: inline.text }];
    const isBold = measure.isBold || (inline.kind === 'text' && inline.bold === true);
    return [...cleanText(inline.text)].map((character) => ({ character, isBold, note: null }));
  });
  const units: Unit[] = [];
  let from = 0;
  for (const [index, { character }] of glyphs.entries()) {
    const isBreak = character === '\n';
    if (!isBreak && index + 1 < glyphs.length && !mayBreak(glyphs, index)) continue;
    const unit = glyphs.slice(from, isBreak ? index : index + 1);
    if (unit.length > 0) units.push(unitOf(unit, measure, glyphs[from - 1]));
    if (isBreak) units.push(LINE_BREAK);
    from = index + 1;
  }
  return units;
}

/** Behind the glyph at `index`, which is not the last. */
function mayBreak(glyphs: readonly Glyph[], index: number): boolean {
  const before = glyphs[index]?.character ?? '';
  const after = glyphs[index + 1]?.character ?? '';
  if (after === '') return false;
  if (before === ' ') return after !== ' ';
  if (after === ' ' || after === '\n' || NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  if (CLOSING.has(before) && /\d/.test(after)) return false;
  return !(isLatin(before) && isLatin(after)) || before === '-';
}

function unitOf(glyphs: readonly Glyph[], { size, spacing, isJustified }: Measure, previous: Glyph | undefined): Unit {
  const em = size * 10;
  let width = 0;
  let gap = 0;
  let before = previous?.character ?? '';
  for (const [index, { character, isBold, note }] of glyphs.entries()) {
    const isSeam = isSeamBetween(before, character);
    if (isSeam && index === 0) gap = SCRIPT_GAP * em;
    else if (isSeam) width += SCRIPT_GAP * em;
    width += note === null ? glyphWidth(character, isBold) * em + (isSeam ? 0 : spacing) : MARK_WIDTH * em;
    before = character;
  }
  const last = glyphs.at(-1)?.character ?? '';
  const mayHang = isJustified && hangs(last, glyphs.at(-2)?.character ?? '');
  return {
    isBreak: false,
    gap,
    width,
    hanging: mayHang ? em : 0,
    trailing: last === ' ' ? glyphWidth(last, false) * em : 0,
    notes: glyphs.flatMap(({ note }) => note ?? []),
  };
}

function hangs(last: string, before: string): boolean {
  return HANGING.has(last) && before !== '' && !isLatin(before) && !NOT_FIRST.has(before);
}
