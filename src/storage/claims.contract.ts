import { expect, it } from 'vitest';
import type { ClaimKey, Conversations } from './conversations.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Promise<Conversations> };

const KEY: ClaimKey = { team: 'T1', channel: 'C1', message: '1.0', edit: null };
const NOTHING_WRITTEN = { answerId: null, replyTs: null };
const at = (seconds: number) => new Date(seconds * 1_000);

/** Part of `describeConversations`. */
export function describeClaims(opened: () => Opened): void {
  it('lets one of two processes claim a message', async () => {
    const [first, second] = [opened().conversations, await opened().another()];
    expect(await first.claim(KEY, at(0))).toBe(true);
    expect(await second.claim(KEY, at(0))).toBe(false);
    expect(await first.claim(KEY, at(1))).toBe(false);
  });

  it('lets one of many claim a message, take it over and finish it, where all do so at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => opened().another()));
    const winners = async (step: (each: Conversations) => Promise<boolean>) =>
      (await Promise.all(all.map(step))).filter((won) => won).length;
    expect(await winners((each) => each.claim(KEY, at(0)))).toBe(1);
    const [seen] = await opened().conversations.unfinished(0, at(0));
    expect(seen && (await winners((each) => each.reclaim(seen, at(0))))).toBe(1);
    expect(await winners((each) => each.finish(KEY, NOTHING_WRITTEN, at(1)))).toBe(1);
  });

  it('tells messages apart by team, channel, ts and edit', async () => {
    const kept = opened().conversations;
    const keys = [{}, { team: 'T2' }, { channel: 'C2' }, { message: '2.0' }, { edit: '3.0' }, { edit: '4.0' }];
    const claimed = () => Promise.all(keys.map((other) => kept.claim({ ...KEY, ...other }, at(0))));
    expect(await claimed()).toEqual(keys.map(() => true));
    expect(await claimed()).toEqual(keys.map(() => false));
  });

  it('lets a claim be finished once, and never claimed again', async () => {
    const kept = opened().conversations;
    expect(await kept.finish(KEY, NOTHING_WRITTEN, at(0))).toBe(false);
    await kept.claim(KEY, at(0));
    expect(await kept.finish(KEY, { answerId: 'a1', replyTs: '2.0' }, at(1))).toBe(true);
    expect(await (await opened().another()).finish(KEY, NOTHING_WRITTEN, at(2))).toBe(false);
    expect(await kept.claim(KEY, at(3))).toBe(false);
    expect(await kept.unfinished(0, at(9))).toEqual([]);
  });

  it('tells what a process that ended left behind, oldest first, with all that is needed to go on', async () => {
    const kept = opened().conversations;
    const request = { thread: '0.5', user: 'U1', question: '谁牵头？' };
    await kept.claim({ ...KEY, message: '2.0', edit: '2.5' }, at(5));
    await kept.claim(KEY, at(1), request);
    await kept.claim({ ...KEY, message: '3.0' }, at(8));
    await kept.recordReply(KEY, '1.5');
    expect(await (await opened().another()).unfinished(4_000, at(9))).toEqual([
      { key: KEY, request, replyTs: '1.5', attempt: 1, aliveAt: at(1) },
      { key: { ...KEY, message: '2.0', edit: '2.5' }, request: null, replyTs: null, attempt: 1, aliveAt: at(5) },
    ]);
  });

  it('leaves alone what its process says it is still at', async () => {
    const kept = opened().conversations;
    await kept.claim(KEY, at(0));
    const [stale] = await kept.unfinished(5_000, at(5));
    await kept.renew([KEY], at(6));
    expect(await kept.unfinished(5_000, at(10))).toEqual([]);
    expect(stale && (await (await opened().another()).reclaim(stale, at(10)))).toBe(false);
  });

  it('lets one of those that saw it take it over, even at the same millisecond', async () => {
    const [first, second] = [opened().conversations, await opened().another()];
    await first.claim(KEY, at(0));
    const [seenByFirst] = await first.unfinished(0, at(0));
    const [seenBySecond] = await second.unfinished(0, at(0));
    expect(seenByFirst && (await first.reclaim(seenByFirst, at(0)))).toBe(true);
    expect(seenBySecond && (await second.reclaim(seenBySecond, at(0)))).toBe(false);
    expect(await second.unfinished(0, at(0))).toMatchObject([{ attempt: 2 }]);
  });

  it('lets nobody take over what was finished meanwhile', async () => {
    const kept = opened().conversations;
    await kept.claim(KEY, at(0));
    const [seen] = await kept.unfinished(0, at(1));
    await kept.finish(KEY, NOTHING_WRITTEN, at(1));
    expect(seen && (await kept.reclaim(seen, at(2)))).toBe(false);
  });
}
