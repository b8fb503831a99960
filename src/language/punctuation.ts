const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HALF = /[,;:?!()]/g;
const HAN = /[\p{Script=Han}》”’）】〕、，。；：]/u;
const LATIN = /[A-Za-z0-9]/;

/**
 * Half-width punctuation of Han text as GB/T 15834 writes it; within numbers, addresses and Latin words it stays: 1:0.53,
 * 1,000, a(b). A full stop stays as well: it may be a decimal point or part of a number.
 */
export function paperPunctuation(text: string): string {
  return text.replaceAll(HALF, (mark, index: number) => {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (LATIN.test(before) && LATIN.test(after)) return mark;
    const isHan = HAN.test(before) || HAN.test(after) || before === '' || after === '';
    return isHan || !LATIN.test(`${before}${after}`) ? (FULL[mark] ?? mark) : mark;
  });
}

const CLOSING = /[，,；;。、：:\s]+$/;

/** Without the marks at its end, where it goes on or is named. */
export function withoutClosing(text: string): string {
  return text.replace(CLOSING, '');
}
