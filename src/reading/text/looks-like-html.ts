const OPENING =
  /^\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const TAG =
  /<\/?(?:html|head|body|meta|link|script|style|div|p|span|table|tbody|tr|td|th|br|hr|a|ul|ol|li|h[1-6]|img|font|b|strong)(?:\s[^<>]{0,500})?\/?>/gi;
const SAMPLE = 20_000;
const FEWEST_TAGS = 6;
/** A sentence about web pages may name a few tags; a page has one every few words. */
const MOST_CHARACTERS_A_TAG = 200;

/** True for a web page, or a piece of one, saved under the name of a text. */
export function looksLikeHtml(text: string): boolean {
  if (OPENING.test(text.slice(0, SAMPLE))) return true;
  const sample = text.slice(0, SAMPLE);
  const tags = (sample.match(TAG) ?? []).length;
  const closes = /<\/(?:p|div|span|td|tr|table|body|li|a)>/i.test(sample);
  return closes && tags >= FEWEST_TAGS && sample.length <= tags * MOST_CHARACTERS_A_TAG;
}
