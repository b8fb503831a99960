/** How wide text is and where it breaks, without its font: estimates that are rather too wide than too narrow. */

const HAN =
  '\\u{1100}-\\u{115F}\\u{2010}-\\u{2027}\\u{2E80}-\\u{A4CF}\\u{AC00}-\\u{D7A3}\\u{F900}-\\u{FAFF}\\u{FE30}-\\u{FE6F}\\u{FF00}-\\u{FF60}\\u{FFE0}-\\u{FFE6}\\u{20000}-\\u{3FFFD}';

const LATIN = /[\u{20}-\u{24F}]/u;

/** What programs put between Han and Latin. */
const SCRIPT_GAP = 0.25;
const WIDE_LATIN = /[MWmw@%‰ŒœÆæ¼½¾]/u;
const CAPITAL = /[\p{Lu}&+<=>~#±×÷]/u;

const NOT_LAST = '《〈（【〔“‘「『｛［';
const NOT_FIRST = '》〉）】〕”’」』｝］，。、；：！？…％';

/** What is not broken: a Han character or a word, with the punctuation that may not leave it, and the spaces behind. */
const UNIT = new RegExp(`[${NOT_LAST}]*(?:[^ ${HAN}]+|[^ ])?[${NOT_FIRST}]* *`, 'gsu');

/** In ems: a Han character is one, a Latin letter or digit about .55; what is unknown counts as Han. */
export function emWidth(text: string): number {
  let width = 0;
  let before = '';
  for (const character of text) {
    width += characterWidth(character) + gapBetween(before, character);
    before = character;
  }
  return width;
}

function gapBetween(left: string, right: string): number {
  if (left === '' || left === ' ' || right === ' ') return 0;
  return LATIN.test(left) === LATIN.test(right) ? 0 : SCRIPT_GAP;
}

function characterWidth(character: string): number {
  if (!LATIN.test(character)) return 1;
  if (WIDE_LATIN.test(character)) return 0.95;
  return CAPITAL.test(character) ? 0.72 : 0.55;
}

/** The lines of a text in a width of ems. A word longer than a line is broken; joined, the lines of a paragraph are it. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
    used = 0;
  };
  const add = (piece: string, needed: number) => {
    if (used + gapBetween(lastOf(line), firstOf(piece)) + needed > width) endLine();
    used += gapBetween(lastOf(line), firstOf(piece)) + emWidth(piece);
    line += piece;
  };
  for (const [unit] of text.matchAll(UNIT)) {
    if (unit === '') continue;
    const needed = emWidth(unit.trimEnd());
    if (needed <= width) {
      add(unit, needed);
      continue;
    }
    // A word that no line holds begins in one of its own.
    endLine();
    for (const character of unit) add(character, character === ' ' ? 0 : characterWidth(character));
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}
