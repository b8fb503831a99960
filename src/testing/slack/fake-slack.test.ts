import { afterEach, describe, expect, it } from 'vitest';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from './fake-slack.js';
import { startTinyApp, type TinyApp } from './tiny-app.js';
import type { SeenMessage } from './workspace.js';

const ALICE = 'U0ALICE';
const GENERAL = 'C0GENERAL';

let slack: FakeSlack;
let app: TinyApp;

async function open(transport: 'socket' | 'http', options: FakeSlackOptions = {}): Promise<void> {
  slack = await openFakeSlack(options);
  app = await startTinyApp(slack, transport);
}

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

function only(messages: readonly SeenMessage[]): SeenMessage {
  const [message] = messages;
  if (message === undefined || messages.length > 1) throw new RangeError(`${messages.length} messages`);
  return message;
}

describe.each(['socket', 'http'] as const)('a Bolt app over %s', (transport) => {
  it('replies to a mention in its thread', async () => {
    await open(transport);
    const asked = slack.mention(ALICE, GENERAL, 'which policy?');
    await slack.settled();
    const reply = only(slack.repliesTo(asked));
    expect(reply.text).toBe('See clause 1 & more\n[More]');
    expect(reply.links).toEqual([{ url: 'https://example.org/1', label: 'clause 1' }]);
    expect([reply.mentions, reply.mayUnfurl, reply.notification]).toEqual([[], false, 'See clause 1']);
    expect([slack.refusals(), slack.failures]).toEqual([[], []]);
  });

  it('answers a slash command to the asker alone', async () => {
    await open(transport);
    expect(await slack.slash(ALICE, GENERAL, '/policy', 'gifts')).toEqual({});
    await slack.settled();
    expect(only(slack.ephemeralsOf(ALICE)).text).toBe('You asked: gifts');
    expect(slack.ephemeralsOf('U0BOB')).toEqual([]);
    expect(slack.messagesIn(GENERAL, 'U0BOB')).toEqual([]);
  });

  it('opens a modal from a button and takes what is submitted', async () => {
    await open(transport);
    const asked = slack.mention(ALICE, GENERAL, 'which policy?');
    await slack.settled();
    expect(await slack.click('U0BOB', only(slack.repliesTo(asked)), 'More')).toEqual({});
    await slack.settled();
    const modal = slack.modalOf('U0BOB');
    expect(await slack.submit(modal)).toEqual({ kind: 'incomplete', blocks: ['why'] });
    expect(await slack.submit(modal, { reason: 'no' })).toEqual({ kind: 'errors', errors: { why: 'Say more' } });
    expect(await slack.suggest('U0BOB', modal, 'unit', 'fin')).toHaveLength(1);
    await slack.pick('U0BOB', modal, 'unit', 'Unit fin');
    expect(await slack.submit(modal, { reason: 'because' })).toEqual({ kind: 'closed' });
    expect(slack.modalsOf('U0BOB')).toEqual([]);
    expect(slack.refusals()).toEqual([]);
  });

  it('publishes the home and offers prompts', async () => {
    await open(transport);
    slack.openHome(ALICE);
    slack.openDm('U0BOB');
    await slack.settled();
    expect(slack.homeOf(ALICE)?.text).toBe('Welcome');
    expect(slack.promptsOf('U0BOB')).toEqual([{ title: 'Find', message: 'Find a policy' }]);
  });

  it('streams an answer and uploads a file', async () => {
    await open(transport);
    const asked = slack.say(ALICE, slack.dmOf(ALICE), 'which policy?');
    await slack.settled();
    const [streamed, shared, ...more] = slack.repliesTo(asked);
    expect(more).toEqual([]);
    expect(streamed?.text).toBe('(complete) Reading\nStreamed **answer**');
    expect(streamed?.stream?.state).toBe('finished');
    expect(slack.sessionOf(asked.channel, asked.ts)).toMatchObject({ status: 'active', title: 'Asked' });
    const file = slack.files.get(shared?.files[0] ?? '');
    expect([file?.name, file?.title, file?.bytes?.toString()]).toEqual(['brief.docx', 'Brief', 'docx']);
    expect([slack.refusals(), slack.failures]).toEqual([[], []]);
  });

  it('survives a 429', async () => {
    await open(transport);
    slack.faults.add('chat.postMessage', { kind: 'rate-limit', retryAfter: 0 });
    const asked = slack.mention(ALICE, GENERAL, 'which policy?');
    await slack.until(() => slack.callsOf('chat.postMessage').length === 2);
    expect(slack.repliesTo(asked)).toHaveLength(1);
    expect(slack.callsOf('chat.postMessage').map(({ injected }) => injected)).toEqual([true, false]);
  });

  it('gets an event twice with one event_id where it is duplicated', async () => {
    await open(transport);
    slack.duplicate(2, 1);
    slack.mention(ALICE, GENERAL, 'which policy?');
    await slack.settled();
    expect(app.answered).toHaveLength(2);
    expect(new Set(app.answered).size).toBe(1);
  });
});

describe('delivery', () => {
  it('tries an event again where nobody acknowledges it in 3 s', async () => {
    await open('http');
    slack.useRequestUrl('http://127.0.0.1:1/nobody');
    const asked = slack.mention(ALICE, GENERAL, 'which policy?');
    await slack.settled();
    expect(slack.failures).toMatchObject([{ reason: 'lost', what: 'app_mention' }]);
    await app.stop();
    app = await startTinyApp(slack, 'http');
    slack.clock.advance(1000);
    await slack.settled();
    expect(slack.repliesTo(asked)).toHaveLength(1);
  });

  it('sends each payload to one of several connections', async () => {
    await open('socket');
    const second = await startTinyApp(slack, 'socket');
    await slack.until(() => slack.connections === 2);
    for (let turn = 0; turn < 4; turn += 1) slack.mention(ALICE, GENERAL, 'which policy?');
    await slack.settled();
    expect([app.answered.length, second.answered.length]).toEqual([2, 2]);
    await second.stop();
  });

  it('records a late ack, and refuses a trigger older than 3 s', async () => {
    await open('socket');
    app.app.command('/late', async ({ command, ack, client }) => {
      slack.clock.advance(3001);
      const title = { type: 'plain_text' as const, text: 'Late' };
      await client.views
        .open({ trigger_id: command.trigger_id, view: { type: 'modal', title, blocks: [] } })
        .catch(() => {});
      await ack();
    });
    expect(await slack.slash(ALICE, GENERAL, '/late')).toBeNull();
    await slack.settled();
    expect(slack.failures).toEqual([{ reason: 'late', what: '/late', after: 3001 }]);
    expect(slack.refusals()).toEqual(['views.open: expired_trigger_id']);
  });

  it('loses a click where no connection is open', async () => {
    await open('socket');
    slack.drop('all');
    await slack.until(() => slack.connections === 0);
    expect(await slack.slash(ALICE, GENERAL, '/policy')).toBeNull();
    expect(slack.failures).toMatchObject([{ reason: 'lost' }]);
  });

  it('takes a stream away from the app when stop is pressed', async () => {
    await open('socket');
    const held = slack.faults.hold('chat.stopStream');
    const asked = slack.say(ALICE, slack.dmOf(ALICE), 'which policy?');
    await slack.until(() => held.waiting === 1);
    slack.pressStop(ALICE, asked.channel, asked.ts);
    held.release();
    await slack.until(() => slack.callsOf('chat.stopStream').length === 1);
    expect(slack.refusals()).toEqual(['chat.stopStream: stopped_by_user']);
    expect(slack.events.at(-1)).toMatchObject({ event: { type: 'agent_session_stopped', thread_ts: asked.ts } });
  });
});
