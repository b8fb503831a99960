import type { Region } from '../vocabulary/document.js';

/** A province-level region with the names it goes by. Source: 中华人民共和国行政区划 (34 units) and the 兵团. */
export type Province = Region & {
  /** 广东, 新疆, 兵团: used in labels. */
  readonly short: string;
  readonly aliases: readonly string[];
};

const ROWS: readonly (readonly [name: string, short: string, ...aliases: string[]])[] = [
  ['新疆生产建设兵团', '兵团', '新疆兵团', '生产建设兵团'],
  ['北京市', '北京', '京'],
  ['天津市', '天津', '津'],
  ['河北省', '河北', '冀'],
  ['山西省', '山西', '晋'],
  ['内蒙古自治区', '内蒙古', '内蒙'],
  ['辽宁省', '辽宁', '辽'],
  ['吉林省', '吉林'],
  ['黑龙江省', '黑龙江', '黑'],
  ['上海市', '上海', '沪'],
  ['江苏省', '江苏', '苏'],
  ['浙江省', '浙江', '浙'],
  ['安徽省', '安徽', '皖'],
  ['福建省', '福建', '闽'],
  ['江西省', '江西', '赣'],
  ['山东省', '山东', '鲁'],
  ['河南省', '河南', '豫'],
  ['湖北省', '湖北', '鄂'],
  ['湖南省', '湖南', '湘'],
  ['广东省', '广东', '粤'],
  ['广西壮族自治区', '广西', '桂'],
  ['海南省', '海南', '琼'],
  ['重庆市', '重庆', '渝'],
  ['四川省', '四川', '川'],
  ['贵州省', '贵州', '黔'],
  ['云南省', '云南', '滇'],
  ['西藏自治区', '西藏', '藏'],
  ['陕西省', '陕西', '陕'],
  ['甘肃省', '甘肃', '甘'],
  ['青海省', '青海', '青'],
  ['宁夏回族自治区', '宁夏', '宁'],
  ['新疆维吾尔自治区', '新疆', '新疆自治区'],
  ['香港特别行政区', '香港'],
  ['澳门特别行政区', '澳门'],
  ['台湾省', '台湾'],
];

export const PROVINCES: readonly Province[] = ROWS.map(([name, short, ...aliases]) => ({
  name,
  short,
  level: 'province',
  aliases: aliases.filter((alias) => alias.length > 1),
}));

/** Longest first, so that 新疆生产建设兵团 is not read as 新疆. */
const NAMES: readonly { readonly text: string; readonly province: Province }[] = PROVINCES.flatMap((province) =>
  [province.name, province.short, ...province.aliases].map((text) => ({ text, province })),
).sort((a, b) => b.text.length - a.text.length);

const NAMED = new Map(NAMES.map(({ text, province }) => [text, province]));

/** A short name in front of 州 or 市 is another place: 青海省海南州, 吉林市. 广东市场 is no city. */
const MENTION = new RegExp(
  NAMES.map(({ text, province }) => (text === province.name ? text : `${text}(?!州(?!际)|市(?!场)|藏族)`)).join('|'),
  'g',
);

export type RegionMention = { readonly province: Province; readonly start: number; readonly end: number };

/** Every mention of a province in reading order; a longer name wins over a shorter one at the same place. */
export function findProvinces(text: string): RegionMention[] {
  const mentions: RegionMention[] = [];
  for (const match of text.matchAll(MENTION)) {
    const province = NAMED.get(match[0]);
    if (province !== undefined) mentions.push({ province, start: match.index, end: match.index + match[0].length });
  }
  return mentions;
}

/** The province a name stands for, whole name or short form; null for other places. */
export function provinceNamed(name: string): Province | null {
  return NAMED.get(name) ?? null;
}

/** Short form for labels and questions: 广东省 → 广东, 聊城市 → 聊城. */
export function shortRegionName(name: string): string {
  return provinceNamed(name)?.short ?? name.replace(/(省|自治区|市|州|盟|地区|县|区)$/, '');
}
