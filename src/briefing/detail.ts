/** How much of a plan an outline says: all there is room for, and less step by step where a paper would be too long. */

/** Limits of one step. Counts are of things in a paragraph or table, `…Chars` of Han characters. */
export type Detail = {
  /** Chapters with a paragraph of their own; the others are named. */
  readonly chapters: number;
  /** Tasks of a chapter called by name. */
  readonly names: number;
  /** Targets of a chapter told in its paragraph. */
  readonly targets: number;
  /** Units called by name: those that lead a chapter, and those that share in it; those of a row of a table. */
  readonly units: number;
  readonly rowUnits: number;
  /** What a task demands, told in the text; in a row of a table. */
  readonly demandChars: number;
  readonly rowChars: number;
  /** Tasks told one at a time; the others are named. */
  readonly tasks: number;
  /** Rows of the table of targets. */
  readonly targetRows: number;
  readonly excerptChars: number;
  /** A heading for each chapter, where the template asks for one; else it begins its paragraph. */
  readonly headings: boolean;
};

const ALL = Number.POSITIVE_INFINITY;

/** From the fullest to the shortest. */
export const DETAILS: readonly [Detail, ...Detail[]] = [
  {
    chapters: ALL,
    names: ALL,
    targets: 8,
    units: 6,
    rowUnits: ALL,
    tasks: ALL,
    demandChars: ALL,
    rowChars: 200,
    targetRows: ALL,
    excerptChars: 280,
    headings: true,
  },
  {
    chapters: ALL,
    names: ALL,
    targets: 6,
    units: 6,
    rowUnits: 6,
    tasks: ALL,
    demandChars: 300,
    rowChars: 160,
    targetRows: ALL,
    excerptChars: 250,
    headings: true,
  },
  {
    chapters: ALL,
    names: 10,
    targets: 4,
    units: 5,
    rowUnits: 5,
    tasks: ALL,
    demandChars: 200,
    rowChars: 120,
    targetRows: 60,
    excerptChars: 220,
    headings: true,
  },
  {
    chapters: ALL,
    names: 8,
    targets: 3,
    units: 4,
    rowUnits: 4,
    tasks: ALL,
    demandChars: 140,
    rowChars: 90,
    targetRows: 45,
    excerptChars: 200,
    headings: true,
  },
  {
    chapters: 16,
    names: 6,
    targets: 2,
    units: 3,
    rowUnits: 3,
    tasks: 30,
    demandChars: 100,
    rowChars: 70,
    targetRows: 36,
    excerptChars: 180,
    headings: false,
  },
  {
    chapters: 14,
    names: 4,
    targets: 1,
    units: 3,
    rowUnits: 2,
    tasks: 20,
    demandChars: 60,
    rowChars: 50,
    targetRows: 28,
    excerptChars: 150,
    headings: false,
  },
  {
    chapters: 12,
    names: 3,
    targets: 0,
    units: 2,
    rowUnits: 2,
    tasks: 14,
    demandChars: 40,
    rowChars: 36,
    targetRows: 20,
    excerptChars: 120,
    headings: false,
  },
  {
    chapters: 10,
    names: 2,
    targets: 0,
    units: 2,
    rowUnits: 1,
    tasks: 10,
    demandChars: 0,
    rowChars: 24,
    targetRows: 14,
    excerptChars: 100,
    headings: false,
  },
];
