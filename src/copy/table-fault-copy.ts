/** Words for a spreadsheet a user handed in and nobody could read. */
import type { Locale } from './locale.js';

export type TableFaultCopy = { readonly what: string; readonly next: string };
type Words = Readonly<Record<Locale, TableFaultCopy>>;

/** A table that could not be read: what happened and what to do, of the details of `input-invalid`. Its size is the edge's. */
export function tableFaultCopy(details: Readonly<Record<string, string | number>>, locale: Locale): TableFaultCopy {
  const { table = '', reason = '', row = '' } = details;
  const words: Readonly<Record<string, Words>> = {
    'too-large': both(
      `${table} 太大。`,
      '删去无关的内容后再试。',
      `${table} is too large.`,
      'Remove what does not belong there.',
    ),
    'wrong-type': both(
      `${table} 不是表格。`,
      '只读 .xlsx 和 .csv。',
      `${table} is no table.`,
      'Only .xlsx and .csv are read.',
    ),
    'old-format': both(
      `${table} 是旧版 .xls。`,
      '另存为 .xlsx 后再试。',
      `${table} is an old .xls.`,
      'Save it as .xlsx.',
    ),
    encrypted: both(
      `${table} 加了密码。`,
      '取消密码后保存再试。',
      `${table} is encrypted.`,
      'Save it without a password.',
    ),
    damaged: both(
      `${table} 已损坏。`,
      '用表格软件打开，另存一份再试。',
      `${table} is damaged.`,
      'Open it in a spreadsheet program and save a copy.',
    ),
    'no-workbook': both(
      `${table} 里没有工作簿。`,
      '另存为 .xlsx 后再试。',
      `${table} holds no workbook.`,
      'Save it as .xlsx.',
    ),
    'too-much-inside': both(
      `${table} 展开后内容过大。`,
      '删去多余的工作表和格式后再试。',
      `${table} holds too much.`,
      'Remove sheets and formatting that do not belong there.',
    ),
    'not-text': both(
      `${table} 读不出文字。`,
      '另存为 UTF-8 的 .csv 后再试。',
      `${table} is not text.`,
      'Save it as UTF-8.',
    ),
    'unclosed-quote': both(
      `${table} 第 ${row} 条记录的引号没有闭合。`,
      '补上引号后再试。',
      `A quote of record ${row} in ${table} is not closed.`,
      'Close it.',
    ),
    empty: both(`${table} 里没有内容。`, '填好后再试。', `${table} is empty.`, 'Fill it in and try again.'),
  };
  return (
    words[String(reason)]?.[locale] ??
    both(
      `${table} 读不了（${reason}）。`,
      '换一份文件再试。',
      `${table} cannot be read (${reason}).`,
      'Try another file.',
    )[locale]
  );
}

function both(whatZh: string, nextZh: string, whatEn: string, nextEn: string): Words {
  return { zh: { what: whatZh, next: nextZh }, en: { what: whatEn, next: nextEn } };
}
