/** Text as it is compared: NFKC, lower case, without white space and quotation marks, so that “三医”联动 equals 三医联动. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’「」『』]+/g, '');
}

/** Plain text in which 执业（助理）医师 holds 执业医师 too: the text, and behind it the text without short brackets. */
export function plainStatement(text: string): string {
  const plain = plainText(text);
  return plain.includes('(') ? `${plain}|${plain.replace(/\([^()]{1,6}\)/g, '')}` : plain;
}
