/** What pages load beside their text; each address changes with what it serves, so that a browser may keep it. */
import { createHash } from 'node:crypto';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1a4f8b"/><path d="M4 4h8M4 8h8M4 12h5" stroke="#fff" stroke-width="1.6"/></svg>';

export type Asset = { readonly type: string; readonly text: string };

export const STYLE_PATH = `/style-${digestOf(STYLE)}.css`;
export const SCRIPT_PATH = `/ask-${digestOf(SCRIPT)}.js`;

export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  [STYLE_PATH, { type: 'text/css; charset=utf-8', text: STYLE }],
  [SCRIPT_PATH, { type: 'text/javascript; charset=utf-8', text: SCRIPT }],
  ['/icon.svg', { type: 'image/svg+xml', text: ICON }],
]);

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
