/** Damaged characters for each whole Han one, up to which bytes are taken for UTF-8. */
const MOST_DAMAGE = 0.1;

/**
 * Whether bytes that are not sound UTF-8 were once: nearly any bytes are valid GB18030, and it takes digits into
 * characters, so that UTF-8 with a character cut in two would come out as other words and figures.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code >= 0x3000 && code <= 0x9fff) whole += 1;
  }
  return damaged <= whole * MOST_DAMAGE;
}
