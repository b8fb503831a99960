import { sentenceSpans } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Rule, RuleKind } from '../../vocabulary/provision.js';
import { type Phrase, phrasesOf } from './phrases.js';

/** What lays down that something must, must not or may be done; the first that fits where two stand at one place. */
const CUES: readonly (readonly [pattern: string, kind: RuleKind])[] = [
  ['不得(?!不)|严禁|禁止|不准|不许|不可(?!或缺|避免|抗力|分割)|不应', 'prohibition'],
  ['应当|必须|须(?=[\\u4e00-\\u9fa5])(?!知)', 'obligation'],
  [
    '(?:可以|有权)(?!不)|可(?=按|向|申请|享受|凭|根据|依|选择|自行|委托|参照|适当|在|由|通过|采取|给予|予以)',
    'permission',
  ],
  ['鼓励|提倡|倡导|支持(?=[\\u4e00-\\u9fa5]{2,})', 'encouragement'],
  ['探索(?=[\\u4e00-\\u9fa5]{2,})', 'exploration'],
];
const CUE = new RegExp(CUES.map(([pattern]) => `(${pattern})`).join('|'));
/** What one may have or is given, whatever the modal word. */
const ENTITLES =
  /享受[^,;。]{0,24}(?:待遇|补贴|补助|优惠|津贴|减免|救助|保障|假|资助|政策)|享有[^,;。]{0,12}(?:权|待遇)|领取|申领|申请(?:领取|享受|办理)?[^,;。]{0,12}(?:补贴|补助|津贴|救助|待遇|资助|奖励|减免|贷款)(?![后时当前的])|(?:给予|发放|拨付|支付)[^,;。]{0,40}(?:补贴|补助|津贴|奖励|资助|补偿|救助|待遇|奖金)|(?:补贴|补助|奖励|资助)[^,;。]{0,12}\d|免征|减征|减免|免收|报销/;
const CONDITION = /(?:的|时|后|情形|条件下|情况下)$|^(?:对|符合|具备|因|凡|有下列|未|经|持|属于|年满|依法)/;
const EXCEPTION = /^除[^,;。]{2,60}?(?:外|以外|之外)$|另有规定的除外|但[^,;。]{2,40}的除外/;
const NUMBERING =
  /^(?:\s*(?:第[一二三四五六七八九十百零\d]{1,5}条(?:之[一二三四五六七八九十])?|\d{1,3}[.、](?!\d)|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*)+/;
const LONGEST_SENTENCE = 2000;
const LONGEST_SUBJECT = 40;

/**
 * What a clause obliges, forbids, allows, encourages or grants: one for each phrase with such a word, with who is meant, under
 * which conditions and but for what. All are the source's own words.
 */
export function readRules(clauses: readonly Clause[]): Rule[] {
  return clauses.flatMap((clause) => {
    if (clause.unit === 'front-matter' || clause.unit === 'preamble') return [];
    return sentenceSpans(clause.text).flatMap(({ start, end }) => {
      if (end - start > LONGEST_SENTENCE) return [];
      return rulesOfSentence(clause, start, foldWidth(clause.text.slice(start, end)));
    });
  });
}

function rulesOfSentence(clause: Clause, offset: number, sentence: string): Rule[] {
  const phrases = phrasesOf(sentence);
  let subject: string | null = null;
  return phrases.flatMap((phrase, index): Rule[] => {
    const opening = NUMBERING.exec(phrase.text)?.[0].length ?? 0;
    const cue = CUE.exec(phrase.text);
    const entitles = ENTITLES.test(phrase.text);
    if (cue === null && !entitles) return [];
    const at = cue?.index ?? phrase.text.search(ENTITLES);
    const from = phrase.start + opening;
    const before = phrase.text.slice(opening, at).trim();
    if (before !== '' && !/^(?:也|并|同时|还|但|且|均)$/.test(before) && before.length <= LONGEST_SUBJECT)
      subject = printed(clause, offset + from, before);
    const kind = entitles && !isForbidding(cue) ? 'entitlement' : kindOf(cue);
    if (kind === null) return [];
    const stop = phrase.end - (/[。.]+$/.exec(phrase.text)?.[0].length ?? 0);
    const start = offset + from + (phrase.text.slice(opening).search(/\S/) || 0);
    const cueEnd = phrase.start + at + (cue?.[0].length ?? 0);
    return [
      {
        kind,
        clauseId: clause.id,
        cue: cue === null ? null : clause.text.slice(offset + phrase.start + at, offset + cueEnd),
        subject,
        action: clause.text.slice(offset + cueEnd, offset + stop).trim(),
        conditions: conditionsBefore(phrases.slice(0, index)).map((each) => textOf(clause, offset, each)),
        exceptions: phrases
          .filter(({ text }) => EXCEPTION.test(text.trim()))
          .map((each) => textOf(clause, offset, each)),
        quote: clause.text.slice(start, offset + stop),
        start: clause.start + start,
        end: clause.start + offset + stop,
      },
    ];
  });
}

/** The phrases right before that say when or for whom: 符合下列条件的, 经批准后, 对…的. */
function conditionsBefore(phrases: readonly Phrase[]): Phrase[] {
  const last = phrases.findLastIndex(({ text }) => !isCondition(text));
  return phrases.slice(last + 1);
}

function isCondition(text: string): boolean {
  const plain = text.replace(NUMBERING, '').trim();
  return CONDITION.test(plain) && !CUE.test(plain) && !EXCEPTION.test(plain);
}

function isForbidding(cue: RegExpExecArray | null): boolean {
  return kindOf(cue) === 'prohibition';
}

function kindOf(cue: RegExpExecArray | null): RuleKind | null {
  if (cue === null) return null;
  return CUES[cue.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? null;
}

function printed({ text }: Clause, start: number, words: string): string {
  const at = start + (text.slice(start).search(/\S/) || 0);
  return text.slice(at, at + words.length);
}

function textOf({ text }: Clause, offset: number, { start, end, text: folded }: Phrase): string {
  const opening = NUMBERING.exec(folded)?.[0].length ?? 0;
  return text
    .slice(offset + start + opening, offset + end)
    .trim()
    .replace(/[。.]+$/, '');
}
