import { foldWidth } from '../language/width.js';
import type { Block } from '../reading/reading.js';
import { isAddressee, isFieldLabel, isNumberLine } from './front-lines.js';
import { isAdoption } from './layout.js';
import { isProse, type Line } from './lines.js';
import { readMarker } from './numbering.js';
import { endsLikeTitle } from './title-lines.js';

/** The head of a text ends here at the latest. */
const LONGEST_HEAD = 60;
/** A title with what stands behind it. */
const LONGEST_TITLED_LINE = 400;
const MOST_NOTE_LINES = 4;
const LONGEST_NOTE_LINE = 160;
const OPENS_ADOPTION = /^\(?(?:根据)?\d{4}年\d{1,2}月\d{1,2}日/;
/** 《甲条例》(2031年…通过): where a 题注 begins behind a title. */
const ADOPTION_BEHIND = /\((?=(?:根据)?\d{4}年\d{1,2}月\d{1,2}日)[^)]*(?:通过|公布|发布|批准|修正|修订|施行)/;
const NUMBER_BEHIND = /\([^()]{4,30}号\)$/;
const ADDRESSEE_BEHIND = /(?<=(?:通知|通告|意见|批复|函|决定|公告|通报))(?=[^》”]{2,200}(?::|…|\.{3})$)/;
const NUMBER_AFTER = /(?<=(?:通知|通告|意见|批复|函|决定|公告|通报))(?=[\u4e00-\u9fa5]{1,12}〔\d{4}〕\s*第?\d{1,4}号$)/;
/** 甲须知(松湾区卫生健康局 2032年3月编) */
const BYLINE_BEHIND = /\((?=[\u4e00-\u9fa5]{4,30}\s*\d{4}年[^()]{0,20}\)$)/;
const FIELD_BEHIND =
  /(?<=[\u4e00-\u9fa5)])\s*(?=(?:(?:发布|发文|成文|公开|印发)(?:日期|时间|机构)|信息来源|文章来源|来源|索引号|文号)\s*:)/;
/** What a page's own title names behind its text's: 甲通知_部门文件_政务公开. */
const SITE_BEHIND = /(?<=.{6,})(?=_[^_]{2,20}(?:_|$))/;

/**
 * The lines of a text with those of its head made one thing each: a 题注, a number, addressees or the name of a site that
 * stand behind a title come apart from it, a 题注 broken over lines is one, cells with the names of fields are lines.
 */
export function headLines(lines: readonly Line[]): readonly Line[] {
  const end = Math.min(lines.length, LONGEST_HEAD);
  const head = joinedNotes(lines.slice(0, end).flatMap(partsOf));
  return [...withoutTables(head, lines[end]), ...lines.slice(end)];
}

/** What stands behind a title in its own line, apart from it. */
function partsOf(line: Line): readonly Line[] {
  if (!isProse(line) || line.text.length > LONGEST_TITLED_LINE || readMarker(line) !== null) return [line];
  const at = behindTitle(line.folded.trimEnd());
  if (at === null) return [line];
  const gap = /^\s*/.exec(line.text.slice(at))?.[0].length ?? 0;
  return [part(line, 0, at), ...partsOf(plain(part(line, at + gap, line.text.length)))];
}

/** A title as a page or its metadata give it, without what stands behind it. */
export function bareTitle(title: string): string {
  const at = behindTitle(foldWidth(title));
  return at === null ? title : bareTitle(title.slice(0, at).trimEnd());
}

function behindTitle(folded: string): number | null {
  const places = [
    ADOPTION_BEHIND,
    NUMBER_BEHIND,
    ADDRESSEE_BEHIND,
    SITE_BEHIND,
    NUMBER_AFTER,
    BYLINE_BEHIND,
    FIELD_BEHIND,
  ].map((each) => folded.search(each));
  const at = places.find((place, index) => {
    const title = folded.slice(0, place);
    if (place < 4 || /[,。;:]/.test(title) || !endsLikeTitle(title)) return false;
    const rest = folded.slice(place).trimStart();
    if (index === 0) return !/^\([^)]*\)[^)]/.test(rest);
    if (index === 1) return isNumberLine(rest.slice(1, -1));
    return index >= 3 || (/关于/.test(title) && isAddressee(rest)) || /^[各市县区省][^。]*(?:…|\.{3})$/.test(rest);
  });
  return at ?? null;
}

function part(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to).trimEnd();
  const start = line.start + from;
  return { ...line, start, end: start + text.length, text, folded: line.folded.slice(from, from + text.length) };
}

function plain(line: Line): Line {
  return { ...line, block: asParagraph(line.block) };
}

function asParagraph({ level: _level, row: _row, ...block }: Block): Block {
  return { ...block, kind: 'paragraph' };
}

/** A 题注 whose bracket closes some lines below is one line. */
function joinedNotes(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const whole = OPENS_ADOPTION.test(line.folded) ? noteFrom(lines, index) : null;
    joined.push(whole?.line ?? line);
    index += (whole?.count ?? 1) - 1;
  }
  return joined;
}

function noteFrom(lines: readonly Line[], at: number): { readonly line: Line; readonly count: number } | null {
  const [first] = lines.slice(at);
  if (first === undefined || !/^\([^)]*$/.test(first.folded)) return null;
  const rest = lines.slice(at, at + MOST_NOTE_LINES);
  const closed = rest.findIndex(({ folded }) => folded.includes(')'));
  const own = rest.slice(0, closed + 1);
  const last = own.at(-1);
  if (closed < 1 || last === undefined || !last.folded.trimEnd().endsWith(')')) return null;
  if (own.some((line) => !isProse(line) || line.text.length > LONGEST_NOTE_LINE)) return null;
  const text = own.map((line) => line.text.trim()).join('');
  const folded = own.map((line) => line.folded.trim()).join('');
  return isAdoption(folded) ? { line: { ...plain(first), end: last.end, text, folded }, count: closed + 1 } : null;
}

/**
 * Rows of a table that are no data: cells that hold names of fields and what they say, and above the names of the columns
 * words by themselves (a title, who fills the table in).
 */
function withoutTables(lines: readonly Line[], next: Line | undefined): readonly Line[] {
  const captions = captionsOf(lines);
  const fields = new Set<number>();
  const rowsOf = (table: number) => lines.filter(({ block }) => block.row?.table === table);
  for (const table of new Set(lines.flatMap(({ block }) => block.row?.table ?? [])))
    if (table !== next?.block.row?.table && rowsOf(table).every((line) => fieldsOf(line).length > 0)) fields.add(table);
  return lines.flatMap((line) => {
    if (fields.has(line.block.row?.table ?? -1)) return fieldsOf(line);
    return captions.has(line) ? cellsOf(line).map((cell) => fromCells(line, [cell])) : [line];
  });
}

/** Rows above the header, the first of them a cell by itself. */
function captionsOf(lines: readonly Line[]): ReadonlySet<Line> {
  const table = lines.find(({ block }) => block.kind === 'table-row')?.block.row?.table;
  const rows = lines.filter(({ block }) => block.row?.table === table && table !== undefined);
  const count = rows.findIndex((line) => line.block.row?.row !== 0 || cellsOf(line).length > MOST_CAPTION_CELLS);
  const own = rows.slice(0, Math.max(0, count));
  const last = own.findLastIndex((line) => cellsOf(line).length === 1 || /[:：]/.test(line.text)) + 1;
  return new Set(own.slice(0, last));
}

const MOST_CAPTION_CELLS = 2;

type CellRange = { readonly start: number; readonly end: number };

function cellsOf({ block }: Line): readonly CellRange[] {
  return (block.row?.cells ?? []).filter(({ start, end }) => end > start);
}

/** 索引号 | 5566 | 主题 | 交通: a line for each name with what stands behind it. None where the cells are others. */
function fieldsOf(line: Line): Line[] {
  const cells = cellsOf(line);
  const pairs = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1]] as const] : []));
  const isFields = pairs.length > 0 && pairs.every(([label]) => isFieldLabel(wordsOf(line, label)));
  if (!isFields) return [];
  return pairs.map(([label, value]) => fromCells(line, value === undefined ? [label] : [label, value]));
}

function wordsOf(line: Line, { start, end }: CellRange): string {
  return line.text.slice(start - line.start, end - line.start);
}

/** The words of cells as one line, a name and what it says with a colon between them. */
function fromCells(line: Line, cells: readonly CellRange[]): Line {
  const join = (text: string): string =>
    cells
      .map(({ start, end }) =>
        text.slice(start - line.start, end - line.start).replace(cells.length > 1 ? /[:：]\s*$/ : /$^/, ''),
      )
      .join(':');
  const [first] = cells;
  return {
    start: first?.start ?? line.start,
    end: cells.at(-1)?.end ?? line.end,
    text: join(line.text),
    folded: join(line.folded),
    block: asParagraph(line.block),
  };
}
