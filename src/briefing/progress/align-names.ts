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
  ...'其中 目前 当前 现有 实际 截至 完成 达到 实现 建成 建设 建立 设置 设立 设有 开展 推进 新建 情况 指标 水平 平均 总体 整体'.split(
    ' ',
  ),
  ...'普遍 全部 全面 基本 初步 工作 进展 系统 应用 程度 力争 争取 以上 及以上 全市 全省 全县 全区 全域 我市 我省 我县 本市'.split(
    ' ',
  ),
  ...'本省 本县 服务 机构'.split(' '),
];
/** The same of single characters: only where nothing else stands beside them. */
const ALONE = /^[的了我已现均总达和及与或等中里内在年]+$/;
const OF_A_SHARE = '覆盖率 覆盖面 达标率 建成率 设置率 完成率 实现率 占比 比率 率 覆盖'.split(' ');
const OF_A_COUNT = '数量 总数 个数 家数 人数 名数 张数 数目 数'.split(' ');
/** What a figure is counted by, or since when, or within which bounds: without it another thing is measured. */
const CHANGES_MEANING =
  /每|人均|户均|床均|次均|年均|新增|净增|增[长加幅]|下降|累计|当年|[县市省区]域|[^以之]内$|外$|^(?:国家|省级|市级|县级|全国)|基层|住院|门诊|急诊/;

/** The words of a name for comparing: half-width, without marks, each in the first of the wordings that mean the same. */
function foldName(text: string, { fold }: Pick<SameWords, 'fold'>): string {
  return fold(foldCell(text).toLowerCase().replace(SHARE_WORDS, '占比').replace(MARKS, ''));
}

/** A row's wording and those it becomes by putting a glossary's other wording for one of its words. */
export function wordingsOf(name: string, words: SameWords): string[] {
  const plain = foldCell(name).toLowerCase();
  const others = entriesWithin(plain, words).flatMap(({ surface, variants }) =>
    plain.includes(surface)
      ? variants.filter(({ weight }) => weight > LOOSE).map(({ text }) => plain.replace(surface, text))
      : [],
  );
  return [...new Set([plain, ...others])].map((wording) => foldName(wording, words));
}

/** Null where the row names something the plan's name does not: whatever it is, it may be another thing. */
export function fitOf(wording: string, { name, around, heading, measure }: NameToFit, words: SameWords): Fit | null {
  const full = foldName(name, words);
  const own = foldName(foldCell(name).replace(BRACKETS, ''), words);
  const given = wording.replace(BRACKETS, (inside) => (full.includes(inside) ? '' : inside.slice(1, -1)));
  if (wording === full || given === own) return 'exact';
  const levels = levelsIn(`${full}|${own}`);
  if (!levelsIn(given).every((level) => levels.includes(level))) return null;
  const context = `${full}|${own}|${foldName(around, words)}`;
  const title = foldName(heading, words);
  const isOfTitle = (run: string) => run.length >= LEAST_OF_HEADING && title.includes(run);
  const extra = runsOf(given, context).filter(
    ({ text, covered }) => !covered && saysMore(text, measure) && !isOfTitle(text),
  );
  if (extra.length > 0) return null;
  const runs = runsOf(own, given);
  const known = Math.max(0, ...runs.map(({ text, covered }) => (covered ? text.length : 0)));
  const lost = runs.flatMap((run, at) => (!run.covered && saysMore(run.text, 'other') ? [{ run, at }] : []));
  if (lost.length === 0 && known >= SHORTEST_RUN) return 'exact';
  if (known < LEAST_KNOWN) return null;
  // What stands before the rest says of whom it is told; within it or at its end, what is told.
  const changes = lost.some(({ run, at }) => at > 0 || CHANGES_MEANING.test(run.text));
  return changes || runs.some(({ text, covered }) => !covered && CHANGES_MEANING.test(text)) ? 'partial' : 'near';
}

function saysMore(run: string, measure: NameToFit['measure']): boolean {
  const rest = run.replace(patternOf(measure), '').replace(/[()]/g, '');
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
