/** For tests: a document as a page of a site, with its menus above and its footer below. */
import {
  countedPieces,
  printed,
  type SampleDocument,
  type SamplePiece,
  type Table,
} from './sample-document.fixture.js';

const MENU = ['首页', '政务公开', '办事服务', '互动交流', '走进云屏'];
const FOOTER = ['网站地图', '关于我们', '联系方式', '隐私声明'];

export function webPage(document: SampleDocument): string {
  const title = document.pieces.find((piece) => piece.kind === 'title')?.lines ?? [];
  const notes: string[] = [];
  const body = [...countedPieces(document)].map(({ piece, note }) => {
    if (piece.kind === 'paragraph' && piece.footnote !== undefined)
      notes.push(`<p id="note${note}"><a href="#mark${note}">[${note}]</a> ${piece.footnote}</p>`);
    return elementOf(piece, note);
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title.join('')}_云屏市人民政府门户网站</title><style>.nav a{color:red}</style></head><body>
<div class="header"><ul class="nav">${links('li', MENU)}</ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 政策文件</div>
<div class="main"><div class="article">
${[...body, ...notes].join('\n')}
</div></div>
<div class="footer">${links('span', FOOTER)}<p>主办：云屏市人民政府办公室　备案号：青ICP备20310001号</p></div>
<script>var page = "<p>一、广告</p>";</script></body></html>`;
}

function links(tag: string, texts: readonly string[]): string {
  return texts.map((text, at) => `<${tag}><a href="/c${at}">${text}</a></${tag}>`).join('');
}

function elementOf(piece: SamplePiece, note: number): string {
  switch (piece.kind) {
    case 'title':
      return `<h1>${piece.lines.join('<br>')}</h1>`;
    case 'paragraph': {
      const mark = `<sup><a id="mark${note}" href="#note${note}">[${note}]</a></sup>`;
      const tag = piece.depth === undefined ? 'p' : `h${piece.depth + 1}`;
      return `<${tag}>　　${printed(piece, mark)}</${tag}>`;
    }
    case 'table':
      return `${tableOf(piece)}${piece.note === undefined ? '' : `<p>${piece.note}</p>`}`;
    case 'right':
    case 'centred':
      return `<p style="text-align:${piece.kind === 'right' ? 'right' : 'center'}">${piece.text}</p>`;
    case 'flush':
      return `<p>${piece.text}</p>`;
  }
}

function tableOf({ rows }: Table): string {
  const lines = rows.map((cells) =>
    cells
      .map(
        ({ text, columns = 1, rows: depth = 1 }) => `<td colspan="${columns}" rowspan="${depth}"><p>${text}</p></td>`,
      )
      .join(''),
  );
  return `<table border="1"><tbody>${lines.map((cells) => `<tr>${cells}</tr>`).join('')}</tbody></table>`;
}
