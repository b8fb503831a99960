import { placesIn } from '../../language/places.js';
import { leadingRegion, type PlacedRegion } from '../../language/region-names.js';
import { findProvinces } from '../../language/regions.js';
import type { RegionLevel } from '../../vocabulary/document.js';
import type { TaskRow } from './progress.js';

const WHOLE = /^(?:全[国省市县区域州]|本[省市县区]|我[省市县区]|合计|总计|全部|整体|汇总)/;
/** By the region's level: what tells of a larger one. */
const LARGER: Readonly<Record<RegionLevel, RegExp | null>> = {
  nation: null,
  province: /全国|国家平均/,
  city: /全国|全省|省平均|省级平均|省均/,
  county: /全国|全省|全市(?!场)|省平均|市平均|市均/,
};

export type OwnPlaces = {
  /** Names no place but the region of the plans, or one it lies in. */
  readonly isAbout: (words: string) => boolean;
  /** Names no place but the region of the plans: figures of a larger one are not its own. */
  readonly isOf: (words: string) => boolean;
  /** Words without the places they name. */
  readonly without: (words: string) => string;
};

/** `reporter`: the place whose sheet it is, where that is not the plans' own. */
export function ownPlaces(
  rows: readonly Pick<TaskRow, 'document'>[],
  reporter: PlacedRegion['region'] | null = null,
): OwnPlaces {
  const regions = reporter === null ? rows.flatMap(({ document }) => document.region ?? []) : [reporter];
  const own = [...new Set(regions.map(({ name }) => name))];
  const path = [...own, ...own.flatMap((name) => leadingRegion(name)?.path ?? [])];
  const levels = new Set(regions.map(({ level }) => level));
  const namesLarger = (words: string) => levels.size === 1 && [...levels].some((level) => LARGER[level]?.test(words));
  return {
    isAbout: (words) => WHOLE.test(words.trim()) || placesNamed(words).every((name) => isOneOf(name, path)),
    // Of 东昌府区 the reader of places names the last two characters.
    without: (words) =>
      placesNamed(words).reduce((rest, name) => rest.replace(new RegExp(`[一-龥]?${name}`), ''), words),
    isOf: (words) => !namesLarger(words) && placesNamed(words).every((name) => isOneOf(name, own)),
  };
}

function placesNamed(words: string): string[] {
  const plain = words.replace(/\s+/g, '');
  return [...placesIn(plain), ...findProvinces(plain).map(({ province }) => province.name)];
}

function isOneOf(name: string, regions: readonly string[]): boolean {
  return regions.some((region) => region.startsWith(name));
}

/**
 * A plan of pilots sets its targets for each place that carries it out, so that the sheet of such a place, named by the
 * line above it, is of the plan; a place that does not lie in the plan's region carries out none of it.
 */
export function reporterIn(caption: string, rows: readonly Pick<TaskRow, 'document'>[]): PlacedRegion['region'] | null {
  const placed = leadingRegion(caption);
  if (placed === null) return null;
  const isCarriedOut = rows.every(
    ({ document: { title, region } }) =>
      title.includes('试点') && (region?.level === 'nation' || placed.path.includes(region?.name ?? '')),
  );
  return isCarriedOut ? placed.region : null;
}
