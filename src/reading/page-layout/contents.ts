import { foldWidth } from '../../language/width.js';
import type { PlacedLine } from './page-items.js';

const HEAD = /^(?:目[录次]|contents)$/i;
/** Dots up to a number of a page; the number may be missing where the print is cut. */
const LEADER = /(?:[.·…．。•‥⋯・]{4,}|(?:[.·…．•‥⋯・] ?){6,}|[-—_]{8,})[（(]?(?:\d{1,4}|[ivxl]{1,6})?[）)]?$/i;
const ENDS_IN_NUMBER = /^(.*[^\d.,%])[（(]?(?:\d{1,4}|[ivxl]{1,6})[）)]?$/iu;
const LONGEST_ENTRY = 70;

/**
 * The lines of contents pages: those with leader dots wherever they stand, and below 目录 those that end in the number of
 * a page or stand again, word for word, further down.
 */
export function findContents(lines: readonly PlacedLine[]): Set<PlacedLine> {
  const found = new Set<PlacedLine>();
  const keys = lines.map(({ text }) => keyOf(text));
  for (const [index, line] of lines.entries()) {
    const key = keys[index] ?? '';
    if (LEADER.test(key) && key.length > 6) found.add(line);
    if (HEAD.test(key)) for (const entry of entriesBelow(lines, keys, index)) found.add(entry);
  }
  return found;
}

function keyOf(text: string): string {
  return foldWidth(text).replace(/\s+/g, '');
}

function entriesBelow(lines: readonly PlacedLine[], keys: readonly string[], head: number): PlacedLine[] {
  const left = new Map<string, number>();
  for (const key of keys.slice(head + 1)) left.set(key, (left.get(key) ?? 0) + 1);
  let end = head + 1;
  while (end < lines.length) {
    const key = keys[end] ?? '';
    const again = (left.get(key) ?? 1) - 1;
    left.set(key, again);
    // An entry over two lines has its dots on the second.
    const isBroken = key.length <= LONGEST_ENTRY && !/[。；]$/.test(key) && LEADER.test(keys[end + 1] ?? '');
    if (!isEntry({ line: lines[end], key, again, left }) && !isBroken) break;
    end += 1;
  }
  return end === head + 1 ? [] : lines.slice(head, end);
}

function isEntry(entry: {
  line: PlacedLine | undefined;
  key: string;
  again: number;
  left: ReadonlyMap<string, number>;
}): boolean {
  const { line, key, again, left } = entry;
  if (line === undefined || key.length > LONGEST_ENTRY || /[。；，]$/.test(key)) return false;
  if (again > 0 || LEADER.test(key)) return true;
  const words = ENDS_IN_NUMBER.exec(key)?.[1];
  if (words === undefined) return false;
  // The number stands apart at the end of the line, or the words before it come again.
  return line.pieces.length > 1 || (left.get(words) ?? 0) > 0;
}
