/** Text as scorers compare it: of their own making, so that a fault in the answering side's folding shows. */
const PUNCTUATION: Readonly<Record<string, string>> = { '〔': '[', '〕': ']', '—': '-', '–': '-' };

/** NFKC, lower case, one form of brackets and dashes, no white space but between digits, no quotation marks. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔〕—–]/g, (mark) => PUNCTUATION[mark] ?? mark)
    .replace(/(?<=\d)\s+(?=\d)/g, '|')
    .replace(/[\s“”"'‘’「」『』《》]+/g, '');
}

/** Pairs of neighbouring Han characters, and whole runs of letters and digits. */
function shingles(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of comparable(text).matchAll(/\p{Script=Han}+|[a-z\d.%]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) found.add(run);
    else if (run.length === 1) found.add(run);
    else for (let at = 0; at + 2 <= run.length; at += 1) found.add(run.slice(at, at + 2));
  }
  return found;
}

/** Share of the first text's shingles that the second has; 1 of a text without any. */
export function containment(text: string, within: string): number {
  const wanted = shingles(text);
  if (wanted.size === 0) return 1;
  const had = shingles(within);
  return [...wanted].filter((each) => had.has(each)).length / wanted.size;
}
