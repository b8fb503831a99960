import { CITY_NAMES } from '../../language/cities.js';
import { placesIn } from '../../language/places.js';
import { findProvinces, provinceNamed, shortRegionName } from '../../language/regions.js';

export type CitedRegion = {
  readonly name: string | null;
  /** Text, headings and title of what is cited, in plain text. */
  readonly text: string;
};

/** The regions of the library and the provinces a text names, in reading order, by their full names. */
export function namedRegions(text: string, known: readonly string[]): string[] {
  const found = findProvinces(text).map(({ province, start }) => ({ name: province.name, start }));
  for (const name of known) {
    if (provinceNamed(name) !== null) continue;
    const short = shortRegionName(name);
    const start = text.indexOf(short.length > 1 ? short : name);
    if (start !== -1) found.push({ name, start });
  }
  return [...new Set(found.sort((a, b) => a.start - b.start).map(({ name }) => name))];
}

/**
 * True where every region the sentence names or implies is that of a clause it cites, or stands in the cited text; where
 * it draws on several regions, each must be named.
 */
export function namesItsRegions(sentence: string, known: readonly string[], cited: readonly CitedRegion[]): boolean {
  const regions = new Set(cited.flatMap(({ name }) => name ?? []));
  const text = cited.map((each) => each.text).join('\n');
  const named = namedRegions(sentence, known);
  if (!named.every((name) => regions.has(name) || standsInText(name, sentence, text))) return false;
  if (regions.size > 1 && ![...regions].every((region) => named.includes(region))) return false;
  const places = placesIn(sentence).filter((place) => CITY_NAMES.includes(place) || sentence.startsWith(place));
  if (!places.every((place) => named.some((name) => name.includes(place)) || text.includes(place))) return false;
  return impliedLevelHolds(sentence, [...regions], text);
}

/** A region the cited text mentions may be mentioned, not spoken for: 聊城：… rests on a clause of 聊城. */
function standsInText(name: string, sentence: string, text: string): boolean {
  const short = shortRegionName(name);
  if (sentence.startsWith(name) || sentence.startsWith(short)) return false;
  return text.includes(name) || (text.includes(short) && !sentence.includes(name));
}

function impliedLevelHolds(sentence: string, regions: readonly string[], text: string): boolean {
  const implied: readonly (readonly [RegExp, RegExp])[] = [
    [/全国|国家层面|我国/g, /全国|中国|国家/],
    [/全省|我省|本省|省内/g, /省$/],
    [/全市|我市|本市|市内/g, /市$/],
    [/全区|全县|我县|我区|本县|本区/g, /[区县]$/],
  ];
  return implied.every(([said, level]) =>
    [...sentence.matchAll(said)].every(([word]) => text.includes(word) || regions.every((name) => level.test(name))),
  );
}
