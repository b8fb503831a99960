/** Several departments named at once: 市医保局、市财政局和市民政局. 发展和改革委员会 is one. */

/** `isUnit`: whether a stretch can be a department by itself. Never empty; what names none is given back whole. */
export function splitUnits(asked: string, isUnit: (name: string) => boolean): string[] {
  const listed = asked.split(/[、，,；;／/\n]|以及|\s+(?=[\u4e00-\u9fa5])/).map((name) => name.trim());
  const names = listed.filter((name) => name !== '').flatMap((name) => splitAtAnd(name, isUnit));
  return names.length > 0 ? [...new Set(names)] : [asked];
}

function splitAtAnd(name: string, isUnit: (name: string) => boolean): string[] {
  if (isUnit(name)) return [name];
  for (const { index } of name.matchAll(/[和与及跟]/g)) {
    const [before, behind] = [name.slice(0, index).trim(), name.slice(index + 1).trim()];
    if (behind.length > 1 && isUnit(before)) return [before, ...splitAtAnd(behind, isUnit)];
  }
  return [name];
}
