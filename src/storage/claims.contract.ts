import { expect, it } from 'vitest';
import type { ClaimKey, Conversations } from './conversations.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Conversations };

const KEY: ClaimKey = { team: 'T1', channel: 'C1', message: '1.0', edit: null };
const NOTHING_WRITTEN = { answerId: null, replyTs: null };
const at = (seconds: number) => new Date(seconds * 1_000);

/** Part of `describeConversations`. */
export function describeClaims(opened: () => Opened): void {
  it('lets one of two processes claim a message', () => {
    const [first, second] = [opened().conversations, opened().another()];
    expect(first.claim(KEY, at(0))).toBe(true);
    expect(second.claim(KEY, at(0))).toBe(false);
    expect(first.claim(KEY, at(1))).toBe(false);
  });

  it('tells messages apart by team, channel, ts and edit', () => {
    const kept = opened().conversations;
    const keys = [{}, { team: 'T2' }, { channel: 'C2' }, { message: '2.0' }, { edit: '3.0' }, { edit: '4.0' }];
    expect(keys.map((other) => kept.claim({ ...KEY, ...other }, at(0)))).toEqual(keys.map(() => true));
    expect(keys.map((other) => kept.claim({ ...KEY, ...other }, at(0)))).toEqual(keys.map(() => false));
  });

  it('lets a claim be finished once, and never claimed again', () => {
    const kept = opened().conversations;
    expect(kept.finish(KEY, NOTHING_WRITTEN, at(0))).toBe(false);
    kept.claim(KEY, at(0));
    expect(kept.finish(KEY, { answerId: 'a1', replyTs: '2.0' }, at(1))).toBe(true);
    expect(opened().another().finish(KEY, NOTHING_WRITTEN, at(2))).toBe(false);
    expect(kept.claim(KEY, at(3))).toBe(false);
    expect(kept.unfinished(0, at(9))).toEqual([]);
  });

  it('tells what a process that ended left behind, oldest first, with all that is needed to go on', () => {
    const kept = opened().conversations;
    const request = { thread: '0.5', user: 'U1', question: '谁牵头？' };
    kept.claim({ ...KEY, message: '2.0', edit: '2.5' }, at(5));
    kept.claim(KEY, at(1), request);
    kept.claim({ ...KEY, message: '3.0' }, at(8));
    kept.recordReply(KEY, '1.5');
    expect(opened().another().unfinished(4_000, at(9))).toEqual([
      { key: KEY, request, replyTs: '1.5', attempt: 1, aliveAt: at(1) },
      { key: { ...KEY, message: '2.0', edit: '2.5' }, request: null, replyTs: null, attempt: 1, aliveAt: at(5) },
    ]);
  });

  it('leaves alone what its process says it is still at', () => {
    const kept = opened().conversations;
    kept.claim(KEY, at(0));
    const [stale] = kept.unfinished(5_000, at(5));
    kept.renew([KEY], at(6));
    expect(kept.unfinished(5_000, at(10))).toEqual([]);
    expect(stale && opened().another().reclaim(stale, at(10))).toBe(false);
  });

  it('lets one of those that saw it take it over, even at the same millisecond', () => {
    const [first, second] = [opened().conversations, opened().another()];
    first.claim(KEY, at(0));
    const [seenByFirst] = first.unfinished(0, at(0));
    const [seenBySecond] = second.unfinished(0, at(0));
    expect(seenByFirst && first.reclaim(seenByFirst, at(0))).toBe(true);
    expect(seenBySecond && second.reclaim(seenBySecond, at(0))).toBe(false);
    expect(second.unfinished(0, at(0))).toMatchObject([{ attempt: 2 }]);
  });

  it('lets nobody take over what was finished meanwhile', () => {
    const kept = opened().conversations;
    kept.claim(KEY, at(0));
    const [seen] = kept.unfinished(0, at(1));
    kept.finish(KEY, NOTHING_WRITTEN, at(1));
    expect(seen && kept.reclaim(seen, at(2))).toBe(false);
  });
}
