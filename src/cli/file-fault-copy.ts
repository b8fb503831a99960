/** Words for files a command was given to read or to write; the codes come with `input-invalid`. */

import type { Locale } from '../copy/locale.js';
import type { FaultCopy } from './fault.js';

type Words = Readonly<Record<Locale, FaultCopy>>;

/** A table that could not be read. */
export function tableFaultCopy(details: Readonly<Record<string, string | number>>, locale: Locale): FaultCopy {
  const { table = '', reason = '', row = '' } = details;
  const words: Readonly<Record<string, Words>> = {
    unreadable: both(
      `读不到 ${table}。`,
      '检查路径和读取权限。',
      `${table} cannot be read.`,
      'Check its path and permissions.',
    ),
    'too-large': both(
      `${table} 太大，超过 20 MB。`,
      '删去无关的内容后再试。',
      `${table} is larger than 20 MB.`,
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
    empty: both(
      `${table} 里没有内容。`,
      '填好后再试；用 --data-template 可以生成一份要填的表。',
      `${table} is empty.`,
      '--data-template writes a sheet to fill in.',
    ),
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

/** A file that may not be written; null where `reason` is none of an output file. */
export function outFaultCopy(details: Readonly<Record<string, string | number>>, locale: Locale): FaultCopy | null {
  const { file = '', reason = '', known = '' } = details;
  const words: Readonly<Record<string, Words>> = {
    'out-name': both(
      '文件名里有不能用的字符。',
      '换一个文件名。',
      'The file name holds a character that cannot be used.',
      'Choose another name.',
    ),
    'out-format': both(
      `不知道 ${file} 是什么格式。`,
      `扩展名要是其中之一：${known}。`,
      `The format of ${file} is not known.`,
      `Its extension must be one of ${known}.`,
    ),
    'out-folder': both(
      `${file} 所在的文件夹不存在。`,
      '先建好文件夹，或换一个位置。',
      `The folder of ${file} does not exist.`,
      'Make it, or choose another place.',
    ),
    'out-file': both(
      `${file} 已经存在，没有覆盖。`,
      '换一个文件名，或加 --force 覆盖。',
      `${file} exists and was left alone.`,
      'Choose another name, or add --force.',
    ),
    'out-is-folder': both(`${file} 是一个文件夹。`, '写明文件名。', `${file} is a folder.`, 'Name a file.'),
    unreadable: both(
      `读不到 ${file}。`,
      '检查路径和读取权限。',
      `${file} cannot be read.`,
      'Check its path and permissions.',
    ),
    'is-folder': both(
      `${file} 是一个文件夹。`,
      '写明其中的文件，例如 文件夹/*.pdf。',
      `${file} is a folder.`,
      'Name the files in it, such as folder/*.pdf.',
    ),
    'not-a-file': both(`${file} 不是普通文件。`, '换成文件的路径。', `${file} is not a regular file.`, 'Name a file.'),
  };
  if (reason === 'not-a-quiz')
    return both(
      '题目文件读不出来。',
      '用 --quiz N --out quiz.json 写出的文件。',
      'The file is no quiz with keys.',
      'Use one that --quiz N --out quiz.json wrote.',
    )[locale];
  return words[String(reason)]?.[locale] ?? null;
}

function both(whatZh: string, nextZh: string, whatEn: string, nextEn: string): Words {
  return { zh: { what: whatZh, next: nextZh }, en: { what: whatEn, next: nextEn } };
}
