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
  /** Whom or which of several it is for: without it the name is another's. Empty for none. */
  readonly population: string;
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
  /** How many characters of `own` are of the population. */
  readonly told: number;
  /** Of the name, in brackets too. */
  readonly levels: readonly string[];
  /** What a name of several things names: 设施农业、畜牧养殖和水产养殖…. */
  readonly members: readonly string[];
};

export function foldedName(
  { name: named, population, around: beside, asked, heading, elsewhere, measure }: NameToFit,
  words: SameWords,
): FoldedName {
  // 花生种植 of 花生种植、收获机械化率: which of those its name lists; the rest of the name may be said with it.
  const isListed = population !== '' && foldCell(named).includes(foldCell(population));
  const name = isListed ? population : `${population}${named}`;
  const around = isListed ? `${beside}|${named}` : beside;
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
    told: population === '' ? 0 : foldName(foldCell(population).replace(BRACKETS, ''), words).length,
    levels: levelsIn(`${full}|${own}`),
    members: foldCell(name)
      .replace(BRACKETS, '')
      .split(/[、和]/)
      .map((member) => foldName(member, words)),
  };
}

/**
 * `exact`: the same words; `near`: fewer, and what is left out says of whom it is told; `short`: fewer, and enough only
 * where no other target fits; `partial`: what is left out makes another figure of it, unless the target is told too;
 * `loose`: half of its words are of the name and the others of nothing known, so that the target is to be told too;
 * `part`: it names some of the things the target is for, and not all.
 */
export type Fit = 'exact' | 'near' | 'short' | 'partial' | 'loose' | 'part';

/** 县域内, 县域外: where it is counted, left out where the plan has but one such figure. */
const WITHIN = /[县市省区]域|[^以之]内$|外$/;
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
const NARROWS = /^(?:国家|省级|市级|县级|全国)|基层|住院|门诊|急诊|职工|居民$/;

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
  const { full, own, context, asked, heading, elsewhere, levels, members, told } = target;
  const given = wording.replace(BRACKETS, (inside) => (full.includes(inside) ? '' : inside.slice(1, -1)));
  if (wording === full || given === own) return 'exact';
  if (!sharesWord(given, context)) return null;
  if (!levelsIn(given).every((level) => levels.includes(level))) return null;
  if (kindsBeyond(given, `${context}|${heading}`).length > 0) return null;
  if (!isAccountedFor(given, target)) return isHalfKnown(given, target) ? 'loose' : null;
  if (isOfSomeOf(members, given)) return 'part';
  const runs = runsOf(own, given);
  const starts = runs.map((_, at) => runs.slice(0, at).reduce((sum, { text }) => sum + text.length, 0));
  const lost = runs.flatMap(({ text, covered }, at) =>
    !covered && saysMore(text, 'other') && !(at === runs.length - 1 && JOINED.test(text)) && !isSpelt(text, given)
      ? [{ text, at, start: starts[at] ?? 0 }]
      : [],
  );
  const known = runs.filter(({ covered }) => covered).map(({ text }) => text);
  const state = runsOf(asked, given).filter(({ text, covered }) => covered && text.length >= LEAST_OF_STATE);
  const said = [...known, ...state.map(({ text }) => text)];
  if (lost.length === 0 && known.length > 0) return 'exact';
  const isKnown = Math.max(0, ...known.map(({ length }) => length)) >= LEAST_KNOWN;
  const isOthersToo = elsewhere.some((other) => said.every((text) => other.includes(text)));
  const isTold = !isOthersToo && charactersOf(runsOf(given, context)) >= LEAST_KNOWN;
  if (!isKnown && !isTold) return null;
  const losses = lost.map((each) => lossOf(each, runs, { given, elsewhere }));
  if (lost.some(({ start, text }) => start < told && text.length >= SHORTEST_RUN)) return 'partial';
  if (losses.includes('partial') || isOfOtherLevels(given, own)) return 'partial';
  if (!losses.includes('short') && isKnown) return 'near';
  return isTold ? 'short' : 'partial';
}

/** Half of it is of the name; the rest names no number and changes no meaning. */
function isHalfKnown(given: string, { own }: FoldedName): boolean {
  const runs = runsOf(given, own);
  const rest = runs.filter(({ covered }) => !covered).map(({ text }) => text);
  const isOther = rest.some((text) => CHANGES_MEANING.test(text) || NARROWS.test(text) || /\d/.test(text));
  return !isOther && charactersOf(runs) >= Math.max(LEAST_KNOWN, given.length / 2);
}

/** 机收 stands in the row for 收获机械化: two of its characters do, in words the name has only so. */
function isSpelt(lost: string, given: string): boolean {
  return (
    lost.length > SHORTEST_RUN && [...given].filter((character) => lost.includes(character)).length >= SHORTEST_RUN
  );
}

/** Two characters in a row: looked for first, since most rows are held against targets they share nothing with. */
function sharesWord(given: string, context: string): boolean {
  for (let at = 0; at + SHORTEST_RUN <= given.length; at += 1)
    if (context.includes(given.slice(at, at + SHORTEST_RUN))) return true;
  return false;
}

/** A figure of one of several things is none of them all; a name may leave all of them out. */
function isOfSomeOf(members: readonly string[], given: string): boolean {
  // Of the first the beginning may be of them all (马铃薯种植、收获), of the others the end.
  const isTold = (member: string, at: number) =>
    at > 0
      ? given.includes(member.slice(0, SHORTEST_RUN))
      : runsOf(member, given).every(({ text, covered }) => covered || text.length < SHORTEST_RUN);
  const told = members.filter(isTold);
  return told.length > 0 && told.length < members.length;
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
  if (at === 0) return NARROWS.test(text) ? 'partial' : WITHIN.test(text) ? 'short' : 'near';
  if (at === runs.length - 1) return 'short';
  const [before = '', behind = ''] = [runs[at - 1]?.text, runs[at + 1]?.text];
  const plain = (words: string) => words.replace(LINKS, '');
  if (!plain(given).includes(plain(before + behind))) return 'near';
  const seam = before.slice(-SHORTEST_RUN) + behind.slice(0, SHORTEST_RUN);
  return elsewhere.some((other) => other.includes(seam)) ? 'partial' : 'short';
}
