import { describe, expect, it } from 'vitest';
import { blocksOf, readPage, sitePage } from './page.fixture.js';

const TITLE = '云屏市交通局关于做好渡口管理工作的通知';
const BODY =
  '<p>各区交通局：</p><p>渡口每日六时开放，二十二时关闭。</p><p>渡船每年检验，由市交通局牵头。</p><p>渡工应当持证上岗，并接受培训。</p>';

async function opening(main: string, title: string): Promise<string[]> {
  return blocksOf(await readPage(sitePage(main, `<title>${title}</title>`))).slice(0, 2);
}

describe('a title outside the container of the text', () => {
  it('is the heading above, though the page’s head has only the site’s name', async () => {
    const main = `<h1>${TITLE}</h1><div>打印</div><div class="c">${BODY}</div>`;
    expect(await opening(main, '云屏市人民政府')).toEqual([`heading0: ${TITLE}`, 'paragraph: 各区交通局：']);
  });

  it('is the document’s name, not the heading of lower rank the text opens with', async () => {
    const main = `<h1>${TITLE}</h1><div class="c"><h2>总体要求</h2>${BODY}</div>`;
    expect(await opening(main, '云屏市人民政府')).toEqual([`heading0: ${TITLE}`, 'heading2: 总体要求']);
  });

  it('is not the site’s name or column above the text’s own title', async () => {
    const main = `<h1>云屏市人民政府门户网站</h1><div class="c"><h2>松湾区渡口开放时间</h2>${BODY}</div>`;
    expect((await opening(main, '云屏市人民政府'))[0]).toBe('heading0: 松湾区渡口开放时间');
  });

  it('is in the page’s head alone, and no chapter of the text takes its place', async () => {
    const main = `<div class="c"><h2>总体要求</h2>${BODY}</div>`;
    const reading = await readPage(sitePage(main, `<title>${TITLE}_云屏市人民政府</title>`));
    expect(blocksOf(reading)[0]).toBe('heading2: 总体要求');
    expect(reading.properties.title).toBe(TITLE);
  });
});
