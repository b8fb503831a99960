import { AppError } from '../vocabulary/errors.js';
import type { Line } from './lines.js';

/** 密级 in the head of a document: 机密★10年, 秘密, 密级：绝密. GB/T 9704-2012 §7.2.2. */
const SECRECY =
  /^(?:密级[:\s]*)?(?:绝密|机密|秘密)(?:★.{0,12}|\d{1,2}年|[一二三四五六七八九十]{1,3}年|长期)?$|^密级:(?:绝密|机密|秘密|内部)/;
/** A note of its own: （此件不公开）, 内部资料，注意保存. */
const NOTE =
  /^\(?(?:此件|本件|本文件?)?(?:不予公开|不公开|不宜公开|暂不公开|不对外公开)\)?$|^\(?内部(?:文件|资料|材料|使用|掌握)(?:[,、]?(?:注意保存|妥善保管|不得外传|请勿外传|严禁外传|不得转载|严禁翻印|不予公开|不公开))?\)?$/;
/** 公开选项：不予公开, among other metadata of a page. */
const OPTION =
  /(?:^|\s)公开(?:选项|方式|属性|类别|类型|形式|程度|范围)\s*:\s*\(?(?:不予公开|不公开|非公开|暂不公开|内部公开)\)?(?=\s|$)/;
const LONGEST_MARK = 200;

/**
 * Refuses a document that is marked as not public, in its head, under its text or in its metadata. Only a mark that
 * stands by itself counts: prose about 保密 or 不予公开 passes, and so do 此件公开发布 and 依申请公开.
 * @throws AppError `document-withheld` naming the file and the words found.
 */
export function refuseWithheld(lines: readonly Line[], file: string): void {
  for (const { text, folded } of lines) {
    if (folded.length > LONGEST_MARK) continue;
    const compact = folded.replace(/\s+/g, '').replaceAll('，', ',');
    const isMark = SECRECY.test(compact) || NOTE.test(compact);
    const words = isMark ? text : OPTION.exec(folded)?.[0].trim();
    if (words === undefined) continue;
    throw new AppError('document-withheld', `${file} is marked as not public: ${words}`, { details: { file, words } });
  }
}
