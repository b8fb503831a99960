import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSlack, openFakeSlack } from './fake-slack.js';
import { SILENT } from './tiny-app.js';
import type { SeenMessage } from './workspace.js';

const ALICE = 'U0ALICE';
const GENERAL = 'C0GENERAL';

let slack: FakeSlack;
let client: webApi.WebClient;
let asked: SeenMessage;

beforeEach(async () => {
  slack = await openFakeSlack({ subscriptions: [] });
  client = clientWith(slack.botToken);
  asked = slack.mention(ALICE, GENERAL, 'which policy?');
});

afterEach(() => slack.stop());

function clientWith(token: string): webApi.WebClient {
  return webClient(slack, token);
}

function webClient({ apiUrl }: FakeSlack, token: string): webApi.WebClient {
  const options = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  return new webApi.WebClient(token, { ...options, logger: SILENT });
}

/** The error of Slack, or null. */
async function refusal(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (fault) {
    return fault instanceof webApi.WebAPIPlatformError
      ? fault.data.error
      : fault instanceof Error
        ? fault.name
        : 'unknown';
  }
}

const stream = (): { channel: string; thread_ts: string; recipient_user_id: string; recipient_team_id: string } => ({
  channel: GENERAL,
  thread_ts: asked.ts,
  recipient_user_id: ALICE,
  recipient_team_id: slack.team,
});

async function startStream(): Promise<{ channel: string; ts: string }> {
  const { ts = '' } = await client.chat.startStream({ ...stream(), markdown_text: 'Hello' });
  return { channel: GENERAL, ts };
}

describe('tokens', () => {
  it('are asked for, and told apart', async () => {
    expect(await refusal(clientWith('xoxb-other').auth.test())).toBe('invalid_auth');
    expect(await refusal(client.apps.connections.open())).toBe('not_allowed_token_type');
    expect(await refusal(clientWith(slack.appToken).auth.test())).toBe('not_allowed_token_type');
  });

  it('may come with a JSON body', async () => {
    const headers = { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json; charset=utf-8' };
    const body = JSON.stringify({ channel: GENERAL, text: 'from JSON' });
    const reply = await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', headers, body });
    expect(await reply.json()).toMatchObject({ ok: true, channel: GENERAL });
    expect(slack.messagesIn(GENERAL).at(-1)?.text).toBe('from JSON');
  });
});

describe('messages', () => {
  it('are refused where the bot is not, or where they say nothing', async () => {
    slack.addChannel({ id: 'C0OTHER', members: [ALICE], withBot: false });
    expect(await refusal(client.chat.postMessage({ channel: 'C0OTHER', text: 'x' }))).toBe('not_in_channel');
    expect(await refusal(client.chat.postMessage({ channel: GENERAL, text: '' }))).toBe('no_text');
    expect(await refusal(client.chat.postMessage({ channel: GENERAL, text: 'x'.repeat(40_001) }))).toBe('msg_too_long');
    expect(await refusal(client.chat.postEphemeral({ channel: GENERAL, user: 'U0NOBODY', text: 'x' }))).toBe(
      'user_not_in_channel',
    );
    const both = client.apiCall('chat.postMessage', { channel: GENERAL, text: 'x', markdown_text: 'y' });
    expect(await refusal(both)).toBe('markdown_text_conflict');
  });

  it('tell what in them would ping or lead away', async () => {
    await client.chat.postMessage({
      channel: GENERAL,
      markdown_text: '<!channel> &lt;!here&gt; <@U0BOB> [x](https://evil.example/a)',
    });
    const message = slack.messagesIn(GENERAL).at(-1);
    expect(message?.mentions).toEqual(['<!channel>', '<@U0BOB>']);
    expect(message?.links).toEqual([{ url: 'https://evil.example/a', label: 'x' }]);
    expect(message?.text).toBe('@channel <!here> @bob x');
  });

  it('are changed and deleted by who wrote them', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: GENERAL, text: 'one' });
    await client.chat.update({ channel: GENERAL, ts, text: 'two' });
    expect(slack.messagesIn(GENERAL).at(-1)).toMatchObject({ text: 'two', edits: 1 });
    expect(await refusal(client.chat.update({ channel: GENERAL, ts: asked.ts, text: 'x' }))).toBe(
      'cant_update_message',
    );
    await client.chat.delete({ channel: GENERAL, ts });
    expect(await refusal(client.chat.update({ channel: GENERAL, ts, text: 'x' }))).toBe('message_not_found');
  });
});

describe('streams', () => {
  it('name their reader outside direct messages', async () => {
    const { recipient_user_id: _, ...nobody } = stream();
    const { recipient_team_id: __, ...nowhere } = stream();
    expect(await refusal(client.chat.startStream(nobody))).toBe('missing_recipient_user_id');
    expect(await refusal(client.chat.startStream(nowhere))).toBe('missing_recipient_team_id');
  });

  it('replaces the title and the status of a task, and puts its output behind what is there', async () => {
    const started = await startStream();
    const chunk = { type: 'task_update' as const, id: 'read' };
    await client.chat.appendStream({
      ...started,
      chunks: [{ ...chunk, title: 'Read', status: 'in_progress', output: 'one' }],
    });
    await client.chat.stopStream({
      ...started,
      chunks: [{ ...chunk, title: 'Done', status: 'complete', output: 'two' }],
    });
    const stream = slack.messages.find(({ ts }) => ts === started.ts)?.stream;
    expect(stream?.tasks).toMatchObject([{ id: 'read', title: 'Done', status: 'complete', output: 'onetwo' }]);
  });

  it('takes chunks or Markdown, and not both at once', async () => {
    const started = await startStream();
    const both = { markdown_text: 'x', chunks: [{ type: 'markdown_text' as const, text: 'y' }] };
    expect(await refusal(client.chat.appendStream({ ...started, ...both } as never))).toBe(
      'cannot_provide_both_markdown_text_and_chunks',
    );
  });

  it('die after five minutes, and are then finished by an update', async () => {
    const started = await startStream();
    expect(await refusal(client.chat.update({ ...started, text: 'x' }))).toBe('streaming_state_conflict');
    slack.clock.advance(300_000);
    expect(await refusal(client.chat.appendStream({ ...started, markdown_text: 'x' }))).toBe(
      'message_not_in_streaming_state',
    );
    expect(await refusal(client.chat.stopStream(started))).toBe('message_not_in_streaming_state');
    expect(await refusal(client.chat.update({ ...started, text: 'all of it' }))).toBeNull();
    expect(slack.repliesTo(asked).at(-1)?.text).toBe('all of it');
  });

  it('refuse to end empty', async () => {
    const { ts = '' } = await client.chat.startStream(stream());
    expect(await refusal(client.chat.stopStream({ channel: GENERAL, ts }))).toBe('no_text');
  });

  it('join what was split between pieces before it is read', async () => {
    const started = await startStream();
    await client.chat.appendStream({ ...started, markdown_text: ' <!chan' });
    await client.chat.appendStream({ ...started, markdown_text: 'nel>' });
    expect(slack.repliesTo(asked).at(-1)?.mentions).toEqual(['<!channel>']);
  });
});

describe('sessions and prompts', () => {
  it('leave processing by themselves after an hour', async () => {
    await client.agents.sessions.setStatus({ channel_id: GENERAL, thread_ts: asked.ts, status: 'processing' });
    slack.clock.advance(3_600_000);
    expect(slack.sessionOf(GENERAL, asked.ts)?.status).toBe('active');
  });

  it('show no prompts where a thread was named', async () => {
    const prompts: [{ title: string; message: string }] = [{ title: 'a', message: 'b' }];
    const channel = slack.dmOf(ALICE);
    await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, thread_ts: '1.1', prompts });
    expect(slack.promptsOf(ALICE)).toEqual([]);
  });
});

describe('faults', () => {
  it('come as often as asked, and are told from real ones', async () => {
    slack.faults.add('chat.postMessage', { kind: 'rate-limit', retryAfter: 7 }, 2);
    slack.faults.add('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    slack.faults.add('chat.postMessage', { kind: 'status', status: 500 });
    const say = (): Promise<string | null> => refusal(client.chat.postMessage({ channel: GENERAL, text: 'x' }));
    const limited = 'WebAPIRateLimitedError';
    expect([await say(), await say(), await say()]).toEqual([limited, limited, 'restricted_action']);
    expect(await say()).toBe('WebAPIHTTPError');
    expect(await say()).toBeNull();
    expect(slack.refusals()).toEqual([]);
  });

  it('may come after the deed', async () => {
    slack.faults.add('chat.postMessage', { kind: 'reset', applied: true });
    expect(await refusal(client.chat.postMessage({ channel: GENERAL, text: 'done' }))).toBe('WebAPIRequestError');
    expect(slack.messagesIn(GENERAL).at(-1)?.text).toBe('done');
  });

  it('hold a request until the clock has moved', async () => {
    slack.faults.add('users.info', { kind: 'delay', milliseconds: 5000 });
    const asking = client.users.info({ user: ALICE });
    await slack.until(() => slack.pending.includes('/api/users.info'));
    slack.clock.advance(0);
    expect(slack.callsOf('users.info')).toEqual([]);
    const held = slack.until(() => slack.callsOf('users.info').length === 1);
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    slack.clock.advance(5000);
    await held;
    expect((await asking).user).toMatchObject({ id: ALICE, is_restricted: false });
  });
});

describe('an old server', () => {
  it('knows no streams, sessions, files and Markdown', async () => {
    const old = await openFakeSlack({ oldServer: true });
    const bot = webClient(old, old.botToken);
    expect(await refusal(bot.chat.startStream({ ...stream(), channel: GENERAL }))).toBe('unknown_method');
    expect(await refusal(bot.files.info({ file: 'F1' }))).toBe('unknown_method');
    await bot.chat.postMessage({ channel: GENERAL, markdown_text: '**lost**' });
    expect(old.messagesIn(GENERAL).at(-1)?.text).toBe('');
    await old.stop();
  });
});
