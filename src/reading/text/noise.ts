import { isOrganisationName } from '../../language/organisation.js';
import { foldWidth } from '../../language/width.js';
import type { NoiseReason } from '../../vocabulary/document.js';
import {
  isAlwaysFurniture,
  isFooterFurniture,
  isHeadOfLinks,
  isLabel,
  isMenuBar,
  isNavigation,
  isPageInfo,
} from './page-furniture.js';

/** A piece of the decoded source that does not belong to the document. Offsets are into the decoded source. */
export type NoiseSpan = { readonly start: number; readonly end: number; readonly reason: NoiseReason };

/** Names of betting sites put into scraped pages. Words of gambling alone are not spam: plans fight it. */
const SPAM_TOKEN =
  /(?:(?<![A-Za-z0-9])(?:[0-9]{1,4}x?bet[0-9]{0,4}|x?bet[0-9]{2,4})(?![A-Za-z0-9]|(?<=bet)-)|(?<![A-Za-z0-9])[a-z0-9]{0,8}bet(?=体育|娱乐|平台|官网)|亚博(?=体育|娱乐|平台|官网|app)|开云(?=体育)|澳门新?葡京(?=娱乐|平台|官网|赌场|网)|皇冠(?=体育|博彩)|时时彩(?=平台|官网|投注|app)|即时比分)(?:体育|娱乐|平台|官网|网址|app|下载|投注|在线)*/gi;
/** A romanisation put behind a character by a scraper: 發(fā). */
const PINYIN_NOTE = /(?<=[\u4e00-\u9fff])[（(][a-z]{0,6}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-z]{0,6}[)）]/g;
const DATE = /^\s*(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{6,8})\s*$/;
const INDENT = /^\s{4}/;
/** Longer lines are text: names of thirteen bodies side by side take about two hundred characters. */
const LONGEST_ALIGNED = 400;

/** So many pieces of furniture below a text make all that stands among them a footer. */
const FEWEST_FURNITURE = 2;
const LONGEST_LINK = 60;

type SourceLine = { readonly start: number; readonly text: string };

/** Finds what is to be taken out of a decoded source, in order, without overlaps. */
export function findNoise(source: string): NoiseSpan[] {
  const lines = linesOf(source).filter((line) => line.text.trim().length > 0);
  const whole = wholeLines(lines);
  const spans: NoiseSpan[] = [];
  for (const [index, { start, text }] of lines.entries()) {
    const reason = whole[index] ?? null;
    if (reason !== null) spans.push({ start, end: start + text.length, reason });
    else for (const token of tokensOf(start, text)) spans.push(token);
  }
  return spans;
}

function linesOf(source: string): SourceLine[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { start, text };
    start += text.length + 1;
    return line;
  });
}

/** For each line why it goes as a whole, or null. */
function wholeLines(lines: readonly SourceLine[]): (NoiseReason | null)[] {
  const folded = lines.map((line) => foldWidth(line.text));
  const reasons: (NoiseReason | null)[] = folded.map((text, index) => {
    const trimmed = text.trim();
    if (isAlwaysFurniture(trimmed)) return 'page-footer';
    const isBar = isMenuBar(trimmed) && ![folded[index - 1], folded[index + 1]].some((near) => near?.includes('|'));
    return isBar || isNavigation(trimmed) || isPageInfo(trimmed) ? 'navigation' : null;
  });
  markFooter(folded, reasons);
  markSignatures(folded, reasons);
  // An empty 附件： or 主办单位：… is furniture only below everything else: higher up it heads or is text.
  for (let index = reasons.length - 1; index >= 0; index -= 1) {
    if (reasons[index] !== null) continue;
    if (!isFooterFurniture(folded[index]?.trim() ?? '')) break;
    reasons[index] = 'page-footer';
  }
  return reasons;
}

/** Labels below the text that stand among furniture: all from the first piece of furniture on, where nothing else follows. */
function markFooter(folded: readonly string[], reasons: (NoiseReason | null)[]): void {
  const links = startOfLinks(folded);
  for (let index = links; index < folded.length; index += 1) reasons[index] ??= 'page-footer';
  let start = folded.length;
  let furniture = 0;
  for (let index = folded.length - 1; index > 0; index -= 1) {
    const text = folded[index]?.trim() ?? '';
    if (reasons[index] !== null) {
      start = index;
      furniture += 1;
    } else if (isFooterFurniture(text)) {
      if (!text.startsWith('附件')) start = index;
    } else if (!isLabel(text) || isOrganisationName(text)) break;
  }
  if (furniture < FEWEST_FURNITURE) return;
  for (let index = start; index < reasons.length; index += 1) reasons[index] ??= 'page-footer';
}

/** Index of the heading of links to other texts, below which no sentence stands; the length where there is none. */
function startOfLinks(folded: readonly string[]): number {
  let start = folded.length;
  for (let index = folded.length - 1; index > 0; index -= 1) {
    const text = folded[index]?.trim() ?? '';
    if (isHeadOfLinks(text)) start = index;
    else if (!isAlwaysFurniture(text) && (text.length > LONGEST_LINK || /。/.test(text))) break;
  }
  return start;
}

/** Names of bodies set side by side or pushed to the right, with the date below them; without one they are a list. */
function markSignatures(folded: readonly string[], reasons: (NoiseReason | null)[]): void {
  for (let index = 0; index < folded.length; index += 1) {
    if (!isAligned(folded[index] ?? '')) continue;
    let end = index + 1;
    while (isAligned(folded[end] ?? '') || isLoneName(folded[end] ?? '')) end += 1;
    const date = folded[end] ?? '';
    if (DATE.test(date)) {
      for (let at = index; at < end; at += 1) reasons[at] = 'signature';
      if (INDENT.test(date)) reasons[end] = 'signature';
    }
    index = end;
  }
}

function isAligned(text: string): boolean {
  if (text.length > LONGEST_ALIGNED) return false;
  const names = text.trim().split(/\s+/);
  return names.every(isOrganisationName) && (names.length >= 2 || INDENT.test(text));
}

function isLoneName(text: string): boolean {
  return text.length <= LONGEST_ALIGNED && isOrganisationName(text);
}

function tokensOf(start: number, text: string): NoiseSpan[] {
  const found: NoiseSpan[] = [];
  for (const [pattern, reason] of [
    [SPAM_TOKEN, 'injected-spam'],
    [PINYIN_NOTE, 'pinyin-note'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      found.push({ start: start + match.index, end: start + match.index + match[0].length, reason });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
