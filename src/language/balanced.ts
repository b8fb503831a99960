/** Brackets, quotation marks and title marks that stand in pairs in Chinese text. */
const PAIRS = ['（）', '()', '“”', '《》'];

/** False where one of a pair stands without the other. */
export function isBalanced(text: string): boolean {
  return PAIRS.every(([open = '', close = '']) => text.split(open).length === text.split(close).length);
}

/** Where words may stop: before the marks `marks` finds (a global pattern), outside brackets and quotation marks. */
export function stops(text: string, marks: RegExp): number[] {
  const found = [...text.matchAll(marks)].map(({ index }) => index);
  return found.filter((end) => isBalanced(text.slice(0, end)));
}
