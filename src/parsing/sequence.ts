import type { Level, Marker } from './numbering.js';

/** How many numbers may be missing before a line that looks numbered is taken for running text. */
const LARGEST_GAP = 3;
/** An excerpt of a statute leaves out whatever it likes; its numbers are printed with their word and cannot be mistaken. */
const WORDED: ReadonlySet<Level> = new Set(['book', 'chapter', 'division', 'article']);

/**
 * Accepts numbers in the order documents number things: from 1 again under a new heading, or running on (Hubei's
 * （一）…（三十一） across parts). A number that goes back, or far ahead, is running text; a number printed twice counts
 * where its line is a heading.
 */
export class Sequence {
  readonly #last = new Map<Level, { readonly number: number; readonly sub: number }>();
  readonly #excerpts: ReadonlySet<Level>;

  /** `markers` are all a text holds, in order: a level whose first two follow each other may begin anywhere. */
  constructor(markers: readonly Marker[] = []) {
    this.#excerpts = excerptsIn(markers);
  }

  accepts({ level, number, sub }: Marker, isHeading: boolean): boolean {
    const last = this.#last.get(level) ?? { number: 0, sub: 0 };
    if (level === 'article') return number > last.number || (number === last.number && sub > last.sub);
    if (number === 1) return true;
    if (last.number === 0) return (number <= 2 && level !== 'item') || WORDED.has(level) || this.#excerpts.has(level);
    if (number === last.number) return isHeading || level === 'item';
    return number > last.number && (number <= last.number + LARGEST_GAP || WORDED.has(level));
  }

  open({ level, number, sub }: Marker): void {
    this.#last.set(level, { number, sub });
    if (level === 'attachment') for (const other of ALL_LEVELS) if (other !== level) this.#last.delete(other);
    if (level !== 'point') this.#last.delete('point');
    if (level === 'book' || level === 'chapter') this.#last.delete('division');
  }
}

function excerptsIn(markers: readonly Marker[]): ReadonlySet<Level> {
  const levels = new Set(markers.map(({ level }) => level));
  return new Set(
    [...levels].filter((level) => {
      const [first, second] = markers.filter((marker) => marker.level === level);
      return first !== undefined && second !== undefined && first.number > 2 && second.number === first.number + 1;
    }),
  );
}

const ALL_LEVELS: readonly Level[] = [
  ...(['book', 'chapter', 'division', 'article', 'part'] as const),
  ...(['section', 'item', 'point', 'attachment', 'question'] as const),
];
