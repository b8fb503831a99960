const WIDE =
  /[\u{1100}-\u{115F}\u{2014}-\u{2026}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{20000}-\u{3FFFD}]/u;

/** Roughly how wide text is, in Han characters: Latin letters and digits count half. */
export function hanWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.5), 0);
}
