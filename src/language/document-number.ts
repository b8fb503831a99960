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
const YEARLESS_ORDER = /([\u4e00-\u9fa5]{1,30}?(?:令|公告|通告))\s*(?:((?:19|20)\d{2})\s*年\s*)?第\s*(\d{1,4})\s*[号號]/g;
const YEAR_ORDER = /((?:19|20)\d{2})\s*年\s*第\s*(\d{1,4})\s*[号號]/g;

/** Words of the running text that the lazy prefix of a number may have swallowed: the agency's code starts after them. */
const LEADING_WORDS =
  /^.*(?:根据|按照|依据|遵照|贯彻|落实|印发|关于|执行|以及|文件|文号|字号|参照|依照|转发|的|和|与|及|见|由|在|据)(?=[\u4e00-\u9fa5]{2,})/;

/** Every document number of a text, in reading order. Damaged ones (a lost bracket or 号) are not guessed at. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const prefix = match[1] ?? '';
    const code = prefix.replace(LEADING_WORDS, '');
    const start = match.index + prefix.length - code.length;
    found.push({
      normalised: `${code}〔${match[2]}〕${Number(match[3])}号`,
      start,
      end: match.index + match[0].length,
    });
  }
  for (const match of text.matchAll(YEARLESS_ORDER)) {
    const year = match[2] === undefined ? '' : `${match[2]}年`;
    pushUnlessOverlapping(found, match, `${match[1]}${year}第${Number(match[3])}号`);
  }
  for (const match of text.matchAll(YEAR_ORDER)) {
    pushUnlessOverlapping(found, match, `${match[1]}年第${Number(match[2])}号`);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The one number a text consists of, normalised, or null. */
export function normaliseDocumentNumber(text: string): string | null {
  const trimmed = text.trim();
  const [first] = findDocumentNumbers(trimmed);
  return first !== undefined && first.start === 0 && first.end === trimmed.length ? first.normalised : null;
}

function pushUnlessOverlapping(found: DocumentNumber[], match: RegExpMatchArray, normalised: string): void {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  if (found.some((other) => start < other.end && other.start < end)) return;
  found.push({ normalised, start, end });
}
