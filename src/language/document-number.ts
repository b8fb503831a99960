/** 发文字号 as printed in one place of a text. Form: GB/T 9704-2012 §7.2.5 (机关代字、〔年份〕、顺序号). */
export type DocumentNumber = {
  /** `聊政办字〔2024〕10号`: brackets 〔〕, no spaces; as printed without spaces for 令 and 公告. */
  readonly normalised: string;
  readonly start: number;
  readonly end: number;
};

const OPEN = '〔﹝\\[［【（(';
const CLOSE = '〕﹞\\]］】）)';
const BRACKETED = new RegExp(
  `([\\u4e00-\\u9fa5]{1,14}?)\\s*[${OPEN}]\\s*((?:19|20)\\d{2})\\s*年?\\s*[${CLOSE}]\\s*第?\\s*(\\d{1,4})\\s*[号號]`,
  'g',
);
/** 令 and 公告 number without brackets, with or without a year, sometimes of several agencies: 国务院令第828号. */
const HAN = '[\\u4e00-\\u9fa5]';
const ORDER = new RegExp(
  `((?:${HAN}{2,25}[ \\u3000]){0,9}${HAN}{0,30}?(?:令|公告|通告))\\s*(?:((?:19|20)\\d{2})\\s*年\\s*)?第\\s*(\\d{1,4})\\s*[号號]`,
  'g',
);
const ORDER_BEHIND = new RegExp(
  `(${HAN}{2,25}?)\\s*((?:19|20)\\d{2})\\s*年\\s*第\\s*(\\d{1,4})\\s*[号號](令|公告|通告)`,
  'g',
);
const YEAR_ORDER = /((?:19|20)\d{2})\s*年\s*第\s*(\d{1,4})\s*[号號]/g;

/** Words of the running text that the prefix of a number may have swallowed: the agency's code starts after them. */
const LEADING_WORDS =
  /^.*(?:根据|按照|依据|遵照|贯彻|落实|印发|关于|执行|以及|文件|文号|字号|参照|依照|转发|废止|我[省市县区州]|的|是|为|和|与|及|见|由|在|据)(?=[\u4e00-\u9fa5]{2,})/;
/** Names of agencies hold 和, 与, 及 themselves: only words that cannot be part of one are cut off. */
const LEADING_WORDS_OF_ORDER =
  /^.*(?:根据|按照|依据|遵照|贯彻|落实|印发|关于|执行|以及|文号|字号|参照|依照|转发|废止)(?=[\u4e00-\u9fa5]{2,})|^[年月日号]+/;

/** Every document number of a text, in reading order. Damaged ones (a lost bracket or 号) are not guessed at. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const code = (match[1] ?? '').replace(LEADING_WORDS, '');
    found.push(numberOf(match, code, `${code}〔${match[2]}〕${Number(match[3])}号`));
  }
  const orders: DocumentNumber[] = [];
  for (const match of text.matchAll(ORDER)) {
    const agency = (match[1] ?? '').replace(LEADING_WORDS_OF_ORDER, '');
    const year = match[2] === undefined ? '' : `${match[2]}年`;
    orders.push(numberOf(match, agency, `${agency.replace(/\s/g, '')}${year}第${Number(match[3])}号`));
  }
  for (const match of text.matchAll(ORDER_BEHIND)) {
    const agency = (match[1] ?? '').replace(LEADING_WORDS_OF_ORDER, '');
    orders.push(numberOf(match, agency, `${agency}${match[2]}年第${Number(match[3])}号${match[4]}`));
  }
  for (const match of text.matchAll(YEAR_ORDER)) {
    orders.push(numberOf(match, undefined, `${match[1]}年第${Number(match[2])}号`));
  }
  return withoutOverlaps([...found, ...orders]);
}

/** A text without the document numbers in it. */
export function withoutDocumentNumbers(text: string): string {
  return findDocumentNumbers(text).reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
}

/** The one number a text consists of, normalised, or null. Brackets around the whole are left out: （2025年第9号）. */
export function normaliseDocumentNumber(text: string): string | null {
  const trimmed = text.trim().replace(/^[（(]([^（()）]*)[)）]$/, '$1');
  const [first] = findDocumentNumbers(trimmed);
  return first !== undefined && first.start === 0 && first.end === trimmed.length ? first.normalised : null;
}

/** `code` is what is left of the match's first group; undefined where the number starts with the match. */
function numberOf(match: RegExpExecArray, code: string | undefined, normalised: string): DocumentNumber {
  const start = match.index + (code === undefined ? 0 : (match[1] ?? '').length - code.length);
  return { normalised, start, end: match.index + match[0].length };
}

/** In reading order; of two that overlap the one found by the more telling form, which stands earlier in the list. */
function withoutOverlaps(numbers: readonly DocumentNumber[]): DocumentNumber[] {
  const ranked = numbers.map((number, rank) => ({ number, rank }));
  ranked.sort((a, b) => a.number.start - b.number.start || a.rank - b.rank);
  const kept: typeof ranked = [];
  for (const each of ranked) {
    const last = kept.at(-1);
    if (last === undefined || each.number.start >= last.number.end) kept.push(each);
    else if (each.rank < last.rank) kept[kept.length - 1] = each;
  }
  return kept.map(({ number }) => number);
}
