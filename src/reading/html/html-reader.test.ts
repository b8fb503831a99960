import { describe, expect, it } from 'vitest';
import { compact, describeReader, expectSound, restored } from '../reader.contract.js';
import { htmlReader } from './html-reader.js';
import { blocksOf, bytesOf, readPage, sitePage, wordsOf } from './page.fixture.js';

const NOTICE = `<table class="xxgk"><tr><th>索 引 号</th><td>000/2031-00012</td><th>发布机构：</th><td>云屏市交通局</td></tr>
<tr><th>文　　号</th><td>云交〔2031〕12号</td><th>有效性</th><td></td></tr></table>
<h1>云屏市交通局关于做好渡口管理工作的通知</h1>
<div class="info">发布时间：2031-04-02 09:55　来源：云屏市交通局　浏览次数：<span id="cnt"></span>　字体：[<a>大</a> <a>中</a> <a>小</a>]　【打印】【关闭】</div>
<div id="zoom"><p style="text-indent:2em"><span>各区交通局：</span></p>
<p>　　&nbsp;现将渡口管理有关事项通知如下，请遵照执行。</p>
<p><strong>一、</strong>渡船每年检验一次，<span style="display:none">内部稿</span>由市交通局牵头。<br>　　二、渡工持证上岗。</p>
<img src="map.png" alt="渡口分布图">
<table><tr><th rowspan="2">区</th><th colspan="2">改造任务</th></tr><tr><th>2031年</th><th>2032年</th></tr>
<tr><td>松湾区</td><td>3处</td><td rowspan="2">由市里统筹</td></tr><tr><td>北岬区</td><td>4处</td></tr></table>
<p style="text-align:right">云屏市交通局&nbsp;&nbsp;&nbsp;</p><p style="text-align:right">2031年4月2日</p>
<p>附件：<a href="/files/1.doc">渡船检验表</a></p><p><a href="/files/2.pdf">2.渡工名册</a></p></div>
<p>上一篇：<a href="#">关于渡口停航的公告</a></p><p>扫一扫在手机打开当前页</p>`;
const NOTICE_PAGE = sitePage(NOTICE, '<title>云屏市交通局关于做好渡口管理工作的通知_云屏市人民政府</title>');

describe('reading a page of a government site', () => {
  it('keeps title, fields, facts and text, and none of the site around them', async () => {
    expect(blocksOf(await readPage(NOTICE_PAGE))).toEqual([
      'paragraph: 索引号：000/2031-00012',
      'paragraph: 发布机构：云屏市交通局',
      'paragraph: 文号：云交〔2031〕12号',
      'heading0: 云屏市交通局关于做好渡口管理工作的通知',
      'paragraph: 发布时间：2031-04-02 09:55',
      'paragraph: 来源：云屏市交通局',
      'paragraph: 各区交通局：',
      'paragraph: 现将渡口管理有关事项通知如下，请遵照执行。',
      'paragraph: 一、渡船每年检验一次，由市交通局牵头。',
      'paragraph: 二、渡工持证上岗。',
      'table-row: 区\t改造任务',
      'table-row: 2031年\t2032年',
      'table-row: 区：松湾区；改造任务·2031年：3处；改造任务·2032年：由市里统筹',
      'table-row: 区：北岬区；改造任务·2031年：4处；改造任务·2032年：由市里统筹',
      'paragraph: 云屏市交通局',
      'paragraph: 2031年4月2日',
      'paragraph: 附件：渡船检验表',
      'paragraph: 2.渡工名册',
    ]);
  });

  it('lists menus before the text, tools behind it and hidden words where they stood', async () => {
    const { noise, text } = await readPage(NOTICE_PAGE);
    expect(noise.find(({ text: dropped }) => dropped.includes('走进云屏'))).toMatchObject({
      reason: 'navigation',
      at: 0,
    });
    expect(noise.at(-1)).toMatchObject({ reason: 'page-footer', at: text.length });
    expect(noise.at(-1)?.text).toContain('渡船年检指南');
    expect(noise).toContainEqual({ reason: 'hidden', text: '内部稿', at: text.indexOf('由市交通局牵头') });
    expect(noise.find(({ text: dropped }) => dropped === '渡口分布图')?.reason).toBe('hidden');
  });

  it('takes what the page says of itself from its tags', async () => {
    const tags =
      '<meta name="ArticleTitle" content="渡口办法"><meta name="PubDate" content="2031-04-02 10:00"><meta name="ContentSource" content="本网"><meta name="SiteName" content="云屏市人民政府"><meta name="Url" content="https://example.org/1.html">';
    const { properties } = await readPage(sitePage('<h1>渡口办法</h1><p>渡口每日六时开放，二十二时关闭。</p>', tags));
    expect(properties).toEqual({
      title: '渡口办法',
      publisher: '云屏市人民政府',
      published: '2031-04-02 10:00',
      address: 'https://example.org/1.html',
    });
  });

  it('takes the title it shows where its head adds the names of column and site', async () => {
    const main = '<h2>云屏市交通局<br>关于渡口管理的通知</h2><p>渡口每日六时开放，二十二时关闭。</p>';
    const head = '<title>云屏市交通局关于渡口管理的通知_规章文件_云屏市政府门户网站</title>';
    expect((await readPage(sitePage(main, head))).properties).toEqual({ title: '云屏市交通局关于渡口管理的通知' });
  });

  it('takes the site’s copy of the title for frame where the text opens with its own', async () => {
    const main = `<h1>（转载）关于印发云屏市渡口办法的通知</h1><div>发布日期：2031-04-02 浏览次数：-</div>
<div class="text"><p>云交〔2031〕3号</p><p>关于印发云屏市渡口办法的通知</p><p>各区：现将渡口办法印发给你们，请遵照执行。</p><p>渡口每日六时开放，二十二时关闭。</p></div>`;
    const page = sitePage(main, '<meta name="ArticleTitle" content="（转载）关于印发云屏市渡口办法的通知">');
    expect(blocksOf(await readPage(page)).slice(0, 3)).toEqual([
      'paragraph: 发布日期：2031-04-02',
      'paragraph: 云交〔2031〕3号',
      'heading0: 关于印发云屏市渡口办法的通知',
    ]);
  });

  it('reads a title set over two lines as one', async () => {
    const page = sitePage(
      '<h2>云屏市交通局<br>关于渡口管理的通知</h2><p>渡口每日六时开放，二十二时关闭。</p>',
      '<title>云屏市交通局关于渡口管理的通知</title>',
    );
    expect(blocksOf(await readPage(page)).slice(0, 2)).toEqual([
      'heading0: 云屏市交通局',
      'heading0: 关于渡口管理的通知',
    ]);
  });

  it('keeps questions and answers in order', async () => {
    const main =
      '<h1>渡口问答</h1><div><p><b>一、谁可以免费乘船？</b></p><p>答：老人可以，军人也可以。</p><p><b>二、几时开放?</b></p><p>答：六时，全年如此。</p></div>';
    expect(blocksOf(await readPage(sitePage(main))).slice(1)).toEqual([
      'paragraph: 一、谁可以免费乘船？',
      'paragraph: 答：老人可以，军人也可以。',
      'paragraph: 二、几时开放?',
      'paragraph: 答：六时，全年如此。',
    ]);
  });

  it('finds the text in a page laid out with tables, in GB18030', async () => {
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(new URL('./fixtures/old-site-gb18030.html', import.meta.url));
    expect(blocksOf(await htmlReader.read({ file: '渡口.htm', bytes }))).toEqual([
      'heading0: 关于做好渡口防汛工作的通知',
      'paragraph: 作者：佚名',
      'paragraph: 来源：云屏市水务局',
      'paragraph: 更新时间：2031-4-2',
      'paragraph: 各区水务局：',
      'paragraph: 现将渡口防汛有关事项通知如下。',
      'paragraph: 一、加强值守。每日八时、二十时各报一次水位，',
      'paragraph: 二、备足沙袋。每处渡口不少于二百只。',
      'table-row: 渡口\t沙袋（只）\t负责人',
      'table-row: 渡口：松湾；沙袋（只）：200；负责人：甲',
      'table-row: 渡口：北岬；沙袋（只）：300；负责人：甲',
      'paragraph: 云屏市水务局',
      'paragraph: 2031年4月2日',
    ]);
  });

  it('keeps parts of a text that stand in containers of their own, with the signature', async () => {
    const main = `<h1>云屏市渡口规划</h1><div class="page"><p>第一部分，全市渡口四十处。</p><p>其中公益渡口三十处，经营渡口十处。</p></div>
<div class="page"><p>第二部分，改造任务十处。</p><p>由交通局牵头，每处投资一百万元。</p></div><div class="sign">云屏市交通局</div><div class="sign">2031年5月1日</div>
<aside><p>热门：渡口时刻表，欢迎查看。</p></aside>`;
    const blocks = blocksOf(await readPage(sitePage(main)));
    expect(blocks.at(-2)).toBe('paragraph: 云屏市交通局');
    expect(blocks.at(-1)).toBe('paragraph: 2031年5月1日');
    expect(blocks).toHaveLength(7);
  });

  it.each([
    [
      'news',
      (at: number) => `<li><a href="/${at}">渡口新闻之${at}</a><p>昨日检查渡口，发现问题三处，已责令整改。</p></li>`,
    ],
    [
      'comments',
      (at: number) => `<li><b>网友${at}</b><p>渡口办法很好，希望早日实施，方便大家。</p><a href="#">回复</a></li>`,
    ],
  ])('tells the text from %s of nearly the same length beside it', async (_, item) => {
    const text = '<p>渡口管理应当安全、便民，每处渡口配备渡工二名，救生衣四十件。</p>'.repeat(5);
    const beside = Array.from({ length: 6 }, (_, at) => item(at + 1)).join('');
    const main = `<div><h1>云屏市渡口办法</h1><div class="content">${text}<p>云屏市交通局</p></div></div><div><h3>最新</h3><ul>${beside}</ul></div>`;
    const blocks = blocksOf(await readPage(sitePage(main)));
    expect(blocks).toHaveLength(7);
    expect(blocks.at(-1)).toBe('paragraph: 云屏市交通局');
  });

  it('reads a list of names below a title, which holds no sentence', async () => {
    const blocks = blocksOf(await readPage(sitePage('<h2>云屏市渡工名单公示</h2><div><p>张甲</p><p>李乙</p></div>')));
    expect(blocks).toEqual(['heading0: 云屏市渡工名单公示', 'paragraph: 张甲', 'paragraph: 李乙']);
  });

  it('shows what only a script would show, where that is the text', async () => {
    const page =
      '<html><body><p>加载中</p><div style="display:none"><h1>停渡公告</h1><p>因大雾，四月三日全天停渡，恢复时间另行通知。</p></div></body></html>';
    expect(blocksOf(await readPage(page))).toContain('paragraph: 因大雾，四月三日全天停渡，恢复时间另行通知。');
  });

  it.each([
    ['menus alone', 'menus-only', sitePage('')],
    ['frames', 'frames', '<html><frameset><frame src="a"><noframes>请换浏览器，谢谢。</noframes></frameset></html>'],
    [
      'a page that leads to another',
      'no-text',
      '<html><head><meta http-equiv="refresh" content="0;url=/"></head></html>',
    ],
  ])('says of %s that there is no text', async (_, reason, page) => {
    await expect(readPage(page)).rejects.toMatchObject({
      code: 'document-empty',
      details: { file: '渡口.html', reason },
    });
  });

  it('warns where the text is pictures', async () => {
    const page = sitePage('<h1>一图读懂渡口办法</h1><p><img src="1.png" alt="一图"></p><p><img src="2.png"></p>');
    const reading = await readPage(page);
    expect(blocksOf(reading)).toEqual(['heading0: 一图读懂渡口办法']);
    expect(reading.warnings).toEqual([{ code: 'part-not-read', part: 'img', reason: 'picture' }]);
  });
});

describe('reading what authors write', () => {
  it('prints the numbers of lists as a browser does, and none an author typed', async () => {
    const lists = `<p>渡口开放如下，请知悉。</p><ol style="list-style-type:cjk-ideographic"><li>松湾；</li><li value="5">北岬。</li></ol>
<ol type="a" start="3"><li><p>首段。</p><p>次段。</p></li></ol><ol><li>（一）自己写的号。</li></ol><ul><li>没有号。</li></ul>`;
    const reading = await readPage(lists);
    expect(blocksOf(reading).slice(1)).toEqual([
      'list-item: 一、松湾；',
      'list-item: 五、北岬。',
      'list-item: c. 首段。',
      'list-item: 次段。',
      'list-item: （一）自己写的号。',
      'list-item: 没有号。',
    ]);
    expect(compact(restored(reading))).not.toContain('五、');
  });

  it('ties notes to their marks, and tells contents from headings', async () => {
    const page = `<p><a href="#a">第一章 总则.......... 1</a></p><h1><a name="a"></a>第一章 总则</h1>
<p>第一条 渡口包括两种<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>，应当公布。</p><hr>
<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> 指固定渡口和临时渡口。</p></div>`;
    const reading = await readPage(page);
    expect(blocksOf(reading)).toEqual([
      'contents: 第一章 总则.......... 1',
      'heading1: 第一章 总则',
      'paragraph: 第一条 渡口包括两种[1]，应当公布。',
      'note: [1] 指固定渡口和临时渡口。',
    ]);
    expect(reading.blocks.at(-1)?.mark).toBe('[1]');
  });

  it('decodes entities, joins wrapped lines and leaves readings of characters out', async () => {
    const page =
      '<p>为了保障\n乘客安全，H<sub>2</sub>O 与 m<sup>2</sup>，<ruby>岬<rp>(</rp><rt>jiǎ</rt><rp>)</rp></ruby>角&lt;甲&gt;&ldquo;乙&rdquo;&#8203;丙。</p><pre>丁 戊，\n  己。</pre>';
    expect(blocksOf(await readPage(page))).toEqual([
      'paragraph: 为了保障乘客安全，H2O 与 m2，岬角<甲>“乙”丙。',
      'paragraph: 丁 戊，',
      'paragraph: 己。',
    ]);
  });

  it('takes a table that only lays out for its text, and one with lists in its cells for a table', async () => {
    const page = `<p>各区任务如下，须按期完成。</p><table><tr><td>一、由交通局解释。</td></tr><tr><td>二、自印发之日起施行。</td></tr></table>
<table><caption>表1 任务</caption><tr><th>区</th><th>任务</th></tr><tr><th>松湾区</th><td>两件：<ol><li>先修</li><li>后建</li></ol></td></tr></table>`;
    const reading = await readPage(page);
    expect(blocksOf(reading).slice(1)).toEqual([
      'paragraph: 一、由交通局解释。',
      'paragraph: 二、自印发之日起施行。',
      'paragraph: 表1 任务',
      'table-row: 区\t任务',
      'table-row: 区：松湾区；任务：两件： 1. 先修 2. 后建',
    ]);
    expect(compact(restored(reading))).toContain('两件：先修后建');
  });
});

describe('pages made to do harm', () => {
  it.each([
    ['nested beyond all reason', '<div>'.repeat(100_000)],
    ['of nothing but tags', '<'.repeat(700_000)],
  ])('refuses a page %s', async (_, page) => {
    await expect(readPage(`<html>${page}`)).rejects.toMatchObject({ code: 'document-too-large' });
  });

  it('reads a page nested deeper than browsers go, and cells that span more than there is', async () => {
    const deep = await readPage(`<html>${'<div>'.repeat(2000)}<p>渡口每日六时开放，二十二时关闭。</p>`);
    expect(deep.blocks).toHaveLength(1);
    const wide = await readPage(
      `<html><p>渡口如下，请知悉。</p><table>${'<tr><td rowspan="60000" colspan="9999">甲</td><td>乙</td></tr>'.repeat(300)}</table>`,
    );
    expectSound(wide);
  });
});

describeReader('html', {
  reader: htmlReader,
  samples: [
    { name: '通知.html', bytes: () => bytesOf(NOTICE_PAGE), words: () => wordsOf(NOTICE_PAGE) },
    { name: '菜单多.html', bytes: () => bytesOf(sitePage('<p>渡口每日六时开放，二十二时关闭。</p>')) },
  ],
});
