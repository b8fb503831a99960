/** A department's name taken apart: which place's it is, at which level, what it is of and of which kind. */

import { cityInShort, leadingRegion } from '../../language/region-names.js';
import { shortRegionName } from '../../language/regions.js';
import type { Region, RegionLevel } from '../../vocabulary/document.js';

export type UnitName = {
  /** 聊城 of 聊城市医保局; null where the name says none. */
  readonly place: string | null;
  /** Null where neither place nor level stands in it: 医保局. */
  readonly level: RegionLevel | null;
  /** A party committee's: 市委编办. */
  readonly isParty: boolean;
  /** Without party, place and level: 医保局, 编办. */
  readonly bare: string;
  /** What it is of: 医保. */
  readonly stem: string;
  /** `department` for 局, 委, 厅 and 部 alike, which differ by level; null for a nickname. */
  readonly kind: string | null;
};

/** 市 is its own level in a document of a municipality (北京市) or of a city of a county's level (句容市). */
const LEVELS: readonly (readonly [RegExp, RegionLevel])[] = [
  [/^(?:国家|中央)(?=[\u4e00-\u9fa5]{2})/, 'nation'],
  [/^(?:省|自治区|兵团)委?(?=[\u4e00-\u9fa5]{2})/, 'province'],
  [/^(?:市(?!场)|州|盟)委?(?=[\u4e00-\u9fa5]{2})/, 'city'],
  [/^(?:县|区(?!域)|旗)委?(?=[\u4e00-\u9fa5]{2})/, 'county'],
];
/** Behind a place: 聊城市委编办 leaves 委编办. */
const COMMITTEE = /^委(?!员|托|办)(?=[\u4e00-\u9fa5]{2})/;
const PARTY = /^(?:中国共产党|中共)/;
const GOVERNMENT = /(?:管理委员会|管委会|人民政府|政府)$/;
/** Governs a place that goes by no other name: 赣江新区管委会 is called 赣江新区. */
const OF_A_ZONE = /^(?:管理委员会|管委会)$/;
const DEPARTMENT = /(?:委员会|监会|总局|分局|局|委|厅|总署|署|部)$/;
const OFFICE = /(?:办公室|办公厅|办)$/;
/** 医保部门, 卫健系统: a nickname all the same. */
const OPEN = /(?:主管部门|行政部门|部门|系统|口)$/;
const OTHER =
  /(?:中心|学院|大学|院|联合会|工会|协会|学会|总社|社|总队|支队|大队|集团|公司|银行|法院|工委|党校|联|(?<!委员|监)会)$/;
const LEAST_STEM = 2;

/** `within`: the region of the document that prints the name, or of the plan it is asked of. */
export function unitNameOf(name: string, within: Region | null): UnitName {
  const text = name.replace(/[（(][^（()）]*[）)]/g, '').replace(PARTY, '');
  const isParty = PARTY.test(name);
  const found = leadingRegion(text, within?.name) ?? cityInShort(text);
  const written = found === null ? null : writtenAs(text, found.region.name);
  if (found !== null && written !== null && text.length - written.length >= LEAST_STEM) {
    const rest = text.slice(written.length);
    if (OF_A_ZONE.test(rest)) return { place: null, level: null, isParty, ...kindOf(text) };
    const bare = rest.replace(COMMITTEE, '');
    const place = { place: shortRegionName(found.region.name), level: found.region.level };
    return { ...place, isParty: isParty || bare !== rest, ...kindOf(bare) };
  }
  for (const [pattern, usual] of LEVELS) {
    const prefix = pattern.exec(text)?.[0];
    if (prefix === undefined) continue;
    const level = usual === 'city' && within?.name.endsWith('市') === true ? within.level : usual;
    return { place: null, level, isParty: isParty || prefix.endsWith('委'), ...kindOf(text.slice(prefix.length)) };
  }
  return { place: null, level: null, isParty, ...kindOf(text) };
}

/** Up to where a text names the region, with the larger ones before it: 山东省聊城市. */
function writtenAs(text: string, region: string): string | null {
  for (const name of [region, shortRegionName(region)]) {
    const at = text.indexOf(name);
    if (at !== -1) return text.slice(0, at + name.length);
  }
  return null;
}

const KINDS: readonly (readonly [RegExp, string | null])[] = [
  [GOVERNMENT, 'government'],
  [OTHER, null],
  [OFFICE, 'office'],
  [DEPARTMENT, 'department'],
];

function kindOf(bare: string): Pick<UnitName, 'bare' | 'stem' | 'kind'> {
  const open = OPEN.exec(bare)?.[0];
  if (open !== undefined && bare.length - open.length >= LEAST_STEM)
    return { bare, stem: bare.slice(0, -open.length), kind: null };
  for (const [pattern, kind] of KINDS) {
    const ending = pattern.exec(bare)?.[0];
    if (ending !== undefined && bare.length - ending.length >= LEAST_STEM)
      return { bare, stem: bare.slice(0, -ending.length), kind: kind ?? ending };
  }
  return { bare, stem: bare, kind: null };
}
