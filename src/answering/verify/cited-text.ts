import { withoutDocumentNumbers } from '../../language/document-number.js';
import { plainText } from '../../language/plain-text.js';
import { sentenceSpans, spansTouching, statementSpans } from '../../language/sentences.js';
import type { Place } from '../cite.js';

/** The number a statement opens with: 第三条, （四）, 17., 二是. */
const LABEL =
  /^\s*(?:第[一二三四五六七八九十百零\d]+条|[（(][一二三四五六七八九十百\d]+[）)]|(?:\d{1,3}|[a-z])[.．、](?!\d)|[一二三四五六七八九十]+[、是]|答[：:])\s*/;
/** The statement behind the number it opens with. */
export function behindLabel(text: string, { start, end }: Place): Place {
  const label = LABEL.exec(text.slice(start, end))?.[0] ?? '';
  return label.length < end - start ? { start: start + label.length, end } : { start, end };
}

/** What a line is headed with (补贴标准：…); who is charged is no heading. */
const HEADED = /^[\p{Script=Han}]{2,8}(?<!单位|部门)[:：]/u;
/** 享受延续护理待遇的人员（以下简称延续失能人员） */
const SHORT_NAME = /[^,;:。、()]{2,40}\(以下(?:简)?称([^()]{2,20})\)/g;
/** Brackets that explain or refer; those that include, exclude, limit or charge somebody stay. */
const ASIDE = /\((?![^()]*(?:含|除|仅|限|不|负责|牵头|参与|单位))[^()]*\)/g;
/** 本市 is the region of its document. */
const OWN_REGION = /[本该][省市区县]|我[省市区县]/g;

/**
 * The sentences of a clause that a quote touches, as `sentence` (plain) is laid beside them: plain, without labels, and without
 * asides the sentence says nothing of.
 */
export function citedText(text: string, place: Place, sentence: string): string {
  const touched = spansTouching(sentenceSpans(text), place);
  const statements = touched.flatMap((span) => {
    const whole = text.slice(span.start, span.end);
    return statementSpans(whole).map((each) =>
      whole
        .slice(each.start, each.end)
        .replace(LABEL, '')
        .replace(HEADED, (head) => (sharesWords(head, sentence) ? head : '')),
    );
  });
  const plain = plainText(withoutDocumentNumbers(statements.join('')));
  const named = plain.replace(SHORT_NAME, (whole, short: string) => (sentence.includes(short) ? short : whole));
  return withoutOwnRegion(
    named.replace(ASIDE, (aside) => (sentence.includes('(') && sharesWords(aside, sentence) ? aside : '')),
  );
}

function sharesWords(words: string, sentence: string): boolean {
  return [...words].some((_, at) => at + 1 < words.length && sentence.includes(plainText(words.slice(at, at + 2))));
}

export function withoutOwnRegion(plain: string): string {
  return plain.replace(OWN_REGION, '');
}
