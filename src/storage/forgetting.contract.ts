import { expect, it } from 'vitest';
import type { AnswerPlace, Conversations } from './conversations.js';
import { PLACE, sampleAnswer, THREAD } from './sample-answer.fixture.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Promise<Conversations> };

const AT = new Date(1_000);
const NOTHING = { questions: 0, answers: 0, notes: 0, quizAnswers: 0 };
const CHANNEL = { team: 'T1', channel: 'C1' };

/** Part of `describeConversations`. */
export function describeForgetting(opened: () => Opened): void {
  const ask = async (kept: Conversations, id: string, changes: Partial<AnswerPlace> = {}) => {
    const place = { ...PLACE, messageTs: `${id}.0`, history: [], ...changes };
    const question = `问${id}`;
    await kept.claim({ team: place.team, channel: place.channel, message: place.messageTs, edit: null }, AT, {
      ...{ thread: place.thread, user: place.user, question },
    });
    await kept.append(place, { question, messageTs: place.messageTs, user: place.user, at: AT });
    await kept.saveAnswer(sampleAnswer({ id, question }), place);
  };
  const quiz = (kept: Conversations, user: string, team = 'T1') =>
    kept.saveQuizAnswer({ team, channel: 'C1', message: '9.0', user, right: true, at: AT });

  it('forgets all of a person, says how much it was, and leaves others', async () => {
    const kept = opened().conversations;
    await ask(kept, '1');
    await ask(kept, '2', { user: 'U2' });
    await ask(kept, '3', { team: 'T2' });
    // A command leaves an answer alone.
    await kept.saveAnswer(sampleAnswer({ id: '4', question: '问4' }), { ...PLACE, messageTs: '4.0' });
    await kept.saveVerdict({ answerId: '2', user: 'U1', useful: false, reason: null, note: '不对', at: AT });
    await kept.saveWrongCitation({ answerId: '2', n: 1, user: 'U1', why: 'other', at: AT });
    await kept.saveVerdict({ answerId: '2', user: 'U2', useful: true, reason: null, note: '好', at: AT });
    await kept.saveVerdict({ answerId: '3', user: 'U1', useful: true, reason: null, note: '留', at: AT });
    await quiz(kept, 'U1');
    await quiz(kept, 'U2');
    await quiz(kept, 'U1', 'T2');
    expect(await kept.forget({ team: 'T1', user: 'U1' })).toEqual({
      questions: 2,
      answers: 2,
      notes: 2,
      quizAnswers: 1,
    });
    const after = await opened().another();
    expect((await after.historyOf(THREAD, 10)).map(({ question }) => question)).toEqual(['问2']);
    const left = await Promise.all(['1', '2', '4'].map((id) => after.answerById(id, 'T1')));
    expect(left.map((each) => each !== null)).toEqual([false, true, false]);
    expect(await after.answerById('3', 'T2')).not.toBeNull();
    expect((await after.feedbackRows()).map(({ feedback }) => feedback.note)).toEqual(
      expect.arrayContaining(['好', '留']),
    );
    expect(JSON.stringify(await after.feedbackRows())).not.toContain('不对');
    const post = { channel: 'C1', message: '9.0' };
    expect((await after.quizTally({ team: 'T1', ...post })).answered).toBe(1);
    expect((await after.quizTally({ team: 'T2', ...post })).answered).toBe(1);
    expect(await after.forget({ team: 'T1', user: 'U1' })).toEqual(NOTHING);
  });

  it('takes their words out of what others’ answers look back on', async () => {
    const kept = opened().conversations;
    await ask(kept, '1');
    await ask(kept, '2', { user: 'U2', history: ['问1', '问0'] });
    await ask(kept, '3', { user: 'U2', thread: '8.0', history: ['问1'] });
    await kept.forget({ team: 'T1', user: 'U1' });
    expect((await kept.answerById('2', 'T1'))?.place.history).toEqual(['问0']);
    expect((await kept.answerById('3', 'T1'))?.place.history).toEqual(['问1']);
  });

  it('neither takes up nor answers again what was forgotten', async () => {
    const kept = opened().conversations;
    await ask(kept, '1');
    await kept.forget({ team: 'T1', user: 'U1' });
    expect(await kept.unfinished(0, new Date(10_000))).toEqual([]);
    expect(await kept.claim({ ...CHANNEL, message: '1.0', edit: null }, AT)).toBe(false);
  });

  it('forgets a team with its settings, and no other', async () => {
    const kept = opened().conversations;
    for (const [team, id] of [
      ['T1', '1'],
      ['T2', '2'],
    ] as const) {
      await ask(kept, id, { team });
      await kept.setSettings({ team, channel: 'C1' }, { documentIds: null, defaultRegion: '聊城市', ephemeral: true });
    }
    await kept.forgetTeam('T1');
    expect(await kept.answerById('1', 'T1')).toBeNull();
    expect(await kept.historyOf(THREAD, 10)).toEqual([]);
    expect((await kept.settingsOf(CHANNEL)).ephemeral).toBe(false);
    expect(await kept.claim({ ...CHANNEL, message: '1.0', edit: null }, AT)).toBe(true);
    expect(await kept.answerById('2', 'T2')).not.toBeNull();
    expect((await kept.settingsOf({ team: 'T2', channel: 'C1' })).ephemeral).toBe(true);
  });

  it('gives a team that was forgotten another salt when it comes back', async () => {
    const kept = opened().conversations;
    const record = () =>
      kept.recordAudit({
        what: 'question',
        ...{ at: AT, user: 'U1', ...CHANNEL, engine: null, model: null },
        ...{ status: 'failed', ms: 1, clauses: [] },
      });
    await record();
    await kept.forgetTeam('T1');
    await record();
    const who = (await kept.auditLines({ since: new Date(0), after: 0, limit: 10 })).map((line) => line.who);
    expect(new Set(who).size).toBe(2);
  });

  it('keeps what was kept under one name under another', async () => {
    const kept = opened().conversations;
    const settings = (team: string, defaultRegion: string) =>
      kept.setSettings({ team, channel: 'C1' }, { documentIds: null, defaultRegion, ephemeral: false });
    await ask(kept, '1', { team: 'E1' });
    await settings('E1', '旧');
    await settings('T1', '新');
    await kept.moveTeam('E1', 'T1');
    expect((await kept.answerById('1', 'T1'))?.place.team).toBe('T1');
    expect(await kept.historyOf(THREAD, 10)).toHaveLength(1);
    expect((await kept.settingsOf(CHANNEL)).defaultRegion).toBe('新');
    expect((await kept.settingsOf({ team: 'E1', channel: 'C1' })).defaultRegion).toBeNull();
  });
}
