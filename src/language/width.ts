const IDEOGRAPHIC_SPACES = new Set([0x3000, 0x2002, 0x2003, 0x2004, 0x2005, 0x2009, 0x00a0]);

/**
 * Folds full-width ASCII and wide spaces to their half-width form, one code unit for one, so that offsets found in the
 * folded text hold in the original. Han text, 、 。 quotation marks and brackets such as 〔 stay as they are.
 */
export function foldWidth(text: string): string {
  let folded = '';
  let copied = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isFullWidth = code >= 0xff01 && code <= 0xff5e;
    if (!isFullWidth && !IDEOGRAPHIC_SPACES.has(code)) continue;
    folded += text.slice(copied, index) + (isFullWidth ? String.fromCharCode(code - 0xfee0) : ' ');
    copied = index + 1;
  }
  return folded + text.slice(copied);
}
