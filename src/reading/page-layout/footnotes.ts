import type { Rule } from './page.js';
import type { PlacedLine } from './page-items.js';

export type Footnote = { readonly mark: string; readonly lines: readonly PlacedLine[] };

const MARK = /^(?:[①-⑳]|[[〔［]\s*\d{1,2}\s*[\]〕］]|\d{1,2}(?=\D)|[*＊※])/u;
const OWN_MARK = /^(?:[①-⑳]|[[〔［]|[*＊※])/u;
const SMALL = 0.97;
/** Lines of text in full size that a page with notes holds. */
const FEWEST_LINES = 3;
/** The rule above notes: its length in parts of the page's width, its distance in points. */
const SHORTEST_RULE = 0.12;
const LONGEST_RULE = 0.5;
const RULE_REACH = 28;

/**
 * The notes at the foot of a page: its last lines, in smaller type from a first one with a mark on, under a short rule
 * where the mark is a bare figure. `lines` are the page's, without furniture.
 */
export function footnotesOf(lines: readonly PlacedLine[], rules: readonly Rule[], bodySize: number): Footnote[] {
  const page = lines.filter(({ size }) => size > SMALL * bodySize).length;
  if (page < FEWEST_LINES) return [];
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? bodySize) <= SMALL * bodySize) start -= 1;
  const small = lines.slice(start);
  const first = small.findIndex(
    (line) =>
      MARK.test(line.text) && (OWN_MARK.test(line.text) || line.raised[0]?.start === 0 || isUnderRule(line, rules)),
  );
  if (first < 0 || (first > 0 && !isUnderRule(small[first], rules))) return [];
  if (start + first === 0 || isHigh(small[first])) return [];
  const notes: { mark: string; lines: PlacedLine[] }[] = [];
  for (const line of small.slice(first)) {
    const mark = MARK.exec(line.text)?.[0];
    const opens = mark !== undefined && (notes.length === 0 || isNext(notes.at(-1)?.mark, mark));
    if (opens) notes.push({ mark, lines: [line] });
    else notes.at(-1)?.lines.push(line);
  }
  return notes;
}

/** Notes fill the foot of a page, never most of it. */
function isHigh(line: PlacedLine | undefined): boolean {
  return line === undefined || line.y < 0.4 * line.pageHeight;
}

function isUnderRule(line: PlacedLine | undefined, rules: readonly Rule[]): boolean {
  if (line === undefined) return false;
  return rules.some(({ x1, x2, y1 }) => {
    const length = Math.abs(x2 - x1) / line.pageWidth;
    const above = line.y - line.size - y1;
    return length >= SHORTEST_RULE && length <= LONGEST_RULE && above > -line.size && above < RULE_REACH;
  });
}

function isNext(before: string | undefined, mark: string): boolean {
  if (before === undefined) return true;
  const [last, next] = [before, mark].map(ordinal);
  return last === undefined || next === undefined || next === last + 1 || Number.isNaN(next);
}

function ordinal(mark: string): number {
  if (/^[①-⑳]/.test(mark)) return mark.charCodeAt(0) - 0x245f;
  return Number.parseInt(mark.replace(/\D/g, ''), 10);
}
