import { describe, expect, it } from 'vitest';
import { type DeliveryContext, deliveryOf, type IncomingEvent } from './delivery-key.js';

const CONTEXT: DeliveryContext = {
  team: 'T1',
  bot: { userId: 'UBOT', botId: 'BBOT' },
  askersIn: async (thread) => (thread === '1.0' ? ['U1'] : []),
  maxLength: 20,
};
const MESSAGE: IncomingEvent = { type: 'message', channel: 'C1', channel_type: 'channel', ts: '5.0', user: 'U1' };
const MENTION: IncomingEvent = { ...MESSAGE, type: 'app_mention', channel_type: undefined, text: '<@UBOT> 谁牵头？' };
const DIRECT: IncomingEvent = { ...MESSAGE, channel: 'D1', channel_type: 'im', text: '谁牵头？' };

const of = (event: IncomingEvent, context: Partial<DeliveryContext> = {}) =>
  deliveryOf(event, { ...CONTEXT, ...context });
const ignored = (reason: string) => ({ kind: 'ignored', reason });

function edit(before: string | undefined, after: string, changes: Partial<IncomingEvent> = {}): IncomingEvent {
  return {
    ...MESSAGE,
    subtype: 'message_changed',
    ts: '9.5',
    message: { ts: '5.0', user: 'U1', text: after, edited: { ts: '9.0' } },
    previous_message: before === undefined ? undefined : { ts: '5.0', user: 'U1', text: before },
    ...changes,
  };
}

describe('deliveryOf', () => {
  it('gives a mention and the message that holds it one key', async () => {
    const mention = await of(MENTION);
    expect(mention).toEqual({
      kind: 'question',
      key: { team: 'T1', channel: 'C1', message: '5.0', edit: null },
      thread: '5.0',
      channel: 'C1',
      user: 'U1',
      userTeam: null,
      isDirected: true,
      text: '谁牵头？',
      forwarded: [],
    });
    expect(await of({ ...MESSAGE, text: MENTION.text })).toEqual(mention);
  });

  it('takes a mention without words in a thread, or with a forwarded message, for a question about what stands there', async () => {
    const bare = { ...MENTION, text: '<@UBOT>' };
    expect(await of(bare)).toMatchObject({ kind: 'empty' });
    expect(await of({ ...bare, thread_ts: '4.0' })).toMatchObject({ kind: 'question', text: '' });
    const attachments = [{ is_share: true, text: '谁牵头？ &lt;b&gt; <!channel>' }, { text: '预览' }];
    expect(await of({ ...bare, attachments })).toMatchObject({
      kind: 'question',
      text: '',
      forwarded: ['谁牵头？ <b>'],
    });
  });

  it('takes a picture alone for something said', async () => {
    for (const text of ['<@UBOT> 👍', '<@UBOT> :tada:'])
      expect(await of({ ...MENTION, text })).toMatchObject({ kind: 'question' });
  });

  it('takes every direct message for a question, under the message or in its thread', async () => {
    expect(await of(DIRECT)).toMatchObject({ kind: 'question', thread: '5.0', text: '谁牵头？' });
    expect(await of({ ...DIRECT, thread_ts: '4.0' })).toMatchObject({ kind: 'question', thread: '4.0' });
  });

  it('takes a follow-up of one who asked in the thread, and of nobody else', async () => {
    const reply = { ...MESSAGE, thread_ts: '1.0', text: '那菏泽呢？' };
    expect(await of(reply)).toMatchObject({ kind: 'question', thread: '1.0', key: { message: '5.0' } });
    expect(await of({ ...reply, user: 'U2' })).toEqual(ignored('not-addressed'));
    expect(await of({ ...reply, thread_ts: '2.0' })).toEqual(ignored('not-addressed'));
    expect(await of({ ...reply, text: '<@U2> 你看呢' })).toEqual(ignored('not-addressed'));
    expect(await of({ ...reply, user: 'U2', text: '<@UBOT> 那菏泽呢？' })).toMatchObject({
      kind: 'question',
      user: 'U2',
    });
  });

  it('leaves what people say to each other alone', async () => {
    expect(await of({ ...MESSAGE, text: '大家好' })).toEqual(ignored('not-addressed'));
    expect(await of({ ...MESSAGE, channel_type: 'mpim', text: '大家好' })).toEqual(ignored('not-addressed'));
  });

  it('takes nothing from bots, itself and system messages', async () => {
    expect(await of({ ...DIRECT, user: 'UBOT' })).toEqual(ignored('own'));
    expect(await of({ ...DIRECT, user: undefined, subtype: 'bot_message', bot_id: 'BBOT' })).toEqual(ignored('own'));
    expect(await of({ ...MENTION, bot_id: 'B2' })).toEqual(ignored('bot'));
    expect(await of({ ...DIRECT, user: 'USLACKBOT' })).toEqual(ignored('bot'));
    for (const subtype of ['channel_join', 'message_deleted', 'message_replied', 'me_message'])
      expect(await of({ ...DIRECT, subtype })).toEqual(ignored('subtype'));
    expect(await of(edit('问', '答', { message: { ts: '5.0', user: 'UBOT', text: '答' } }))).toEqual(ignored('own'));
    expect(await of(edit('问', '', { message: { ts: '5.0', user: 'U1', subtype: 'tombstone' } }))).toEqual(
      ignored('subtype'),
    );
  });

  it('takes a file with words and a reply sent to the channel as well', async () => {
    expect(await of({ ...DIRECT, subtype: 'file_share' })).toMatchObject({ kind: 'question' });
    expect(await of({ ...MESSAGE, subtype: 'thread_broadcast', thread_ts: '1.0', text: '那菏泽呢？' })).toMatchObject({
      kind: 'question',
    });
  });

  it('ignores events that lack what a reply needs', async () => {
    expect(await of({ ...DIRECT, user: undefined })).toEqual(ignored('incomplete'));
    expect(await of({ ...DIRECT, ts: undefined })).toEqual(ignored('incomplete'));
    expect(await of(edit('问', '答', { message: undefined }))).toEqual(ignored('incomplete'));
  });

  it('says that nothing was asked, or too much, and gives the key to say so once', async () => {
    expect(await of({ ...MENTION, text: '<@UBOT>' })).toMatchObject({ kind: 'empty', key: { message: '5.0' } });
    expect(await of({ ...MENTION, text: '<@UBOT> ？' })).toMatchObject({ kind: 'empty' });
    expect(await of({ ...DIRECT, subtype: 'file_share', text: undefined })).toMatchObject({ kind: 'empty' });
    expect(await of({ ...DIRECT, text: '𠮷'.repeat(20) })).toMatchObject({ kind: 'question' });
    expect(await of({ ...DIRECT, text: '问'.repeat(21) })).toMatchObject({
      kind: 'too-long',
      length: 21,
      maxLength: 20,
    });
  });
});

describe('deliveryOf an edit', () => {
  it('gives it a key of its own, the same from both events', async () => {
    const key = { team: 'T1', channel: 'C1', message: '5.0', edit: '9.0' };
    expect(await of(edit('<@UBOT> 谁', '<@UBOT> 谁牵头？'))).toMatchObject({ kind: 'question', key, text: '谁牵头？' });
    expect(await of({ ...MENTION, edited: { ts: '9.0' } })).toMatchObject({ kind: 'question', key });
  });

  it('ignores one that changes no word: a preview, a mark of the other width', async () => {
    expect(await of(edit('<@UBOT> 谁牵头？', '<@UBOT> 谁牵头？'))).toEqual(ignored('unchanged'));
    expect(await of(edit('<@UBOT> 谁牵头？', '<@UBOT>，谁牵头?'))).toEqual(ignored('unchanged'));
  });

  it('takes the edit that adds the mention, and leaves the one that removes it', async () => {
    expect(await of(edit('谁牵头？', '<@UBOT> 谁牵头？'))).toMatchObject({ kind: 'question' });
    expect(await of(edit('<@UBOT> 谁牵头？', '谁牵头？'))).toEqual(ignored('not-addressed'));
  });

  it('uses the ts of the event where Slack names no edit, and asks anew where it does not tell what was before', async () => {
    const unnamed = edit(undefined, '<@UBOT> 谁牵头？', {
      message: { ts: '5.0', user: 'U1', text: '<@UBOT> 谁牵头？' },
    });
    expect(await of(unnamed)).toMatchObject({ kind: 'question', key: { edit: '9.5' } });
  });

  it('stays in the thread of the message', async () => {
    const message = { ts: '5.0', thread_ts: '1.0', user: 'U1', text: '那菏泽呢？', edited: { ts: '9.0' } };
    expect(await of(edit('那', '', { message }))).toMatchObject({ kind: 'question', thread: '1.0' });
  });
});
