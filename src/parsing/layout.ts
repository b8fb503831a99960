import { findDocumentNumbers } from '../language/document-number.js';
import { isSentenceEnd } from '../language/sentences.js';
import { readAttachment } from './attachments.js';
import { closingStart } from './closing.js';
import { isClosingLine } from './closing-line.js';
import type { Line } from './lines.js';
import { readMarker } from './numbering.js';

/** The zones of a document. The notice that carries a plan, metadata, contents and titles are front matter. */
export type Layout = {
  readonly front: readonly Line[];
  /** The lines of the front matter that make the title; empty where the text has none. */
  readonly title: readonly Line[];
  /** 导语: paragraphs between the title and the first number. */
  readonly preamble: readonly Line[];
  /** Without the closing lines that stand in the middle of it. */
  readonly body: readonly Line[];
  /** Signature, date, notes and list of attachments: at the end, and wherever an attachment follows them. */
  readonly closings: readonly (readonly Line[])[];
};

const GENRE =
  /(?:方案|意见|办法|规划|通知|计划|条例|规定|规则|细则|措施|要点|纲要|行动|决定|公告|通告|公报|批复|解读|说明|报告|指南|规范|标准|清单|章程|条文|制度|总结|汇报|纪要)(?:\(.{1,12}\)|的通知)?$/;
/** What a title says of its own standing, often on a line of its own. */
const STANDING =
  /^\((?:公开|社会)?(?:征求意见(?:稿|版)?|送审稿|审议稿|讨论稿|代拟稿|草案|试行|暂行|修订(?:稿|版)?|修正|\d{4}年(?:版|修订))\)$/;
const NOT_A_TITLE = /^\(.*\)$|^\d{4}|[。;]$|号$/;
/** A body or a group of people the text is sent to, at the end of a line of addressees. */
const ADDRESSED =
  /(?:政府|局|委|委员会|厅|院|部|署|室|会|府|部门|机构|单位|企业|集团|公司|校|中心|处|所|科|司|区|县|市|州|街道|同志):$/;
const LONGEST_TITLE_LINE = 60;
const LONGEST_NOTE = 120;

/** Splits the lines of a cleaned text into its zones. Every line goes to exactly one of front, preamble, body and closings. */
export function splitLayout(lines: readonly Line[]): Layout {
  const end = closingStart(lines, lines.length) || lines.length;
  const content = lines.slice(0, end);
  const contents = contentsTable(content);
  const firstNumber = content.findIndex((line, index) => index >= contents.end && opensBody(line));
  const bodyStart = firstNumber === -1 ? content.length : firstNumber;

  const headEnd = startOfParagraphs(content, bodyStart, contents.end);
  const title = titleOf(content, contents.end > 0 ? contents.start : headEnd, firstNumber === -1);
  const titleEnd = title?.end ?? (firstNumber === -1 ? 0 : headEnd);
  const frontEnd = Math.max(titleEnd === 0 ? 0 : frontLinesEnd(content, titleEnd, bodyStart), contents.end);
  const preambleEnd = firstNumber === -1 ? frontEnd : bodyStart;
  const { body, closings } = withoutClosings(content, preambleEnd);
  return {
    front: content.slice(0, frontEnd),
    title: title === null ? [] : content.slice(title.start, title.end),
    preamble: content.slice(frontEnd, preambleEnd),
    body,
    closings: [...closings, ...(end < lines.length ? [lines.slice(end)] : [])],
  };
}

function opensBody(line: Line): boolean {
  const marker = readMarker(line);
  return marker !== null && marker.number === 1 && marker.level !== 'item' && marker.level !== 'point';
}

/** A table of contents: from its heading to the line where its first entry occurs again. Empty at 0 without one. */
function contentsTable(lines: readonly Line[]): { readonly start: number; readonly end: number } {
  const start = lines.findIndex((line) => /^目\s*[录次]$/.test(line.folded));
  if (start === -1) return { start: 0, end: 0 };
  const plain = (line: Line | undefined) =>
    (line?.folded ?? '').replace(/(?<![\s.…·])[\s.…·]*\d*$/, '').replace(/\s+/g, '');
  const first = plain(lines[start + 1]);
  const again = lines.findIndex((line, index) => index > start + 1 && first.length > 0 && plain(line) === first);
  return again === -1 ? { start: 0, end: 0 } : { start, end: again };
}

/** Index where the run of whole-sentence paragraphs directly above the body begins. */
function startOfParagraphs(lines: readonly Line[], bodyStart: number, from: number): number {
  let index = bodyStart;
  while (index > from) {
    const line = lines[index - 1];
    if (line === undefined || !isParagraph(line)) break;
    index -= 1;
  }
  return index;
}

function isParagraph({ text, folded }: Line): boolean {
  if (isSentenceEnd(text, text.length - 1) || /[:;]$/.test(folded)) return text.length > 12 && !isAddressee(folded);
  return text.length > LONGEST_TITLE_LINE * 2;
}

/** 各市人民政府，省政府各部门： and the like; not 现就有关事项通知如下：. */
function isAddressee(folded: string): boolean {
  if (!folded.endsWith(':') || folded.includes('。') || folded.includes('如下')) return false;
  return /^各|、/.test(folded) || (folded.length <= 30 && ADDRESSED.test(folded));
}

type TitleRange = { readonly start: number; readonly end: number };

/** The run of title lines that ends at `below`, notes and addressees in between left out; else a title at the top. */
function titleOf(lines: readonly Line[], below: number, isPlain: boolean): TitleRange | null {
  if (isPlain) return titleAtTop(lines);
  let end = below;
  while (end > 0 && end > below - 4 && isFrontLine(lines[end - 1]) && !isStanding(lines[end - 1])) end -= 1;
  const genreEnd = isStanding(lines[end - 1]) ? end - 1 : end;
  let start = genreEnd;
  while (start > 0 && genreEnd - start < 4) {
    const line = lines[start - 1];
    if (line === undefined || !canBeTitleLine(line)) break;
    if (start < genreEnd && GENRE.test(line.folded) && !/的$/.test(line.folded)) break;
    start -= 1;
  }
  if (start === genreEnd || !GENRE.test(lines[genreEnd - 1]?.folded ?? '')) return titleAtTop(lines);
  return { start, end };
}

/** A document of plain paragraphs may still open with its title. */
function titleAtTop(lines: readonly Line[]): TitleRange | null {
  const end = lines.slice(0, 4).findIndex((line) => canBeTitleLine(line) && GENRE.test(line.folded)) + 1;
  if (end === 0) return null;
  return { start: end - 1, end: isStanding(lines[end]) ? end + 1 : end };
}

function canBeTitleLine({ text, folded }: Line): boolean {
  return text.length <= LONGEST_TITLE_LINE && !NOT_A_TITLE.test(folded) && !isAddressee(folded) && !/[,，]$/.test(text);
}

function isStanding(line: Line | undefined): boolean {
  return line !== undefined && STANDING.test(line.folded.replace(/\s+/g, ''));
}

/** Index behind the addressees, numbers, dates and notes that follow a title. */
function frontLinesEnd(lines: readonly Line[], from: number, bodyStart: number): number {
  let index = from;
  while (index < bodyStart && isFrontLine(lines[index])) index += 1;
  return index;
}

function isFrontLine(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { folded } = line;
  if (isAddressee(folded) || isClosingLine(line)) return true;
  if (folded.length > LONGEST_NOTE) return false;
  if (/^\(.*\)$/.test(folded)) return true;
  const [number] = findDocumentNumbers(folded);
  return number !== undefined && number.start === 0 && number.end === folded.length;
}

/** Takes the closing lines above each attachment out of the body: they are nobody's clause. */
function withoutClosings(lines: readonly Line[], from: number): Pick<Layout, 'body' | 'closings'> {
  const body: Line[] = [];
  const closings: Line[][] = [];
  let start = from;
  for (let index = from; index < lines.length; index += 1) {
    if (readAttachment(lines, index) === null) continue;
    const own = lines.slice(start, index);
    const closing = closingStart(own, own.length);
    // Names alone may be the whole text of an attachment.
    const kept = closing === 0 || (start > from && closing === 1) ? own.length : closing;
    body.push(...own.slice(0, kept));
    if (kept < own.length) closings.push(own.slice(kept));
    start = index;
  }
  body.push(...lines.slice(start));
  return { body, closings };
}
