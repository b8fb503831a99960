/** The full name of a department, as it stands in a title: 市医保局 in a plan of 聊城市 is 聊城市医疗保障局. */

import { shortRegionName } from '../../language/regions.js';
import type { Glossary } from '../../question/glossary.js';
import type { Region } from '../../vocabulary/document.js';
import { type UnitName, unitNameOf } from './unit-name.js';

/** Municipalities are provinces whose departments are named as a city's. */
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/;

/** `printed`: as a plan of `region` writes it. Where the glossary does not know it: the region with the name as printed. */
export function fullUnitName(
  printed: string,
  region: Region | null,
  { fullNames }: Pick<Glossary, 'fullNames'>,
): string {
  if (region === null) return printed;
  const name = unitNameOf(printed, region);
  const forms = fullNames.get(name.bare) ?? fullNames.get(printed);
  if (!isOwn(name, region, forms !== undefined)) return printed;
  const level = MUNICIPALITY.test(region.name) ? 'city' : region.level;
  const full = forms?.[level] ?? (level === 'county' ? forms?.city : undefined);
  if (region.level === 'nation') return full ?? printed;
  const committee = `中共${region.name}${committeeOf(region.name)}`;
  if (full?.includes('{') === true)
    return full
      .replace('{region}', region.name)
      .replace('{short}', shortRegionName(region.name))
      .replace('{committee}', committee);
  return `${name.isParty ? committee : region.name}${full ?? name.bare}`;
}

/** 各县（市、区）人民政府 and departments of another level keep the name the plan gives them. */
function isOwn({ place, level }: UnitName, region: Region, isKnown: boolean): boolean {
  if (place !== null) return place === shortRegionName(region.name);
  return level === region.level || (level === null && isKnown);
}

/** 中共聊城市委编办, but 中共莘县委员会组织部. */
function committeeOf(region: string): string {
  return /(?:县|自治区|旗)$/.test(region) ? '委员会' : '委';
}
