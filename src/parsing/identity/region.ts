import {
  cityInShort,
  countRegions,
  leadingRegion,
  type PlacedRegion,
  regionOfNumber,
} from '../../language/region-names.js';
import { provinceNamed } from '../../language/regions.js';
import type { IdentitySource } from '../../vocabulary/document.js';

export type RegionInput = {
  readonly issuers: readonly string[];
  readonly documentNumber: string | null;
  /** The text's title and that of the notice that carries it. */
  readonly titles: readonly string[];
  /** The bodies and the site that publish it: what 本市 and 我县 mean where nothing else says. */
  readonly publishers: readonly string[];
  /** Bodies a page names in its frame, the owner of its site among them. */
  readonly site: readonly string[];
  /** Titles the opening of the text quotes. */
  readonly quoted: readonly string[];
  readonly text: string;
};

export type RegionRead = PlacedRegion & { readonly from: IdentitySource };

/** 本市, 我县: the text speaks of the region it is for. */
const OWN = /(?:我|本|全)([省市县区])(?![域内])/g;
/** Without a word like 本市 a place is the text's own where most mentions are of it. */
const LEAST_SHARE = 0.7;
const LEVELS: Readonly<Record<string, string>> = { 省: 'province', 市: 'city', 县: 'county', 区: 'county' };
const LEADING_WORDS =
  /^(?:转发|关于(?:印发|发布|公布|转发|批转|下发)?|印发|[《“"(（【]|(?:19|20)\d{2}(?:[—-]\d{4})?年?(?:度)?)+/;

/**
 * The region a text is for, with the larger ones: by who issues it, its titles, the letters of its number, who publishes
 * it, the place its text names most. A letter stands for several places (云 of 云南 and 云屏), so a name goes before it.
 */
export function readRegion(input: RegionInput): RegionRead | null {
  const { issuers, documentNumber, titles, publishers, text } = input;
  const ofNumber = documentNumber === null ? null : regionOfNumber(documentNumber);
  const named = titles.map((title) => regionOfTitle(title)).filter((region) => region !== null);
  const candidates: readonly (RegionRead | null)[] = [
    ...issuers.map((issuer) => from(leadingRegion(issuer), 'signature')),
    ...named.map((region) => from(region, 'title')),
    from(ofNumber, 'number'),
    ...publishers.map((publisher) => from(leadingRegion(publisher), 'properties')),
    ...[...issuers, ...publishers].map((body) => from(cityInShort(body), 'signature')),
    from(regionOfText(text), 'text'),
    ...input.quoted
      .map((title) => from(leadingRegion(title), 'text'))
      .filter((region) => region?.region.level !== 'nation'),
    ...input.site.map((body) => from(leadingRegion(body), 'properties')),
  ];
  const found = candidates.find((candidate) => candidate !== null) ?? null;
  return found === null ? null : placed(found, [...named, ...publishers.map((each) => leadingRegion(each)), ofNumber]);
}

function from(region: PlacedRegion | null, source: IdentitySource): RegionRead | null {
  return region === null ? null : { ...region, from: source };
}

function regionOfTitle(title: string): PlacedRegion | null {
  const plain = title.replace(/\s+/g, '').replace(LEADING_WORDS, '');
  const direct = leadingRegion(plain);
  if (direct !== null) return direct;
  const quoted = /[《“]([^》”]{4,60})[》”]/.exec(plain)?.[1];
  const about = /(?:关于(?:印发|发布|公布|转发)?)(.{4,60})/.exec(plain)?.[1];
  for (const part of [quoted, about]) {
    const region = part === undefined ? null : leadingRegion(part.replace(LEADING_WORDS, ''));
    if (region !== null && region.region.level !== 'nation') return region;
  }
  return null;
}

/** Completes a path from what else is named: a county's city, and one region of two that share a name. */
function placed(found: RegionRead, others: readonly (PlacedRegion | null)[]): RegionRead {
  const { name } = found.region;
  const longer = others
    .filter((other) => other !== null)
    .filter((other) => other.path.length > found.path.length && other.path.includes(name) && other.region.name === name)
    .at(0);
  if (longer !== undefined) return { ...found, path: longer.path };
  if (found.path.length > 1 || found.region.level !== 'county') return found;
  const above = others.find((other) => other !== null && other.region.level !== 'county' && other.path.length > 0);
  const within = above === undefined || above === null ? null : leadingRegion(name, above.region.name);
  return within === null || within.path.length < 2 ? found : { ...found, path: within.path };
}

/** The region the text names most, of the level it calls its own. */
function regionOfText(text: string): PlacedRegion | null {
  const head = text.slice(0, 30_000);
  const own = [...head.matchAll(OWN)].map(([, suffix]) => suffix ?? '');
  if (own.length === 0 && /国务院有关部门|各省、自治区、直辖市/.test(head.slice(0, 3000)))
    return leadingRegion('国务院');
  const counts = [...countRegions(head)].sort((a, b) => b[1] - a[1]);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const suffix = own.at(0);
  const wanted = suffix === undefined ? null : (LEVELS[suffix] ?? null);
  if (wanted === null) return mostNamed(counts, total);
  for (const [name] of counts) {
    const region = leadingRegion(name);
    if (region === null) continue;
    if (region.region.level === wanted || (wanted === 'city' && provinceNamed(name) !== null)) return region;
    const city = wanted === 'city' ? region.path.at(-2) : undefined;
    if (city !== undefined) return leadingRegion(city);
  }
  return unknownPlace(head, wanted);
}

/** A place no gazetteer holds, named by its suffix where a phrase begins: 云屏市摊位…. The one named most. */
function unknownPlace(text: string, wanted: string): PlacedRegion | null {
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(PLACE_AT_PHRASE)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const places = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => leadingRegion(name))
    .filter((region) => region !== null);
  return places.find(({ region }) => region.level === wanted) ?? null;
}

/** Without the words sentences are built of: 已享受县级补贴的 names no place. */
const PLACE_AT_PHRASE =
  /(?:^|[\n,。;:、(\s年在于对为由])([^\s!-~，。；：、（）“”《》已享受的和与及在对经由按应可各全本我该每为是将须不未所有并到从向等其此上下中内外之以或级至原省个两多新老城]{2,3}[市县区])/g;

/** The deepest place that, with the larger ones around it, has most of all mentions. */
function mostNamed(counts: readonly (readonly [string, number])[], total: number): PlacedRegion | null {
  const named = new Map(counts);
  const support = (path: readonly string[]) => path.reduce((sum, name) => sum + (named.get(name) ?? 0), 0);
  const regions = counts
    .filter(([, count]) => count >= FEWEST_MENTIONS)
    .map(([name]) => leadingRegion(name))
    .filter((region) => region !== null && support(region.path) >= total * LEAST_SHARE);
  return regions.reduce(
    (deepest, region) => ((region?.path.length ?? 0) > (deepest?.path.length ?? 0) ? region : deepest),
    null,
  );
}

const FEWEST_MENTIONS = 3;
