/** Messages and views as pages for a screen of a phone, to be looked at. */
import { type Json, objectOf, objectsOf, textOf } from '../json.js';
import { block } from './blocks-html.js';
import { openMenu, words } from './elements-html.js';
import { type Html, tag, text } from './html.js';

/** In CSS pixels: the narrowest phone still in wide use. */
export const PHONE_WIDTH = 375;

const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; width: ${PHONE_WIDTH}px; background: #fff; color: #1d1c1d; font: 15px/22px Lato, 'Noto Sans CJK SC', 'Noto Serif CJK SC', sans-serif; }
.message { display: flex; gap: 8px; padding: 10px 16px 10px 12px; }
.face { flex: none; width: 36px; height: 36px; border-radius: 6px; background: #1d3557; color: #fff; text-align: center; line-height: 36px; }
.asker .face { background: #b0b7bf; }
.said { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.name { font-weight: 700; }
.block { margin: 0 0 8px; }
.bold, .header { font-weight: 700; } .italic { font-style: italic; } .strike { text-decoration: line-through; }
.header { font-size: 18px; line-height: 24px; }
.live { color: #1264a3; background: #e8f5fa; }
.quote { border-left: 4px solid #ddd; padding-left: 10px; }
.code { border: 1px solid #ddd; border-radius: 4px; background: #f8f8f8; padding: 6px 8px; font: 12px/18px monospace; }
.list { margin: 0; padding-left: 22px; }
.context, .hint { color: #616061; font-size: 13px; line-height: 18px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.button, .menu { border: 1px solid #bbb; border-radius: 6px; padding: 4px 12px; font-weight: 700; font-size: 14px; max-width: 100%; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.menu::after { content: ' ⌄'; } .icon { color: #616061; font-size: 13px; margin-right: 14px; }
.primary { background: #007a5a; color: #fff; }
.wide { overflow: hidden; } table { border-collapse: collapse; width: max-content; } td { border: 1px solid #ddd; padding: 6px 8px; max-width: 180px; vertical-align: top; } tr:first-child td { font-weight: 700; background: #f8f8f8; }
.divider { border-top: 1px solid #ddd; margin: 10px 0; }
.label { font-weight: 700; } .field, .input .menu { display: block; border: 1px solid #bbb; border-radius: 6px; padding: 8px 10px; min-height: 40px; font-weight: 400; white-space: normal; }
.choice::before { content: '○ '; } .bar { display: flex; justify-content: space-between; padding: 12px 16px; border-bottom: 1px solid #ddd; font-weight: 700; } .view { padding: 12px 16px; }
.plan { border: 1px solid #ddd; border-radius: 8px; padding: 8px 12px; }
.sheet { border-top: 6px solid #eee; padding: 0 16px 12px; } .handle { color: #616061; padding: 10px 0; } .option { border-top: 1px solid #eee; padding: 10px 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .group { font-weight: 700; padding: 10px 0 4px; }
`;

export type Said = {
  /** `asker` or the bot. */
  readonly by: 'asker' | 'bot';
  readonly blocks: readonly unknown[];
  /** Shown where there are no blocks. */
  readonly text: string;
  /** Names of the files it came with. */
  readonly files?: readonly string[];
};

/** A thread on a phone. */
export function threadPage(said: readonly Said[]): string {
  return page(said.map(message));
}

/** A modal or a Home on a phone. */
export function viewPage(view: object): string {
  const { title, submit, close, blocks } = objectOf(view);
  const bar = tag(
    'div',
    'bar',
    ...[close, title, submit].map((each) => tag('span', '', text(words(each) || textOf(each)))),
  );
  return page([bar, tag('div', 'view', ...objectsOf(blocks).map(block))]);
}

/** The first menu of a message, tapped; null where it has none. */
export function menuPage(blocks: readonly unknown[]): string | null {
  const menu = objectsOf(blocks)
    .flatMap((each) => objectsOf(each.elements))
    .find(({ type }) => type === 'static_select');
  return menu === undefined ? null : page([openMenu(menu)]);
}

function message({ by, blocks, text: words, files = [] }: Said): Html {
  const attached = files.map((name) => tag('div', 'block plan', text(name)));
  const shown = objectsOf(blocks).map((each: Json) => block(each));
  return tag(
    'div',
    `message ${by}`,
    tag('div', 'face', text(by === 'bot' ? '条' : '人')),
    tag(
      'div',
      'said',
      tag('div', 'name', text(by === 'bot' ? '条文' : '提问的人')),
      ...(shown.length === 0 ? [tag('div', 'line', text(textOf(words)))] : shown),
      ...attached,
    ),
  );
}

function page(inner: readonly Html[]): string {
  const body = inner.map(({ html }) => html).join('');
  return `<!doctype html><html><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${body}</body></html>`;
}
