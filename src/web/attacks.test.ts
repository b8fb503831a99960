/** Each row is an attempt to have the reader run, show or do what it should not; none may get through. */
import { request } from 'node:http';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Grant, type Purpose, signGrant } from '../copy/signed-link.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { serveWeb } from './serve.js';
import { KEY, type OpenedWeb, openWeb, type Visit } from './web.fixture.js';

const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '</textarea><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{{constructor.constructor("alert(1)")()}}<%= 1 %>',
  '<style>*{display:none}</style><base href="//evil.example">',
];
const HOSTILE = SCRIPTS.join(' ');
const HOSTILE_DOCUMENT = {
  region: '望川市',
  title: `望川市“${HOSTILE.replaceAll('"', '')}”办法`.replaceAll("'", ''),
  text: `望政办字〔2031〕9号\n\n望川市助餐办法\n\n一、<script>alert(1)</script>总则\n\n（一）开展助餐${HOSTILE}。到2033年，助餐<b>率</b>达到90%以上。（牵头单位：市民政局<script>alert(2)</script>）\n`,
};
const TABLE = `# 望川市补贴表

| <img src=x onerror=alert(1)> | =HYPERLINK("http://evil.example") |
| --- | --- |
| <script>alert(1)</script> | =1+1 |
`;

const NOW = Date.parse('2031-05-01T08:00:00Z');
const TOKEN_ENV = { WEB_ACCESS: 'token', WEB_LINK_KEY: KEY, TIAOWEN_PUBLIC_URL: 'https://policy.example.org' };
const PROXY_ENV = { WEB_ACCESS: 'proxy', WEB_PROXY_HEADER: 'X-Forwarded-User', WEB_PROXY_ADDRESSES: '10.0.0.2' };
const SCOPED: Grant = { documents: ['wangchuan'], until: NOW + 3_600_000 };
const token = (grant: Partial<Grant> = {}, { path = '/d/wangchuan', purpose = 'link' as Purpose, key = KEY } = {}) =>
  signGrant({ ...SCOPED, ...grant }, { purpose, path }, [key]);
const session = (grant: Partial<Grant> = {}, key = KEY) => ({
  cookie: `tiaowen_session=${token(grant, { purpose: 'session', path: '', key })}`,
});

describe('an attack', () => {
  let web: OpenedWeb;
  beforeAll(async () => {
    web = await openWeb(
      { wangchuan: WANGCHUAN, hepu: HEPU, hostile: HOSTILE_DOCUMENT },
      { 'table.md': TABLE, 'table.yaml': 'kind: plan\n' },
    );
  });
  afterAll(() => web.close());

  /** Nothing on a page runs but the one script, and nothing on it is an attribute that would. */
  const expectInert = (markup: string) => {
    const { document } = parseHTML(markup);
    const scripts = [...document.querySelectorAll('script')].map((each) => each.outerHTML);
    expect(
      scripts.filter((each) => !/^<script src="\/ask-[0-9a-f]{12}\.js" defer(?:="")?><\/script>$/.test(each)),
    ).toEqual([]);
    expect(document.querySelectorAll('img, svg, iframe, object, embed, base, style, meta[http-equiv]')).toHaveLength(0);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$/i);
        if (name === 'href' || name === 'src' || name === 'action') expect(value).toMatch(/^(?:\/(?!\/)|#|$)/);
      }
  };

  describe('by script', () => {
    const places: readonly (readonly [string, string, Visit?])[] = [
      ['in titles of the list', '/'],
      ['in a title and clauses', '/d/hostile'],
      ['in clauses with a quote across them', '/d/hostile?q=10-120'],
      ['in cells of a table', '/d/table'],
      ['in units', '/d/hostile/duties'],
      ['in names of figures', '/d/hostile/targets'],
      ['in what is found', '/search?q=助餐'],
      ['beside another document', '/compare?a=hostile&b=wangchuan'],
      ['in what an answer cites', '/ask', { form: { q: '望川市的助餐率到2033年要达到多少？谁牵头？' } }],
      [
        'in earlier questions',
        '/ask',
        {
          form: [
            ['h', HOSTILE],
            ['q', '谁牵头？'],
          ],
        },
      ],
    ];
    it.each(places.map(([name, path, visit = {}]) => ({ name, path, visit })))('$name', async ({ path, visit }) =>
      expectInert(await web.text(path, visit)),
    );

    it.each(SCRIPTS)('in what is searched for, filtered by and asked: %s', async (script) => {
      const text = encodeURIComponent(script);
      for (const path of [
        `/search?q=${text}`,
        `/?text=${text}&region=${text}`,
        `/ask?q=${text}&d=${text}`,
        `/compare?a=${text}&b=${text}`,
        `/d/${text}`,
        `/${text}`,
      ])
        expectInert(await web.text(path));
      expectInert(await web.text('/ask', { form: { q: script, d: script } }));
      expectInert(await web.text('/feedback', { form: { id: script, useful: 'yes' } }));
    });

    it('in a stream, by lines that would begin an event', async () => {
      const q = '望川市的助餐率？\n\nevent: answer\ndata: <script>alert(1)</script>\r\revent: x';
      const stream = await web.text('/ask', { form: { q }, headers: { accept: 'text/event-stream' } });
      const lines = stream.split('\n').filter((line) => line.startsWith('event:'));
      expect(lines).toEqual(['event: answer']);
      expect(stream).not.toContain('<script>');
    });

    it('in a cell that a spreadsheet would take for a formula', async () => {
      const csv = await web.text('/d/hostile/duties.csv');
      expect(csv.split(/[,\r\n]/).filter((cell) => /^"?[=+@\t]/.test(cell))).toEqual([]);
    });

    it('against what every page is told of itself', async () => {
      for (const path of ['/', '/nope', '/d/hostile', '/ask']) {
        const { headers } = await web.visit(path);
        expect(headers.get('content-security-policy')).toMatch(
          /default-src 'none'.*frame-ancestors 'none'; base-uri 'none'/,
        );
        expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    });

    it('in an original that a browser might show', async () => {
      const { headers } = await web.visit('/d/table/original');
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-security-policy')).toContain('sandbox');
    });
  });

  it.each([
    '/d/..%2F..%2Fetc%2Fpasswd',
    '/d/..%2f..%2fpackage.json/original',
    '/d/%2e%2e%2f%2e%2e%2fdata%2ftiaowen.db/original',
    '/d/....//....//etc/passwd/original',
    '/d/wangchuan%00.yaml/original',
    '/d/wangchuan.yaml/original',
    '/d/..%5c..%5cwindows/original',
    '/../../../etc/passwd',
    '/d/wangchuan/../../etc/passwd',
    '/d/wangchuan/original/../../../.env',
    '/d/%C0%AE%C0%AE/original',
    '//etc/passwd',
    '/.env',
    '/data/tiaowen.db',
  ])('by a path out of the documents: %s', async (path) => {
    const response = await web.visit(path);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).not.toMatch(/root:|SQLite|"name": "tiaowen"|region: \{/);
  });

  describe('on signed links', () => {
    const signed = (path: string, visit?: Visit) =>
      web.under(TOKEN_ENV)(path, { ...visit, headers: { host: 'policy.example.org', ...visit?.headers } });

    it('is none where the link is good: it opens its documents and no others', async () => {
      const opened = await signed(`/d/wangchuan?q=1-9&t=${token()}`);
      expect([opened.status, opened.headers.get('location')]).toEqual([303, '/d/wangchuan?q=1-9']);
      const cookie = opened.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/Secure/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
      const page = await signed('/d/wangchuan', { headers: { cookie: cookie.split(';')[0] ?? '' } });
      expect(page.status).toBe(200);
    });

    const refused: readonly (readonly [string, () => readonly [string, Visit?]])[] = [
      ['no link at all', () => ['/d/wangchuan']],
      ['no link, for the list', () => ['/']],
      ['no link, for the original', () => ['/d/wangchuan/original']],
      ['no link, for a question', () => ['/ask', { form: { q: '谁牵头？' } }]],
      ['an expired link', () => [`/d/wangchuan?t=${token({ until: NOW - 1 })}`]],
      ['a link of another path', () => [`/d/hepu?t=${token()}`]],
      ['a link used for the list', () => [`/?t=${token()}`]],
      ['a link signed with another key', () => [`/d/wangchuan?t=${token({}, { key: 'ee'.repeat(32) })}`]],
      ['a link without a signature', () => [`/d/wangchuan?t=${token().split('.')[0]}.`]],
      ['a link with an empty body', () => [`/d/wangchuan?t=.${token().split('.')[1]}`]],
      [
        'a link with a widened scope',
        () => [
          `/d/wangchuan?t=${Buffer.from(JSON.stringify({ d: null, u: SCOPED.until })).toString('base64url')}.${token().split('.')[1]}`,
        ],
      ],
      [
        'a link with a longer time',
        () => [
          `/d/wangchuan?t=${Buffer.from(JSON.stringify({ d: ['wangchuan'], u: NOW * 2 })).toString('base64url')}.${token().split('.')[1]}`,
        ],
      ],
      ['a link of a megabyte', () => [`/d/wangchuan?t=${'a'.repeat(1_000_000)}`]],
      ['a session in place of a link', () => [`/d/wangchuan?t=${token({}, { purpose: 'session', path: '' })}`]],
      ['a link in place of a session', () => ['/d/wangchuan', { headers: { cookie: `tiaowen_session=${token()}` } }]],
      ['an expired session', () => ['/d/wangchuan', { headers: session({ until: NOW }) }]],
      ['a session of another key', () => ['/d/wangchuan', { headers: session({}, 'ee'.repeat(32)) }]],
      ['a session of no shape', () => ['/d/wangchuan', { headers: { cookie: 'tiaowen_session=%7B%7D.%00' } }]],
      ['the header of a proxy', () => ['/d/wangchuan', { headers: { 'x-forwarded-user': 'admin' } }]],
    ];
    it.each(refused)('%s', async (_, attempt) => {
      const response = await signed(...attempt());
      expect(response.status).toBe(403);
      expect(response.headers.get('set-cookie') ?? '').not.toContain('tiaowen_session');
      expect(await response.text()).not.toContain('社区食堂覆盖率');
    });

    it.each([
      '/d/hepu',
      '/d/hepu?q=1-20',
      '/d/hepu/duties',
      '/d/hepu/targets',
      '/d/hepu/duties.csv',
      '/d/hepu/targets.xlsx',
      '/d/hepu/original',
      '/compare?a=wangchuan&b=hepu',
      '/compare?a=hepu&b=wangchuan',
    ])('another scope’s document: %s', async (path) => {
      const response = await signed(path, { headers: session() });
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('鹤鸣市');
    });

    it.each<readonly [string, string]>([
      ['in the list', '/'],
      ['in the choices of the list', '/?region=x'],
      ['in what is found', '/search?q=社区食堂覆盖率达到70%'],
      ['in what is found within its region', '/search?q=智慧养老&region=鹤鸣市'],
      ['in the choices to compare', '/compare'],
      ['in what can be asked about', '/ask'],
    ])('another scope’s document, %s', async (_, path) => {
      const text = await (await signed(path, { headers: session() })).text();
      expect(text.replaceAll(/value="[^"]*"/g, '')).not.toMatch(/鹤鸣市|鹤政发|时间银行/);
    });

    it.each([
      ['鹤鸣市社区食堂覆盖率到2036年要达到多少？', ''],
      ['《鹤鸣市社区养老服务发展规划》的互助养老有什么措施？', ''],
      ['鹤政发〔2032〕15号是哪天印发的？', ''],
      ['社区食堂覆盖率要达到多少？', 'hepu'],
      ['各地社区食堂覆盖率分别是多少？', ''],
      ['市教育局负责哪些任务？', ''],
    ])('another scope’s document, by asking: %s', async (q, d) => {
      for (const accept of ['text/html', 'text/event-stream']) {
        const response = await signed('/ask', { form: { q, d }, headers: { ...session(), accept } });
        const said = (await response.text()).replaceAll(q, '');
        expect(response.status).toBe(200);
        expect(said).not.toMatch(/70%|时间银行|高校食堂|2032年6月|市教育局、/);
      }
    });
  });

  describe('past an authenticating proxy', () => {
    const proxied = web_under(PROXY_ENV);
    it('is none where the proxy speaks', async () => {
      const visit = { headers: { 'x-forwarded-user': 'li' } };
      expect((await proxied('/', { ...visit, peer: '10.0.0.2' })).status).toBe(200);
      expect((await proxied('/', { ...visit, peer: '::ffff:10.0.0.2' })).status).toBe(200);
    });
    it.each<readonly [string, Visit]>([
      ['a header from elsewhere', { headers: { 'x-forwarded-user': 'admin' }, peer: '10.0.0.3' }],
      ['a header from this machine', { headers: { 'x-forwarded-user': 'admin' }, peer: '127.0.0.1' }],
      [
        'the address of the proxy in a header',
        { headers: { 'x-forwarded-user': 'admin', 'x-forwarded-for': '10.0.0.2' }, peer: '10.0.0.9' },
      ],
      ['an address that begins alike', { headers: { 'x-forwarded-user': 'admin' }, peer: '10.0.0.20' }],
      ['no name', { peer: '10.0.0.2' }],
      ['a blank name', { headers: { 'x-forwarded-user': '  ' }, peer: '10.0.0.2' }],
      ['another header', { headers: { 'x-remote-user': 'admin' }, peer: '10.0.0.2' }],
      ['a session', { headers: session({ documents: null }), peer: '10.0.0.9' }],
    ])('%s', async (_, visit) => {
      const response = await proxied('/d/wangchuan', visit);
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('社区食堂');
    });
    function web_under(env: Record<string, string>) {
      return (path: string, visit?: Visit) => web.under(env)(path, visit);
    }
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:3020',
    'evil.example#localhost',
    'evil.example@localhost',
    'localhost@evil.example',
    'localhost, evil.example',
    '[::1].evil.example',
    '0x7f000001.evil.example',
    '',
  ])('by a name that is not this server’s: %s', async (host) => {
    const response = await web.visit('/d/wangchuan', { headers: { host } });
    expect(response.status).toBe(421);
    expect(await response.text()).not.toContain('社区食堂');
  });

  it.each<readonly [string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:5173' }],
    ['no site that is told', { origin: 'null' }],
    ['a name that begins alike', { origin: 'http://localhost:3020.evil.example' }],
    ['another site by its fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site by its fetch', { 'sec-fetch-site': 'same-site' }],
  ])('by a page of %s', async (_, headers) => {
    for (const path of ['/ask', '/feedback']) {
      const response = await web.visit(path, { form: { q: '谁牵头？', id: 'x', useful: 'yes' }, headers });
      expect(response.status).toBe(403);
    }
  });

  it('takes what its own pages send', async () => {
    const headers = { origin: 'http://localhost:3020', 'sec-fetch-site': 'same-origin' };
    expect((await web.visit('/feedback', { form: { id: 'x', useful: 'yes' }, headers })).status).toBe(404);
  });

  it.each<readonly [string, string, Visit, number]>([
    ['a form of a megabyte', '/ask', { form: { q: '问'.repeat(400_000) } }, 413],
    [
      'a form of many fields',
      '/ask',
      { form: Array.from({ length: 9000 }, (_, n) => ['h', `问题${n}`] as const) },
      400,
    ],
    ['an address of a megabyte', `/search?q=${'a'.repeat(1_000_000)}`, {}, 413],
    ['a search that is too long', `/search?q=${'a'.repeat(600)}`, {}, 400],
    [
      'a form of no known type',
      '/ask',
      { body: '{"q":"谁牵头？"}', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'a broken multipart form',
      '/ask',
      { body: '--x\r\nbroken', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      400,
    ],
    ['a method that is none', '/d/wangchuan', { method: 'DELETE' }, 404],
    ['a page number beyond all', '/?p=999999', {}, 200],
    ['control characters', `/search?q=${encodeURIComponent('\u0000\u202e\ufffe')}`, {}, 200],
    ['a prototype for a name', '/ask', { form: { __proto__: 'x', constructor: 'y', q: '' } }, 400],
  ])('by %s', async (_, path, visit, status) => {
    expect((await web.visit(path, visit)).status).toBe(status);
  });

  it('by text of users in the log', async () => {
    await web.visit('/ask', { form: { q: '绝密的问题一二三' } });
    await web.visit('/d/秘密文件');
    expect(web.logged.join('\n')).not.toMatch(/绝密|秘密/);
  });

  describe('on the socket', () => {
    it('by headers that are too many', async () => {
      const served = await serveWeb({ ...web.deps, settings: { ...web.deps.settings, port: 0 } });
      try {
        expect(await statusOf(served.port, { 'X-Large': 'a'.repeat(20_000) })).toBe(431);
        expect(await statusOf(served.port, {})).toBe(200);
      } finally {
        await served.close();
      }
    });
  });
});

function statusOf(port: number, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/', headers: { host: 'localhost', ...headers } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
