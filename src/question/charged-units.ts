import type { Glossary } from './glossary.js';
import { type ChargedUnits, canonicalUnit, type NamedUnits } from './units.js';

type Unit = { readonly stem: string; readonly type: string; readonly canonical: string };

/** The kinds of unit a name ends in; longer and shorter forms of one kind stand for each other. */
const TYPE =
  /(?:委员会|委|办公室|办|总局|分局|局|部|厅|总署|署|中心|院|联合会|联|协会|学会|总工会|社|总队|支队|大队|集团|会|银行)$/;
const SHORT: Readonly<Record<string, string>> = {
  委员会: '委',
  办公室: '办',
  总局: '局',
  分局: '局',
  总署: '署',
  联合会: '联',
  协会: '会',
  学会: '会',
};
/** Names that tell a kind of unit, not one. */
const GENERAL =
  /^(?:各|有关|相关|其他|所在|另外|本|我|该|上级)|有关|相关|企业|机构|政府|单位|平台|的|村民|居民|业主|^.{0,2}$/;
/** What the last character of a short name is part of where it ends none: 教育部门, 委托, 办理, 会议. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  部: /^[门分署位件]/,
  局: /^[面部势长]/,
  委: /^[托员派培]/,
  办: /^(?!公室)[理法公学事不好完了成得结妥证一个这的过多几哪什啥]/,
  会: /^[议员计同不有被给让要]/,
  院: /^[长校区内外]/,
  厅: /^[堂长级]/,
  社: /^[会区保]/,
  联: /^[系合动网]/,
};
/** 宣传那边, 民政部门: the sort of unit is left open. */
const OPEN_TYPE = /^(?:那边|那头|那家|部门)/;
const LONGEST = 16;
const LEAST_STEM = 2;

/** Reads how the units charged may be named: without their place, by their first words and by a short form. */
export function readChargedUnits(names: readonly string[], glossary: Glossary): ChargedUnits {
  const byFirst = new Map<string, Unit[]>();
  for (const name of new Set(names)) {
    const bare = withoutPlace(name);
    const type = TYPE.exec(bare)?.[0];
    if (type === undefined || GENERAL.test(bare)) continue;
    const unit = {
      stem: bare.slice(0, -type.length),
      type: SHORT[type] ?? type,
      canonical: canonicalUnit(name, glossary),
    };
    if (unit.stem.length < LEAST_STEM) continue;
    const first = unit.stem.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
  }
  return { namedIn: (question) => namedIn(question, byFirst) };
}

function namedIn(question: string, byFirst: ReadonlyMap<string, readonly Unit[]>): NamedUnits[] {
  const found: NamedUnits[] = [];
  let at = 0;
  while (at < question.length) {
    const named = longestAt(question, at, byFirst.get(question.charAt(at)) ?? []);
    if (named !== null) found.push(named);
    at = named?.end ?? at + 1;
  }
  return found;
}

function longestAt(question: string, start: number, units: readonly Unit[]): NamedUnits | null {
  if (units.length === 0) return null;
  for (let end = Math.min(question.length, start + LONGEST); end >= start + LEAST_STEM; end--) {
    const [text, behind] = [question.slice(start, end), question.slice(end)];
    const type = TYPE.exec(text)?.[0];
    if (type !== undefined && !(GOES_ON[text.slice(-1)]?.test(behind) ?? false)) {
      const stem = text.slice(0, -type.length);
      const meant = units.filter((unit) => unit.type === (SHORT[type] ?? type) && shortens(stem, unit.stem));
      const whole = meant.filter((unit) => unit.stem === stem);
      if (whole.length > 0) return { start, end, names: canonicalNames(whole), asPrinted: true };
      if (meant.length > 0) return { start, end, names: canonicalNames(meant), asPrinted: false };
    }
    const open = OPEN_TYPE.exec(behind)?.[0];
    const begun = open === undefined ? [] : units.filter((unit) => unit.stem.startsWith(text));
    if (open !== undefined && begun.length > 0)
      return { start, end: end + open.length, names: canonicalNames(begun), asPrinted: false };
  }
  return null;
}

function canonicalNames(units: readonly Unit[]): string[] {
  return [...new Set(units.map(({ canonical }) => canonical))];
}

/** 人社 shortens 人力资源社会保障: its first character, and characters of it in their order. */
export function shortens(short: string, long: string): boolean {
  if (short.length < LEAST_STEM || short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Without the place or the level in front: 云屏市数据局, 省委宣传部, 国家能源局. */
function withoutPlace(name: string): string {
  return name.replace(
    /^(?:中共)?(?:[\u4e00-\u9fa5]{0,8}?(?:省委|市委|县委|区委|省|自治区|市(?!场)|州|县|区)|国家|中国)(?=[\u4e00-\u9fa5]{3})/,
    '',
  );
}
