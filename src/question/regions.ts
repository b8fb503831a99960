import { CITIES_NAMED_BY_WORDS, CITY_NAMES } from '../language/cities.js';
import { type NameFinder, nameFinder } from '../language/names-within.js';
import { readOnce } from '../language/read-once.js';
import { findProvinces, provinceNamed, shortRegionName } from '../language/regions.js';
import type { Glossary } from './glossary.js';

export type RegionName = { readonly name: string; readonly start: number; readonly end: number };

/**
 * The regions a question names: provinces, the regions of the documents at hand (聊城 for 聊城市), and their English names.
 * In the order of the question, each once.
 */
export function findRegions(question: string, known: readonly string[], glossary: Glossary): RegionName[] {
  const found: RegionName[] = [];
  const take = (name: string, start: number, end: number) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ name, start, end });
  };
  const provinces = findProvinces(question);
  const locals = localsOf(known)(question).map(({ name: text, thing: name }) => ({ text, name }));
  for (const { text, name } of locals.sort((a, b) => b.text.length - a.text.length)) {
    for (let at = question.indexOf(text); at !== -1; at = question.indexOf(text, at + text.length)) {
      const isOtherPlace =
        provinceNamed(name) !== null &&
        text !== name &&
        /^[市州县](?![级直域属内])/.test(question.slice(at + text.length)) &&
        !question.startsWith(name, at);
      if (!isOtherPlace && !isLongerProvince(provinces, at, text)) take(name, at, at + text.length);
    }
  }
  for (const { province, start, end } of provinces) take(province.name, start, end);
  const lower = question.toLowerCase();
  for (const [english, name] of glossary.englishRegions) {
    const at = lower.indexOf(english);
    if (at !== -1 && !/[a-z]/.test(lower.charAt(at - 1)) && !/[a-z]/.test(lower.charAt(at + english.length)))
      take(name, at, at + english.length);
  }
  return withoutEnclosing(
    found.sort((a, b) => a.start - b.start),
    question,
  );
}

/** The regions of a library by their names, whole and short. */
const localsOf = readOnce(
  (known: readonly string[]): NameFinder<string> =>
    nameFinder(
      known.flatMap((name) =>
        [...new Set([name, shortRegionName(name)])]
          .filter((text) => text.length > 1)
          .map((text): [string, string] => [text, name]),
      ),
    ),
);

/** Side by side, or with 的 in between. */
function followsClosely(region: RegionName, next: RegionName, question: string): boolean {
  return /^[的省]?$/.test(question.slice(region.end, next.start));
}

/** 山东省聊城市 names the city; the province only says where it lies. */
function withoutEnclosing(found: readonly RegionName[], question: string): RegionName[] {
  return found.filter((region, index) => {
    const next = found[index + 1];
    return (
      next === undefined ||
      !followsClosely(region, next, question) ||
      provinceNamed(region.name) === null ||
      provinceNamed(next.name) !== null
    );
  });
}

/** X市 where a place can stand: at the start or behind a comma, and not as the head of a compound such as 转到市医院. */
const PLACE =
  /(?:^|[，,。？?、\s]|在|对|那么)([\u4e00-\u9fa5]{2}(?:市|县|自治州|州|盟|旗))(?=的|在|对|到|有|要|将|是|年|\d|[，,？?]|$)/g;

/**
 * Places a question names besides the library's regions: cities, and X市 or X县 where a place can stand. They may be spoken
 * of in some clause or in none; an answer must come from clauses that speak of them.
 */
export function findPlaces(question: string, isWord: (text: string) => boolean): string[] {
  const cities = CITY_NAMES.filter((city) => namesCity(question, city));
  const suffixed = [...question.matchAll(PLACE)]
    .map((match) => (match[1] ?? '').slice(0, 2))
    .filter((place) => !isWord(place) && !/[的在和与及是有对向各本全该某每城乡]/.test(place));
  return [...new Set([...cities, ...suffixed.filter((place) => !cities.includes(place))])];
}

function namesCity(question: string, city: string): boolean {
  if (!CITIES_NAMED_BY_WORDS.has(city)) return question.includes(city);
  const standing = `(?:^|[，,。？?、和与跟及到省\\s]|在|对|那么|换成)${city}(?=市|的|在|对|到|有|要|将|是|呢|和|与|跟|\\d|[，,、？?]|$)|${city}市(?!场)`;
  return (
    new RegExp(standing).test(question) || findProvinces(question).some(({ end }) => question.startsWith(city, end))
  );
}

/** 新疆 within 新疆生产建设兵团 names the 兵团. */
function isLongerProvince(provinces: ReturnType<typeof findProvinces>, at: number, text: string): boolean {
  return provinces.some(({ start, end }) => start === at && end > at + text.length);
}
