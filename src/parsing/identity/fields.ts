import { isFieldLabel } from '../front-lines.js';
import type { Line } from '../lines.js';

/** The name of a field and what it says: 发布机构, 云屏市教育局. */
export type Field = { readonly label: string; readonly value: string };

/** A word with a colon behind it, perhaps set wide: 索  引  号：. */
const NAMED = /(?:[\u4e00-\u9fa5][ \u3000]*){2,14}[:|]/g;
const LONGEST_LINE = 600;
const SURE_LABEL = 4;
const MOST_TEXT = 20_000;

/** The fields that lines hold, in order: several on a line, or a name on one line with what it says on the next. */
export function readFields(lines: readonly Line[]): Field[] {
  const fields: Field[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const { folded } = line;
    length += folded.length;
    if (length > MOST_TEXT) break;
    if (line.block.row !== undefined) {
      fields.push(...fieldsOfRow(line));
      continue;
    }
    const names = folded.length > LONGEST_LINE ? [] : labelsIn(folded);
    for (const [nth, { label, end }] of names.entries()) {
      const value = folded.slice(end, names[nth + 1]?.start).trim();
      const next = lines[index + 1]?.folded.trim() ?? '';
      const isAlone = names.length === 1 && value === '' && next.length <= LONGEST_LINE && labelsIn(next).length === 0;
      fields.push({ label, value: plain(isAlone ? next : value) });
    }
  }
  return fields.filter(({ value }) => value !== '');
}

/** 办理部门 | 云屏海事局: cells in pairs. */
function fieldsOfRow({ start, folded, block }: Line): Field[] {
  const cells = (block.row?.cells ?? []).map((cell) => folded.slice(cell.start - start, cell.end - start).trim());
  return cells.flatMap((label, index) => {
    const value = cells[index + 1] ?? '';
    return isFieldLabel(label) && !isFieldLabel(value) ? [{ label: label.replace(/[\s:]+/g, ''), value }] : [];
  });
}

type Label = Field['label'];

function labelsIn(folded: string): { readonly label: Label; readonly start: number; readonly end: number }[] {
  return [...folded.replace(/\*/g, ' ').matchAll(NAMED)].flatMap(({ 0: printed, index }) => {
    const words = printed.slice(0, -1);
    // 主动公开 发布机构：, 住房保障中心事项编码：: only the last words are the name; a short word may end any other.
    for (let from = 0; from < words.length; from += 1) {
      const label = words.slice(from).replace(/\s+/g, '');
      const isStart = /^(?:\s|$)/.test(folded.charAt(index + from - 1)) || label.length >= SURE_LABEL;
      if (isStart && isFieldLabel(label)) return [{ label, start: index + from, end: index + printed.length }];
    }
    return [];
  });
}

function plain(value: string): string {
  return value.replace(/\*+/g, '').trim();
}

/** What the first field of one of these names says. */
export function fieldValue(fields: readonly Field[], names: RegExp): string | null {
  return fields.find(({ label }) => names.test(label))?.value ?? null;
}
