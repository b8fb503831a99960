/** Several departments named at once: 市医保局、市财政局和市民政局. 发展和改革委员会 is one. */

/** Whether a stretch can be a department by itself. */
type IsUnit = (name: string) => boolean;

/** `isSure` is asked first, `isLike` where no split is sure. Never empty; what names none is given back whole. */
export function splitUnits(asked: string, isSure: IsUnit, isLike: IsUnit): string[] {
  const listed = asked.split(/[、，,；;／/\n]|以及|\s+(?=[\u4e00-\u9fa5])/).map((name) => name.trim());
  const names = listed
    .filter((name) => name !== '')
    .flatMap((name) => (isSure(name) ? [name] : (splitAtAnd(name, isSure) ?? splitAtAnd(name, isLike) ?? [name])));
  return names.length > 0 ? [...new Set(names)] : [asked];
}

/** Null where it cannot be split. */
function splitAtAnd(name: string, isUnit: IsUnit): string[] | null {
  for (const { index } of name.matchAll(/[和与及跟]/g)) {
    const [before, behind] = [name.slice(0, index).trim(), name.slice(index + 1).trim()];
    if (behind.length < 2 || !isUnit(before)) continue;
    return [before, ...(isUnit(behind) ? [behind] : (splitAtAnd(behind, isUnit) ?? [behind]))];
  }
  return null;
}
