/** The least and the greatest of numbers, however many: as arguments of `Math.max` a page's points would fill the stack. */
export function extentOf(values: Iterable<number>): { readonly least: number; readonly greatest: number } {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { least, greatest };
}
