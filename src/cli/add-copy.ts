/** What is said of each file that is added, and of all together. */
import type { Locale } from '../copy/locale.js';
import type { Added } from '../library/add-document.js';
import type { IdSource } from '../library/choose-id.js';
import type { FaultCopy } from './fault.js';

export type Tally = { readonly added: number; readonly present: number; readonly failed: number };

/** The line a report card stands under. */
export function addedCopy({ status, file, idFrom, other, parsed }: Added, locale: Locale): string {
  const { file: storedAs, id } = parsed.document;
  const from = idFrom === null ? '' : idFromCopy(idFrom, locale);
  if (locale === 'zh') {
    switch (status) {
      case 'added':
        return `已加入：${file} → ${storedAs}（编号 ${id}，${from}）`;
      case 'replaced':
        return `已替换：${file} → ${storedAs}（编号 ${id}；原来的 ${other} 已换掉，说明文件不变）`;
      case 'checked':
        return other === null
          ? `可以加入（--check，没有写入）：${file} → ${storedAs}（编号 ${id}，${from}）`
          : `可以替换 ${other}（--check，没有写入）：${file} → ${storedAs}（编号 ${id}）`;
      case 'present':
        return `已经收录：${file} 与语料文件夹里的 ${other} 完全相同，没有重复加入（编号 ${id}）`;
      case 'taken':
        return `没有加入：${file}（编号 ${id}，${from}）`;
    }
  }
  switch (status) {
    case 'added':
      return `Added: ${file} → ${storedAs} (id ${id}, ${from})`;
    case 'replaced':
      return `Replaced: ${file} → ${storedAs} (id ${id}; it stands for ${other}, the .yaml is kept)`;
    case 'checked':
      return other === null
        ? `Can be added (--check, nothing written): ${file} → ${storedAs} (id ${id}, ${from})`
        : `Can replace ${other} (--check, nothing written): ${file} → ${storedAs} (id ${id})`;
    case 'present':
      return `Already there: ${file} is byte for byte ${other} of the corpus folder (id ${id})`;
    case 'taken':
      return `Not added: ${file} (id ${id}, ${from})`;
  }
}

/** Why a document whose id another has is not added. */
export function takenCopy({ file, other, parsed }: Added, locale: Locale): FaultCopy {
  const { id } = parsed.document;
  return locale === 'zh'
    ? {
        what: `${file} 的编号是 ${id}，语料文件夹里的 ${other} 已用这个编号，内容不同。`,
        next: `换一个文件名再加，或加 --force 替换它（说明文件 ${id}.yaml 保留）。`,
      }
    : {
        what: `${file} would have the id ${id}, which ${other} of the corpus folder has, with other content.`,
        next: `Give it another name, or replace that one with --force (${id}.yaml is kept).`,
      };
}

/** A file that was not added, in one line. */
export function notAddedCopy({ what, next }: FaultCopy, locale: Locale): string {
  return locale === 'zh' ? `没有加入：${what}${next}` : `Not added: ${what} ${next}`;
}

/** Said after more than one file. */
export function tallyCopy({ added, present, failed }: Tally, check: boolean, locale: Locale): string {
  if (locale === 'zh')
    return `${check ? '可以加入' : '加入'} ${added} 份，已经收录 ${present} 份，${check ? '不能加入' : '没有加入'} ${failed} 份。`;
  return `${check ? 'Can be added' : 'Added'}: ${added}. Already there: ${present}. Not added: ${failed}.`;
}

function idFromCopy(source: IdSource, locale: Locale): string {
  return locale === 'zh' ? ZH[source] : EN[source];
}

const ZH: Readonly<Record<IdSource, string>> = {
  'file-name': '取自文件名',
  'document-number': '文件名不能用作编号，取自文号',
  title: '文件名不能用作编号，取自标题',
  digest: '文件名、文号和标题都不能用作编号，取自内容的摘要',
};
const EN: Readonly<Record<IdSource, string>> = {
  'file-name': "from the file's name",
  'document-number': 'from its number, as the name cannot serve',
  title: 'from its title, as the name cannot serve',
  digest: 'from its bytes, as neither name, number nor title can serve',
};
