import { describe, expect, it } from 'vitest';
import { compact, restored } from '../reader.contract.js';
import { blocksOf, readPage, wordsOf } from './page.fixture.js';

const TITLE = '云屏市交通局关于做好渡口管理工作的通知';
const BODY =
  '<p>各区交通局：</p><p>渡口每日六时开放，二十二时关闭。</p><p>渡船每年检验，由市交通局牵头。</p><p>渡工应当持证上岗，并接受培训。</p>';

/** A page whose box of metadata stands beside the breadcrumb, the text in a container of its own. */
function page(box: string, text = `<h1>${TITLE}</h1><div class="content">${BODY}</div>`): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}_云屏市人民政府</title></head><body>
<ul><li><a href="/">首页</a></li><li><a href="/1/">政务公开</a></li></ul>
<div class="crumb">当前位置：首页 &gt; 政务公开 &gt; 部门文件</div>${box}${text}
<div class="foot"><a href="/map">网站地图</a> | 主办：云屏市人民政府</div></body></html>`;
}

/** The blocks before the title; what the page says must be read once and in order. */
async function aboveTitle(html: string): Promise<string[]> {
  const reading = await readPage(html);
  expect(compact(restored(reading))).toBe(compact(wordsOf(html)));
  const blocks = blocksOf(reading);
  return blocks.slice(0, blocks.indexOf(`heading0: ${TITLE}`));
}

const NUMBER = 'paragraph: 发文字号：云交〔2031〕12号';
const DATE = 'paragraph: 成文日期：2031-04-02';

describe('a box of metadata above the container of the text', () => {
  it.each([
    [
      'a table of one row',
      '<table><tr><td>发文字号：</td><td>云交〔2031〕12号</td><td>成文日期：</td><td>2031-04-02</td></tr></table>',
    ],
    [
      'a table of a name a row',
      '<table><tr><td>发文字号</td><td>云交〔2031〕12号</td></tr><tr><td>成文日期</td><td>2031-04-02</td></tr></table>',
    ],
    [
      'a list of names and values',
      '<dl><dt>发文字号</dt><dd>云交〔2031〕12号</dd><dt>成文日期</dt><dd>2031-04-02</dd></dl>',
    ],
    [
      'items with name and value side by side',
      '<ul><li><span>发 文 字 号</span><em>云交〔2031〕12号</em></li><li><span>成文日期</span><em>2031-04-02</em></li></ul>',
    ],
    [
      'names and values in rows of their own',
      '<div><div class="r"><div>发文字号</div><div>云交〔2031〕12号</div></div><div class="r"><div>成文日期</div><div>2031-04-02</div></div></div>',
    ],
    [
      'all in one row, with a colon outside the name',
      '<div><b>发文字号</b>：<span>云交〔2031〕12号</span> <b>成文日期</b>：<span>2031-04-02</span></div>',
    ],
    ['one line of words', '<div>发文字号：云交〔2031〕12号　　成文日期：2031-04-02</div>'],
    ['a value below its name', '<div>发文字号：<br>云交〔2031〕12号<br>成文日期：<br>2031-04-02</div>'],
  ])('is read as a field a paragraph: %s', async (_, box) => {
    expect(await aboveTitle(page(`<div>${box}</div>`))).toEqual([NUMBER, DATE]);
  });

  it('is kept for the number of the document alone, and for no other single field', async () => {
    expect(await aboveTitle(page('<p><span>发文字号</span><span>云交〔2031〕12号</span></p>'))).toEqual([NUMBER]);
    expect(await aboveTitle(page('<p><span>发文字号</span><span>无</span></p>'))).toEqual([]);
    expect(await aboveTitle(page('<p><span>语种</span><span>中文</span></p>'))).toEqual([]);
  });

  it('leaves the tools between its fields, and names without a value, to the frame', async () => {
    const box =
      '<div><span>发文字号</span><em>云交〔2031〕12号</em></div><div>【打印】</div><div><span>有效性</span><em></em></div><div><span>成文日期</span><em>2031-04-02</em></div>';
    expect(await aboveTitle(page(box))).toEqual([NUMBER, DATE]);
  });

  it('is a part of the site where a menu stands between it and the text', async () => {
    const box = '<div><span>发文机关</span><em>云屏市交通局</em></div><div><span>语种</span><em>中文</em></div>';
    const menu = Array.from({ length: 20 }, (_, at) => `<div><a href="/${at}/">栏目${at}</a></div>`).join('');
    expect(await aboveTitle(page(`${box}${menu}`))).toEqual([]);
  });

  it('is no form to search with', async () => {
    const form =
      '<div><span>发布日期</span><i>不限</i><i>一年内</i></div><div><span>文种</span><a href="#">通知</a><a href="#">公告</a></div>';
    expect(await aboveTitle(page(form))).toEqual([]);
  });

  it('is a part of the site below the text', async () => {
    const other = '<ul><li><span>文号</span><em>云交〔2029〕3号</em></li><li><span>语种</span><em>中文</em></li></ul>';
    const blocks = blocksOf(
      await readPage(page('', `<h1>${TITLE}</h1><div class="content">${BODY}</div><div class="rel">${other}</div>`)),
    );
    expect(blocks.join()).not.toContain('云交〔2029〕3号');
  });

  it('leaves names and values within the text as its lines', async () => {
    const listed = '<p>有效期：</p><p>五年</p><p>备注：</p><p>略</p>';
    const blocks = blocksOf(await readPage(page('', `<h1>${TITLE}</h1><div>${BODY}${listed}</div>`)));
    expect(blocks.slice(-4)).toEqual(['paragraph: 有效期：', 'paragraph: 五年', 'paragraph: 备注：', 'paragraph: 略']);
  });

  it('is written so between title and text, and in the text’s own container, as well', async () => {
    const box =
      '<ul><li><span>发文字号</span><em>云交〔2031〕12号</em></li><li><span>成文日期</span><em>2031-04-02</em></li></ul>';
    const below = await readPage(page('', `<h1>${TITLE}</h1>${box}<div>${BODY}</div>`));
    expect(blocksOf(below).slice(0, 3)).toEqual([`heading0: ${TITLE}`, NUMBER, DATE]);
    expect(await aboveTitle(page('', `<div>${box}<h1>${TITLE}</h1>${BODY}</div>`))).toEqual([NUMBER, DATE]);
  });
});
