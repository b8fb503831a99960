import { isAddressee, isStanding } from './front-lines.js';
import type { Line } from './lines.js';
import { endsLikeTitle, plainTitle, type TitleRange, titleRuns, titleText } from './title-lines.js';

const SHORTEST = 5;
const CARRIES = /印发|发布|公布|转发|批转|颁布|下发|公告|令/;

/**
 * The title of the text that a notice or an order carries: lines that repeat, below it, what its own title or text names
 * (关于印发《甲方案》的通知 … 甲方案). Null where nothing is carried.
 */
export function carriedTitle(lines: readonly Line[]): TitleRange | null {
  for (const run of titleRuns(lines, 1, lines.length)) {
    const own = lines.slice(run.start, run.end);
    const printed = titleText(own);
    const title = plainTitle(titleText(own.filter((line) => !isStanding(line))));
    if (title.length < SHORTEST || run.end >= lines.length || !endsLikeTitle(printed)) continue;
    const above = lines.slice(0, run.start);
    if (!above.some(isOfNotice)) continue;
    const named = plainTitle(above.map(({ text }) => text).join(''));
    if (CARRIES.test(named) && named.includes(title)) return run;
  }
  return null;
}

/** A notice addresses somebody, says 现印发给你们, or is an order: a page that repeats its own title carries nothing. */
function isOfNotice({ folded }: Line): boolean {
  return (
    isAddressee(folded) ||
    /(?:现将?|予以).{0,80}(?:印发|公布|发布|转发|下发)|请.{0,20}(?:执行|贯彻|落实)|^.{2,40}令$/.test(folded)
  );
}
