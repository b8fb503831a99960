import { expect, it } from 'vitest';
import type { AnswerPlace, Conversations } from './conversations.js';
import { PLACE, sampleAnswer, THREAD } from './sample-answer.fixture.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Conversations };

const AT = new Date(1_000);
const NOTHING = { questions: 0, answers: 0, notes: 0, quizAnswers: 0 };
const CHANNEL = { team: 'T1', channel: 'C1' };

/** Part of `describeConversations`. */
export function describeForgetting(opened: () => Opened): void {
  const ask = (kept: Conversations, id: string, changes: Partial<AnswerPlace> = {}) => {
    const place = { ...PLACE, messageTs: `${id}.0`, history: [], ...changes };
    const question = `问${id}`;
    kept.claim({ team: place.team, channel: place.channel, message: place.messageTs, edit: null }, AT, {
      ...{ thread: place.thread, user: place.user, question },
    });
    kept.append(place, { question, messageTs: place.messageTs, user: place.user, at: AT });
    kept.saveAnswer(sampleAnswer({ id, question }), place);
  };
  const quiz = (kept: Conversations, user: string, team = 'T1') =>
    kept.saveQuizAnswer({ team, channel: 'C1', message: '9.0', user, right: true, at: AT });

  it('forgets all of a person, says how much it was, and leaves others', () => {
    const kept = opened().conversations;
    ask(kept, '1');
    ask(kept, '2', { user: 'U2' });
    ask(kept, '3', { team: 'T2' });
    // A command leaves an answer alone.
    kept.saveAnswer(sampleAnswer({ id: '4', question: '问4' }), { ...PLACE, messageTs: '4.0' });
    kept.saveVerdict({ answerId: '2', user: 'U1', useful: false, reason: null, note: '不对', at: AT });
    kept.saveWrongCitation({ answerId: '2', n: 1, user: 'U1', why: 'other', at: AT });
    kept.saveVerdict({ answerId: '2', user: 'U2', useful: true, reason: null, note: '好', at: AT });
    kept.saveVerdict({ answerId: '3', user: 'U1', useful: true, reason: null, note: '留', at: AT });
    quiz(kept, 'U1');
    quiz(kept, 'U2');
    quiz(kept, 'U1', 'T2');
    expect(kept.forget({ team: 'T1', user: 'U1' })).toEqual({ questions: 2, answers: 2, notes: 2, quizAnswers: 1 });
    const after = opened().another();
    expect(after.historyOf(THREAD, 10).map(({ question }) => question)).toEqual(['问2']);
    expect(['1', '2', '4'].map((id) => after.answerById(id, 'T1') !== null)).toEqual([false, true, false]);
    expect(after.answerById('3', 'T2')).not.toBeNull();
    expect(after.feedbackRows().map(({ feedback }) => feedback.note)).toEqual(expect.arrayContaining(['好', '留']));
    expect(JSON.stringify(after.feedbackRows())).not.toContain('不对');
    const post = { channel: 'C1', message: '9.0' };
    expect(after.quizTally({ team: 'T1', ...post }).answered).toBe(1);
    expect(after.quizTally({ team: 'T2', ...post }).answered).toBe(1);
    expect(after.forget({ team: 'T1', user: 'U1' })).toEqual(NOTHING);
  });

  it('takes their words out of what others’ answers look back on', () => {
    const kept = opened().conversations;
    ask(kept, '1');
    ask(kept, '2', { user: 'U2', history: ['问1', '问0'] });
    ask(kept, '3', { user: 'U2', thread: '8.0', history: ['问1'] });
    kept.forget({ team: 'T1', user: 'U1' });
    expect(kept.answerById('2', 'T1')?.place.history).toEqual(['问0']);
    expect(kept.answerById('3', 'T1')?.place.history).toEqual(['问1']);
  });

  it('neither takes up nor answers again what was forgotten', () => {
    const kept = opened().conversations;
    ask(kept, '1');
    kept.forget({ team: 'T1', user: 'U1' });
    expect(kept.unfinished(0, new Date(10_000))).toEqual([]);
    expect(kept.claim({ ...CHANNEL, message: '1.0', edit: null }, AT)).toBe(false);
  });

  it('forgets a team with its settings, and no other', () => {
    const kept = opened().conversations;
    for (const [team, id] of [
      ['T1', '1'],
      ['T2', '2'],
    ] as const) {
      ask(kept, id, { team });
      kept.setSettings({ team, channel: 'C1' }, { documentIds: null, defaultRegion: '聊城市', ephemeral: true });
    }
    kept.forgetTeam('T1');
    expect(kept.answerById('1', 'T1')).toBeNull();
    expect(kept.historyOf(THREAD, 10)).toEqual([]);
    expect(kept.settingsOf(CHANNEL).ephemeral).toBe(false);
    expect(kept.claim({ ...CHANNEL, message: '1.0', edit: null }, AT)).toBe(true);
    expect(kept.answerById('2', 'T2')).not.toBeNull();
    expect(kept.settingsOf({ team: 'T2', channel: 'C1' }).ephemeral).toBe(true);
  });

  it('gives a team that was forgotten another salt when it comes back', () => {
    const kept = opened().conversations;
    const record = () =>
      kept.recordAudit({
        what: 'question',
        ...{ at: AT, user: 'U1', ...CHANNEL, engine: null, model: null },
        ...{ status: 'failed', ms: 1, clauses: [] },
      });
    record();
    kept.forgetTeam('T1');
    record();
    const who = kept.auditLines({ since: new Date(0), after: 0, limit: 10 }).map((line) => line.who);
    expect(new Set(who).size).toBe(2);
  });

  it('keeps what was kept under one name under another', () => {
    const kept = opened().conversations;
    const settings = (team: string, defaultRegion: string) =>
      kept.setSettings({ team, channel: 'C1' }, { documentIds: null, defaultRegion, ephemeral: false });
    ask(kept, '1', { team: 'E1' });
    settings('E1', '旧');
    settings('T1', '新');
    kept.moveTeam('E1', 'T1');
    expect(kept.answerById('1', 'T1')?.place.team).toBe('T1');
    expect(kept.historyOf(THREAD, 10)).toHaveLength(1);
    expect(kept.settingsOf(CHANNEL).defaultRegion).toBe('新');
    expect(kept.settingsOf({ team: 'E1', channel: 'C1' }).defaultRegion).toBeNull();
  });
}
