import { describe, expect, it } from 'vitest';
import { type DeliveryContext, deliveryOf, type IncomingEvent } from './delivery-key.js';

const CONTEXT: DeliveryContext = {
  team: 'T1',
  bot: { userId: 'UBOT', botId: 'BBOT' },
  askersIn: (thread) => (thread === '1.0' ? ['U1'] : []),
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
  it('gives a mention and the message that holds it one key', () => {
    const mention = of(MENTION);
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
    expect(of({ ...MESSAGE, text: MENTION.text })).toEqual(mention);
  });

  it('takes a mention without words in a thread, or with a forwarded message, for a question about what stands there', () => {
    const bare = { ...MENTION, text: '<@UBOT>' };
    expect(of(bare)).toMatchObject({ kind: 'empty' });
    expect(of({ ...bare, thread_ts: '4.0' })).toMatchObject({ kind: 'question', text: '' });
    const attachments = [{ is_share: true, text: '谁牵头？ &lt;b&gt; <!channel>' }, { text: '预览' }];
    expect(of({ ...bare, attachments })).toMatchObject({ kind: 'question', text: '', forwarded: ['谁牵头？ <b>'] });
  });

  it('takes a picture alone for something said', () => {
    for (const text of ['<@UBOT> 👍', '<@UBOT> :tada:'])
      expect(of({ ...MENTION, text })).toMatchObject({ kind: 'question' });
  });

  it('takes every direct message for a question, under the message or in its thread', () => {
    expect(of(DIRECT)).toMatchObject({ kind: 'question', thread: '5.0', text: '谁牵头？' });
    expect(of({ ...DIRECT, thread_ts: '4.0' })).toMatchObject({ kind: 'question', thread: '4.0' });
  });

  it('takes a follow-up of one who asked in the thread, and of nobody else', () => {
    const reply = { ...MESSAGE, thread_ts: '1.0', text: '那菏泽呢？' };
    expect(of(reply)).toMatchObject({ kind: 'question', thread: '1.0', key: { message: '5.0' } });
    expect(of({ ...reply, user: 'U2' })).toEqual(ignored('not-addressed'));
    expect(of({ ...reply, thread_ts: '2.0' })).toEqual(ignored('not-addressed'));
    expect(of({ ...reply, text: '<@U2> 你看呢' })).toEqual(ignored('not-addressed'));
    expect(of({ ...reply, user: 'U2', text: '<@UBOT> 那菏泽呢？' })).toMatchObject({ kind: 'question', user: 'U2' });
  });

  it('leaves what people say to each other alone', () => {
    expect(of({ ...MESSAGE, text: '大家好' })).toEqual(ignored('not-addressed'));
    expect(of({ ...MESSAGE, channel_type: 'mpim', text: '大家好' })).toEqual(ignored('not-addressed'));
  });

  it('takes nothing from bots, itself and system messages', () => {
    expect(of({ ...DIRECT, user: 'UBOT' })).toEqual(ignored('own'));
    expect(of({ ...DIRECT, user: undefined, subtype: 'bot_message', bot_id: 'BBOT' })).toEqual(ignored('own'));
    expect(of({ ...MENTION, bot_id: 'B2' })).toEqual(ignored('bot'));
    expect(of({ ...DIRECT, user: 'USLACKBOT' })).toEqual(ignored('bot'));
    for (const subtype of ['channel_join', 'message_deleted', 'message_replied', 'me_message'])
      expect(of({ ...DIRECT, subtype })).toEqual(ignored('subtype'));
    expect(of(edit('问', '答', { message: { ts: '5.0', user: 'UBOT', text: '答' } }))).toEqual(ignored('own'));
    expect(of(edit('问', '', { message: { ts: '5.0', user: 'U1', subtype: 'tombstone' } }))).toEqual(
      ignored('subtype'),
    );
  });

  it('takes a file with words and a reply sent to the channel as well', () => {
    expect(of({ ...DIRECT, subtype: 'file_share' })).toMatchObject({ kind: 'question' });
    expect(of({ ...MESSAGE, subtype: 'thread_broadcast', thread_ts: '1.0', text: '那菏泽呢？' })).toMatchObject({
      kind: 'question',
    });
  });

  it('ignores events that lack what a reply needs', () => {
    expect(of({ ...DIRECT, user: undefined })).toEqual(ignored('incomplete'));
    expect(of({ ...DIRECT, ts: undefined })).toEqual(ignored('incomplete'));
    expect(of(edit('问', '答', { message: undefined }))).toEqual(ignored('incomplete'));
  });

  it('says that nothing was asked, or too much, and gives the key to say so once', () => {
    expect(of({ ...MENTION, text: '<@UBOT>' })).toMatchObject({ kind: 'empty', key: { message: '5.0' } });
    expect(of({ ...MENTION, text: '<@UBOT> ？' })).toMatchObject({ kind: 'empty' });
    expect(of({ ...DIRECT, subtype: 'file_share', text: undefined })).toMatchObject({ kind: 'empty' });
    expect(of({ ...DIRECT, text: '𠮷'.repeat(20) })).toMatchObject({ kind: 'question' });
    expect(of({ ...DIRECT, text: '问'.repeat(21) })).toMatchObject({ kind: 'too-long', length: 21, maxLength: 20 });
  });
});

describe('deliveryOf an edit', () => {
  it('gives it a key of its own, the same from both events', () => {
    const key = { team: 'T1', channel: 'C1', message: '5.0', edit: '9.0' };
    expect(of(edit('<@UBOT> 谁', '<@UBOT> 谁牵头？'))).toMatchObject({ kind: 'question', key, text: '谁牵头？' });
    expect(of({ ...MENTION, edited: { ts: '9.0' } })).toMatchObject({ kind: 'question', key });
  });

  it('ignores one that changes no word: a preview, a mark of the other width', () => {
    expect(of(edit('<@UBOT> 谁牵头？', '<@UBOT> 谁牵头？'))).toEqual(ignored('unchanged'));
    expect(of(edit('<@UBOT> 谁牵头？', '<@UBOT>，谁牵头?'))).toEqual(ignored('unchanged'));
  });

  it('takes the edit that adds the mention, and leaves the one that removes it', () => {
    expect(of(edit('谁牵头？', '<@UBOT> 谁牵头？'))).toMatchObject({ kind: 'question' });
    expect(of(edit('<@UBOT> 谁牵头？', '谁牵头？'))).toEqual(ignored('not-addressed'));
  });

  it('uses the ts of the event where Slack names no edit, and asks anew where it does not tell what was before', () => {
    const unnamed = edit(undefined, '<@UBOT> 谁牵头？', {
      message: { ts: '5.0', user: 'U1', text: '<@UBOT> 谁牵头？' },
    });
    expect(of(unnamed)).toMatchObject({ kind: 'question', key: { edit: '9.5' } });
  });

  it('stays in the thread of the message', () => {
    const message = { ts: '5.0', thread_ts: '1.0', user: 'U1', text: '那菏泽呢？', edited: { ts: '9.0' } };
    expect(of(edit('那', '', { message }))).toMatchObject({ kind: 'question', thread: '1.0' });
  });
});
