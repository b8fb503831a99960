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
  readonly another: () => Conversations;
  /** Closes whatever was opened and deletes the data. */
  readonly dispose: () => void;
};

export type ConversationsContract = { readonly name: string; readonly open: () => OpenedConversations };

export function describeConversations({ name, open }: ConversationsContract): void {
  describe(`Conversations contract: ${name}`, () => {
    let opened: OpenedConversations;
    let kept: Conversations;
    beforeEach(() => {
      opened = open();
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
    const questionsOf = (thread: Thread, limit = 10, before?: string) =>
      kept.historyOf(thread, limit, before).map(({ question }) => question);

    it('gives the newest questions of a thread, oldest first', () => {
      for (const ts of ['3.0', '1.0', '2.0']) kept.append(THREAD, asked(ts));
      expect(kept.historyOf(THREAD, 10)).toEqual([asked('1.0'), asked('2.0'), asked('3.0')]);
      expect(questionsOf(THREAD, 2)).toEqual(['问2.0', '问3.0']);
      expect(questionsOf(THREAD, 1, '3.0')).toEqual(['问2.0']);
      expect(questionsOf(THREAD, 10, '1.0')).toEqual([]);
    });

    it('keeps the same thread ts of another channel or team apart', () => {
      kept.append(THREAD, asked('1.0'));
      expect(questionsOf({ ...THREAD, channel: 'C2' })).toEqual([]);
      expect(questionsOf({ ...THREAD, team: 'T2' })).toEqual([]);
      expect(questionsOf({ ...THREAD, thread: '9.0' })).toEqual([]);
    });

    it('puts an edited question in the place of the first one', () => {
      for (const ts of ['1.0', '2.0']) kept.append(THREAD, asked(ts));
      expect(kept.replace(THREAD, '1.0', '改问')).toBe(true);
      expect(kept.replace(THREAD, '7.0', '改问')).toBe(false);
      expect(questionsOf(THREAD)).toEqual(['改问', '问2.0']);
    });

    it('keeps a message that is appended again once', () => {
      kept.append(THREAD, asked('1.0'));
      kept.append(THREAD, asked('1.0', { question: '再问' }));
      expect(questionsOf(THREAD)).toEqual(['再问']);
    });

    it('knows who asked in a thread', () => {
      kept.append(THREAD, asked('1.0', { user: 'U2' }));
      kept.append(THREAD, asked('2.0', { user: 'U1' }));
      kept.append(THREAD, asked('3.0', { user: 'U2' }));
      expect(kept.askersIn(THREAD)).toEqual(['U1', 'U2']);
      expect(kept.askersIn({ ...THREAD, thread: '9.0' })).toEqual([]);
    });

    it('gives an answer back with its place, also to another process', () => {
      kept.saveAnswer(sampleAnswer(), PLACE);
      expect(opened.another().answerById('a1', 'T1')).toEqual({ answer: sampleAnswer(), place: PLACE });
      expect(kept.answerById('unknown', 'T1')).toBeNull();
      expect(kept.answerById('a1', 'T2')).toBeNull();
    });

    it('lets one of those that make a private answer public do so', () => {
      const [other] = [opened.another()];
      kept.saveAnswer(sampleAnswer(), { ...PLACE, isPrivate: true });
      expect(other.answerById('a1', 'T1')?.place).toEqual({ ...PLACE, isPrivate: true });
      expect([kept, other].map((each) => each.setPrivate('a1', false))).toEqual([true, false]);
      expect(kept.answerById('a1', 'T1')?.place).toEqual(PLACE);
      expect(kept.setPrivate('a1', true)).toBe(true);
      expect(kept.setPrivate('unknown', false)).toBe(false);
    });

    it('lists the questions of a user, newest first, and nobody else’s', () => {
      const save = (id: string, seconds: number, changes: Partial<AnswerPlace> = {}) =>
        kept.saveAnswer(sampleAnswer({ id, question: `问${id}` }), {
          ...PLACE,
          at: new Date(seconds * 1_000),
          ...changes,
        });
      save('old', 1);
      save('new', 3);
      save('middle', 2);
      save('other', 4, { user: 'U2' });
      save('elsewhere', 5, { team: 'T2' });
      expect(kept.countQuestions({ team: 'T1', user: 'U1' })).toBe(3);
      expect(kept.recentQuestions({ team: 'T1', user: 'U1' }, 2)).toEqual([
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

    it('gives the settings of a channel as they were set last, and the defaults where none were', () => {
      const channel = { team: 'T1', channel: 'C1' };
      expect(kept.settingsOf(channel)).toEqual({ documentIds: null, defaultRegion: null, ephemeral: false });
      kept.setSettings(channel, { documentIds: [], defaultRegion: null, ephemeral: false });
      expect(kept.settingsOf(channel).documentIds).toEqual([]);
      const settings = { documentIds: ['a', 'b'], defaultRegion: '聊城市', ephemeral: true };
      kept.setSettings(channel, settings);
      expect(opened.another().settingsOf(channel)).toEqual(settings);
      expect(kept.settingsOf({ ...channel, channel: 'C2' }).ephemeral).toBe(false);
    });

    it('prunes each kind at its own age and keeps settings', () => {
      const now = new Date(100_000);
      const key = { team: 'T1', channel: 'C1', message: '1.0', edit: null };
      kept.claim(key, new Date(0));
      kept.append(THREAD, asked('1.0', { at: new Date(0) }));
      kept.append(THREAD, asked('2.0', { at: new Date(99_000) }));
      kept.saveAnswer(sampleAnswer(), { ...PLACE, at: new Date(0) });
      kept.saveVerdict({ answerId: 'a1', user: 'U1', useful: true, reason: null, note: '', at: now });
      kept.setSettings({ team: 'T1', channel: 'C1' }, { documentIds: null, defaultRegion: '聊城市', ephemeral: false });
      kept.prune({ claimsMs: 100_000, questionsMs: 50_000, answersMs: 100_000, auditMs: 1 }, now);
      expect(kept.claim(key, now)).toBe(false);
      expect(questionsOf(THREAD)).toEqual(['问2.0']);
      expect(kept.feedbackRows()).toHaveLength(1);
      kept.prune({ claimsMs: 99_999, questionsMs: 50_000, answersMs: 99_999, auditMs: 1 }, now);
      expect(kept.claim(key, now)).toBe(true);
      expect(kept.answerById('a1', 'T1')).toBeNull();
      expect(kept.feedbackRows()).toEqual([]);
      expect(kept.settingsOf({ team: 'T1', channel: 'C1' }).defaultRegion).toBe('聊城市');
    });
  });
}
