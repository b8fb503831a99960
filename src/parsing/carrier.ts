import { characterPairs } from '../language/character-pairs.js';
import { isMetadataLine, isStanding, orderHead } from './front-lines.js';
import { isProse, type Line } from './lines.js';
import { endsLikeTitle, plainTitle, type TitleRange, titleRuns, titleText } from './title-lines.js';

const SHORTEST = 5;
const HANDS_ON = /(?:现将?|予以).{0,80}(?:印发|公布|发布|转发|下发)|^.{2,40}令$/;
/** 关于印发…的通知 in a title, 现印发给你们 in a text: a reply that only lists an annex carries nothing. */
const CARRIES =
  /(?:印发|发布|公布|转发|批转|颁布|下发)[^。]{2,120}的(?:通知|通告|公告|决定)|(?:现将?|予以|现就?)[^。]{0,80}(?:印发|公布|发布|转发|下发)|征求[^。]{2,100}意见/;
/** What a notice's title says it carries: 关于印发《甲方案》的通知, 印发甲办法的通知. */
const CARRIED = /(?:印发|发布|公布|转发|批转|颁布|下发|征求)(.{4,100}?)(?:的通知|的通告|的公告|的决定|意见)/;
/** The printed title may differ a little from what the notice calls it: 实施 left out, a year in brackets. */
const LEAST_ALIKE = 0.7;
/** A text has a few titles; each line that could be one is held against all that stands above it. */
const MOST_TITLES = 400;

/**
 * The title of the text that a notice or an order carries: lines that repeat, below it, what its own title or text names
 * (关于印发《甲方案》的通知 … 甲方案). Null where nothing is carried.
 */
export function carriedTitle(lines: readonly Line[]): TitleRange | null {
  const runs = titleRuns(lines, 0, lines.length);
  const isNamedAbove = namesAbove(lines, runs);
  const seen = new Set<string>();
  const names: Name[] = [];
  for (const title of titlesInFields(lines)) {
    seen.add(plainTitle(title));
    names.push(nameOf(plainTitle(CARRIED.exec(title)?.[1] ?? '')));
  }
  let titles = 0;
  for (const run of runs) {
    const own = lines.slice(run.start, run.end);
    const text = titleText(own);
    const title = plainTitle(titleText(own.filter((line) => !isStanding(line))));
    const carried = CARRIED.exec(text)?.[1];
    const named = carried === undefined ? null : plainTitle(carried);
    // A page prints the title of its text once more above it, alone or with other words.
    const isNew = seen.size > 0 && !seen.has(title) && !names.some((name) => name.text === named);
    const isNamed = names.some((name) => name.text === title);
    if (isNew && title.length >= SHORTEST && run.end < lines.length && (isNamed || endsLikeTitle(text))) {
      titles += 1;
      if (titles > MOST_TITLES) return null;
      const called = nameOf(title);
      if (isNamedAbove(title, run.start) || names.some((name) => alike(name, called) >= LEAST_ALIKE)) return run;
    }
    // What a page prints above a notice may be the title of what the notice carries.
    if (CARRIES.test(text)) seen.clear();
    seen.add(plainTitle(text));
    if (named !== null && names.length < MOST_TITLES) names.push(nameOf(named));
  }
  return null;
}

/** A notice may be named in a field of its page alone: 标题：关于印发甲方案的通知. */
function titlesInFields(lines: readonly Line[]): string[] {
  return lines.slice(0, FIELDS_WITHIN).flatMap(({ folded }) => {
    const title =
      folded.length > LONGEST_FIELD ? '' : (/^(?:信息|文件)?(?:标\s*题|名\s*称)\s*:\s*(.+)$/.exec(folded)?.[1] ?? '');
    return CARRIED.test(title) ? [title] : [];
  });
}

const FIELDS_WITHIN = 30;
const LONGEST_FIELD = 200;

type Name = { readonly text: string; readonly pairs: ReadonlySet<string> };

function nameOf(text: string): Name {
  return { text, pairs: characterPairs(text) };
}

/** Share of the shorter one's character pairs that the other has too. */
function alike(a: Name, b: Name): number {
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of short.pairs) if (long.pairs.has(pair)) shared += 1;
  return short.pairs.size === 0 ? 0 : shared / short.pairs.size;
}

/** Tells of a title whether what stands above a line names and carries it. All lines are put together once, when first asked. */
function namesAbove(lines: readonly Line[], runs: readonly TitleRange[]): (title: string, line: number) => boolean {
  let words: PlainWords | null = null;
  let carrying: Carrying | null = null;
  return (title, line) => {
    words ??= plainWords(lines);
    const at = words.text.indexOf(title);
    if (at === -1 || at + title.length > (words.starts[line] ?? 0)) return false;
    carrying ??= carryingWords(lines, runs);
    if (carrying.handsOn < line || orderHead(lines.slice(0, line)) !== null) return true;
    return carrying.places.some(({ text, end }) => end <= line && text.includes(title));
  };
}

/** `starts`: where each line begins in the text. */
type PlainWords = { readonly text: string; readonly starts: readonly number[] };

function plainWords(lines: readonly Line[]): PlainWords {
  let length = 0;
  const starts: number[] = [];
  const words = lines.map(({ text, folded }) => {
    const plain = isMetadataLine(folded) ? '' : plainTitle(text);
    starts.push(length);
    length += plain.length;
    return plain;
  });
  return { text: words.join(''), starts };
}

/**
 * Words that carry stand with the name of what is carried (`places`), in an order or in 现… (`handsOn`, the first such
 * line): a task to publish figures carries nothing.
 */
type Carrying = {
  readonly handsOn: number;
  readonly places: readonly { readonly text: string; readonly end: number }[];
};

function carryingWords(lines: readonly Line[], runs: readonly TitleRange[]): Carrying {
  const handsOn = lines.findIndex(({ folded }) => HANDS_ON.test(folded));
  const single = lines.flatMap((line, start) => (isProse(line) ? [{ start, end: start + 1 }] : []));
  const places = [...runs, ...single].flatMap(({ start, end }) => {
    const text = titleText(lines.slice(start, end));
    return CARRIES.test(text) ? [{ text: plainTitle(text), end }] : [];
  });
  return { handsOn: handsOn === -1 ? lines.length : handsOn, places };
}
