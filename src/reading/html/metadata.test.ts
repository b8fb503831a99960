import { describe, expect, it } from 'vitest';
import { blocksOf, readPage, sitePage } from './page.fixture.js';

const TEXT =
  '<h1>云屏市渡口办法</h1><div><p>渡口每日六时开放，二十二时关闭。</p><p>渡船每年检验，由市交通局牵头。</p></div>';

describe('fields a site prints above a text', () => {
  it.each([
    [
      'a list of names and values',
      '<dl><dt>索引号</dt><dd>000/1</dd><dt>文 号：</dt><dd>云交〔2031〕2号</dd><dt>有效性</dt><dd></dd><dt>成文日期</dt><dd>2031-03-04</dd></dl>',
    ],
    [
      'lines of a list',
      '<ul><li><label>索引号：</label>000/1</li><li><label>文号：</label>云交〔2031〕2号</li><li>成文日期：2031-03-04</li><li>有效性：</li></ul>',
    ],
    [
      'a table of one name a row',
      '<table><tr><td>索引号</td><td>000/1</td></tr><tr><td>文号</td><td>云交〔2031〕2号</td></tr><tr><td>成文日期</td><td>2031-03-04</td></tr></table>',
    ],
  ])('reads %s as a paragraph a field', async (_, fields) => {
    const blocks = blocksOf(await readPage(sitePage(`<div class="meta">${fields}</div>${TEXT}`)));
    expect(blocks.slice(0, 4)).toEqual([
      'paragraph: 索引号：000/1',
      'paragraph: 文号：云交〔2031〕2号',
      'paragraph: 成文日期：2031-03-04',
      'heading0: 云屏市渡口办法',
    ]);
  });

  it('takes a list of documents within the text for the table it is', async () => {
    const table =
      '<table><tr><td>名称</td><td>文号</td><td>发布日期</td></tr><tr><td>渡口办法</td><td>云交〔2019〕1号</td><td>2019-01-02</td></tr></table>';
    const blocks = blocksOf(
      await readPage(sitePage(TEXT.replace('</div>', `<p>废止下列文件，自印发之日起生效：</p>${table}</div>`))),
    );
    expect(blocks.at(-1)).toBe('table-row: 名称：渡口办法；文号：云交〔2019〕1号；发布日期：2019-01-02');
  });

  it('takes no choice of a search form for a field', async () => {
    const form = '<div><span>文件状态</span><i>不限</i><i>现行有效</i><i>已失效</i></div>';
    const blocks = blocksOf(await readPage(sitePage(`${form}${TEXT}`)));
    expect(blocks[0]).toBe('heading0: 云屏市渡口办法');
  });
});
