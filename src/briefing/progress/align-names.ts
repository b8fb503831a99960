/** Two wordings of a name held against each other: which words of one stand in the other. */
import { levelsIn } from '../../language/levels.js';
import { entriesWithin, type Glossary, LOOSE } from '../../question/glossary.js';
import { isAccountedFor, type Measured, type Run, runsOf, SHORTEST_RUN, saysMore } from './account-for.js';
import { foldCell } from './fold-cell.js';
import { isOfOtherLevels, kindsBeyond } from './kinds.js';

/** What is needed to know two wordings as one. */
export type SameWords = Pick<Glossary, 'entries' | 'starting' | 'fold'>;

export type NameToFit = {
  readonly name: string;
  /** Words the row may use besides those of the name: of its quote, its date. */
  readonly around: string;
  /** What the target asks for: where it is a state it names the target too (建成老年友善医疗机构). */
  readonly asked: string;
  /** Of the place it stands in: only a stretch of it is no other thing. */
  readonly heading: string;
  /** Names of the plan's other targets, and its headings: what they call something is not this one's name shortened. */
  readonly elsewhere: readonly string[];
  readonly measure: Measured;
};

/** Made once for all rows. */
export type FoldedName = {
  readonly full: string;
  /** Without what stands in brackets. */
  readonly own: string;
  readonly context: string;
  readonly asked: string;
  readonly heading: string;
  readonly elsewhere: readonly string[];
  readonly measure: Measured;
  /** Of the name, in brackets too. */
  readonly levels: readonly string[];
};

export function foldedName(
  { name, around, asked, heading, elsewhere, measure }: NameToFit,
  words: SameWords,
): FoldedName {
  const full = foldName(name, words);
  const own = foldName(foldCell(name).replace(BRACKETS, ''), words);
  // A glossary may join words of the quote into one that hides them: 达到标准化 as 达标化.
  const printed = foldName(around, { fold: (text) => text });
  const context = `${full}|${own}|${foldName(around, words)}|${printed}`;
  return {
    full,
    own,
    context,
    asked: foldName(asked, words),
    heading: foldName(heading, words),
    elsewhere,
    measure,
    levels: levelsIn(`${full}|${own}`),
  };
}

/**
 * `exact`: the same words; `near`: fewer, and what is left out says of whom it is told; `short`: fewer, and enough only
 * where no other target fits; `partial`: what is left out makes another figure of it, unless the target is told too.
 */
export type Fit = 'exact' | 'near' | 'short' | 'partial';

/** A name is known by no fewer characters of its target's words, two of them in a row of its name. */
const LEAST_KNOWN = 3;
/** Of the words of a state, as many name what it is: 三级甲等, 老年友善医疗机构. */
const LEAST_OF_STATE = 4;
const MARKS = /[/“”"'‘’《》「」、,，.。;；:：·|\-—_*＊]/g;
const BRACKETS = /\([^()]*\)/g;
const SHARE_WORDS = /所?占(?:的)?(?:比例|比重|百分比|比)|百分比|比例|比重/g;
const OVER = /超出?(?=\d)/g;
const LINKS = /[的级性及和与]/g;
/** A second thing the same target asks for: 建成互联网医院并提供一体化诊疗服务. */
const JOINED = /^[并且]/;
/** What a figure is counted by, or since when, or within which bounds: without it another thing is measured. */
const CHANGES_MEANING = /占比|每.|人均|户均|床均|次均|年均|新增|净增|增[长加幅]|下降|累计|当年/;
/** The same of what stands before the rest of a name. */
const NARROWS = /[县市省区]域|[^以之]内$|外$|^(?:国家|省级|市级|县级|全国)|基层|住院|门诊|急诊|职工|居民$/;

/** The words of a name for comparing: half-width, without marks, each in the first of the wordings that mean the same. */
export function foldName(text: string, { fold }: Pick<SameWords, 'fold'>): string {
  return fold(foldCell(text).toLowerCase().replace(SHARE_WORDS, '占比').replace(OVER, '超过').replace(MARKS, ''));
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
export function fitOf(wording: string, target: FoldedName): Fit | null {
  const { full, own, context, asked, heading, elsewhere, levels } = target;
  const given = wording.replace(BRACKETS, (inside) => (full.includes(inside) ? '' : inside.slice(1, -1)));
  if (wording === full || given === own) return 'exact';
  if (!levelsIn(given).every((level) => levels.includes(level))) return null;
  if (kindsBeyond(given, `${context}|${heading}`).length > 0 || !isAccountedFor(given, target)) return null;
  const runs = runsOf(own, given);
  const lost = runs.flatMap(({ text, covered }, at) =>
    !covered && saysMore(text, 'other') && !(at === runs.length - 1 && JOINED.test(text)) ? [{ text, at }] : [],
  );
  const known = runs.filter(({ covered }) => covered).map(({ text }) => text);
  const state = runsOf(asked, given).filter(({ text, covered }) => covered && text.length >= LEAST_OF_STATE);
  const told = [...known, ...state.map(({ text }) => text)];
  if (lost.length === 0 && known.length > 0) return 'exact';
  const isKnown = Math.max(0, ...known.map(({ length }) => length)) >= LEAST_KNOWN;
  const isOthersToo = elsewhere.some((other) => told.every((text) => other.includes(text)));
  const isTold = !isOthersToo && charactersOf(runsOf(given, context)) >= LEAST_KNOWN;
  if (!isKnown && !isTold) return null;
  const losses = lost.map((each) => lossOf(each, runs, { given, elsewhere }));
  if (losses.includes('partial') || isOfOtherLevels(given, own)) return 'partial';
  if (!losses.includes('short') && isKnown) return 'near';
  return isTold ? 'short' : 'partial';
}

function charactersOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text, covered }) => sum + (covered ? text.length : 0), 0);
}

type Held = { readonly given: string; readonly elsewhere: readonly string[] };

/** What stands before the rest says of whom it is told, if nothing of how; within it, whether a longer word was meant. */
function lossOf({ text, at }: { text: string; at: number }, runs: readonly Run[], { given, elsewhere }: Held): Fit {
  if (CHANGES_MEANING.test(text)) return 'partial';
  const kept = text.replace(LINKS, '');
  // 省重点专科 for 省级重点专科.
  if (kept.length === 1 && given.includes(kept + (runs[at + 1]?.text.charAt(0) ?? ''))) return 'near';
  if (at === 0) return NARROWS.test(text) ? 'partial' : 'near';
  if (at === runs.length - 1) return 'short';
  const [before = '', behind = ''] = [runs[at - 1]?.text, runs[at + 1]?.text];
  const plain = (words: string) => words.replace(LINKS, '');
  if (!plain(given).includes(plain(before + behind))) return 'near';
  const seam = before.slice(-SHORTEST_RUN) + behind.slice(0, SHORTEST_RUN);
  return elsewhere.some((other) => other.includes(seam)) ? 'partial' : 'short';
}
