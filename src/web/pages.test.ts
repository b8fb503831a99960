import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { type OpenedWeb, openWeb, TABLED, type Visit } from './web.fixture.js';

const OLD = {
  region: '望川市',
  title: '望川市社区食堂管理办法',
  text: '望政发〔2024〕3号\n\n望川市社区食堂管理办法\n\n第一条　社区食堂应当公示菜价。\n第二条　本办法有效期至2025年12月31日。\n',
};

describe('the pages', () => {
  let web: OpenedWeb;
  const page = async (path: string, visit?: Visit) => parseHTML(await web.text(path, visit)).document;
  const textOf = (element: { readonly textContent: string | null } | null) =>
    element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

  beforeAll(async () => {
    web = await openWeb(
      { wangchuan: WANGCHUAN, hepu: HEPU, old: OLD },
      { '晴川.md': TABLED, '晴川.yaml': 'kind: plan\n' },
    );
  });
  afterAll(() => web.close());

  it('list the documents, newest first, with what each is', async () => {
    const document = await page('/');
    const titles = [...document.querySelectorAll('tbody th')].map(textOf);
    expect(titles[0]).toBe('鹤鸣市社区养老服务发展规划');
    expect(titles).toHaveLength(4);
    expect(textOf(document.querySelector('tbody tr'))).toContain('鹤政发〔2032〕15号');
  });

  it('filter them by region, year, validity and words of the title', async () => {
    const titles = async (query: string) => [...(await page(`/?${query}`)).querySelectorAll('tbody th')].map(textOf);
    expect(await titles('region=鹤鸣市')).toEqual(['鹤鸣市社区养老服务发展规划']);
    expect(await titles('year=2031&text=社区养老')).toEqual(['望川市社区养老服务提升行动实施方案']);
    expect(await titles('text=鹤政发〔2032〕')).toEqual(['鹤鸣市社区养老服务发展规划']);
    expect(await titles('region=没有市')).toEqual([]);
    expect(textOf((await page('/?region=没有市')).querySelector('main'))).toContain('没有符合条件的文件');
  });

  it('show a document with its card, its outline and its clauses by their addresses', async () => {
    const document = await page('/d/wangchuan');
    expect(textOf(document.querySelector('h1'))).toBe('望川市社区养老服务提升行动实施方案');
    expect(textOf(document.querySelector('.card'))).toContain('发文字号望政办字〔2031〕7号');
    const outline = [...document.querySelectorAll('.outline a')];
    expect(outline.map(textOf)).toContain('（一）织密服务网络。');
    for (const link of outline) {
      const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
      expect(document.getElementById(id), id).not.toBeNull();
    }
    expect(textOf(document.getElementById('c-2.1.1'))).toContain('社区食堂覆盖率力争达到85%以上');
    expect(
      [...document.querySelectorAll('.body h2, .body h3')].map((each) => `${each.tagName} ${textOf(each)}`),
    ).toEqual(expect.arrayContaining(['H2 二、重点任务', 'H3 （一）织密服务网络。']));
  });

  it('highlight the quote that a link names, and put the clause’s address there', async () => {
    const { document: stored } = await web.deps.useCases.document('wangchuan');
    const quote = '到2034年，建成家庭照护床位1200张左右';
    const start = stored.text.indexOf(quote);
    const document = await page(`/d/wangchuan?q=${start}-${start + quote.length}`);
    const marks = [...document.querySelectorAll('mark')];
    expect(marks.map(textOf)).toEqual([quote]);
    expect(marks[0]?.id).toBe('c-2.1.2');
    expect(document.querySelectorAll('[id="c-2.1.2"]')).toHaveLength(1);
  });

  it.each(['0-0', '9-3', '0-999999', '-1-4', '1', 'a-b', '1e3-2e3'])(
    'say so where the place a link names is none: %s',
    async (q) => {
      const document = await page(`/d/wangchuan?q=${q}`);
      expect(document.querySelectorAll('mark')).toHaveLength(0);
      expect(textOf(document.querySelector('[role=status]'))).toContain('不在这份文件里');
    },
  );

  it('build tables from cells, and highlight within a cell', async () => {
    const { document: stored } = await web.deps.useCases.document('晴川');
    const start = stored.text.indexOf('民办托育机构');
    const document = await page(`/d/${encodeURIComponent('晴川')}?q=${start}-${start + 6}`);
    expect([...document.querySelectorAll('.body th')].map(textOf)).toEqual(['机构类型', '每人每月（元）', '责任单位']);
    expect(document.querySelectorAll('.body tbody tr')).toHaveLength(2);
    expect(textOf(document.querySelector('td mark'))).toBe('民办托育机构');
  });

  it('tell that a document is no longer in force', async () => {
    const opened = await page('/d/old');
    expect(textOf(opened.querySelector('.head .told'))).toContain('有效期至2025年12月31日，已过');
    expect(textOf(opened.querySelector('.card'))).toContain('失效');
    expect(textOf(opened.querySelector('.text .at'))).toContain('失效');
  });

  it('list duties and targets with a link to where each is laid down, and as sheets', async () => {
    const duties = await page('/d/wangchuan/duties');
    expect([...duties.querySelectorAll('thead th')].map(textOf)).toContain('牵头单位');
    const row = [...duties.querySelectorAll('tbody tr')].find((each) => textOf(each).includes('建设社区食堂'));
    expect(textOf(row ?? null)).toContain('市民政局');
    expect(row?.querySelector('a')?.getAttribute('href')).toMatch(/^\/d\/wangchuan\?q=\d+-\d+#c-2\.1\.1$/);
    expect(textOf((await page('/d/wangchuan/targets')).querySelector('tbody'))).toContain('力争≥85%');
    const csv = await web.visit('/d/wangchuan/targets.csv');
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    expect(await csv.text()).toContain('社区食堂覆盖率');
    const sheet = new Uint8Array(await (await web.visit('/d/wangchuan/duties.xlsx')).arrayBuffer());
    expect([...sheet.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('hand out the original as it was handed in', async () => {
    const file = await web.visit(`/d/${encodeURIComponent('晴川')}/original`);
    expect(file.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('晴川.md')}`);
    expect(await file.text()).toBe(TABLED);
  });

  it('find clauses with the statement that fits, in pages, and within what is chosen', async () => {
    const found = await page('/search?q=社区食堂覆盖率');
    expect(textOf(found.querySelector('.found li'))).toContain('社区食堂覆盖率');
    expect(found.querySelector('.found a')?.getAttribute('href')).toMatch(/^\/d\/\w+\?q=\d+-\d+#c-/);
    const within = await page('/search?q=社区食堂覆盖率&region=鹤鸣市');
    expect([...within.querySelectorAll('.from a')].map(textOf)).toEqual(
      Array(within.querySelectorAll('.found li').length).fill('鹤鸣市社区养老服务发展规划'),
    );
    expect(textOf((await page('/search?q=社区食堂&region=没有市')).querySelector('main'))).toContain('没有找到');
  });

  it('answer a question whole, with sources that open', async () => {
    const document = await page('/ask', { form: { q: '望川市社区食堂覆盖率到2033年要达到多少？谁牵头？' } });
    expect(textOf(document.querySelector('.claims'))).toContain('85%');
    const href = document.querySelector('.sources a')?.getAttribute('href') ?? '';
    expect(await web.text(href)).toContain('<mark id="c-2.1.1">');
    expect([...document.querySelectorAll('.again input[name=h]')].map((each) => each.getAttribute('value'))).toEqual([
      '望川市社区食堂覆盖率到2033年要达到多少？谁牵头？',
    ]);
  });

  it('answer a further question in the light of the one before', async () => {
    const form = [
      ['h', '望川市社区食堂覆盖率到2033年要达到多少？'],
      ['q', '谁牵头？'],
    ] as const;
    expect(textOf((await page('/ask', { form })).querySelector('.claims'))).toContain('市民政局');
  });

  it('answer as a stream where the page asks for one', async () => {
    const response = await web.visit('/ask', {
      form: { q: '望川市家庭照护床位要建多少张？' },
      headers: { accept: 'text/event-stream' },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const text = await response.text();
    expect(text).toContain('event: answer');
    expect(text).toContain('1200张左右');
  });

  it('say what was searched where nothing is found', async () => {
    const document = await page('/ask', { form: { q: '望川市的社区食堂面积要达到多少平方米？' } });
    expect(textOf(document.querySelector('#answer'))).toContain('未找到直接规定');
  });

  it('keep what a reader says of an answer, once it is said', async () => {
    const document = await page('/ask', { form: { q: '望川市谁负责培养养老护理员？' } });
    const id = document.querySelector('form.verdict input')?.getAttribute('value') ?? '';
    expect(await web.text('/feedback', { form: { id, useful: 'yes' } })).toContain('已记下');
    const conversations = web.deps.verdicts as import('../storage/conversations.js').Conversations;
    expect(await conversations.feedbackRows()).toMatchObject([
      { question: '望川市谁负责培养养老护理员？', feedback: { useful: true } },
    ]);
    expect((await web.visit('/feedback', { form: { id: 'unknown', useful: 'no' } })).status).toBe(404);
  });

  it('lay two documents side by side by their headings', async () => {
    const document = await page('/compare?a=wangchuan&b=hepu');
    const rows = [...document.querySelectorAll('section.sides')].map((row) =>
      [...row.children].map((each) => textOf(each.querySelector('h3'))),
    );
    expect(rows).toContainEqual(['重点任务', '主要任务']);
    expect((await web.visit('/compare?a=wangchuan&b=unknown')).status).toBe(404);
    expect(await web.text('/compare?a=hepu&b=hepu')).toContain('请选两份不同的文件');
  });

  it('speak the language that is asked for, and keep to it', async () => {
    expect(
      textOf((await page('/', { headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' } })).querySelector('h1')),
    ).toBe('Documents');
    const chosen = await web.visit('/?lang=en');
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(textOf((await page('/', { headers: { cookie } })).querySelector('h1'))).toBe('Documents');
    expect(textOf((await page('/')).querySelector('h1'))).toBe('文件');
  });

  it('are refused by their limits with plain words', async () => {
    expect((await web.visit('/ask', { form: { q: '' } })).status).toBe(400);
    const long = await web.visit('/ask', { form: { q: '问'.repeat(501) } });
    expect([long.status, (await long.text()).includes('最多 500 字')]).toEqual([400, true]);
    for (const path of ['/nope', '/d/unknown', '/d/unknown/duties', '/d/unknown/original'])
      expect((await web.visit(path)).status, path).toBe(404);
  });

  it('ask a reader who asks without pause to wait', async () => {
    const peer = '127.0.0.9';
    const asked = [];
    for (let n = 0; n < 31; n += 1) asked.push(await web.visit('/ask', { form: { q: '你好' }, peer }));
    expect(asked.at(-1)?.status).toBe(429);
    expect(Number(asked.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
