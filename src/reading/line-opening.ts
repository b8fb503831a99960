import { HAN_NUMERAL_CLASS } from '../language/numerals.js';
import { foldWidth } from '../language/width.js';

const HAN = `[${HAN_NUMERAL_CLASS.replace('两', '')}]{1,5}`;
const NUMBERED = new RegExp(
  `^(?:第\\s*(?:${HAN}|\\d{1,3}(?:\\s\\d)?)\\s*[编篇章节条]|${HAN}\\s*[、.]|\\(\\s*(?:${HAN}|\\d{1,2})\\s*\\)|\\d{1,3}\\s*(?:[.、](?!\\d)|\\.(?=(?:19|20)\\d{2}年))|[①-⑳㈠-㈩⑴-⒇]|附\\s*件|注\\s*\\d*\\s*:)`,
);
/** 三、四级医院: a list in running text. */
const COUNTED = new RegExp(`^${HAN}(?:[、和及]${HAN})+(?:级|类|种|期|批|等|线|产|楼|月|季度|年|层|档|型|项|个|次)`);
/** 第三条规定的: a sentence that speaks of another place. */
const REFERENCE = new RegExp(
  `^第\\s*(?:${HAN}|\\d{1,3})\\s*[编篇章节条](?:所[称列指述]|规定|的|之|、|,|。|;|第|[和与及或至到](?=第|本|其))`,
);

/** True where a line opens with a number or a name of a place (第三条, 一、, （二）, 4., ①, 附件): it goes on no sentence. */
export function opensNumbered(line: string): boolean {
  const opening = foldWidth(line.trimStart().slice(0, 24));
  return NUMBERED.test(opening) && !COUNTED.test(opening) && !REFERENCE.test(opening);
}
