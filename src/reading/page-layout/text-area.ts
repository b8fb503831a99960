import type { PlacedLine } from './page-items.js';

/** The part of a page its text fills. */
export type TextArea = { readonly left: number; readonly right: number; readonly isIndented: boolean };

/** What is measured over a whole document. */
export type Measures = {
  readonly areaOf: (line: PlacedLine) => TextArea;
  /** The size and weight of most of the text. */
  readonly bodySize: number;
  readonly isBodyBold: boolean;
  /** Distance of two base lines within a paragraph, as mostly set; infinite where no two lines follow each other. */
  readonly pitch: number;
};

/** Fewer lines than this say nothing about a page's margins by themselves. */
const FEWEST_LINES = 12;
const LEAST_SHARE_AT_MARGIN = 0.08;
const LEAST_SHARE_OF_TEXT = 0.2;
const LEAST_SHARE_INDENTED = 0.06;
/** In parts of the type's size; two characters are usual. */
const SHALLOWEST_INDENT = 1.2;
const DEEPEST_INDENT = 3.2;

/** Measures the margins of each kind of page (size, left or right hand, column) and the type of the text. */
export function measure(lines: readonly PlacedLine[]): Measures {
  const bodySize = bodySizeOf(lines);
  const isBodyBold = weightiest(lines, ({ bold }) => Number(bold)) === 1;
  const own = lines.filter(({ size }) => size >= 0.6 * bodySize && size <= 1.12 * bodySize);
  const bySide = areas(own, (line) => `${kindOf(line)} ${line.page % 2}`);
  const byKind = areas(own, kindOf);
  const byAny = areas(lines, kindOf, 1);
  const whole = (line: PlacedLine): TextArea => ({ left: line.x, right: line.right, isIndented: false });
  return {
    bodySize,
    isBodyBold,
    pitch: pitchOf(own),
    areaOf: (line) =>
      bySide.get(`${kindOf(line)} ${line.page % 2}`) ??
      byKind.get(kindOf(line)) ??
      byAny.get(kindOf(line)) ??
      whole(line),
  };
}

function kindOf({ pageWidth, pageHeight, column, recognised }: PlacedLine): string {
  return `${Math.round(pageWidth)}x${Math.round(pageHeight)} ${column} ${recognised ?? ''}`;
}

function areas(
  lines: readonly PlacedLine[],
  keyOf: (line: PlacedLine) => string,
  fewest = FEWEST_LINES,
): Map<string, TextArea> {
  const groups = new Map<string, PlacedLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return new Map([...groups].filter(([, group]) => group.length >= fewest).map(([key, group]) => [key, areaOf(group)]));
}

function areaOf(lines: readonly PlacedLine[]): TextArea {
  const size = weightiest(lines, (line) => line.size);
  const lefts = lines.map(({ x }) => x).sort((a, b) => a - b);
  // A comma at the end of a full line may hang out into the margin.
  const hung = lines.filter(({ text }) => !/[，。、；：）》”]$/.test(text));
  const rights = (hung.length >= lines.length / 3 ? hung : lines).map(({ right }) => right).sort((a, b) => a - b);
  const least = Math.max(1, Math.ceil(lines.length * LEAST_SHARE_AT_MARGIN));
  const atRight = Math.max(1, Math.ceil(rights.length * LEAST_SHARE_AT_MARGIN));
  // The outermost place several lines begin at; one line hung out into the margin is not the margin.
  const left = lefts.find((at, index) => (lefts[index + least - 1] ?? Number.POSITIVE_INFINITY) < at + size / 2);
  const right = rights.findLast(
    (at, index) => (rights[index - atRight + 1] ?? Number.NEGATIVE_INFINITY) > at - size / 2,
  );
  const margin = left ?? lefts[0] ?? 0;
  const indented = lines.filter(({ x }) => isIndent((x - margin) / size)).length;
  // A few lines need not reach the margin; pages mostly leave as much on the right as on the left.
  const [first] = lines;
  const mirrored = lines.length < FEWEST_LINES && first?.column === 0 ? first.pageWidth - margin : 0;
  return {
    left: margin,
    right: Math.max(right ?? rights.at(-1) ?? 0, mirrored),
    isIndented: indented >= Math.max(1, lines.length * LEAST_SHARE_INDENTED),
  };
}

function isIndent(depth: number): boolean {
  return depth >= SHALLOWEST_INDENT && depth <= DEEPEST_INDENT;
}

function pitchOf(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.page !== line.page || next.y <= line.y) continue;
    const pitch = Math.round(next.y - line.y);
    counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? Number.POSITIVE_INFINITY : most[0];
}

/** Of the sizes much of the text is set in the largest: text set in two sizes has no headings for that. */
function bodySizeOf(lines: readonly PlacedLine[]): number {
  const sizeOf = ({ size }: PlacedLine): number => Math.round(size * 2) / 2;
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  const groups = new Map<number, { characters: number; lines: number }>();
  for (const line of lines) {
    const group = groups.get(sizeOf(line)) ?? { characters: 0, lines: 0 };
    groups.set(sizeOf(line), { characters: group.characters + line.text.length, lines: group.lines + 1 });
  }
  const common = [...groups].filter(
    ([, group]) => group.characters >= LEAST_SHARE_OF_TEXT * all && group.lines >= FEWEST_LINES,
  );
  return common.length === 0 ? weightiest(lines, sizeOf) : Math.max(...common.map(([size]) => size));
}

/** The value most characters have. */
function weightiest(lines: readonly PlacedLine[], of: (line: PlacedLine) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + line.text.length);
  let most = 0;
  let best = -1;
  for (const [value, count] of counts) {
    if (count > best) {
      best = count;
      most = value;
    }
  }
  return most;
}
