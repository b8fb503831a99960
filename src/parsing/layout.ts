import { isSentenceEnd } from '../language/sentences.js';
import type { Line } from './lines.js';
import { readMarker } from './numbering.js';
import { isOrganisationName } from './organisation.js';

/** The zones of a document, in order. The notice that carries a plan, metadata and titles are front matter. */
export type Layout = {
  readonly front: readonly Line[];
  /** The lines of the front matter that make the title; empty where the text has none. */
  readonly title: readonly Line[];
  /** 导语: paragraphs between the title and the first number. */
  readonly preamble: readonly Line[];
  readonly body: readonly Line[];
  /** Signature, date and notes after the last clause. */
  readonly tail: readonly Line[];
};

const GENRE =
  /(?:方案|意见|办法|规划|通知|计划|条例|规定|规则|细则|措施|要点|纲要|行动|决定|公告|通告|公报|批复|解读|说明|报告|指南|规范|标准|清单|章程|条文|制度|总结|汇报|纪要)(?:\(.{1,12}\)|的通知)?$/;
const NOT_A_TITLE = /^\(.*\)$|^\d{4}|[。;]$|号$/;
const ADDRESSEE = /:$/;
const TAIL_NOTE = /^(?:\(.{2,30}\)|抄送:.*|.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发|\d{4}年\d{1,2}月\d{1,2}日)$/;
const LONGEST_TITLE_LINE = 60;

/** Splits the lines of a cleaned text into its zones. Every line goes to exactly one of front, preamble, body and tail. */
export function splitLayout(lines: readonly Line[]): Layout {
  const tailStart = findTail(lines);
  const content = lines.slice(0, tailStart);
  const tail = lines.slice(tailStart);
  const afterContents = endOfContentsTable(content);
  const firstNumber = content.findIndex((line, index) => index >= afterContents && opensBody(line));
  const bodyStart = firstNumber === -1 ? content.length : firstNumber;

  const headEnd = startOfParagraphs(content, bodyStart, afterContents);
  const title = titleAbove(content, headEnd, bodyStart);
  if (firstNumber === -1) {
    const front = content.slice(0, title === null ? 0 : title.end);
    return { front, title: titleLines(content, title), preamble: [], body: content.slice(front.length), tail };
  }
  const frontEnd = title === null ? headEnd : Math.max(title.end, addresseeEnd(content, title.end, bodyStart));
  return {
    front: content.slice(0, frontEnd),
    title: titleLines(content, title),
    preamble: content.slice(frontEnd, bodyStart),
    body: content.slice(bodyStart),
    tail,
  };
}

function opensBody(line: Line): boolean {
  const marker = readMarker(line);
  if (marker === null) return false;
  return marker.number === 1 && marker.level !== 'item' && marker.level !== 'point' && marker.level !== 'attachment';
}

/** Index of the first line after a table of contents: where its first entry occurs again. 0 without one. */
function endOfContentsTable(lines: readonly Line[]): number {
  const heading = lines.findIndex((line) => /^目\s*[录次]$/.test(line.folded));
  if (heading === -1) return 0;
  const plain = (line: Line | undefined) => (line?.folded ?? '').replace(/[\s.…·]*\d*$/, '').replace(/\s+/g, '');
  const first = plain(lines[heading + 1]);
  const again = lines.findIndex((line, index) => index > heading + 1 && first.length > 0 && plain(line) === first);
  return again === -1 ? 0 : again;
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

function isAddressee(folded: string): boolean {
  return ADDRESSEE.test(folded) && /^各|、/.test(folded) && !/[。，,](?!.*:$)/.test(folded) && !/如下/.test(folded);
}

type TitleRange = { readonly start: number; readonly end: number };

/** The run of title lines that ends at `below`; with an addressee in between (a plain notice) the run above it. */
function titleAbove(lines: readonly Line[], below: number, bodyStart: number): TitleRange | null {
  let end = below;
  while (end > 0 && end > below - 2 && isAddressee(lines[end - 1]?.folded ?? '')) end -= 1;
  if (end === below && below === bodyStart && below === 0) return null;
  let start = end;
  while (start > 0 && end - start < 4) {
    const line = lines[start - 1];
    if (line === undefined || !canBeTitleLine(line)) break;
    if (start < end && GENRE.test(line.folded) && !/的$/.test(line.folded)) break;
    start -= 1;
  }
  if (start === end || !GENRE.test(lines[end - 1]?.folded ?? '')) return titleAtTop(lines);
  return { start, end };
}

/** A document of plain paragraphs may still open with its title. */
function titleAtTop(lines: readonly Line[]): TitleRange | null {
  const end = lines.slice(0, 4).findIndex((line) => canBeTitleLine(line) && GENRE.test(line.folded)) + 1;
  return end === 0 ? null : { start: end - 1, end };
}

function canBeTitleLine({ text, folded }: Line): boolean {
  return text.length <= LONGEST_TITLE_LINE && !NOT_A_TITLE.test(folded) && !isAddressee(folded) && !/[,，]$/.test(text);
}

function titleLines(lines: readonly Line[], range: TitleRange | null): readonly Line[] {
  return range === null ? [] : lines.slice(range.start, range.end);
}

function addresseeEnd(lines: readonly Line[], from: number, bodyStart: number): number {
  let index = from;
  while (index < bodyStart && isFrontLine(lines[index])) index += 1;
  return index;
}

function isFrontLine(line: Line | undefined): boolean {
  return line !== undefined && (isAddressee(line.folded) || TAIL_NOTE.test(line.folded));
}

/** Index of the first line of the closing signature, date and notes; `lines.length` without one. */
function findTail(lines: readonly Line[]): number {
  let index = lines.length;
  while (index > 0) {
    const line = lines[index - 1];
    if (line === undefined || !(TAIL_NOTE.test(line.folded) || isOrganisationName(line.text))) break;
    index -= 1;
  }
  return index === 0 ? lines.length : index;
}
