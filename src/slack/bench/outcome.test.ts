import { describe, expect, it } from 'vitest';
import type { Call } from '../../testing/slack/web-api.js';
import type { SeenMessage } from '../../testing/slack/workspace.js';
import { outcomeOf } from './outcome.js';

const SENT = { message: { channel: 'C1', ts: '1.0' } as SeenMessage, sentAt: 1000 };
const LAST = { blocks: [{ type: 'context_actions' }] };

function call(method: string, at: number, args: object, ts: string | null = null): Call {
  return {
    method,
    at,
    args: { ...args },
    response: ts === null ? {} : { ts },
    refused: null,
    injected: false,
    team: null,
  };
}
const status = call('agents.sessions.setStatus', 1040, { channel_id: 'C1', thread_ts: '1.0' });
const post = (at: number, ts: string) => call('chat.postMessage', at, { channel: 'C1', thread_ts: '1.0' }, ts);

describe('outcomeOf', () => {
  it('takes the first call in the thread for the first sign, and the last message of the answer for the answer', () => {
    const calls = [call('users.info', 1010, { user: 'U1' }), status, post(1100, '1.1'), post(1150, '1.2')];
    const replies = [
      { ts: '1.1', blocks: [] },
      { ts: '1.2', ...LAST },
    ];
    expect(outcomeOf(SENT, calls, replies)).toEqual({ firstSignMs: 40, answerMs: 150, answers: 1 });
  });

  it('passes over what was refused, and what was said in another thread', () => {
    const elsewhere = call('chat.postMessage', 1020, { channel: 'C1', thread_ts: '2.0' }, '2.1');
    const calls = [elsewhere, { ...status, refused: 'invalid_arguments' }, post(1100, '1.1')];
    expect(outcomeOf(SENT, calls, [{ ts: '1.1', ...LAST }])).toMatchObject({ firstSignMs: 100, answerMs: 100 });
  });

  it('counts an answer given twice, and none', () => {
    const calls = [post(1100, '1.1'), post(1200, '1.2')];
    const twice = ['1.1', '1.2'].map((ts) => ({ ts, ...LAST }));
    expect(outcomeOf(SENT, calls, twice).answers).toBe(2);
    expect(outcomeOf(SENT, [], [])).toEqual({ firstSignMs: null, answerMs: null, answers: 0 });
  });

  it('says when an answer took the place of what was streamed', () => {
    const update = call('chat.update', 1300, { channel: 'C1', ts: '1.1' }, '1.1');
    expect(outcomeOf(SENT, [status, post(1100, '1.1'), update], [{ ts: '1.1', ...LAST }]).answerMs).toBe(300);
  });
});
