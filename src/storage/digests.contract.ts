import { expect, it } from 'vitest';
import type { AnswerPlace, Conversations } from './conversations.js';
import { PLACE, sampleAnswer } from './sample-answer.fixture.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Promise<Conversations> };

const CHANNEL = { team: 'T1', channel: 'C1' };
const LEASE_MS = 60_000;
const at = (seconds: number) => new Date(seconds * 1_000);
const SPAN = { since: at(100), until: at(200) };

/** Part of `describeConversations`. */
export function describeDigests(opened: () => Opened): void {
  const set = (channel = CHANNEL, locale = 'zh') => opened().conversations.setDigest({ ...channel, locale }, at(100));
  const due = (kept = opened().conversations, now = at(200)) => kept.dueDigests(at(150), LEASE_MS, now);
  const save = (id: string, seconds: number, changes: Partial<AnswerPlace> = {}) =>
    opened().conversations.saveAnswer(sampleAnswer({ id, question: `问${id}` }), {
      ...{ ...PLACE, messageTs: `${id}.0`, at: at(seconds) },
      ...changes,
    });
  const report = (answerId: string, seconds: number) =>
    opened().conversations.saveWrongCitation({ answerId, n: 2, user: 'U9', why: 'other', at: at(seconds) });

  it('is on for a channel from when it was set until it is dropped, and for no other', async () => {
    const kept = opened().conversations;
    expect(await kept.hasDigest(CHANNEL)).toBe(false);
    await set();
    expect(await (await opened().another()).hasDigest(CHANNEL)).toBe(true);
    expect(await kept.hasDigest({ ...CHANNEL, channel: 'C2' })).toBe(false);
    expect(await kept.hasDigest({ ...CHANNEL, team: 'T2' })).toBe(false);
    expect([await kept.dropDigest(CHANNEL), await kept.dropDigest(CHANNEL)]).toEqual([true, false]);
    expect(await kept.hasDigest(CHANNEL)).toBe(false);
  });

  it('is due once its last one is old enough, and not again when that is dealt with', async () => {
    const kept = opened().conversations;
    await set();
    expect(await kept.dueDigests(at(100), LEASE_MS, at(200))).toEqual([]);
    const seen = { ...CHANNEL, locale: 'zh', settledAt: at(100), claimedAt: null, attempt: 0 };
    expect(await due()).toEqual([seen]);
    await kept.settleDigest(CHANNEL, at(150));
    expect(await due()).toEqual([]);
    await set(CHANNEL, 'en');
    expect(await due()).toEqual([]);
    expect(await kept.dueDigests(at(151), LEASE_MS, at(200))).toEqual([{ ...seen, locale: 'en', settledAt: at(150) }]);
  });

  it('is taken by one of two processes, and by another once that one has left it for a minute', async () => {
    const [first, second] = [opened().conversations, await opened().another()];
    await set();
    const [one] = await due(first);
    const [two] = await due(second);
    expect(one && (await first.claimDigest(one, at(200)))).toBe(true);
    expect(two && (await second.claimDigest(two, at(200)))).toBe(false);
    expect(await due(second, at(259))).toEqual([]);
    const [left] = await due(second, at(260));
    expect(left).toMatchObject({ attempt: 1, claimedAt: at(200) });
    expect(left && (await second.claimDigest(left, at(260)))).toBe(true);
    expect(left && (await first.claimDigest(left, at(260)))).toBe(false);
    await second.settleDigest(CHANNEL, at(150));
    expect(await first.dueDigests(at(151), LEASE_MS, at(260))).toMatchObject([{ attempt: 0, claimedAt: null }]);
  });

  it('tells the public answers of a channel in a time, oldest first, of an edited message the last', async () => {
    await save('2', 150);
    await save('1', 100);
    await save('3', 160, { messageTs: '2.0' });
    await save('4', 99);
    await save('5', 200);
    await save('6', 150, { isPrivate: true });
    await save('7', 150, { channel: 'C2' });
    await save('8', 150, { team: 'T2' });
    const answers = await opened().conversations.publicAnswers(CHANNEL, SPAN);
    expect(answers.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('tells what was reported in a time, whenever the answer was given', async () => {
    await save('1', 50);
    await save('2', 150, { isPrivate: true });
    await save('3', 150, { channel: 'C2' });
    await save('4', 60);
    for (const id of ['1', '2', '3']) await report(id, 150);
    await report('4', 200);
    const told = await opened().conversations.reportedCitations(CHANNEL, SPAN);
    expect(told.map(({ answer, n, why }) => [answer.id, n, why])).toEqual([['1', 2, 'other']]);
  });

  it('tells nothing of who had their own forgotten, and goes with its team', async () => {
    const kept = opened().conversations;
    await set();
    await save('1', 150);
    await save('2', 150, { user: 'U2' });
    await report('2', 150);
    await kept.forget({ team: 'T1', user: 'U1' });
    await kept.forget({ team: 'T1', user: 'U9' });
    expect((await kept.publicAnswers(CHANNEL, SPAN)).map(({ id }) => id)).toEqual(['2']);
    expect(await kept.reportedCitations(CHANNEL, SPAN)).toEqual([]);
    await kept.moveTeam('T1', 'T2');
    expect([await kept.hasDigest(CHANNEL), await kept.hasDigest({ ...CHANNEL, team: 'T2' })]).toEqual([false, true]);
    await kept.forgetTeam('T2');
    expect(await kept.hasDigest({ ...CHANNEL, team: 'T2' })).toBe(false);
  });
}
