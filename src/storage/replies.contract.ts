import { expect, it } from 'vitest';
import type { Conversations, LatestAnswers, ReplyPart } from './conversations.js';
import { PLACE, sampleAnswer, THREAD } from './sample-answer.fixture.js';

const MESSAGE = { team: 'T1', channel: 'C1', message: '1.0' };
const at = new Date(1_000);
const part = (id: string, kind: ReplyPart['kind'] = 'message'): ReplyPart => ({ kind, id });

/** Part of `describeConversations`. */
export function describeReplies(
  opened: () => { readonly conversations: Conversations; readonly another: () => Promise<Conversations> },
): void {
  it('knows all parts of a reply in the order they were posted, also in another process', async () => {
    const kept = opened().conversations;
    for (const each of [part('2.0'), part('F1', 'file'), part('1.5'), part('2.0')])
      await kept.addReply(MESSAGE, each, at);
    expect(await (await opened().another()).repliesTo(MESSAGE)).toEqual([part('2.0'), part('F1', 'file'), part('1.5')]);
    expect(await kept.repliesTo({ ...MESSAGE, channel: 'C2' })).toEqual([]);
    await kept.dropReply(MESSAGE, part('F1', 'file'));
    expect(await kept.repliesTo(MESSAGE)).toEqual([part('2.0'), part('1.5')]);
  });

  it('tells of a version of a message what became of the last one after it', async () => {
    const kept = opened().conversations;
    const [first, edited, ended] = [null, '1700000000.000100', 'deleted'].map((edit) => ({ ...MESSAGE, edit }));
    if (first === undefined || edited === undefined || ended === undefined) throw new Error('three versions');
    expect(await kept.isClaimed(MESSAGE)).toBe(false);
    await kept.claim(first, at);
    expect(await kept.isClaimed(MESSAGE)).toBe(true);
    expect(await kept.laterVersion(first)).toBeNull();
    await kept.claim(edited, at);
    expect(await kept.laterVersion(first)).toEqual({ isFinished: false, replyTs: null });
    expect(await kept.laterVersion(edited)).toBeNull();
    await kept.claim(ended, at);
    await kept.finish(ended, { answerId: null, replyTs: '5.0' }, at);
    for (const key of [first, edited])
      expect(await kept.laterVersion(key)).toEqual({ isFinished: true, replyTs: '5.0' });
    expect(await kept.laterVersion(ended)).toBeNull();
    expect(await kept.laterVersion({ ...first, message: '2.0' })).toBeNull();
  });

  it('forgets what a message asked and was answered, and nothing else', async () => {
    const kept = opened().conversations;
    for (const message of ['1.0', '2.0']) {
      await kept.append(THREAD, { question: message, messageTs: message, user: 'U1', at });
      await kept.saveAnswer(sampleAnswer({ id: message }), { ...PLACE, messageTs: message });
      await kept.saveVerdict({ answerId: message, user: 'U1', useful: true, reason: null, note: '', at });
    }
    const { team, channel } = THREAD;
    await kept.forgetMessage({ team, channel, message: '1.0' });
    expect((await kept.historyOf(THREAD, 10)).map(({ question }) => question)).toEqual(['2.0']);
    expect(await kept.answerById('1.0', THREAD.team)).toBeNull();
    expect(await kept.answerById('2.0', THREAD.team)).not.toBeNull();
    expect(await kept.feedbackRows()).toHaveLength(1);
  });

  it('gives the latest answers of a thread, a channel or a person, newest first', async () => {
    const kept = opened().conversations;
    const place = (changes: object) => ({ ...PLACE, ...THREAD, user: 'U1', ...changes });
    await kept.saveAnswer(sampleAnswer({ id: 'old' }), place({ at: new Date(1_000) }));
    await kept.saveAnswer(sampleAnswer({ id: 'new' }), place({ at: new Date(2_000) }));
    await kept.saveAnswer(sampleAnswer({ id: 'elsewhere' }), place({ at: new Date(3_000), thread: '9.0' }));
    await kept.saveAnswer(sampleAnswer({ id: 'of-another' }), place({ at: new Date(4_000), user: 'U2' }));
    const idsOf = async (where: Omit<LatestAnswers, 'reader'>, limit = 9) =>
      (await kept.latestAnswers({ reader: 'U1', ...where }, limit)).map(({ answer }) => answer.id);
    const { team, channel, thread } = THREAD;
    expect(await idsOf({ team, channel, thread })).toEqual(['of-another', 'new', 'old']);
    expect(await idsOf({ team, channel, thread, user: 'U1' }, 1)).toEqual(['new']);
    expect(await idsOf({ team, channel, user: 'U1' })).toEqual(['elsewhere', 'new', 'old']);
    expect(await idsOf({ team, channel: 'C9' })).toEqual([]);
  });

  it('gives private answers to who asked alone', async () => {
    const kept = opened().conversations;
    const at = (ms: number) => ({ ...PLACE, ...THREAD, at: new Date(ms) });
    await kept.saveAnswer(sampleAnswer({ id: 'public' }), { ...at(1_000), user: 'U2' });
    await kept.saveAnswer(sampleAnswer({ id: 'own' }), { ...at(2_000), user: 'U1', isPrivate: true });
    await kept.saveAnswer(sampleAnswer({ id: 'of-another' }), { ...at(3_000), user: 'U2', isPrivate: true });
    const { team, channel } = THREAD;
    const idsFor = async (reader: string, limit = 9) =>
      (await kept.latestAnswers({ team, channel, reader }, limit)).map(({ answer, place }) => [
        answer.id,
        place.isPrivate,
      ]);
    expect(await idsFor('U1')).toEqual([
      ['own', true],
      ['public', undefined],
    ]);
    expect(await idsFor('U3', 1)).toEqual([['public', undefined]]);
  });
}
