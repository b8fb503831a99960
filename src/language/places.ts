import { CITY_NAMES } from './cities.js';

/** Characters that stand before 市, 县 or 区 in words that name no place: 各市, 试点县, 全区, 城市, 社区. */
const OF_NO_NAME =
  /[各每全本该其他试点示范城县市省地社辖园院山牧农战病片自治直设区在有个与和及等为的以进推对向从成共医域按由级是几哪两些非多单筹]/;
const SUFFIXED = /([\u4e00-\u9fa5]{2})(?:市(?![场民级直域政委内])|县(?![域级乡直内医])|区(?![域分间划])|旗|州)/g;

/** The places below a province that a text names, by suffix (东阿县) or as a city (芜湖). */
export function placesIn(text: string): string[] {
  const suffixed = [...text.matchAll(SUFFIXED)].filter(([, name]) => !OF_NO_NAME.test(name ?? ''));
  return [...new Set([...suffixed.map(([place]) => place), ...CITY_NAMES.filter((city) => text.includes(city))])];
}
