import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FakeSlack, openFakeSlack } from '../testing/slack/fake-slack.js';
import type { SlackSettings } from './bot.js';
import { checkSetup } from './check-setup.js';
import { describeFinding } from './check-setup-copy.js';
import { BOT_SCOPES } from './scopes.js';

let slack: FakeSlack;
let settings: SlackSettings;

async function open(scopes: readonly string[]) {
  slack = await openFakeSlack({ scopes });
  settings = {
    botToken: slack.botToken,
    appToken: slack.appToken,
    signingSecret: null,
    oauth: null,
    apiUrl: slack.apiUrl,
    port: 0,
  };
}

beforeEach(() => open(BOT_SCOPES));
afterEach(() => slack.stop());

const linesOf = async (given: SlackSettings, documents = 2) =>
  (await checkSetup(given, documents)).map((finding) => describeFinding(finding, 'en'));

describe('checkSetup', () => {
  it('finds a good setup good in every line', async () => {
    const findings = await checkSetup(settings, 2);
    expect(findings.map(({ of, ok }) => [of, ok])).toEqual([
      ['bot-token', true],
      ['scopes', true],
      ['app-token', true],
      ['index', true],
      ['clock', true],
    ]);
  });

  it('names each missing scope and where to add it', async () => {
    await slack.stop();
    await open(BOT_SCOPES.filter((scope) => scope !== 'users:read' && scope !== 'im:write'));
    expect((await linesOf(settings))[1]).toMatch(/^✗ Scopes: missing im:write, users:read\. .*OAuth & Permissions/);
  });

  it('tells a wrong bot token from a server that does not answer', async () => {
    const [wrong] = await linesOf({ ...settings, botToken: 'xoxb-wrong' });
    expect(wrong).toMatch(/^✗ SLACK_BOT_TOKEN: refused by Slack \(invalid_auth\)/);
    const [down] = await linesOf({ ...settings, apiUrl: 'http://127.0.0.1:1/api/' });
    expect(down).toMatch(/^✗ SLACK_BOT_TOKEN: could not be tried/);
  });

  it('says that an app token is refused while the bot token is good', async () => {
    const lines = await linesOf({ ...settings, appToken: 'xapp-wrong' });
    expect(lines.map((line) => line.slice(0, 1))).toEqual(['✓', '✓', '✗', '✓', '✓']);
  });

  it('says of a signing secret only that it is set, and of an empty index what to do', async () => {
    const lines = await linesOf({ ...settings, appToken: null, signingSecret: 'secret' }, 0);
    expect(lines[2]).toMatch(/^✓ SLACK_SIGNING_SECRET: set/);
    expect(lines[3]).toMatch(/^✗ Index: .*npm run -s index/);
  });

  it('tells how far the clock is off, either way', async () => {
    const lineAt = async (minutes: number) => {
      const now = () => new Date(Date.now() + minutes * 60_000);
      const findings = await checkSetup(settings, 2, { now });
      return findings.map((finding) => describeFinding(finding, 'en')).at(-1);
    };
    expect(await lineAt(7)).toMatch(/^✗ Clock: 7 minutes ahead of Slack's/);
    expect(await lineAt(-90)).toMatch(/^✗ Clock: 90 minutes behind Slack's/);
    expect(await lineAt(1)).toMatch(/^✓ Clock/);
  });

  it('tells no token in any language', async () => {
    for (const locale of ['zh', 'en'] as const)
      for (const finding of await checkSetup({ ...settings, botToken: 'xoxb-wrong', appToken: 'xapp-wrong' }, 0))
        expect(describeFinding(finding, locale)).not.toMatch(/xoxb-|xapp-/);
  });
});

describe('BOT_SCOPES', () => {
  it('are those of the manifest', () => {
    const manifest = parse(readFileSync(new URL('manifest.yaml', import.meta.url), 'utf8'));
    expect(manifest.oauth_config.scopes.bot).toEqual(BOT_SCOPES);
  });
});
