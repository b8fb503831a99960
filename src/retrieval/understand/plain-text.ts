/** Text as it is compared: NFKC, lower case, without white space and quotation marks, so that “三医”联动 equals 三医联动. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’「」『』]+/g, '');
}
