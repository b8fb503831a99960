import { isOrganisationName } from '../../language/organisation.js';

const UNIT = /^[\u4e00-\u9fa5A-Za-z0-9（）、]{2,30}$/;
/** 各县（市、区）人民政府 is one unit: its bracket parts nothing. Kept as 〈市·区〉 while the list is read. */
const INNER_BRACKET = /\(([^():;]{1,8})\)/g;

/** A list of units in half-width forms, its inner brackets out of the way of what parts the list. */
export function withInnerBrackets(folded: string): string {
  return folded.replace(INNER_BRACKET, (_, words: string) => `〈${words.replaceAll('、', '·')}〉`);
}

/** The units of a list; none where a piece of it cannot be one. */
export function splitUnits(text: string | undefined): string[] {
  const units = (text ?? '')
    .split(/[、,;]/)
    .flatMap(splitAtSpaces)
    .map((unit) =>
      unit
        .replace(/等(?:部门|单位)?$/, '')
        .replace(/〈([^〉]*)〉/, (_, words: string) => `（${words.replaceAll('·', '、')}）`),
    )
    .filter((unit) => unit.length > 0);
  return units.every((unit) => UNIT.test(unit)) ? units : [];
}

/** Spaces part units where each piece is one (市财政局 市民政局); else a page's layout tore one (教 育部). */
function splitAtSpaces(text: string): string[] {
  const pieces = text.trim().split(/\s+/);
  return pieces.every(isOrganisationName) ? pieces : [pieces.join('')];
}
