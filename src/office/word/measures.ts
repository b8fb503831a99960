/** Lengths of GB/T 9704-2012 in twips (twentieths of a point); sizes of type in half-points, as Word counts both. */

const TWIPS_PER_MM = 1440 / 25.4;

function mm(length: number): number {
  return Math.round(length * TWIPS_PER_MM);
}

const PAPER_SIZE = { width: mm(210), height: mm(297) };

const MARGINS = {
  top: mm(37),
  right: mm(26),
  bottom: mm(35),
  left: mm(28),
  header: mm(15),
  /** The dashes of the page number stand 7 mm below the text: half a line of 14 pt lower, the footer ends here. */
  footer: mm(25),
};

/** One orientation of A4: `size` as it lies before the reader. */
export type Page = {
  readonly isLandscape: boolean;
  readonly size: { readonly width: number; readonly height: number };
  readonly margin: typeof MARGINS;
  readonly textWidth: number;
  readonly textHeight: number;
};

export const PORTRAIT = pageOf(false, PAPER_SIZE, MARGINS);

/** The upright page turned to the right, so that the head of a wide table is at the edge that is bound. */
export const LANDSCAPE = pageOf(
  true,
  { width: PAPER_SIZE.height, height: PAPER_SIZE.width },
  {
    top: MARGINS.left,
    right: MARGINS.top,
    bottom: MARGINS.right,
    left: MARGINS.bottom,
    header: MARGINS.header,
    footer: MARGINS.right - (MARGINS.bottom - MARGINS.footer),
  },
);

function pageOf(isLandscape: boolean, size: Page['size'], margin: Page['margin']): Page {
  return {
    isLandscape,
    size,
    margin,
    textWidth: size.width - margin.left - margin.right,
    textHeight: size.height - margin.top - margin.bottom,
  };
}

/** 22 lines in 225 mm. */
export const LINE_PITCH = 579;

/** 二号, 三号, 四号, 小四, 五号, 小五. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 };

/** Of a line of a title, of guidance and of an empty line behind a table. */
export const TITLE_PITCH = 720;
export const GUIDANCE_PITCH = 480;
export const GAP_PITCH = 200;

/** Above and below guidance. */
export const GUIDANCE_SPACE = 60;

/** Of a line of a table or a note. */
export function tablePitch(size: number): number {
  return size * 15;
}

/** Characters of 二号 in one line. */
export function titleChars({ textWidth }: Page): number {
  return Math.floor(textWidth / (SIZE.two * 10));
}

/** Two characters of 三号. */
export const FIRST_LINE = { firstLine: 2 * SIZE.three * 10, firstLineChars: 200 };

/** 28 characters of 16 pt are wider than 156 mm: a quarter of a point less between them makes them fit. */
export const BODY_CHARACTER_SPACING = -5;
