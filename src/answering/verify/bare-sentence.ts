/** What a sentence of a reply says beside its claim: a verdict, a list number, a remark on what a document does not say. */
import { plainText } from '../../language/plain-text.js';
import type { Verdict } from '../../vocabulary/answer.js';
import { takeVerdict } from './verdict-of.js';

export type BareSentence = {
  /** What is left to be held against its clauses; empty where all of it was remark. */
  readonly text: string;
  readonly verdict: Verdict | null;
  /** Each thing the sentence says a document does not say. */
  readonly unstated: readonly string[];
  /** It only leads over to the sentences behind it. */
  readonly introduces: boolean;
};

/** Takes them out. `cited`: the clauses it cites, since words that stand there are the clause's own and no remark. */
export function bareSentence(written: string, cited: readonly string[]): BareSentence {
  const own = cited.map(plainText).join('|');
  const { verdict, text } = takeVerdict(withoutNumber(written.trim().replace(BRACKETED_YEAR, '〔$1〕'), own));
  const phrases = text.split(/(?<=[，,；;。.!！])/);
  const remarks = phrases.map((phrase) => remarkOf(phrase, own));
  const rest = phrases.filter((_, index) => remarks[index] === null).join('');
  return {
    text: rest === text ? text : closed(rest),
    verdict,
    unstated: remarks.flatMap((remark) => remark ?? []),
    introduces: /[：:]$/.test(text),
  };
}

/** 鄂卫发[2024]25号: the year of a document number in brackets of another kind. */
const BRACKETED_YEAR = /[[［(（【〈]((?:19|20)\d{2})[\]］)）】〉](?=第?\d+号)/g;

const NUMBER =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、.．](?!\d)|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,、]|[①-⑳]|首先|其次|再次|最后|另外|此外|同时|为此|因此|所以|总之|综上(?:所述)?)[，,、：:]?\s*/u;

/** Characters enough to know a statement by. */
const OPENING = 6;

/** A number or a word of transition that the model put in front, not the clause. */
function withoutNumber(text: string, own: string): string {
  const match = NUMBER.exec(text);
  if (match === null || match[0].length === text.length || own.includes(plainText(match[0].trim()))) return text;
  const rest = text.slice(match[0].length);
  // Where the clause numbers the same words itself, another number is a wrong one.
  const at = own.indexOf(plainText(rest).slice(0, OPENING));
  return at > 0 && /[\d一二三四五六七八九十][）).、]$/.test(own.slice(0, at)) ? text : rest;
}

const SOURCE =
  '(?:《[^》]+》|[^，。]{0,20}(?:文件|方案|意见|通知|条款|原文|条例|办法|规定|细则|规划|法律|规范|材料|解读|计划|批复|函))';
const PLACE = '(?:(?:条款|原文|文件|正文)?[里中内]|中?均|都|也|并|还|对此|其中|本身)*';
const SAYS = '(?:写明|明确|规定|提及|提到|载明|给出|说明|列出|指明|注明|交代|公布|写出|写到|写|设定|涉及|限定)';
const REMARKS: readonly RegExp[] = [
  new RegExp(
    `^(?:但|不过|至于|而)?(?:${SOURCE})?${PLACE}(?:没有|并未|未|没)(?:再|另外|另行|具体|进一步|直接)?${SAYS}(?<what>[^，。；]{2,30})[，。；,;.]?$`,
  ),
  new RegExp(
    `^(?:但|不过|至于|而)?(?:${SOURCE})?${PLACE}对(?<what>[^，。；]{2,30}?)(?:没有|并未|均未|未|没)(?:再|另外|另行|具体|进一步|直接)?(?:作出?|做出?)?(?:规定|说明|要求|明确|提及)[，。；,;.]?$`,
  ),
  /^(?:but |however, )?(?:the )?[\w\s]{0,40}?(?:does not|doesn't|do not|did not) (?:further )?(?:specify|state|mention|say|set out|give|name|define|indicate) (?<what>[^,.;]{3,60})[,.;]?$/i,
];

/** What a phrase says is not said; null where it is no such remark. */
function remarkOf(phrase: string, own: string): string | null {
  const plain = plainText(phrase);
  if (own.includes(plain.replace(/[,;。.]$/, ''))) return null;
  for (const pattern of REMARKS) {
    const what = pattern.exec(phrase.trim())?.groups?.what?.trim();
    // Whether a lead is named is told by the duties of the clause itself.
    if (what !== undefined && !/牵头|lead/i.test(what)) return what.replace(/^(?:具体|明确)(?:的)?|^the /, '');
  }
  return null;
}

/** What is left ends as a sentence. */
function closed(text: string): string {
  const rest = text
    .trim()
    .replace(/^(?:但是?|不过|然而)[，,]?/, '')
    .replace(/[，,；;、]$/, '');
  return rest === '' || /[。.!！]$/.test(rest) ? rest : `${rest}。`;
}
