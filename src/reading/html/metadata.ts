import { foldWidth } from '../../language/width.js';
import { upwards } from './element.js';
import type { PageLine } from './page-line.js';
import { ownText, type Piece } from './piece.js';

/** What government sites print above a text as a table or list: names of fields as the rules on disclosure give them. */
const LABEL = new RegExp(
  `^(?:${[
    '(?:信息)?索引(?:号|码)?|统一(?:编|登记)号|登记号|(?:信息)?流水号|编号',
    '(?:主题|组配|体裁|信息|题材|服务对象|行业|公文|栏目)?分类|分类号|服务对象|体裁|题材|公文种类|文种|所属(?:主题|栏目)|栏目',
    '(?:信息)?公开(?:类别|类型|方式|形式|范围|时限|程序|属性|目录|责任部门|部门|日期|时间)',
    '(?:发布|发文|制发|制定|印发|公开|起草|颁布|公布|责任|信息提供|产生|生成|审核)(?:机构|机关|单位|部门|日期|时间)|(?:信息|稿件|文章)?来源',
    '(?:成文|签发|签署|实施|施行|生效|失效|废止|终止|截止|更新|发表)(?:日期|时间)',
    '(?:发文)?(?:文号|字号)|(?:文件|规范性文件|公文)(?:编?号|登记号)|发文字号',
    '(?:信息|文件)?(?:名称|标题)|主题词|关键(?:词|字)|内容(?:概述|摘要)|摘要',
    '(?:文件)?(?:有效性|时效性?|效力(?:状态|级别)?|状态)|是否有效|有效期(?:限)?|有效区间',
    '文章正文|正文|备注|语种|载体类型|记录形式',
  ].join('|')})$`,
);
const LONGEST_LABEL = 14;
const FEWEST = 3;

/** A field of the table; `label` and `value` as pieces, the value empty where the page leaves it so. */
export type Field = { readonly label: readonly Piece[]; readonly value: readonly Piece[] };

/** True for the name of a field, however it is spaced: 索 引 号：. */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABEL.test(bare(text));
}

function bare(text: string): string {
  return foldWidth(text)
    .replace(/[\s[\]【】]+/g, '')
    .replace(/:$/, '');
}

/** The fields of a table that is made of them, each name before its value; null for any other table. */
function fieldsOfTable(rows: readonly (readonly (readonly Piece[])[])[]): Field[] | null {
  const fields: Field[] = [];
  let labels = 0;
  let filled = 0;
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) {
      const label = row[at] ?? [];
      const next = row[at + 1];
      const text = ownText(label);
      if (text.trim() !== '') filled += 1;
      if (!isLabel(text)) {
        fields.push({ label: [], value: label });
        continue;
      }
      // Names side by side head the columns of a table of documents.
      if (next !== undefined && isLabel(ownText(next))) return null;
      labels += 1;
      fields.push({ label, value: next ?? [] });
      if (ownText(next ?? []).trim() !== '') filled += 1;
      at += 1;
    }
  }
  return labels >= FEWEST && labels >= filled * 0.3 ? fields : null;
}

/** The field as one paragraph `名称：值`; null where nothing stands behind the name. */
export function fieldPieces({ label, value }: Field): Piece[] | null {
  if (ownText(value).trim() === '') return null;
  if (label.length === 0) return [...value];
  const name = label.map((piece) => (piece.kind === 'text' ? { ...piece, text: closed(piece.text) } : piece));
  const isClosed = /[:：]\s*$/.test(ownText(label));
  return [...name, ...(isClosed ? [] : [{ kind: 'supplied', text: '：' } as const]), ...value];
}

/** 文　　号 is 文号 set wide. */
function closed(label: string): string {
  return label.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff:：])|\s+$/g, '');
}

/** Names and values on lines of their own, joined where three or more follow each other. */
export function joinedFields(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = fieldRun(lines, at);
    const isList = run.filter(({ length }) => length === 2).length >= FEWEST;
    for (const pair of run) joined.push(...(isList ? joinedPair(pair) : pair));
    const taken = run.reduce((sum, { length }) => sum + length, 0);
    if (taken === 0) joined.push(...lines.slice(at, at + 1));
    at += Math.max(taken, 1);
  }
  return joined;
}

function joinedPair([name, value]: readonly PageLine[]): PageLine[] {
  if (name === undefined) return [];
  if (value === undefined) return [name];
  const pieces = fieldPieces({ label: name.pieces, value: value.pieces });
  return pieces === null ? [name, value] : [{ element: name.element, kind: 'paragraph', isField: true, pieces }];
}

/** From `start` on, names with the value next to them or none. */
function fieldRun(lines: readonly PageLine[], start: number): PageLine[][] {
  const run: PageLine[][] = [];
  for (let at = start; ; ) {
    const name = lines[at];
    if (name === undefined || !isLabelLine(name)) return run;
    const value = lines[at + 1];
    const isPair = value !== undefined && !isLabelLine(value) && value.table === undefined && areClose(name, value);
    run.push(isPair ? [name, value] : [name]);
    at += isPair ? 2 : 1;
  }
}

function isLabelLine({ pieces, table }: PageLine): boolean {
  return table === undefined && isLabel(ownText(pieces).trim());
}

/** In one row of the page's making, not just one after the other. */
function areClose(name: PageLine, value: PageLine): boolean {
  const around = [...upwards(name.element)].slice(1, 3);
  return [...upwards(value.element)].slice(1, 4).some((element) => around.includes(element) && element.name !== 'body');
}

/** The fields of a line that is a table of them. */
export function fieldsOf({ table }: PageLine): Field[] | null {
  return table === undefined ? null : fieldsOfTable(table.cells);
}

/** True for `文号：云政发〔2031〕4号`, a name and what it is. */
export function isFieldLine({ isField, pieces }: PageLine): boolean {
  const label = /^[^:：]{2,14}[:：]/.exec(ownText(pieces).trim())?.[0];
  return isField === true || (label !== undefined && isLabel(label));
}
