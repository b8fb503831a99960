import type { Reading } from '../reading.js';
import { htmlReader } from './html-reader.js';

const encoder = new TextEncoder();

/** The menus, tools and foot of an invented town's site around `main`. */
export function sitePage(main: string, head = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<script>var title = "渡口，一则";</script></head><body>
<div class="top"><a href="#">无障碍浏览</a> | <a href="#">长者模式</a> | <a href="#">登录</a><form><input value="请输入"><button>搜索</button></form></div>
<ul class="nav"><li><a href="/0/">首页</a></li><li><a href="/1/">走进云屏</a></li><li><a href="/2/">政务公开</a></li></ul>
<div class="position">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; 正文</div>
<div class="main">${main}</div>
<div class="share">分享到：<a>微信</a> <a>微博</a></div>
<div class="rel"><h3>相关链接</h3><ul><li><a href="#">云屏市渡口时刻表，请查收</a></li><li><a href="#">渡船年检指南</a></li></ul></div>
<div class="footer"><p>主办：云屏市人民政府，承办：云屏市数据局　网站标识码：0000000001</p><p>青ICP备00000001号</p></div></body></html>`;
}

export function bytesOf(html: string): Uint8Array {
  return encoder.encode(html);
}

export function readPage(html: string): Promise<Reading> {
  return htmlReader.read({ file: '渡口.html', bytes: bytesOf(html) });
}

/** Each block as `kind: text`, a heading with its level. */
export function blocksOf({ blocks, text }: Reading): string[] {
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${text.slice(start, end)}`);
}

/** The words of a page by its tags alone: what no reading of it may lose. */
export function wordsOf(html: string): string {
  const tokens = /<!--[\s\S]*?-->|<(script|style|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!?\[[^>]*>|<[^>]*>|[^<]+/gi;
  return [...html.matchAll(tokens)].map(([token]) => (token.startsWith('<') ? altOf(token) : decoded(token))).join('');
}

function altOf(tag: string): string {
  return /^<img\b[^>]*\balt="([^"]*)"/i.exec(tag)?.[1] ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  ldquo: '“',
  rdquo: '”',
};

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
