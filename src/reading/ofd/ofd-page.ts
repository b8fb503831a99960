import type { Rule } from '../page-layout/page.js';
import type { NumberedPage } from '../page-layout/page-items.js';
import { type TurnedRun, uprightPage } from '../page-layout/upright-page.js';
import type { OfdPage } from './document-pages.js';
import { POINTS_PER_MM } from './text-object.js';

/** A picture that takes this share of a page is the page itself, scanned. */
const SCAN_SHARE = 0.5;

export type ReadOfdPage = {
  readonly page: NumberedPage;
  /** Text that is on the page and not its own: heads drawn by templates, watermarks, what is not to be seen. */
  readonly heads: readonly string[];
  readonly hidden: readonly string[];
};

/** A page ready to be laid out. Text laid unseen below a scan is what a program read off it. */
export function ofdPage({ box, content, own, shared }: OfdPage, number: number): ReadOfdPage {
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const parts = content === null ? own : [content, ...own];
  const runs = parts.flatMap((part) => part.runs);
  const unseen = runs.filter(({ isUnseen }) => isUnseen);
  const picture = Math.max(0, ...parts.map(({ largestPicture }) => largestPicture));
  const isScan = runs.length === unseen.length && unseen.length > 0 && picture > SCAN_SHARE * width * height;
  const shown = isScan ? unseen : runs.filter(({ isUnseen }) => !isUnseen);
  const { page, aslant } = uprightPage(
    shown.map((run) => moved(run, left, top)),
    {
      rules: [...parts, ...shared].flatMap(({ rules }) => rules).map((rule) => movedRule(rule, left, top)),
      width: width * POINTS_PER_MM,
      height: height * POINTS_PER_MM,
    },
  );
  return {
    page: { page, number, ...(isScan ? { recognised: true } : {}) },
    heads: shared.map((part) => textOf(part.runs)),
    hidden: [...aslant, ...(isScan ? [] : [textOf(unseen)])],
  };
}

function textOf(runs: readonly TurnedRun[]): string {
  return runs.map(({ text }) => text).join(' ');
}

function moved(run: TurnedRun, left: number, top: number): TurnedRun {
  return left === 0 && top === 0 ? run : { ...run, x: run.x - left * POINTS_PER_MM, y: run.y - top * POINTS_PER_MM };
}

function movedRule({ x1, y1, x2, y2 }: Rule, left: number, top: number): Rule {
  const [x, y] = [left * POINTS_PER_MM, top * POINTS_PER_MM];
  return { x1: x1 - x, y1: y1 - y, x2: x2 - x, y2: y2 - y };
}
