import { expect, it } from 'vitest';
import type { Conversations } from './conversations.js';

const POST = { team: 'T1', channel: 'C1', message: '5.0' };
const AT = new Date('2026-01-01T00:00:00Z');

/** Part of `describeConversations`. */
export function describeQuizAnswers(opened: () => { readonly conversations: Conversations }): void {
  it('counts the first answer of a person to a quiz, and no other', async () => {
    const { conversations } = opened();
    const answer = (user: string, right: boolean) => conversations.saveQuizAnswer({ ...POST, user, right, at: AT });
    expect(await answer('U1', false)).toEqual({ isFirst: true, right: false });
    expect(await answer('U1', true)).toEqual({ isFirst: false, right: false });
    expect(await answer('U2', true)).toEqual({ isFirst: true, right: true });
    expect(await conversations.quizTally(POST)).toEqual({ answered: 2, right: 1 });
    expect(await conversations.quizTally({ ...POST, message: '6.0' })).toEqual({ answered: 0, right: 0 });
  });

  it('forgets answers to a quiz with the answers to questions', async () => {
    const { conversations } = opened();
    await conversations.saveQuizAnswer({ ...POST, user: 'U1', right: true, at: AT });
    const day = 86_400_000;
    await conversations.prune(
      { claimsMs: day, questionsMs: day, answersMs: day, auditMs: day },
      new Date(AT.getTime() + 2 * day),
    );
    expect(await conversations.quizTally(POST)).toEqual({ answered: 0, right: 0 });
  });
}
