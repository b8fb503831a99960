import { App, SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSlack, openFakeSlack } from './fake-slack.js';
import { SILENT } from './tiny-app.js';

const ALICE = 'U0ALICE';
const GENERAL = 'C0GENERAL';
const title = { type: 'plain_text' as const, text: 'Form' };
const modal = { type: 'modal' as const, title, blocks: [], notify_on_close: true, callback_id: 'form' };

let slack: FakeSlack;
let app: App;

beforeEach(async () => {
  slack = await openFakeSlack();
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const tokens = { token: slack.botToken, appToken: slack.appToken };
  app = new App({ ...tokens, socketMode: true, clientOptions, installerOptions: { clientOptions }, logger: SILENT });
  await app.start();
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

describe('views', () => {
  it('spend a trigger once, and check the hash', async () => {
    app.shortcut('new_brief', async ({ shortcut, ack, client }) => {
      await ack();
      const { view } = await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
      await client.views.open({ trigger_id: shortcut.trigger_id, view: modal }).catch(() => {});
      const next = { view_id: view?.id ?? '', view: { ...modal, title: { ...title, text: 'Ready' } } };
      await client.views.update({ ...next, hash: 'old' }).catch(() => {});
      await client.views.update({ ...next, hash: view?.hash ?? '' });
    });
    await slack.shortcut(ALICE, 'new_brief');
    await slack.settled();
    expect(slack.modalOf(ALICE).title).toBe('Ready');
    expect(slack.refusals()).toEqual(['views.open: exchanged_trigger_id', 'views.update: hash_conflict']);
  });

  it('tell the app when they are closed, where it asked', async () => {
    const closed: string[] = [];
    app.shortcut('new_brief', async ({ shortcut, ack, client }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
    });
    app.view({ callback_id: 'form', type: 'view_closed' }, async ({ view, ack }) => {
      closed.push(view.id);
      await ack();
    });
    await slack.shortcut(ALICE, 'new_brief');
    await slack.settled();
    const view = slack.modalOf(ALICE);
    await slack.close(view);
    expect(closed).toEqual([view.id]);
    expect(slack.modalsOf(ALICE)).toEqual([]);
  });
});

describe('response urls', () => {
  it('replace and delete the message, five times in all', async () => {
    app.action('go', async ({ ack, respond }) => {
      await ack();
      await respond({ replace_original: true, text: 'replaced' });
      for (let use = 0; use < 5; use += 1) await respond('again').catch(() => {});
    });
    app.shortcut('brief_from_message', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
    const elements = [{ type: 'button' as const, action_id: 'go', text: title }];
    const blocks = [{ type: 'actions' as const, elements }];
    await app.client.chat.postMessage({ channel: GENERAL, text: 'press', blocks });
    const [message] = slack.messagesIn(GENERAL);
    if (message === undefined) throw new RangeError('no message');
    await slack.click(ALICE, message, 'go');
    await slack.settled();
    expect(slack.messagesIn(GENERAL, 'U0BOB').map(({ text }) => text)).toEqual(['replaced']);
    expect(slack.ephemeralsOf(ALICE)).toHaveLength(4);
    expect(slack.refusals()).toEqual(['response_url: used_url']);
    await slack.messageShortcut(ALICE, message, 'brief_from_message');
    await slack.settled();
    expect(slack.messagesIn(GENERAL, 'U0BOB')).toEqual([]);
  });
});

describe('connections', () => {
  it('come back when Slack recycles them, and an event that is sent again says so', async () => {
    const retries: unknown[] = [];
    const installerOptions = { clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } } };
    const settings = { appToken: slack.appToken, clientPingTimeout: 30, installerOptions, logger: SILENT };
    const receiver = new SocketModeReceiver(settings);
    const { clientOptions } = installerOptions;
    await app.stop();
    await slack.until(() => slack.connections === 0);
    app = new App({ token: slack.botToken, receiver, clientOptions: { ...clientOptions }, logger: SILENT });
    app.event('app_mention', async ({ context }) => void retries.push([context.retryNum, context.retryReason]));
    await app.start();
    slack.mention(ALICE, GENERAL, 'hello');
    await slack.settled();
    slack.disconnect('refresh_requested', 'all');
    expect(slack.connections).toBe(0);
    await slack.until(() => slack.connections === 1);
    slack.redeliver(slack.events[0] ?? {}, { num: 1, reason: 'timeout' });
    await slack.settled();
    expect(retries).toEqual([
      [undefined, undefined],
      [1, 'timeout'],
    ]);
  });
});

describe('people', () => {
  it('are told apart by their flags, and their channels by who else is there', async () => {
    slack.addUser({ id: 'U0GUEST', is_restricted: true, team: 'T0OTHER' });
    slack.addChannel({ id: 'C0SHARED', members: ['U0GUEST'], is_ext_shared: true });
    const { user } = await app.client.users.info({ user: 'U0GUEST' });
    const { channel } = await app.client.conversations.info({ channel: 'C0SHARED' });
    expect([user?.is_restricted, user?.team_id, channel?.is_ext_shared]).toEqual([true, 'T0OTHER', true]);
    slack.mention('U0GUEST', 'C0SHARED', 'hello');
    await slack.settled();
    expect(slack.events.at(-1)).toMatchObject({ is_ext_shared_channel: true, event: { user_team: 'T0OTHER' } });
  });

  it('do not reach the app where they do not mention it', async () => {
    const said = slack.say(ALICE, GENERAL, 'between us');
    expect(slack.events).toEqual([]);
    slack.edit(said, `<@${slack.botUser}> now with you`);
    await slack.settled();
    expect(slack.events).toMatchObject([{ event: { type: 'app_mention', edited: { user: ALICE } } }]);
  });

  it('share files that the app reads with its token', async () => {
    const files = [{ name: 'plan.docx', bytes: Buffer.from('PK') }];
    slack.say(ALICE, slack.dmOf(ALICE), 'read this', { files });
    await slack.settled();
    const [file] = [...slack.files.values()];
    const info = await app.client.files.info({ file: file?.id ?? '' });
    const url = info.file?.url_private_download ?? '';
    const read = await fetch(url, { headers: { authorization: `Bearer ${slack.botToken}` } });
    expect(await read.text()).toBe('PK');
    expect(await (await fetch(url)).text()).toContain('Sign in');
  });
});
