import { parseNumeral } from './numerals.js';

const ARABIC = /(?<!\d)((?:19|20)\d{2})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})(?!\d)/;
const HAN = /([二一][〇零一二三四五六七八九]{3})年零?([一二三四五六七八九十]{1,2})月零?([一二三四五六七八九十]{1,3})日/;
/** The ways to write a nought in a date, and the numerals of accounts. */
const WRITTEN_OTHERWISE: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'○OoＯ0０'].map((nought) => [nought, '〇'])),
  ...Object.fromEntries(
    [...'壹贰叁肆伍陆柒捌玖拾'].map((numeral, index) => [numeral, '一二三四五六七八九十'.charAt(index)]),
  ),
};

/** A date in Han numerals with those of accounts and every nought in their plain forms; of the same length. */
function plainHanNumerals(text: string): string {
  return text.replace(/[○OoＯ0０壹贰叁肆伍陆柒捌玖拾]/g, (each) => WRITTEN_OTHERWISE[each] ?? each);
}

/** The first full date of a text as an ISO date, or null: 2024年9月2日, 2024-08-22, 二〇二四年九月二日. Impossible dates are null. */
export function findIsoDate(text: string): string | null {
  const arabic = ARABIC.exec(text);
  if (arabic !== null) return isoDate(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const han = HAN.exec(plainHanNumerals(text));
  if (han === null) return null;
  const [year, month, day] = [han[1], han[2], han[3]].map((part) => parseNumeral(part ?? ''));
  return isoDate(year ?? 0, month ?? 0, day ?? 0);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
