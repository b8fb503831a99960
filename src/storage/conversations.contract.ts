/** What every implementation does. Called from the test of each: `describeConversations({ name, open })`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeAudit } from './audit.contract.js';
import { describeClaims } from './claims.contract.js';
import type { AnswerPlace, AskedQuestion, Conversations, Thread } from './conversations.js';
import { describeDigests } from './digests.contract.js';
import { describeFeedback } from './feedback.contract.js';
import { describeForgetting } from './forgetting.contract.js';
import { describeHandIns } from './hand-ins.contract.js';
import { describeQuizAnswers } from './quiz-answers.contract.js';
import { describeReplies } from './replies.contract.js';
import { PLACE, sampleAnswer, THREAD } from './sample-answer.fixture.js';

export type OpenedConversations = {
  /** Nothing is kept in it yet. */
  readonly conversations: Conversations;
  /** A further one over the same data, as another process has it. */
  readonly another: () => Promise<Conversations>;
  /** Closes whatever was opened and deletes the data. */
  readonly dispose: () => Promise<void>;
};

export type ConversationsContract = { readonly name: string; readonly open: () => Promise<OpenedConversations> };

export function describeConversations({ name, open }: ConversationsContract): void {
  describe(`Conversations contract: ${name}`, () => {
    let opened: OpenedConversations;
    let kept: Conversations;
    beforeEach(async () => {
      opened = await open();
      kept = opened.conversations;
    });
    afterEach(() => opened.dispose());

    describeClaims(() => opened);
    describeFeedback(() => opened);
    describeQuizAnswers(() => opened);
    describeAudit(() => opened);
    describeForgetting(() => opened);
    describeReplies(() => opened);
    describeHandIns(() => opened);
    describeDigests(() => opened);

    const asked = (messageTs: string, changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
      question: `问${messageTs}`,
      messageTs,
      user: 'U1',
      at: new Date(1_000),
      ...changes,
    });
    const questionsOf = async (thread: Thread, limit = 10, before?: string) =>
      (await kept.historyOf(thread, limit, before)).map(({ question }) => question);

    it('gives the newest questions of a thread, oldest first', async () => {
      for (const ts of ['3.0', '1.0', '2.0']) await kept.append(THREAD, asked(ts));
      expect(await kept.historyOf(THREAD, 10)).toEqual([asked('1.0'), asked('2.0'), asked('3.0')]);
      expect(await questionsOf(THREAD, 2)).toEqual(['问2.0', '问3.0']);
      expect(await questionsOf(THREAD, 1, '3.0')).toEqual(['问2.0']);
      expect(await questionsOf(THREAD, 10, '1.0')).toEqual([]);
    });

    it('keeps the same thread ts of another channel or team apart', async () => {
      await kept.append(THREAD, asked('1.0'));
      expect(await questionsOf({ ...THREAD, channel: 'C2' })).toEqual([]);
      expect(await questionsOf({ ...THREAD, team: 'T2' })).toEqual([]);
      expect(await questionsOf({ ...THREAD, thread: '9.0' })).toEqual([]);
    });

    it('puts an edited question in the place of the first one', async () => {
      for (const ts of ['1.0', '2.0']) await kept.append(THREAD, asked(ts));
      expect(await kept.replace(THREAD, '1.0', '改问')).toBe(true);
      expect(await kept.replace(THREAD, '7.0', '改问')).toBe(false);
      expect(await questionsOf(THREAD)).toEqual(['改问', '问2.0']);
    });

    it('keeps a message that is appended again once', async () => {
      await kept.append(THREAD, asked('1.0'));
      await kept.append(THREAD, asked('1.0', { question: '再问' }));
      expect(await questionsOf(THREAD)).toEqual(['再问']);
    });

    it('knows who asked in a thread', async () => {
      await kept.append(THREAD, asked('1.0', { user: 'U2' }));
      await kept.append(THREAD, asked('2.0', { user: 'U1' }));
      await kept.append(THREAD, asked('3.0', { user: 'U2' }));
      expect(await kept.askersIn(THREAD)).toEqual(['U1', 'U2']);
      expect(await kept.askersIn({ ...THREAD, thread: '9.0' })).toEqual([]);
    });

    it('gives an answer back with its place, also to another process', async () => {
      await kept.saveAnswer(sampleAnswer(), PLACE);
      expect(await (await opened.another()).answerById('a1', 'T1')).toEqual({ answer: sampleAnswer(), place: PLACE });
      expect(await kept.answerById('unknown', 'T1')).toBeNull();
      expect(await kept.answerById('a1', 'T2')).toBeNull();
    });

    it('lets one of those that make a private answer public do so', async () => {
      const other = await opened.another();
      await kept.saveAnswer(sampleAnswer(), { ...PLACE, isPrivate: true });
      expect((await other.answerById('a1', 'T1'))?.place).toEqual({ ...PLACE, isPrivate: true });
      const made = await Promise.all([kept, other, kept].map((each) => each.setPrivate('a1', false)));
      expect(made.filter((each) => each)).toHaveLength(1);
      expect((await kept.answerById('a1', 'T1'))?.place).toEqual(PLACE);
      expect(await kept.setPrivate('a1', true)).toBe(true);
      expect(await kept.setPrivate('unknown', false)).toBe(false);
    });

    it('lists the questions of a user, newest first, and nobody else’s', async () => {
      const save = (id: string, seconds: number, changes: Partial<AnswerPlace> = {}) =>
        kept.saveAnswer(sampleAnswer({ id, question: `问${id}` }), {
          ...PLACE,
          at: new Date(seconds * 1_000),
          ...changes,
        });
      await save('old', 1);
      await save('new', 3);
      await save('middle', 2);
      await save('other', 4, { user: 'U2' });
      await save('elsewhere', 5, { team: 'T2' });
      expect(await kept.countQuestions({ team: 'T1', user: 'U1' })).toBe(3);
      expect(await kept.recentQuestions({ team: 'T1', user: 'U1' }, 2)).toEqual([
        {
          answerId: 'new',
          question: '问new',
          status: 'answered',
          channel: 'C1',
          thread: '1.0',
          messageTs: '2.0',
          at: new Date(3_000),
        },
        expect.objectContaining({ answerId: 'middle' }),
      ]);
    });

    it('gives the settings of a channel as they were set last, and the defaults where none were', async () => {
      const channel = { team: 'T1', channel: 'C1' };
      expect(await kept.settingsOf(channel)).toEqual({ documentIds: null, defaultRegion: null, ephemeral: false });
      await kept.setSettings(channel, { documentIds: [], defaultRegion: null, ephemeral: false });
      expect((await kept.settingsOf(channel)).documentIds).toEqual([]);
      const settings = { documentIds: ['a', 'b'], defaultRegion: '聊城市', ephemeral: true };
      await kept.setSettings(channel, settings);
      expect(await (await opened.another()).settingsOf(channel)).toEqual(settings);
      expect((await kept.settingsOf({ ...channel, channel: 'C2' })).ephemeral).toBe(false);
    });

    it('prunes each kind at its own age and keeps settings', async () => {
      const now = new Date(100_000);
      const key = { team: 'T1', channel: 'C1', message: '1.0', edit: null };
      await kept.claim(key, new Date(0));
      await kept.append(THREAD, asked('1.0', { at: new Date(0) }));
      await kept.append(THREAD, asked('2.0', { at: new Date(99_000) }));
      await kept.saveAnswer(sampleAnswer(), { ...PLACE, at: new Date(0) });
      await kept.saveVerdict({ answerId: 'a1', user: 'U1', useful: true, reason: null, note: '', at: now });
      await kept.setSettings(
        { team: 'T1', channel: 'C1' },
        { documentIds: null, defaultRegion: '聊城市', ephemeral: false },
      );
      await kept.prune({ claimsMs: 100_000, questionsMs: 50_000, answersMs: 100_000, auditMs: 1 }, now);
      expect(await kept.claim(key, now)).toBe(false);
      expect(await questionsOf(THREAD)).toEqual(['问2.0']);
      expect(await kept.feedbackRows()).toHaveLength(1);
      await kept.prune({ claimsMs: 99_999, questionsMs: 50_000, answersMs: 99_999, auditMs: 1 }, now);
      expect(await kept.claim(key, now)).toBe(true);
      expect(await kept.answerById('a1', 'T1')).toBeNull();
      expect(await kept.feedbackRows()).toEqual([]);
      expect((await kept.settingsOf({ team: 'T1', channel: 'C1' })).defaultRegion).toBe('聊城市');
    });
  });
}
