import { expect, it } from 'vitest';
import type { AnswerPlace, Conversations } from './conversations.js';
import { PLACE, sampleAnswer } from './sample-answer.fixture.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Conversations };

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

  it('is on for a channel from when it was set until it is dropped, and for no other', () => {
    const kept = opened().conversations;
    expect(kept.hasDigest(CHANNEL)).toBe(false);
    set();
    expect(opened().another().hasDigest(CHANNEL)).toBe(true);
    expect(kept.hasDigest({ ...CHANNEL, channel: 'C2' })).toBe(false);
    expect(kept.hasDigest({ ...CHANNEL, team: 'T2' })).toBe(false);
    expect([kept.dropDigest(CHANNEL), kept.dropDigest(CHANNEL)]).toEqual([true, false]);
    expect(kept.hasDigest(CHANNEL)).toBe(false);
  });

  it('is due once its last one is old enough, and not again when that is dealt with', () => {
    const kept = opened().conversations;
    set();
    expect(kept.dueDigests(at(100), LEASE_MS, at(200))).toEqual([]);
    const seen = { ...CHANNEL, locale: 'zh', settledAt: at(100), claimedAt: null, attempt: 0 };
    expect(due()).toEqual([seen]);
    kept.settleDigest(CHANNEL, at(150));
    expect(due()).toEqual([]);
    set(CHANNEL, 'en');
    expect(due()).toEqual([]);
    expect(kept.dueDigests(at(151), LEASE_MS, at(200))).toEqual([{ ...seen, locale: 'en', settledAt: at(150) }]);
  });

  it('is taken by one of two processes, and by another once that one has left it for a minute', () => {
    const [first, second] = [opened().conversations, opened().another()];
    set();
    const [one] = due(first);
    const [two] = due(second);
    expect(one && first.claimDigest(one, at(200))).toBe(true);
    expect(two && second.claimDigest(two, at(200))).toBe(false);
    expect(due(second, at(259))).toEqual([]);
    const [left] = due(second, at(260));
    expect(left).toMatchObject({ attempt: 1, claimedAt: at(200) });
    expect(left && second.claimDigest(left, at(260))).toBe(true);
    expect(left && first.claimDigest(left, at(260))).toBe(false);
    second.settleDigest(CHANNEL, at(150));
    expect(first.dueDigests(at(151), LEASE_MS, at(260))).toMatchObject([{ attempt: 0, claimedAt: null }]);
  });

  it('tells the public answers of a channel in a time, oldest first, of an edited message the last', () => {
    save('2', 150);
    save('1', 100);
    save('3', 160, { messageTs: '2.0' });
    save('4', 99);
    save('5', 200);
    save('6', 150, { isPrivate: true });
    save('7', 150, { channel: 'C2' });
    save('8', 150, { team: 'T2' });
    const answers = opened().conversations.publicAnswers(CHANNEL, SPAN);
    expect(answers.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('tells what was reported in a time, whenever the answer was given', () => {
    save('1', 50);
    save('2', 150, { isPrivate: true });
    save('3', 150, { channel: 'C2' });
    save('4', 60);
    for (const id of ['1', '2', '3']) report(id, 150);
    report('4', 200);
    const told = opened().conversations.reportedCitations(CHANNEL, SPAN);
    expect(told.map(({ answer, n, why }) => [answer.id, n, why])).toEqual([['1', 2, 'other']]);
  });

  it('tells nothing of who had their own forgotten, and goes with its team', () => {
    const kept = opened().conversations;
    set();
    save('1', 150);
    save('2', 150, { user: 'U2' });
    report('2', 150);
    kept.forget({ team: 'T1', user: 'U1' });
    kept.forget({ team: 'T1', user: 'U9' });
    expect(kept.publicAnswers(CHANNEL, SPAN).map(({ id }) => id)).toEqual(['2']);
    expect(kept.reportedCitations(CHANNEL, SPAN)).toEqual([]);
    kept.moveTeam('T1', 'T2');
    expect([kept.hasDigest(CHANNEL), kept.hasDigest({ ...CHANNEL, team: 'T2' })]).toEqual([false, true]);
    kept.forgetTeam('T2');
    expect(kept.hasDigest({ ...CHANNEL, team: 'T2' })).toBe(false);
  });
}
