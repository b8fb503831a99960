import { afterEach, describe, expect, it } from 'vitest';
import { type ManyOptions, type ManySession, openManySession, TOKEN_KEY } from '../testing/slack/many-session.js';
import { checkSetup, type Finding } from './check-setup.js';

const LIMIT_MS = 30_000;

let session: ManySession | null = null;
const open = async (options: ManyOptions = {}) => {
  session = await openManySession(options);
  session.slack.addTeam({ team: 'T1ONE' });
  return session;
};
afterEach(async () => {
  await session?.close();
  session = null;
});
const stored = async ({ installations }: ManySession) => (await installations.installations()).map(({ id }) => id);

describe.each(['socket', 'http'] as const)('installing the app, by %s', (transport) => {
  it(
    'leads from a page that says what it is to one that says what to do next, and stores the token sealed',
    async () => {
      const one = await open({ transport });
      const { begin, open: go } = one.browser();
      const page = await begin();
      expect(page.text).toContain('每句话都注明文件、条款和原文');
      expect(page.text).toContain('Add to Slack');
      const asked = new URL(page.link).searchParams;
      expect(asked.get('scope')?.split(',')).toContain('app_mentions:read');
      expect(asked.get('redirect_uri')).toBe(`${one.address}/slack/oauth_redirect`);
      const end = await go(one.slack.approve(page.link, 'T1ONE'));
      expect(end.status).toBe(200);
      expect(end.text).toContain('/invite @tiaowen');
      expect(await stored(one)).toEqual(['T1ONE']);
      expect((await one.installations.installation('T1ONE'))?.sealed).not.toMatch(/xoxb|T1ONE/);
    },
    LIMIT_MS,
  );
});

describe('an installation that goes otherwise', () => {
  it(
    'says that it was cancelled, in the language of the browser',
    async () => {
      const one = await open();
      const { begin, open: go } = one.browser('en-GB,en;q=0.9');
      const end = await go(one.slack.decline((await begin()).link));
      expect([end.status, /pressed Cancel/.test(end.text), end.link]).toEqual([400, true, '/slack/install']);
      expect(await stored(one)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'takes a state once, and only in the browser that began',
    async () => {
      const one = await open();
      const mine = one.browser();
      const { link } = await mine.begin();
      const back = one.slack.approve(link, 'T1ONE');
      expect((await one.browser().open(back)).text).toContain('不是在这个浏览器里开始的');
      expect(await stored(one)).toEqual([]);
      expect((await mine.open(back)).status).toBe(200);
      const again = one.slack.approve(link, 'T1ONE');
      expect((await mine.open(again)).status).toBe(400);
    },
    LIMIT_MS,
  );

  it(
    'takes no state that was kept for more than ten minutes, nor one it never gave',
    async () => {
      const one = await open();
      const mine = one.browser();
      const { link } = await mine.begin();
      // Whatever is past its time is dropped, whoever looks.
      await one.installations.takeState('another', new Date(Date.now() + 11 * 60_000));
      expect((await mine.open(one.slack.approve(link, 'T1ONE'))).text).toContain('已经过期');
      expect((await mine.open(`${one.address}/slack/oauth_redirect?code=x&state=y`)).status).toBe(400);
      expect((await mine.open(`${one.address}/slack/oauth_redirect`)).status).toBe(400);
      expect(await stored(one)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'keeps nothing of a workspace that is not enabled, and gives its token back',
    async () => {
      const one = await open({ teams: ['T2TWO'] });
      expect(await one.install('T1ONE')).toContain('没有开通');
      expect(await stored(one)).toEqual([]);
      expect(one.slack.callsOf('auth.revoke').map(({ team }) => team)).toEqual(['T1ONE']);
    },
    LIMIT_MS,
  );

  it(
    'says that something failed where Slack fails, and what to do',
    async () => {
      const one = await open();
      one.slack.faults.add('oauth.v2.access', { kind: 'error', error: 'internal_error' });
      expect(await one.install('T1ONE')).toContain('请从安装页重新开始');
      expect(await stored(one)).toEqual([]);
      expect(await one.install('T1ONE')).toContain('已装到你的工作区');
    },
    LIMIT_MS,
  );
});

describe('the check of the setup, for many workspaces', () => {
  it(
    'tries the client and the token of each, and says which cannot be opened',
    async () => {
      const one = await open();
      one.slack.addTeam({ team: 'T2TWO' });
      await one.install('T1ONE');
      await one.install('T2TWO');
      const check = (changes: Partial<ManySession['oauth']> = {}) =>
        checkSetup(
          {
            ...{ botToken: null, oauth: { ...one.oauth, ...changes }, signingSecret: 'secret', appToken: null },
            ...{ apiUrl: one.slack.apiUrl, port: 0 },
          },
          5,
          { installations: one.installations },
        );
      const bad = (findings: readonly Finding[]) => findings.filter(({ ok }) => !ok);
      const good = await check();
      expect(bad(good)).toEqual([]);
      expect(good).toContainEqual({ of: 'installations', ok: true, count: 2 });
      one.slack.faults.add('auth.test', { kind: 'error', error: 'account_inactive' });
      const [gone, ...others] = bad(await check());
      expect([gone, others]).toEqual([{ of: 'installation', ok: false, id: 'T1ONE', code: 'account_inactive' }, []]);
      const other = await check({ keys: ['00'.repeat(32)], clientSecret: 'wrong' });
      expect(bad(other).map((finding) => ('code' in finding ? finding.code : ''))).toEqual([
        'bad_client_secret',
        'sealed',
        'sealed',
      ]);
      expect(bad(await check({ keys: ['00'.repeat(32), TOKEN_KEY] }))).toEqual([]);
    },
    LIMIT_MS,
  );
});
