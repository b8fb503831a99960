/** Lies made by program out of a document's own words: one thing changed in a stretch that was honest. */

export type Mutant = { readonly kind: string; readonly text: string };

type Change = readonly [pattern: RegExp, replacement: string];

const MODIFIERS =
  /(?:县级|市级|省级|国家级|公立|民办|基层|三级|二级|乡镇|农村|城市|社区|重点|紧密型|特困|困难|低收入|重度|中度|失能|独居|高龄|户籍|在岗|新建|改建|存量|违规|非法|临床|专职|首席|一次性|年度|年度考核|经营性|大型|中型|小型|微型|注册|持证|合格|退役|脱贫|边缘)(?=\p{Script=Han}{2})|(?:[^\s，。；、：（）()]{2,8})的(?=\p{Script=Han}{2})/gu;

const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  hedge: [
    [
      /力争|原则上|逐步|探索|鼓励|支持|引导|基本|普遍|有序|适时|酌情|左右|(?<=[\d人个家%年元天亩所])以[上下内]|不低于|不少于|不超过|至少|最高|优先/g,
      '',
    ],
  ],
  scope: [
    [/有条件的|符合条件的|部分|试点|个别/g, ''],
    [/部分|有条件的/g, '所有'],
    [/县域内/g, '全省'],
    [/每个县（市、区）|每个县|各县（市、区）/g, '全省'],
  ],
  negation: [
    [/不得|严禁|禁止/g, '可以'],
    [/可以/g, '不得'],
    [/应当|必须/g, '可以'],
    [/不予/g, '给予'],
    [/无需|不需要/g, '需要'],
  ],
  tense: [
    [/达到/g, '已达到'],
    [/建成/g, '已建成'],
    [/到(20\d{2})年/g, '$1年已'],
    [/实现/g, '已实现'],
    [/完成/g, '已完成'],
  ],
  entity: [
    [/财政(?:部门|局|厅)/g, '民政局'],
    [/卫生健康(?:部门|行政部门|委)/g, '教育局'],
    [/人力资源社会保障(?:部门|局|厅)/g, '财政局'],
    [/农业农村(?:部门|局|厅|部)/g, '水利部门'],
    [/市场监管(?:部门|局|总局)|市场监督管理(?:部门|局)/g, '公安部门'],
    [/县级医院/g, '乡镇卫生院'],
    [/乡镇卫生院/g, '县级医院'],
    [/老年人/g, '儿童'],
    [/企业/g, '事业单位'],
    [/农民|渔民|居民/g, '职工'],
    [/申请人/g, '监护人'],
    [/省级/g, '市级'],
    [/县级/g, '省级'],
    [/医院/g, '诊所'],
    [/学校/g, '医院'],
    [/社区/g, '街道'],
  ],
};

const CONDITION =
  /(?<=^|[，；。：])(?:[^，。；：]{2,24}的|除[^，。；]{2,20}外|经[^，。；]{2,16}|在[^，。；]{2,20}(?:前提下|基础上|条件下|情况下)|符合[^，。；]{2,20}|未经[^，。；]{2,16})[，,]/gu;
const NUMBER = /\d+(?:\.\d+)?/g;

/** All single changes of a stretch; none where nothing in it can be changed. */
export function mutantsOf(text: string): Mutant[] {
  const mutants: Mutant[] = [];
  const add = (kind: string, mutant: string) => {
    if (mutant !== text && mutant.length > 6 && !mutants.some((each) => each.text === mutant))
      mutants.push({ kind, text: mutant });
  };
  for (const match of text.matchAll(MODIFIERS)) add('modifier', without(text, match.index, match[0].length));
  for (const match of text.matchAll(CONDITION)) add('condition', without(text, match.index, match[0].length));
  for (const [kind, changes] of Object.entries(CHANGES))
    for (const [pattern, replacement] of changes)
      for (const match of text.matchAll(pattern)) {
        const put = match[0].replace(new RegExp(pattern.source, 'u'), replacement);
        add(kind, text.slice(0, match.index) + put + text.slice(match.index + match[0].length));
      }
  const numbers = [...text.matchAll(NUMBER)];
  for (const [index, one] of numbers.entries()) {
    add('number', text.slice(0, one.index) + String(Number(one[0]) + 5) + text.slice(one.index + one[0].length));
    const other = numbers[index + 1];
    if (other !== undefined && other[0] !== one[0])
      add(
        'pairing',
        text.slice(0, one.index) +
          other[0] +
          text.slice(one.index + one[0].length, other.index) +
          one[0] +
          text.slice(other.index + other[0].length),
      );
  }
  return mutants;
}

function without(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}
