import { tokenize } from '../../indexing/tokenizer.js';
import { isGrammar } from '../../question/content-words.js';
import { quantitiesIn } from './quantities.js';

/**
 * Measured on the replies of adversarial.fixture.ts: the lowest share of an honest one is .79, the highest of an invented
 * one .38.
 */
const LEAST_SHARE = 0.7;
/** As many Han in a row that the source does not hold in pairs are a statement of their own. */
const LONGEST_UNKNOWN = 8;

/** Words of telling, not of content: they may be said of any clause. */
const FRAME =
  /牵头(?:单位|部门)?|责任(?:单位|部门)|按照|根据|依据|其中|以及|并且|同时|此外|具体|包括|分别|方面|目标|要求|提出|明确|规定|计划|文件|方案|规划|办法|条款|该项|该市|该省|相关|工作|任务由|任务|负责|达到|通过|方式|进行|开展|应当|需要|将要|可以|之间|为了|以便|情况|内容|措施|截至|之前|年底|时间|时限|为止|实现|做到|予以|对于|关于|属于|作为|是指|表示|的是|另外|而且|印发|成文|发文|字号|日期|网页|发布|文号|施行|生效/g;

/**
 * Share of a sentence's content that stands in what it cites, in [0, 1]: the Han within a pair of neighbours that the source
 * holds, and its words of letters. Numbers, words of telling and grammar do not count; 1 for a sentence of nothing else.
 */
export function supportShare(sentence: string, source: string): number {
  const given = new Set(tokenize(source));
  let told = 0;
  let held = 0;
  for (const piece of contentPieces(sentence)) {
    for (const [index, char] of [...piece].entries()) {
      if (isGrammar(char)) continue;
      told += 1;
      const pairs = [piece.slice(index - 1, index + 1), piece.slice(index, index + 2)];
      if (pairs.some((pair) => pair.length === 2 && given.has(pair))) held += 1;
    }
  }
  const words = tokenize(sentence).filter((term) => /[a-z]/.test(term));
  told += words.length;
  held += words.filter((word) => given.has(word)).length;
  return told === 0 ? 1 : held / told;
}

/** True where the words of the sentence are, but for a few, those of the cited clauses, headings and titles. */
export function isSupported(sentence: string, source: string): boolean {
  return supportShare(sentence, source) >= LEAST_SHARE && longestUnknown(sentence, source) < LONGEST_UNKNOWN;
}

function longestUnknown(sentence: string, source: string): number {
  const given = new Set(tokenize(source));
  let longest = 0;
  for (const piece of contentPieces(sentence)) {
    let unknown = 0;
    for (let index = 0; index + 1 < piece.length; index += 1) {
      unknown = given.has(piece.slice(index, index + 2)) ? 0 : unknown + 1;
      longest = Math.max(longest, unknown);
    }
  }
  return longest;
}

/** Runs of Han without numbers and words of telling. */
function contentPieces(sentence: string): string[] {
  const bare = quantitiesIn(sentence).reduceRight(
    (kept, { start, end }) => `${kept.slice(0, start)} ${kept.slice(end)}`,
    sentence,
  );
  return bare.replace(FRAME, ' ').match(/\p{Script=Han}{2,}/gu) ?? [];
}
