import type { NoiseReason } from '../../vocabulary/document.js';
import type { HtmlElement } from './element.js';

/** Elements whose text is none of the page's. */
const NO_TEXT = new Set(['script', 'style', 'title', 'meta', 'link', 'base']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** What a browser that can run the page never shows, or not as text. */
const UNSEEN = new Set(['audio', 'canvas', 'iframe', 'noframes', 'noscript', 'object', 'svg', 'template', 'video']);
const CONTROLS = new Set(['button', 'datalist', 'optgroup', 'option', 'select', 'textarea']);
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|text-indent\s*:\s*-\d{3,}|opacity\s*:\s*0(?![.\d])|mso-hide\s*:\s*all/i;

export function holdsNoText({ name }: HtmlElement): boolean {
  return NO_TEXT.has(name);
}

/** True where the element begins and ends a line. */
export function isBlockElement({ name, attributes }: HtmlElement): boolean {
  const display = /display\s*:\s*([a-z-]+)/i.exec(attributes.style ?? '')?.[1]?.toLowerCase();
  if (display === undefined || display === 'none') return BLOCKS.has(name);
  if (display.startsWith('inline')) return BLOCKS.has(name) && name !== 'p' && name !== 'div' && name !== 'li';
  return BLOCKS.has(name) || /^(?:block|flex|grid|list-item|table)/.test(display);
}

/** Why the text of an element is left out wherever it stands; null for most. A whole page is often hidden until its script runs. */
export function reasonLeftOut({ name, attributes }: HtmlElement): NoiseReason | null {
  if (name === 'rt' || name === 'rp') return 'pinyin-note';
  if (CONTROLS.has(name)) return 'navigation';
  if (name === 'body' || name === 'html') return null;
  const isHidden = attributes.hidden !== undefined || HIDING.test(attributes.style ?? '');
  return UNSEEN.has(name) || isHidden ? 'hidden' : null;
}

/** True for what is hidden by its style alone, and might be shown by the page's script. */
export function isHiddenByStyle(element: HtmlElement): boolean {
  return reasonLeftOut(element) === 'hidden' && !UNSEEN.has(element.name);
}
