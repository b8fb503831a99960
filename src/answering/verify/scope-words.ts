/** Whether a sentence says it of more, or of less, than what it restates. */
import { type Phrase, restatedBy, type SourcePhrase } from './phrases.js';

const ALL = /全部|所有|全覆盖|一律|全体|任何|每个|每名|每家|每所|每位|全员|全面覆盖|全民|普惠|无一例外|100%/;
const GIVEN_ALL = /全部|所有|全覆盖|覆盖城乡|一律|全体|任何|每|各|均|都|全员|全面|全民|普惠|100%/;
const EACH = /均|(?<!首)都(?!市)/;

/** Words that limit who or what is meant; where the sentence names what follows, it keeps them. */
const LIMITS =
  /部分|个别|有条件的?|符合条件的?|试点|首批|经评估|经济困难的?|困难|特困|低收入|失能|半失能|独居|高龄|残疾|新建|改建|存量|急需|紧缺|中度以上|重度|限定|优先|二级以上|三级以上|县级以上|一次性|按月|每年/g;
/** 试点 stands behind what it limits too. */
const LIMITS_BEHIND = /试点/;

/** Words a sentence may not bring in of its own: each changes how far a measure goes. */
const BROUGHT_IN =
  /免费|全额|无偿|强制|统一(?=发|标|安|采|配)|一次性|永久|终身|立即|唯一|首个|首次|最(?=[大高低小多少好先])|大幅|显著|彻底|完全|无条件|长期|随时|优先|直接|专项|重点|全面|普遍|严格|国家级|省级|市级|县级|公立|民营|城市|农村|境外|户籍|低收入|部分|试点|有条件|原则上|力争|争取|鼓励|探索|逐步|基本(?=建|形|实|达|完)|初步|新建|改建|翻番|仅|只有|以外|至今|已(?=经|建|达|完|实|覆|全)/g;

/** True where the sentence widens, narrows or qualifies what it restates. `names`: headings and titles in plain text. */
export function isRescoped(
  sentence: string,
  phrases: readonly Phrase[],
  sourceOf: (phrase: Phrase) => readonly SourcePhrase[],
  names: string,
): boolean {
  const given = phrases.flatMap(sourceOf);
  const source = given.map(({ text }) => text);
  const cited = given.filter((each) => each.cited).map(({ text }) => text);
  const said = [names, ...cited].join('|');
  if ([...sentence.matchAll(BROUGHT_IN)].some(([word]) => !said.includes(word))) return true;
  if (joinsOtherwise(sentence, source)) return true;
  return phrases.some((phrase) => {
    const restated = restatedBy(phrase, sourceOf(phrase));
    const given = (restated.length > 0 ? restated : sourceOf(phrase)).map(({ text }) => text);
    if (given.length === 0) return false;
    if (ALL.test(phrase.text) && !given.some((text) => GIVEN_ALL.test(text))) return true;
    if (addsEach(phrase.text) && !given.some((text) => GIVEN_ALL.test(text))) return true;
    if (restated.length === 0) return false;
    return given.every((text) => dropsLimit(sentence, text)) || given.every((text) => narrows(phrase.text, text));
  });
}

/** 均 over a list of what is named is no claim about all. */
function addsEach(phrase: string): boolean {
  return EACH.test(phrase) && !/、|和|与|两|分别/.test(phrase);
}

/** True where a limiting word of the phrase is left out though the words it limits are said. */
export function dropsLimit(sentence: string, given: string): boolean {
  return [...given.matchAll(LIMITS)].some(({ 0: limit, index }) => {
    const word = limit.replace(/的$/, '');
    if (sentence.includes(word)) return false;
    const after = given
      .slice(index + limit.length)
      .replace(/^[的地]/, '')
      .slice(0, 2);
    const before = given.slice(Math.max(0, index - 2), index);
    return saysOf(sentence, after) || (LIMITS_BEHIND.test(word) && saysOf(sentence, before));
  });
}

function saysOf(sentence: string, words: string): boolean {
  return words.length === 2 && !/[()、:]/.test(words) && sentence.includes(words);
}

function narrows(claim: string, given: string): boolean {
  return /部分|个别|少数/.test(claim) && !/部分|个别|少数/.test(given);
}

const AND = '(?:和|与|及|以及|、|且|并|并且)';
const OR = '(?:或者?)';
const HAN = '[\\p{Script=Han}a-z0-9]';

/** True where “A或B” of one is “A和B” of the other. */
export function joinsOtherwise(sentence: string, source: readonly string[]): boolean {
  const text = source.join('|');
  return swaps(sentence, text, OR, AND) || swaps(sentence, text, AND, OR);
}

function swaps(sentence: string, source: string, said: string, meant: string): boolean {
  const joined = new RegExp(`(?<left>${HAN}{2})${said}(?=(?<right>${HAN}{2}))`, 'gu');
  return [...sentence.matchAll(joined)].some(({ groups }) => {
    const left = groups?.left ?? '';
    const right = groups?.right ?? '';
    return !new RegExp(`${left}${said}${right}`).test(source) && new RegExp(`${left}${meant}${right}`).test(source);
  });
}
