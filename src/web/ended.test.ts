import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signGrant } from '../copy/signed-link.js';
import { ferryRules } from '../testing/corpora/ferry-rules.js';
import { KEY, type OpenedWeb, openWeb } from './web.fixture.js';

const TOKEN_ENV = { WEB_ACCESS: 'token', WEB_LINK_KEY: KEY, TIAOWEN_PUBLIC_URL: 'https://policy.example.org' };

describe('what ended a document', () => {
  let web: OpenedWeb;
  beforeAll(async () => {
    web = await openWeb({
      'ferries-2011': ferryRules({
        number: '松政规〔2011〕3号',
        issued: '2011年3月1日',
        closing: '本办法自2011年4月1日起施行。',
      }),
      'ferries-2021': ferryRules({
        number: '松政规〔2021〕8号',
        issued: '2021年3月1日',
        closing: '本办法自2021年4月1日起施行。《松湾市渡船管理办法》（松政规〔2011〕3号）同时废止。',
      }),
    });
  });
  afterAll(() => web.close());

  const read = async (path: string, documents: readonly string[] | null, form?: Readonly<Record<string, string>>) => {
    const grant = { documents, until: Date.parse('2031-05-02T00:00:00Z') };
    const cookie = `tiaowen_session=${signGrant(grant, { purpose: 'session', path: '' }, [KEY])}`;
    const headers = { host: 'policy.example.org', cookie };
    const response = await web.under(TOKEN_ENV)(path, { headers, ...(form === undefined ? {} : { form }) });
    expect(response.status).toBe(200);
    return parseHTML(await response.text()).document.querySelector('main')?.textContent ?? '';
  };

  it.each<readonly [string, string, Readonly<Record<string, string>> | undefined]>([
    ['in the list', '/', undefined],
    ['on its card', '/d/ferries-2011', undefined],
    ['in an answer', '/ask', { q: '松政规〔2011〕3号现在还有效吗？' }],
  ])('is named to who may read it, and not to others: %s', async (_, path, form) => {
    expect(await read(path, null, form)).toContain('松政规〔2021〕8号');
    const limited = await read(path, ['ferries-2011'], form);
    expect(limited).toContain('松政规〔2011〕3号');
    expect(limited).not.toContain('松政规〔2021〕8号');
  });

  it.each(['/', '/d/ferries-2011'])('leaves the document ended where it is not named: %s', async (path) => {
    const limited = await read(path, ['ferries-2011']);
    expect(limited).toContain('失效');
  });
});
