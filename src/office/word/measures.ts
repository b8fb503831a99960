/** Lengths of GB/T 9704-2012 in twips (twentieths of a point); sizes of type in half-points, as Word counts both. */

const TWIPS_PER_MM = 1440 / 25.4;

function mm(length: number): number {
  return Math.round(length * TWIPS_PER_MM);
}

export const PAGE_SIZE = { width: mm(210), height: mm(297) };

export const MARGINS = {
  top: mm(37),
  right: mm(26),
  bottom: mm(35),
  left: mm(28),
  header: mm(15),
  /** The dashes of the page number stand 7 mm below the text: half a line of 14 pt lower, the footer ends here. */
  footer: mm(25),
};

export const TEXT_WIDTH = PAGE_SIZE.width - MARGINS.left - MARGINS.right;

/** 22 lines in 225 mm. */
export const LINE_PITCH = 579;

/** 二号, 三号, 四号, 小四, 五号. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 };

/** Characters of 二号 in one line. */
export const TITLE_CHARS = Math.floor(TEXT_WIDTH / (SIZE.two * 10));

/** Two characters of 三号. */
export const FIRST_LINE = { firstLine: 2 * SIZE.three * 10, firstLineChars: 200 };

/** 28 characters of 16 pt are wider than 156 mm: a quarter of a point less between them makes them fit. */
export const BODY_CHARACTER_SPACING = -5;
