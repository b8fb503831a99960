/** Share of characters that stand for nothing (private use, replaced, unassigned) from which a text layer is worthless. */
const GREATEST_SHARE_EMPTY = 0.15;
/** Share of accented letters and signs of western code pages without Han text beside them. */
const GREATEST_SHARE_WESTERN = 0.3;
const LEAST_SHARE_HAN = 0.1;
/** So many Han characters always hold some of the commonest. */
const FEWEST_HAN = 120;
const LEAST_SHARE_COMMON = 0.02;
const COMMON = new Set(
  '的和为在等及以年市政工作部门行管理实施有关人民规定各级府对与按照加强应当或不发展建设组织' +
    '一二三四五十第中大国省区县镇乡村街道路局委公司学校院名单号王李张刘陈杨',
);

/** True where a page's text layer does not say what the page shows: its fonts name the wrong characters, or none. */
export function isGarbled(text: string): boolean {
  const chars = [...text.replace(/\s+/g, '')];
  if (chars.length === 0) return false;
  const share = (pattern: RegExp): number => chars.filter((char) => pattern.test(char)).length / chars.length;
  if (share(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/u) > GREATEST_SHARE_EMPTY) return true;
  const han = chars.filter((char) => /\p{Script=Han}/u.test(char));
  if (share(/[\u00a1-\u024f]/u) > GREATEST_SHARE_WESTERN && han.length < LEAST_SHARE_HAN * chars.length) return true;
  return han.length >= FEWEST_HAN && han.filter((char) => COMMON.has(char)).length < LEAST_SHARE_COMMON * han.length;
}
