/** Text from the corpus, a user or a model, made safe for each kind of Slack text. One function a surface, called once. */

/** Control, format (bidi marks, zero-width characters, tags) and filler characters, and halves of broken pairs. */
const INVISIBLE = /(?!\n)\p{Cc}|\p{Cf}|\p{Surrogate}|\u034f|\u17b4|\u17b5|[\u115f\u1160\u3164\uffa0]|[\u180b-\u180d]/gu;
/** The colons around `:tada:`; custom names may be in any script. */
const EMOJI_COLONS = /:+(?=[^\s:]{1,100}:)|:+(?<=:[^\s:]{1,100}:+)/gu;
const SCHEME_COLON = /:(?=\/\/)|:(?<=(?:mailto|tel|slack|javascript|data):)/giu;
/** `example.com` and `a@example.com` become links by themselves; decimals and version numbers do not. */
const DOMAIN_DOT = /\.(?<=[\p{L}\p{N}_-]\.)(?=\p{Script=Latin}{2,})/gu;

/** What `rich_text` and `raw_text` show, which Slack never parses: no control, bidi or zero-width character; lines stay. */
export function visibleText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(INVISIBLE, '');
}

/** A title, label or name on one line, without emoji codes, for any surface that Slack does not parse. */
export function titleText(text: string): string {
  return visibleText(text).replaceAll(/\s+/g, ' ').replaceAll(EMOJI_COLONS, fullWidth).trim();
}

/** `mrkdwn`, and the top-level `text` of a message: entities for `&<>`; addresses and emoji codes stay dead text. */
export function escapeMrkdwn(text: string): string {
  return withoutLinks(visibleText(text)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * `markdown` blocks and streams, which read Slack's tokens as well as Markdown. `&` stays: Slack does not read the
 * decoded text again. Give whole sentences: an address cut in two is not recognised.
 */
export function escapeMarkdown(text: string): string {
  return withoutLinks(visibleText(text))
    .replaceAll(/[\\`*_~[\]#|]/g, '\\$&')
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** `plain_text`: on one line, where neither entities nor tokens are sure to be left alone, so `<>` become full-width. */
export function plainText(text: string): string {
  return titleText(text).replaceAll('<', '＜').replaceAll('>', '＞');
}

function withoutLinks(text: string): string {
  return text.replaceAll(EMOJI_COLONS, fullWidth).replaceAll(SCHEME_COLON, '：').replaceAll(DOMAIN_DOT, '．');
}

function fullWidth(colons: string): string {
  return '：'.repeat(colons.length);
}
