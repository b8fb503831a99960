import type { Region } from '../vocabulary/document.js';
import { CITY_NAMES } from './cities.js';
import { DIVISIONS } from './divisions.js';
import { findProvinces, provinceNamed } from './regions.js';

/** A region with the larger ones it lies in, itself last: 广东省, 广州市, 天河区. 全国 has an empty path. */
export type PlacedRegion = { readonly region: Region; readonly path: readonly string[] };

type Known = { readonly name: string; readonly level: 'city' | 'county'; readonly path: readonly string[] };

const NATION: PlacedRegion = { region: { name: '全国', level: 'nation' }, path: [] };

const NATIONAL =
  /^(?:国务院|国家|中共中央|中央|全国|中国(?!共产党[\u4e00-\u9fa5]{2,8}(?:省|市|县|区)?委)|中华人民共和国|最高人民)/;
/** 国家税务总局广州市税务局 is of Guangzhou: a branch is named behind its house. */
const BRANCH =
  /^(?:国家|中国)[\u4e00-\u9fa5]{2,10}?(?:总局|总署|局|委员会|银行)([\u4e00-\u9fa5]{2,12}(?:局|办公室|办|分行|中心支行|支行|队|处))$/;
/** 教育部, 海关总署: bodies of the nation that name no region. */
const MINISTRY =
  /^(?:[\u4e00-\u9fa5]{2,9}(?:总局|总署)|(?![^部]*(?:宣传|组织|统战|武装|政治|项目|指挥|工作|俱乐)部)[\u4e00-\u9fa5]{2,12}部(?:办公厅|令|$|[、，\s]|关于|[\u4e00-\u9fa5]{2,8}司))/;
const PARTY = /^(?:中共(?!中央)|中国共产党(?!中央))/;
/** Words that end like a place and are none. */
const NO_NAME =
  /(?:示范|试验|自贸|自由贸易|实验|试点|综合|保护|度假|风景|景|园|社|辖|城|郊|山|牧|林|矿|校|厂|库|地|灾|疫|片|各|全|本|我|该|每|跨|多|两|省|都|大中|中小|超大|特大|县级|地级|副省级|直辖)(?:市|县|区|州|旗)$/;
/** A province of no known name. */
const PROVINCIAL = /^((?![各全本我该每跨多两])[\u4e00-\u9fa5]{2,4}(?:(?<![市县各全本我该每跨])省|自治区))/;
const SUFFIXED =
  /^((?![省市县区州各本该我全])[\u4e00-\u9fa5]{2,7}?(?:自治州|自治县|自治旗|地区|新区|开发区|高新区|[市县区州盟旗]))/;
const LOWER = /^([\u4e00-\u9fa5]{1,8}?(?:自治县|自治旗|林区|新区|管委会|开发区|高新区|[县区旗]))/;

let known: ReadonlyMap<string, readonly Known[]> | null = null;

/** Every known place by its whole name; several bear some names (朝阳区). Made when first asked for. */
function knownPlaces(): ReadonlyMap<string, readonly Known[]> {
  if (known !== null) return known;
  const places = new Map<string, Known[]>();
  const add = (place: Known): void => {
    places.set(place.name, [...(places.get(place.name) ?? []), place]);
  };
  for (const [province, divisions] of DIVISIONS) {
    for (const division of divisions.split('|')) {
      const [city = '', counties = ''] = division.split('=');
      const above = city === '' ? [province] : [province, city];
      if (city !== '') add({ name: city, level: 'city', path: above });
      for (const county of counties.split(' ').filter((name) => name !== '')) {
        add({ name: county, level: 'county', path: [...above, county] });
      }
    }
  }
  known = places;
  return places;
}

/** The places a name may stand for, those within `within` first where that settles it. */
function placesNamed(name: string, within: string | undefined): readonly Known[] {
  const all = knownPlaces().get(name) ?? [];
  const inside = within === undefined ? [] : all.filter(({ path }) => path.includes(within));
  return inside.length > 0 ? inside : within === undefined ? all : [];
}

const LONGEST_NAME = 13;

/** The longest known place a text opens with, by its whole name. */
function knownAtStart(text: string, within: string | undefined): Known | null {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length -= 1) {
    const [place, ...others] = placesNamed(text.slice(0, length), within);
    if (place === undefined) continue;
    const isSure = others.length === 0 || within !== undefined;
    return isSure ? place : { ...place, path: [place.name] };
  }
  return null;
}

/**
 * The region a text opens with, as deep as it goes: 广州市天河区教育局 → 天河区. Known places bring the larger ones along;
 * others are read by their suffix. `within` names a region that settles which of several places of a name is meant.
 */
export function leadingRegion(text: string, within?: string): PlacedRegion | null {
  const name = text.replace(/\s+/g, '').replace(PARTY, '');
  const branch = BRANCH.exec(name)?.[1];
  if (branch !== undefined) return leadingRegion(branch, within) ?? NATION;
  if (NATIONAL.test(name)) return NATION;
  const province = provinceAtStart(name);
  if (province === null) return belowProvince(name, within) ?? (MINISTRY.test(name) ? NATION : null);
  const lower = belowProvince(name.slice(province.end), province.name);
  if (lower === null) return { region: { name: province.name, level: 'province' }, path: [province.name] };
  const path = lower.path.includes(province.name) ? lower.path : [province.name, ...lower.path];
  return { region: lower.region, path };
}

function provinceAtStart(name: string): { readonly name: string; readonly end: number } | null {
  const [mention] = findProvinces(name.slice(0, 16));
  if (mention?.start === 0) return { name: mention.province.name, end: mention.end };
  const printed = PROVINCIAL.exec(name)?.[1];
  if (printed === undefined) return null;
  const known = findProvinces(printed).find(({ end }) => end === printed.length);
  return { name: known?.province.name ?? printed, end: printed.length };
}

function belowProvince(text: string, within: string | undefined): PlacedRegion | null {
  const first = knownAtStart(text, within) ?? (within === undefined ? null : knownAtStart(text, undefined));
  if (first !== null) {
    const rest = text.slice(first.name.length);
    const lower = first.level === 'city' ? belowCity(rest, first.name) : null;
    const path =
      lower === null ? first.path : [...first.path, ...lower.path.filter((each) => !first.path.includes(each))];
    return { region: lower?.region ?? { name: first.name, level: first.level }, path };
  }
  const shortly = belowShortCity(text);
  if (shortly !== null) return shortly;
  const printed = SUFFIXED.exec(text)?.[1];
  if (
    printed === undefined ||
    NO_NAME.test(printed) ||
    /^[（(][市区县]/.test(text.slice(printed.length)) ||
    provinceNamed(printed) !== null
  )
    return null;
  const tail = knownTail(printed, within);
  if (tail !== null) return belowProvince(text.slice(printed.length - tail.length), within);
  if (/[县区旗]$/.test(printed)) return { region: { name: printed, level: 'county' }, path: [printed] };
  const lower = belowCity(text.slice(printed.length), undefined);
  return lower === null
    ? { region: { name: printed, level: 'city' }, path: [printed] }
    : { region: lower.region, path: [printed, ...lower.path] };
}

const GENERIC_ZONE = /^(?:经济|高新|技术|经开|综合|国家级|工业|产业|保税)/;

/** A district behind the short name of its city: 大连金普新区. */
function belowShortCity(text: string): PlacedRegion | null {
  const city = CITY_NAMES.find((name) => text.startsWith(name));
  const [place] = city === undefined ? [] : placesNamed(`${city}市`, undefined);
  if (city === undefined || place === undefined) return null;
  const lower = belowCity(text.slice(city.length), place.name);
  if (lower === null) return null;
  // 经济技术开发区 is told apart by its city alone: 沧州经济技术开发区 is its name.
  const name = GENERIC_ZONE.test(lower.region.name) ? `${city}${lower.region.name}` : lower.region.name;
  return { region: { name, level: lower.region.level }, path: [...place.path, name] };
}

/** The city a body is named by in short: 烟台海事局. Null for one that names a place whole. */
export function cityInShort(body: string): PlacedRegion | null {
  const city = CITY_NAMES.find((name) => body.startsWith(name));
  const [place] = city === undefined ? [] : placesNamed(`${city}市`, undefined);
  return place === undefined ? null : { region: { name: place.name, level: place.level }, path: place.path };
}

/** A known place at the end of a longer stretch: 原路桥区. */
function knownTail(printed: string, within: string | undefined): string | null {
  for (let from = 1; from <= printed.length - 3; from += 1) {
    const tail = printed.slice(from);
    if (placesNamed(tail, within).length > 0) return tail;
  }
  return null;
}

/** A county, district or zone right behind its city. */
function belowCity(text: string, city: string | undefined): PlacedRegion | null {
  const inside = city === undefined ? null : knownAtStart(text, city);
  const name = inside?.name ?? LOWER.exec(text)?.[1];
  if (name === undefined || (inside === null && (NO_NAME.test(name) || /[的和与及在为是]/.test(name)))) return null;
  return { region: { name, level: 'county' }, path: [name] };
}

/** Letters of cities in document numbers, beside those of the provinces: 穗府办 is of Guangzhou. */
const CITY_LETTERS: Readonly<Record<string, string>> = {
  穗: '广州市',
  深: '深圳市',
  珠: '珠海市',
  佛: '佛山市',
  莞: '东莞市',
  甬: '宁波市',
  杭: '杭州市',
  温: '温州市',
  榕: '福州市',
  厦: '厦门市',
  蓉: '成都市',
  筑: '贵阳市',
  昆: '昆明市',
  郑: '郑州市',
  洛: '洛阳市',
  烟: '烟台市',
  哈: '哈尔滨市',
  沈: '沈阳市',
  邕: '南宁市',
};

const PROVINCE_LETTERS = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';
const LETTER_NAMES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );

/** The region the letters of a document number stand for: 国发 the nation, 鲁政办字 Shandong, 穗府办规 Guangzhou. */
export function regionOfNumber(number: string): PlacedRegion | null {
  if (/^(?:国发|国办|国函|国令|中发|中办|国务院)/.test(number)) return NATION;
  const letter = number.charAt(0);
  const city = CITY_LETTERS[letter];
  if (city !== undefined) {
    const [place] = placesNamed(city, undefined);
    return place === undefined ? null : { region: { name: place.name, level: 'city' }, path: place.path };
  }
  const at = PROVINCE_LETTERS.indexOf(letter);
  const province = at === -1 ? null : provinceNamed(LETTER_NAMES[at] ?? '');
  if (
    province === null ||
    !/^.(?:政|府|委|办|发|人|财|教|卫|建|交|民|农|水|医|环|自然|市监|科|商|文|司|公|应急|发改|工信|退役|体|林|药|税|统|审|国资|金)/.test(
      number,
    )
  ) {
    return null;
  }
  return { region: { name: province.name, level: province.level }, path: [province.name] };
}

/** Known places in a text, whole names or provinces in short, with how often each is named. */
export function countRegions(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const places = knownPlaces();
  for (const { index } of text.matchAll(/[市县区州盟旗]/g)) {
    for (let start = Math.max(0, index - LONGEST_NAME); start < index; start += 1) {
      const name = text.slice(start, index + 1);
      if (!places.has(name)) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      break;
    }
  }
  for (const city of CITY_NAMES) {
    const name = `${city}市`;
    const count = places.has(name) ? text.split(city).length - 1 : 0;
    if (count > 0) counts.set(name, Math.max(count, counts.get(name) ?? 0));
  }
  for (const { province } of findProvinces(text)) {
    counts.set(province.name, (counts.get(province.name) ?? 0) + 1);
  }
  return counts;
}
