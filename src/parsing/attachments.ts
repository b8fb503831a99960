import { HAN_NUMERAL_CLASS, parseNumeral } from '../language/numerals.js';
import { isClosingLine } from './closing-line.js';
import type { Line } from './lines.js';
import type { Marker } from './numbering.js';

const LABEL = new RegExp(`^附\\s*件\\s*(\\d{1,2}|[${HAN_NUMERAL_CLASS}]{1,3})?(?:\\s*[:.、]\\s*|\\s+|$)`);
/** 1.指标表, 2.2024年任务表; 1.5万 is no entry. */
const LISTED = /^\d{1,2}[.、](?=\D|(?:19|20)\d{2}年)/;
const LONGEST_TITLE = 50;

type Label = { readonly number: number | null; readonly contentStart: number; readonly title: string };

/** Takes 附件2：指标表 apart; null for running text that speaks of an attachment (附件1所列指标…). */
function labelOf({ folded }: Line): Label | null {
  const match = LABEL.exec(folded);
  if (match === null) return null;
  const title = folded.slice(match[0].length);
  if (title.length > LONGEST_TITLE || /[。.;,]$/.test(title)) return null;
  return { number: match[1] === undefined ? null : parseNumeral(match[1]), contentStart: match[0].length, title };
}

/**
 * The marker of a line that opens an attachment. A line with a title (附件1：指标表) opens one only where text follows:
 * above another such line or a signature it belongs to the list of attachments.
 */
export function readAttachment(lines: readonly Line[], index: number): Marker | null {
  const line = lines[index];
  const label = line === undefined ? null : labelOf(line);
  if (label === null) return null;
  const marker: Marker = {
    level: 'attachment',
    number: label.number || 1,
    sub: 0,
    word: '',
    contentStart: label.contentStart,
  };
  if (label.title === '') return marker;
  const next = lines[index + 1];
  const isListed = LISTED.test(label.title) || next === undefined || isClosingLine(next) || labelOf(next) !== null;
  return isListed ? null : marker;
}

/** Where the list of attachments begins that ends at `end`: 附件：1.甲 / 2.乙, 附件1：甲 / 附件2：乙. `end` without one. */
export function attachmentListStart(lines: readonly Line[], end: number): number {
  for (let index = end - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.text.length > LONGEST_TITLE + 10) return end;
    const label = labelOf(line);
    if (label !== null) {
      if (label.title === '') return index < end - 1 && isListHead(lines.slice(index, end)) ? index : end;
      let first = index;
      while (first > 0 && isTitled(lines[first - 1])) first -= 1;
      return first;
    }
    if (!LISTED.test(line.folded)) return end;
  }
  return end;
}

/** 附件： with names below it; 附件 without a colon opens one. */
function isListHead([head, ...names]: readonly Line[]): boolean {
  return (
    head !== undefined &&
    /[:]$/.test(head.folded) &&
    names.every(({ folded }) => LISTED.test(folded) && !/[。;]$/.test(folded))
  );
}

function isTitled(line: Line | undefined): boolean {
  return line !== undefined && (labelOf(line)?.title ?? '') !== '';
}
