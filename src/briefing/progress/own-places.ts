import { placesIn } from '../../language/places.js';
import { leadingRegion } from '../../language/region-names.js';
import { findProvinces } from '../../language/regions.js';
import type { TaskRow } from './progress.js';

const WHOLE = /^(?:全[国省市县区域州]|本[省市县区]|我[省市县区]|合计|总计|全部|整体|汇总)/;

/** Tells whether words name no place but the region of the plans, or one it lies in. */
export function ownPlaces(rows: readonly Pick<TaskRow, 'document'>[]): (words: string) => boolean {
  const regions = rows.flatMap(({ document }) => document.region ?? []);
  const paths = new Set(regions.flatMap(({ name }) => [name, ...(leadingRegion(name)?.path ?? [])]));
  const own = [...paths];
  return (words) => {
    const plain = words.replace(/\s+/g, '');
    if (WHOLE.test(plain)) return true;
    const named = [
      ...placesIn(plain),
      ...findProvinces(plain).map(({ province }) => province.name),
      ...[leadingRegion(plain)?.region.name ?? []].flat(),
    ];
    return named.every((name) => own.some((region) => region.startsWith(name) || name === region));
  };
}
