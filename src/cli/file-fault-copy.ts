/** Words for files a command was given to read or to write; the codes come with `input-invalid`. */

import type { Locale } from '../copy/locale.js';
import { tableFaultCopy as sharedTableFaultCopy } from '../copy/table-fault-copy.js';
import type { FaultCopy } from './fault.js';

type Words = Readonly<Record<Locale, FaultCopy>>;

/** A table that could not be read. */
export function tableFaultCopy(details: Readonly<Record<string, string | number>>, locale: Locale): FaultCopy {
  const { table = '', reason = '' } = details;
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
    empty: both(
      `${table} 里没有内容。`,
      '填好后再试；用 --data-template 可以生成一份要填的表。',
      `${table} is empty.`,
      '--data-template writes a sheet to fill in.',
    ),
  };
  return words[String(reason)]?.[locale] ?? sharedTableFaultCopy(details, locale);
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
    'restore-over': both(
      `${file} 里已有内容，没有覆盖。`,
      '确认要恢复时加 --force，原来的内容会移到旁边。',
      `${file} holds something and was left alone.`,
      'Add --force to restore all the same: what is there is kept beside.',
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
