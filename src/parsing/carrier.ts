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

/**
 * The title of the text that a notice or an order carries: lines that repeat, below it, what its own title or text names
 * (关于印发《甲方案》的通知 … 甲方案). Null where nothing is carried.
 */
export function carriedTitle(lines: readonly Line[]): TitleRange | null {
  const runs = titleRuns(lines, 0, lines.length);
  const named = runs.map((run) => CARRIED.exec(titleText(lines.slice(run.start, run.end)))?.[1] ?? '');
  for (const [index, run] of runs.entries()) {
    const own = lines.slice(run.start, run.end);
    const title = plainTitle(titleText(own.filter((line) => !isStanding(line))));
    if (index === 0 || runs.slice(0, index).some((before) => isSame(lines, before, title))) continue;
    if (title.length < SHORTEST || run.end >= lines.length || !endsLikeTitle(titleText(own))) continue;
    const above = lines.slice(0, run.start);
    const text = plainTitle(
      above
        .filter(({ folded }) => !isMetadataLine(folded))
        .map((line) => line.text)
        .join(''),
    );
    const isNamed = text.includes(title) && saysItCarries(above, title);
    const names = named.slice(0, index).filter((name) => name !== '');
    if (isNamed || names.some((name) => alike(plainTitle(name), title) >= LEAST_ALIKE)) return run;
  }
  return null;
}

/** A page prints the title of its text once more above it. */
function isSame(lines: readonly Line[], { start, end }: TitleRange, title: string): boolean {
  return plainTitle(titleText(lines.slice(start, end))) === title;
}

/** Share of the shorter one's character pairs that the other has too. */
function alike(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const pairs = [...characterPairs(short)];
  const held = characterPairs(long);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => held.has(pair)).length / pairs.length;
}

/** Words that carry stand with the name of what is carried, in an order or in 现…: a task to publish figures carries nothing. */
function saysItCarries(above: readonly Line[], title: string): boolean {
  if (orderHead(above) !== null || above.some(({ folded }) => HANDS_ON.test(folded))) return true;
  const runs = titleRuns(above, 0, above.length).map(({ start, end }) => above.slice(start, end));
  const carrying = (lines: readonly Line[]): boolean => {
    const text = titleText(lines);
    return CARRIES.test(text) && plainTitle(text).includes(title);
  };
  return runs.some(carrying) || above.some((line) => isProse(line) && carrying([line]));
}
