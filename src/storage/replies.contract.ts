import { expect, it } from 'vitest';
import type { Conversations, LatestAnswers, ReplyPart } from './conversations.js';
import { PLACE, sampleAnswer, THREAD } from './sample-answer.fixture.js';

const MESSAGE = { team: 'T1', channel: 'C1', message: '1.0' };
const at = new Date(1_000);
const part = (id: string, kind: ReplyPart['kind'] = 'message'): ReplyPart => ({ kind, id });

/** Part of `describeConversations`. */
export function describeReplies(
  opened: () => { readonly conversations: Conversations; readonly another: () => Conversations },
): void {
  it('knows all parts of a reply in the order they were posted, also in another process', () => {
    const kept = opened().conversations;
    for (const each of [part('2.0'), part('F1', 'file'), part('1.5'), part('2.0')]) kept.addReply(MESSAGE, each, at);
    expect(opened().another().repliesTo(MESSAGE)).toEqual([part('2.0'), part('F1', 'file'), part('1.5')]);
    expect(kept.repliesTo({ ...MESSAGE, channel: 'C2' })).toEqual([]);
    kept.dropReply(MESSAGE, part('F1', 'file'));
    expect(kept.repliesTo(MESSAGE)).toEqual([part('2.0'), part('1.5')]);
  });

  it('tells of a version of a message what became of the last one after it', () => {
    const kept = opened().conversations;
    const [first, edited, ended] = [null, '1700000000.000100', 'deleted'].map((edit) => ({ ...MESSAGE, edit }));
    if (first === undefined || edited === undefined || ended === undefined) throw new Error('three versions');
    expect(kept.isClaimed(MESSAGE)).toBe(false);
    kept.claim(first, at);
    expect(kept.isClaimed(MESSAGE)).toBe(true);
    expect(kept.laterVersion(first)).toBeNull();
    kept.claim(edited, at);
    expect(kept.laterVersion(first)).toEqual({ isFinished: false, replyTs: null });
    expect(kept.laterVersion(edited)).toBeNull();
    kept.claim(ended, at);
    kept.finish(ended, { answerId: null, replyTs: '5.0' }, at);
    for (const key of [first, edited]) expect(kept.laterVersion(key)).toEqual({ isFinished: true, replyTs: '5.0' });
    expect(kept.laterVersion(ended)).toBeNull();
    expect(kept.laterVersion({ ...first, message: '2.0' })).toBeNull();
  });

  it('forgets what a message asked and was answered, and nothing else', () => {
    const kept = opened().conversations;
    for (const message of ['1.0', '2.0']) {
      kept.append(THREAD, { question: message, messageTs: message, user: 'U1', at });
      kept.saveAnswer(sampleAnswer({ id: message }), { ...PLACE, messageTs: message });
      kept.saveVerdict({ answerId: message, user: 'U1', useful: true, reason: null, note: '', at });
    }
    const { team, channel } = THREAD;
    kept.forgetMessage({ team, channel, message: '1.0' });
    expect(kept.historyOf(THREAD, 10).map(({ question }) => question)).toEqual(['2.0']);
    expect(kept.answerById('1.0', THREAD.team)).toBeNull();
    expect(kept.answerById('2.0', THREAD.team)).not.toBeNull();
    expect(kept.feedbackRows()).toHaveLength(1);
  });

  it('gives the latest answers of a thread, a channel or a person, newest first', () => {
    const kept = opened().conversations;
    const place = (changes: object) => ({ ...PLACE, ...THREAD, user: 'U1', ...changes });
    kept.saveAnswer(sampleAnswer({ id: 'old' }), place({ at: new Date(1_000) }));
    kept.saveAnswer(sampleAnswer({ id: 'new' }), place({ at: new Date(2_000) }));
    kept.saveAnswer(sampleAnswer({ id: 'elsewhere' }), place({ at: new Date(3_000), thread: '9.0' }));
    kept.saveAnswer(sampleAnswer({ id: 'of-another' }), place({ at: new Date(4_000), user: 'U2' }));
    const idsOf = (where: Omit<LatestAnswers, 'reader'>, limit = 9) =>
      kept.latestAnswers({ reader: 'U1', ...where }, limit).map(({ answer }) => answer.id);
    const { team, channel, thread } = THREAD;
    expect(idsOf({ team, channel, thread })).toEqual(['of-another', 'new', 'old']);
    expect(idsOf({ team, channel, thread, user: 'U1' }, 1)).toEqual(['new']);
    expect(idsOf({ team, channel, user: 'U1' })).toEqual(['elsewhere', 'new', 'old']);
    expect(idsOf({ team, channel: 'C9' })).toEqual([]);
  });

  it('gives private answers to who asked alone', () => {
    const kept = opened().conversations;
    const at = (ms: number) => ({ ...PLACE, ...THREAD, at: new Date(ms) });
    kept.saveAnswer(sampleAnswer({ id: 'public' }), { ...at(1_000), user: 'U2' });
    kept.saveAnswer(sampleAnswer({ id: 'own' }), { ...at(2_000), user: 'U1', isPrivate: true });
    kept.saveAnswer(sampleAnswer({ id: 'of-another' }), { ...at(3_000), user: 'U2', isPrivate: true });
    const { team, channel } = THREAD;
    const idsFor = (reader: string, limit = 9) =>
      kept.latestAnswers({ team, channel, reader }, limit).map(({ answer, place }) => [answer.id, place.isPrivate]);
    expect(idsFor('U1')).toEqual([
      ['own', true],
      ['public', undefined],
    ]);
    expect(idsFor('U3', 1)).toEqual([['public', undefined]]);
  });
}
