/** Which words of a name stand in another text, whole or shortened. */

/** `share`: per cent or all of a whole; `count`: a number of something; `other`: a state, a ratio. */
export type Measured = 'share' | 'count' | 'other';

export const SHORTEST_RUN = 2;
/** 家庭医生 of 做实家庭医生签约服务; 临床 alone is a word of many. */
const LEAST_OF_HEADING = 4;
/** Between two characters of a short form stand no more: 中医科 for 中医临床科室, 国省 for 国家和省级. */
const WIDEST_GAP = 3;
/** They say that a figure follows, and nothing of what it measures. */
const SAYS_NOTHING = (
  '其中 目前 当前 现有 实际 截至 完成 达到 实现 建成 建设 建立 设置 设立 设有 建有 拥有 具备 开展 推进 新建 情况 指标 水平 平均 ' +
  '总体 整体 普遍 全部 全面 基本建成 基本形成 基本实现 基本建立 工作 进展 系统 应用 程度 能力 力争 争取 以上 及以上 ' +
  '全市 全省 全县 全区 全域 我市 我省 我县 本市 本省 本县 服务 机构 项目 达标'
).split(' ');
/** The same of single characters: only where nothing else stands beside them. */
const ALONE = /^[的了我已现均总达占有加和与及或等中里内在年级性]+$/;
const OF_A_SHARE = '覆盖率 覆盖面 达标率 建成率 建设率 设置率 开设率 完成率 实现率 占比 比率 率 覆盖'.split(' ');
const OF_A_COUNT = '数量 总数 个数 家数 人数 名数 张数 数目 级别 等级 数'.split(' ');
/** What alone may say where, or of which year, if the name's own words do: （300万以上人口市）, 每年新获批. */
const PLACE_KIND = /^[省市县区新]$/;
const NUMBER = /\d+(?:\.\d+)?/g;

export type Run = { readonly text: string; readonly covered: boolean };

/** A text as stretches that stand in another, the longest first from the left, and what is between them. */
export function runsOf(text: string, other: string): Run[] {
  const runs: Run[] = [];
  let open = '';
  const flush = () => {
    if (open !== '') runs.push({ text: open, covered: false });
    open = '';
  };
  for (let at = 0; at < text.length; ) {
    let length = 0;
    while (at + length < text.length && other.includes(text.slice(at, at + length + 1))) length += 1;
    if (length >= SHORTEST_RUN) {
      flush();
      runs.push({ text: text.slice(at, at + length), covered: true });
      at += length;
    } else {
      open += text.charAt(at);
      at += 1;
    }
  }
  flush();
  return runs;
}

export type Known = {
  readonly own: string;
  readonly context: string;
  readonly heading: string;
  readonly measure: Measured;
};

/** True where nothing in a name is another word than those known, a short form of them, or one that says nothing. */
export function isAccountedFor(given: string, { own, context, heading, measure }: Known): boolean {
  const numbers: readonly string[] = context.match(NUMBER) ?? [];
  if (!(given.match(NUMBER) ?? []).every((number) => numbers.includes(number))) return false;
  const runs = runsOf(given, context);
  return runs.every(({ text, covered }, at) => {
    if (covered || !saysMore(text, measure)) return true;
    const rest = restOf(text, measure);
    const isWhole = rest === text;
    const before = isWhole ? (runs[at - 1]?.text.slice(-1) ?? '') : '';
    const behind = isWhole ? (runs[at + 1]?.text.slice(0, 1) ?? '') : '';
    const isShort = [rest, before + rest, rest + behind, before + rest + behind].some((each) =>
      isShortFor(each, context),
    );
    return (
      isShort ||
      isSpeltFrom(rest, own) ||
      (PLACE_KIND.test(rest) && context.includes(rest)) ||
      isOfHeading(runs, at, heading)
    );
  });
}

/** 二甲 for 二级甲等, 公卫 for 公共卫生, 国省 for 国家和省级. */
function isShortFor(short: string, context: string): boolean {
  if (short.length < SHORTEST_RUN || !/^[一-龥]+$/.test(short)) return false;
  return new RegExp([...short].join(`[^|]{0,${WIDEST_GAP}}`)).test(context);
}

/** 机收 for 收获机械化: as many characters of the name, in whatever order. */
function isSpeltFrom(short: string, own: string): boolean {
  return short.length >= SHORTEST_RUN && [...short].every((character) => own.includes(character));
}

/** The stretch stands in the heading together with the word before or behind it. */
function isOfHeading(runs: readonly Run[], at: number, heading: string): boolean {
  const [before = '', own = '', behind = ''] = [at - 1, at, at + 1].map((each) => runs[each]?.text);
  const stretches = [own, `${before.slice(-SHORTEST_RUN)}${own}`, `${own}${behind.slice(0, SHORTEST_RUN)}`];
  return stretches.some((stretch) => stretch.length >= LEAST_OF_HEADING && heading.includes(stretch));
}

function restOf(run: string, measure: Measured): string {
  return run.replace(PATTERNS[measure], '').replace(/[()]/g, '').replace(/^的/, '');
}

/** Whether words say anything of what is measured. */
export function saysMore(run: string, measure: Measured): boolean {
  const rest = restOf(run, measure);
  return rest !== '' && !ALONE.test(rest);
}

const patternOf = (words: readonly string[]) =>
  new RegExp([...SAYS_NOTHING, ...words].sort((a, b) => b.length - a.length).join('|'), 'g');

const PATTERNS: Readonly<Record<Measured, RegExp>> = {
  share: patternOf(OF_A_SHARE),
  count: patternOf(OF_A_COUNT),
  other: patternOf([]),
};
