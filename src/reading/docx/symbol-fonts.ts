/** What the codes of a font print. */
type Glyphs = ReadonlyMap<number, string>;

const NUMBERS_IN_CIRCLES = '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿';

/**
 * Fonts whose characters are pictures: what a code stands for in Unicode. Only what stands in documents: bullets, boxes,
 * ticks, arrows, numbers in circles, the signs and Greek letters of Symbol.
 */
const SYMBOL: Glyphs = new Map([
  ...lettersFrom(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...lettersFrom(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  ...glyphs('2d− a3≤ a5∞ ac← ad↑ ae→ af↓ b0° b1± b2″ b3≥ b4× b7• b8÷ b9≠ bb≈ bc… d6√ d7⋅ e5∑'),
]);
const WINGDINGS: Glyphs = new Map([
  ...lettersFrom(0x80, NUMBERS_IN_CIRCLES),
  ...glyphs('6c● 6d○ 6e■ 6f□ 70□ 71□ 72□ 74◆ 75◆ 76❖ 77◆ 9f• a1○ a4◎ a7▪ a8□ ab★ d8➢ df← e0→ e1↑ e2↓ e8➔ f0⇨'),
  ...glyphs('fb✗ fc√ fd☒ fe☑'),
]);
const WINGDINGS_2: Glyphs = new Map([
  ...lettersFrom(0x69, NUMBERS_IN_CIRCLES),
  ...glyphs('4f✗ 50√ 51☒ 52☑ 53☒ 54☒ 96• 97● 98● a2■ a3□ ae◆ ea★'),
]);

const FONTS: ReadonlyMap<string, Glyphs> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
]);

/** Symbol fonts may be addressed by their codes (`52`) or by these with F0 before them (`F052`). */
const PRIVATE = 0xf000;

/** What a character of a font prints; null where nobody can say. */
export function symbolOf(code: number, font: string): string | null {
  const table = FONTS.get(font.trim().toLowerCase());
  const plain = code > PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  const known = table?.get(plain);
  if (known !== undefined) return known;
  // Figures and most signs of Symbol are those of ASCII.
  if (table === SYMBOL) return plain >= 0x20 && plain <= 0x3f ? String.fromCodePoint(plain) : null;
  return table === undefined && isPrintable(code) ? String.fromCodePoint(code) : null;
}

/** Text with the private characters of symbol fonts written as what they print; those nobody knows stay. */
export function withoutPrivateSymbols(text: string, font: string): string {
  return text.replaceAll(/[\uf020-\uf0ff]/g, (char) => symbolOf(char.charCodeAt(0), font) ?? char);
}

function isPrintable(code: number): boolean {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  return code >= 0x20 && code <= 0x10_ffff && !isSurrogate && !isPrivate;
}

function lettersFrom(first: number, letters: string): [number, string][] {
  return [...letters].map((letter, index) => [first + index, letter]);
}

/** `a3≤ b0°`: two figures of the code, then what it prints. */
function glyphs(table: string): [number, string][] {
  return table.split(' ').map((entry) => [Number.parseInt(entry.slice(0, 2), 16), entry.slice(2)]);
}
