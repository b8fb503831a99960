import { isBodyName } from '../body-names.js';
import { isAdoption } from '../layout.js';
import type { Line } from '../lines.js';

const ENACTS = '(?:第[〇零一二三四五六七八九十百\\d]+[届次]|常务会议|全体会议|令第|令|通过|发布|公布|批准|颁布)';
const ADOPTER = new RegExp(
  `日\\s*(?:经|由)?(?:中华人民共和国)?([\\u4e00-\\u9fa5、]{2,40}?)${ENACTS}(全国)?(人民代表大会(?:常务委员会)?)?`,
);

/** Who enacted a text by its 题注: …第三届人民代表大会常务委员会…通过, 国务院令…公布, 1995年7月28日 国务院发布. */
export function adopters(own: readonly Line[]): string[] {
  const parts = own
    .filter(({ folded }) => isAdoption(folded))
    .flatMap(({ folded }) => folded.replace(/\s+/g, '').split(/(?=(?:根据)?\d{4}年\d{1,2}月\d{1,2}日)/));
  const found = parts.flatMap((part) => {
    if (/^\(?根据/.test(part)) return [];
    const [, region = '', , congress] = ADOPTER.exec(part) ?? [];
    if (congress !== undefined) return [{ names: [`${region}${congress}`], isCongress: true }];
    const names = region.split('、');
    return names.every(isBodyName) ? [{ names, isCongress: false }] : [];
  });
  const adopter = found.find(({ isCongress }) => isCongress) ?? found.at(-1);
  return adopter?.names ?? [];
}

const SPOKEN = [
  /^([\u4e00-\u9fa5]{2,24}?)(?:新闻)?(?:网站|官网|官方网站)?\d{1,2}月\d{1,2}日(?:消息|通报|发布)/,
  /^(?:——)?([\u4e00-\u9fa5]{2,24}?)(?:有关|相关)?(?:司局|部门)?(?:新闻)?(?:发言人|负责人|负责同志)[^。]{0,80}答(?:记者)?问/,
  /^(?:——)?([\u4e00-\u9fa5]{2,24}?)就[^。]{2,80}答记者问/,
];

/** Who answers the press: 交通运输部发言人…答记者问, 交通运输部网站7月9日消息. */
export function speakers(lines: readonly string[]): string[] {
  for (const line of lines) {
    const name = SPOKEN.map((pattern) => pattern.exec(line.replace(/\s+/g, ''))?.[1] ?? '').find(isBodyName);
    if (name !== undefined) return [name];
  }
  return [];
}
