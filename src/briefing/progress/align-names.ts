/** Two wordings of a name held against each other: which words of one stand in the other. */
import { levelsIn } from '../../language/levels.js';
import { entriesWithin, type Glossary, LOOSE } from '../../question/glossary.js';
import { foldCell } from './fold-cell.js';

/** What is needed to know two wordings as one. */
export type SameWords = Pick<Glossary, 'entries' | 'starting' | 'fold'>;

export type NameToFit = {
  readonly name: string;
  /** Words the row may use besides those of the name: of its quote, its date. */
  readonly around: string;
  /** Of the place it stands in: only a stretch of it is no other thing. */
  readonly heading: string;
  /** `share`: per cent or all of a whole; `count`: a number of something; `other`: a state, a ratio. */
  readonly measure: 'share' | 'count' | 'other';
};

/** Made once for all rows. */
export type FoldedName = {
  readonly full: string;
  /** Without what stands in brackets. */
  readonly own: string;
  readonly context: string;
  readonly heading: string;
  readonly levels: readonly string[];
  readonly measure: NameToFit['measure'];
};

export function foldedName({ name, around, heading, measure }: NameToFit, words: SameWords): FoldedName {
  const full = foldName(name, words);
  const own = foldName(foldCell(name).replace(BRACKETS, ''), words);
  const context = `${full}|${own}|${foldName(around, words)}`;
  return { full, own, context, heading: foldName(heading, words), levels: levelsIn(`${full}|${own}`), measure };
}

/** `exact`: the same words; `near`: fewer, none of which changes what is measured; `partial`: fewer, and some do. */
export type Fit = 'exact' | 'near' | 'partial';

const SHORTEST_RUN = 2;
/** A name is known by no fewer characters than these in a row. */
const LEAST_KNOWN = 3;
/** 家庭医生 of 做实家庭医生签约服务; 临床 alone is a word of many. */
const LEAST_OF_HEADING = 4;
const MARKS = /[“”"'‘’《》「」、,，.。;；:：·|\-—_*＊]/g;
const BRACKETS = /\([^()]*\)/g;
const SHARE_WORDS = /所?占(?:的)?(?:比例|比重|百分比|比)|百分比|比例|比重/g;
/** They say that a figure follows, and nothing of what it measures. */
const SAYS_NOTHING = [
  ...'其中 目前 当前 现有 实际 截至 完成 达到 实现 建成 建设 建立 设置 设立 设有 建有 拥有 具备 开展 推进 新建 情况 指标 水平 平均'.split(
    ' ',
  ),
  ...'总体 整体 普遍 全部 全面 基本建成 基本形成 基本实现 基本建立 工作 进展 系统 应用 程度 能力 力争 争取 以上 及以上'.split(
    ' ',
  ),
  ...'全市 全省 全县 全区 全域 我市 我省 我县 本市 本省 本县 服务 机构'.split(' '),
];
/** The same of single characters: only where nothing else stands beside them. */
const ALONE = /^[的了我已现均总达占有加和与及或等中里内在年级性]+$/;
const OF_A_SHARE = '覆盖率 覆盖面 达标率 建成率 设置率 开设率 完成率 实现率 占比 比率 率 覆盖'.split(' ');
const OF_A_COUNT = '数量 总数 个数 家数 人数 名数 张数 数目 级别 等级 数'.split(' ');
const LINKS = /[的级性及和与]/g;
/** A second thing the same target asks for: 建成互联网医院并提供一体化诊疗服务. */
const JOINED = /^[并且]/;
/** What a figure is counted by, or since when, or within which bounds: without it another thing is measured. */
const CHANGES_MEANING = /每.|人均|户均|床均|次均|年均|新增|净增|增[长加幅]|下降|累计|当年/;
/** The same of what stands before the rest of a name. */
const NARROWS = /[县市省区]域|[^以之]内$|外$|^(?:国家|省级|市级|县级|全国)|基层|住院|门诊|急诊|职工|居民$/;

/** The words of a name for comparing: half-width, without marks, each in the first of the wordings that mean the same. */
function foldName(text: string, { fold }: Pick<SameWords, 'fold'>): string {
  return fold(foldCell(text).toLowerCase().replace(SHARE_WORDS, '占比').replace(MARKS, ''));
}

/** A row's wording and those it becomes by putting a glossary's other wording for one of its words. */
export type Wordings = (name: string) => readonly string[];

/** Each name is worked out once: it is held against every target. */
export function wordingsBy(words: SameWords): Wordings {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const plain = foldCell(name).toLowerCase();
    const others = entriesWithin(plain, words).flatMap(({ surface, variants }) =>
      plain.includes(surface)
        ? variants.filter(({ weight }) => weight > LOOSE).map(({ text }) => plain.replace(surface, text))
        : [],
    );
    const all = [...new Set([plain, ...others].map((wording) => foldName(wording, words)))];
    known.set(name, all);
    return all;
  };
}

/** Null where the row names something the plan's name does not: whatever it is, it may be another thing. */
export function fitOf(wording: string, { full, own, context, heading, levels, measure }: FoldedName): Fit | null {
  const given = wording.replace(BRACKETS, (inside) => (full.includes(inside) ? '' : inside.slice(1, -1)));
  if (wording === full || given === own) return 'exact';
  if (!levelsIn(given).every((level) => levels.includes(level))) return null;
  const said = runsOf(given, context);
  const extra = said.filter(
    ({ text, covered }, at) =>
      !covered &&
      saysMore(text, measure) &&
      !own.includes(restOf(text, measure).replace(/^的/, '')) &&
      !isShortFor(text, context) &&
      !isOfHeading(said, at, heading),
  );
  if (extra.length > 0) return null;
  const runs = runsOf(own, given);
  const known = Math.max(0, ...runs.map(({ text, covered }) => (covered ? text.length : 0)));
  const lost = runs.flatMap(({ text, covered }, at) =>
    !covered && saysMore(text, 'other') && !(at === runs.length - 1 && JOINED.test(text)) ? [{ text, at }] : [],
  );
  if (lost.length === 0 && known >= SHORTEST_RUN) return 'exact';
  if (known < LEAST_KNOWN) return null;
  return lost.some((run) => tellsApart(run, runs, given)) ? 'partial' : 'near';
}

/** What stands before the rest says of whom it is told, if nothing of how; within it, whether a longer word was meant. */
function tellsApart({ text, at }: { text: string; at: number }, runs: readonly Run[], given: string): boolean {
  if (CHANGES_MEANING.test(text) || at === runs.length - 1) return true;
  if (at === 0) return NARROWS.test(text);
  const seam = `${runs[at - 1]?.text ?? ''}${runs[at + 1]?.text ?? ''}`;
  return given.replace(LINKS, '').includes(seam.replace(LINKS, ''));
}

/** The stretch stands in the heading together with the word before or behind it. */
function isOfHeading(runs: readonly Run[], at: number, heading: string): boolean {
  const [before = '', own = '', behind = ''] = [at - 1, at, at + 1].map((each) => runs[each]?.text);
  const stretches = [own, `${before.slice(-SHORTEST_RUN)}${own}`, `${own}${behind.slice(0, SHORTEST_RUN)}`];
  return stretches.some((stretch) => stretch.length >= LEAST_OF_HEADING && heading.includes(stretch));
}

/** 二甲 for 二级甲等, 公卫 for 公共卫生. */
function isShortFor(run: string, context: string): boolean {
  const [first = '', second = '', ...more] = run;
  if (second === '' || more.length > 0 || !/^[一-龥]{2}$/.test(run)) return false;
  return new RegExp(`${first}[一-龥]${second}[一-龥]`).test(context);
}

function restOf(run: string, measure: NameToFit['measure']): string {
  return run.replace(patternOf(measure), '').replace(/[()]/g, '');
}

function saysMore(run: string, measure: NameToFit['measure']): boolean {
  const rest = restOf(run, measure);
  return rest !== '' && !ALONE.test(rest);
}

const patterns = new Map<NameToFit['measure'], RegExp>();

function patternOf(measure: NameToFit['measure']): RegExp {
  const known = patterns.get(measure);
  if (known !== undefined) return known;
  const of = measure === 'share' ? OF_A_SHARE : measure === 'count' ? OF_A_COUNT : [];
  const words = [...SAYS_NOTHING, ...of].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(words.join('|'), 'g');
  patterns.set(measure, pattern);
  return pattern;
}

type Run = { readonly text: string; readonly covered: boolean };

/** A text as stretches that stand in another, the longest first from the left, and what is between them. */
function runsOf(text: string, other: string): Run[] {
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
