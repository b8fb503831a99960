/** Whether a name a user writes can mean a department a plan charges. */

import { shortRegionName } from '../../language/regions.js';
import { shortens } from '../../question/charged-units.js';
import type { Glossary } from '../../question/glossary.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { RegionLevel } from '../../vocabulary/document.js';
import { type UnitName, unitNameOf } from './unit-name.js';

/** `named`: by a name of its own; `called`: by a short form nothing else in its plan shares; `like`: to be asked back. */
export type Fit = 'exact' | 'named' | 'called' | 'like';
export const FITS: readonly Fit[] = ['exact', 'named', 'called', 'like'];

export type PlanPlace = Pick<DocumentHeader, 'region' | 'regionPath'>;

/** What departments go by, with the canonical name: of the whole name, and of its words without the kind. */
export type UnitWords = {
  readonly names: ReadonlyMap<string, string>;
  readonly stems: ReadonlyMap<string, ReadonlySet<string>>;
  /** What only users call them. */
  readonly called: Glossary['calledUnits'];
};

/** Words between the kind of a department and what it is called in short: 金融(监管)局, 市场(监管)局, 农业(农村)局. */
const TAIL = /^(?:监管|监督管理|管理|服务|事务|运输|农村)$/;
const LEAST_STEM = 2;
/** Governments of a level, named all at once. */
const COLLECTIVE =
  /^(?:各|有关|相关)?(?:级|设区的?|地)?((?:街道|园区|管委会|[市州县区旗镇乡（）()、]){1,12})(?:级)?(?:人民)?(?:政府)?(?:办事处)?$/;

export function unitWords({
  units,
  fullNames,
  calledUnits,
}: Pick<Glossary, 'units' | 'fullNames' | 'calledUnits'>): UnitWords {
  const stems = new Map<string, Set<string>>();
  const offices = [...fullNames].flatMap(([name, { city }]) =>
    units.has(name) || city === undefined ? [] : [[name, city] as const],
  );
  const names = new Map([...offices, ...units]);
  for (const [surface, canonical] of names) {
    const { stem, kind } = unitNameOf(surface, null);
    if (stem.length < LEAST_STEM || (kind !== null && kind !== 'department' && kind !== 'office')) continue;
    stems.set(stem, (stems.get(stem) ?? new Set()).add(canonical));
  }
  return { names, stems, called: calledUnits };
}

/** The same for every spelling of one department of a plan. */
export function unitKey(printed: string, { region }: PlanPlace, words: UnitWords): string {
  const name = unitNameOf(printed, region);
  const [canonical = name.bare] = canonicalsOf(printed, name, words);
  const isOwn = name.place === null || (region !== null && name.place === shortRegionName(region.name));
  return `${name.level ?? region?.level}|${isOwn ? '' : name.place}|${canonical}`;
}

/** Null where it cannot be meant. `printed` is how a plan of `place` writes it. */
export function fitOf(asked: string, printed: string, place: PlanPlace, words: UnitWords): Fit | null {
  if (asked === printed) return 'exact';
  if (isAmong(asked, printed) || isMembers(asked, printed)) return 'called';
  const [a, b] = [unitNameOf(asked, place.region), unitNameOf(printed, place.region)];
  if (isElsewhere(a, b, place) || a.bare.length < LEAST_STEM) return null;
  if (a.bare === b.bare || `总${a.bare}` === b.bare) return 'named';
  const meant = canonicalsOf(asked, a, words);
  const its = canonicalsOf(printed, b, words);
  if ([...its].some((canonical) => meant.has(canonical))) return 'named';
  if (words.called.get(a.bare)?.some((canonical) => its.has(canonical)) === true) return 'called';
  const isKind = a.kind === null || a.kind === b.kind;
  if (!isKind || a.stem.length < LEAST_STEM || b.stem.length < LEAST_STEM) return null;
  if (b.kind === 'government' && a.stem === b.stem) return 'called';
  const isFree = meant.size === 0 || its.size === 0;
  const isShort = isFree && !b.stem.startsWith(a.stem) && shortens(a.stem, b.stem);
  const isHead = b.stem.startsWith(a.stem) && TAIL.test(b.stem.slice(a.stem.length)) && (a.kind === null || isFree);
  const isDepartment = b.kind === 'department' || a.kind !== null;
  if ((isShort || isHead) && isDepartment) return 'called';
  return isShort || isHead || b.stem.includes(a.stem) ? 'like' : null;
}

/** 各县区, 县市区 and 各区人民政府 are among 各县（市、区）人民政府. */
function isAmong(asked: string, printed: string): boolean {
  const [short = '', long = ''] = [asked, printed].map((name) =>
    COLLECTIVE.exec(name)?.[1]?.replace(/[^\u4e00-\u9fa5]/g, ''),
  );
  const isMany = short.length > 1 || (short !== '' && asked.startsWith('各'));
  return isMany && long !== '' && [...short].every((level) => level !== '' && long.includes(level));
}

/** 各成员单位 are those of whichever body the plan names before them. */
function isMembers(asked: string, printed: string): boolean {
  return /^各?成员单位$/.test(asked) && /成员单位$/.test(printed);
}

/** A nickname has the canonical names of every department it shortens: 医保 is 医保局. */
function canonicalsOf(written: string, { bare, stem, kind }: UnitName, { names, stems }: UnitWords): Set<string> {
  const known = names.get(bare) ?? names.get(written);
  if (known !== undefined) return new Set([known]);
  return kind === null || kind === 'department' ? new Set(stems.get(stem)) : new Set();
}

/** Of another level, or of another place of that level. */
function isElsewhere(asked: UnitName, printed: UnitName, { region, regionPath }: PlanPlace): boolean {
  const level = printed.level ?? region?.level ?? null;
  if (asked.level !== null && level !== null && asked.level !== level) return true;
  const place = printed.place ?? placeAt(level, region, regionPath);
  return asked.place !== null && place !== null && asked.place !== place;
}

function placeAt(level: RegionLevel | null, region: PlanPlace['region'], path: readonly string[]): string | null {
  if (region !== null && level === region.level) return shortRegionName(region.name);
  const larger = path.slice(0, -1);
  const found = level === 'province' ? larger[0] : level === 'city' ? larger[1] : undefined;
  return found === undefined ? null : shortRegionName(found);
}
