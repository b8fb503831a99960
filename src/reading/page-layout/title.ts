import { foldWidth } from '../../language/width.js';
import { opensNumbered } from '../line-opening.js';
import type { PlacedLine } from './page-items.js';
import { isCentred } from './paragraphs.js';
import type { Measures } from './text-area.js';

/** `letterhead` is the name of the issuer above the number, in larger type than the title: it is part of neither. */
export type TitleLine = 'title' | 'letterhead';

/** In parts of the body's size. */
const LARGE = 1.18;
const LARGE_RECOGNISED = 1.3;
const SAME_SIZE = 0.06;
const SAME_SIZE_RECOGNISED = 0.16;
/** Lines below a letterhead within which the document's number stands. */
const NUMBER_REACH = 3;
const NUMBER = /[〔[(【]\s*\d{4}\D{1,3}?\s*(?:第\s*)?\d+\s*号|^第\s*[\d〇零一二三四五六七八九十百]+\s*号$/;
const LONGEST_LINE = 60;
const FIRST_PAGES = 3;

type Group = { readonly lines: readonly PlacedLine[]; readonly at: number; readonly size: number };

/** A line that holds the number of the document: 云政发〔2031〕5号, 第5号. */
export function isDocumentNumber(text: string): boolean {
  return NUMBER.test(foldWidth(text));
}

/**
 * The lines of the title: those in the largest type of the first page that has any, the letterhead above the number aside;
 * on later pages (a plan carried by a notice) lines set just like it.
 */
export function findTitle(lines: readonly PlacedLine[], measures: Measures): Map<PlacedLine, TitleLine> {
  const found = new Map<PlacedLine, TitleLine>();
  const [opening] = pagesWith(lines).flatMap((page) => {
    const groups = groupsOf(page, measures);
    return groups.length === 0 ? [] : [{ page, groups }];
  });
  if (opening === undefined) return found;
  const { page, groups } = opening;
  const heads = new Set(groups.filter((group) => isLetterhead(group, groups, page)));
  for (const { lines: own } of heads) for (const line of own) found.set(line, 'letterhead');
  const [title] = groups.filter((group) => !heads.has(group)).sort((a, b) => b.size - a.size);
  const first = title?.lines[0];
  if (title === undefined || first === undefined) return found;
  for (const line of title.lines) found.set(line, 'title');
  for (const line of lines) {
    const isLater = line.page > first.page && line.recognised === undefined;
    if (isLater && isLikeTitle(line, title, measures)) found.set(line, 'title');
  }
  return found;
}

/** The lines of the first pages, page by page: what stands later is no title of the document. */
function pagesWith(lines: readonly PlacedLine[]): PlacedLine[][] {
  const pages = new Map<number, PlacedLine[]>();
  for (const line of lines) {
    if (!pages.has(line.page) && pages.size === FIRST_PAGES) break;
    const page = pages.get(line.page);
    if (page === undefined) pages.set(line.page, [line]);
    else page.push(line);
  }
  return [...pages.values()];
}

function groupsOf(lines: readonly PlacedLine[], measures: Measures): Group[] {
  const groups: { lines: PlacedLine[]; at: number; size: number }[] = [];
  for (const [at, line] of lines.entries()) {
    if (!isProminent(line, measures)) continue;
    const last = groups.at(-1);
    const isNext = last !== undefined && last.at + last.lines.length === at && isSameSize(last.size, line);
    if (isNext && !isDate(line)) last.lines.push(line);
    else if (!opensNumbered(line.text) && !isDate(line)) groups.push({ lines: [line], at, size: line.size });
  }
  return groups;
}

function isProminent(line: PlacedLine, measures: Measures): boolean {
  if (line.text.length > LONGEST_LINE) return false;
  if (line.size >= (line.recognised ? LARGE_RECOGNISED : LARGE) * measures.bodySize) return true;
  const isSet = line.bold && !measures.isBodyBold && line.size >= 0.97 * measures.bodySize;
  return isSet && isCentred(line, measures) && !opensNumbered(line.text);
}

function isLetterhead(group: Group, groups: readonly Group[], lines: readonly PlacedLine[]): boolean {
  const end = group.at + group.lines.length;
  const isNumbered = lines.slice(end, end + NUMBER_REACH).some(({ text }) => isDocumentNumber(text));
  return isNumbered && groups.some(({ at }) => at >= end);
}

function isLikeTitle(line: PlacedLine, title: Group, measures: Measures): boolean {
  return (
    title.size >= LARGE * measures.bodySize &&
    isSameSize(title.size, line) &&
    line.text.length <= LONGEST_LINE &&
    isCentred(line, measures) &&
    !opensNumbered(line.text)
  );
}

function isSameSize(size: number, line: PlacedLine): boolean {
  return Math.abs(size - line.size) <= (line.recognised ? SAME_SIZE_RECOGNISED : SAME_SIZE) * size;
}

function isDate({ text }: PlacedLine): boolean {
  return /\d{4}\s*年\s*\d{1,2}\s*月|[〇零一二三四五六七八九]{4}年/.test(foldWidth(text));
}
