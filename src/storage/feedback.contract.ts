import { expect, it } from 'vitest';
import { toDraft } from '../evaluation/run/draft-case.js';
import type { Conversations } from './conversations.js';
import { PLACE, sampleAnswer } from './sample-answer.fixture.js';

const at = (seconds: number) => new Date(seconds * 1_000);
const verdict = { answerId: 'a1', user: 'U1', useful: true, reason: null, note: '', at: at(1) };
const wrong = { answerId: 'a1', user: 'U1', n: 2, why: '不是这一条', at: at(1) };

/** Part of `describeConversations`. */
export function describeFeedback(opened: () => { readonly conversations: Conversations }): void {
  it('takes no feedback on an answer it does not have', async () => {
    const kept = opened().conversations;
    expect(await kept.saveVerdict(verdict)).toBe(false);
    expect(await kept.saveWrongCitation(wrong)).toBe(false);
    expect(await kept.feedbackRows()).toEqual([]);
  });

  it('tells what was said of an answer in the words of `evals add`', async () => {
    const kept = opened().conversations;
    await kept.saveAnswer(sampleAnswer(), PLACE);
    expect(await kept.saveVerdict({ ...verdict, useful: false, reason: 'incomplete', note: '不全' })).toBe(true);
    expect(await kept.saveWrongCitation(wrong)).toBe(true);
    const rows = JSON.parse(JSON.stringify(await kept.feedbackRows())) as unknown[];
    expect(rows).toEqual([
      {
        question: '谁牵头？',
        history: ['聊城的目标有哪些？'],
        status: 'answered',
        citations: [30, 10, 20].map((start, index) => ({
          n: index + 1,
          documentId: 'plan',
          label: '一、（一）',
          quote: `第${start}句`,
        })),
        feedback: {
          useful: false,
          reasons: ['incomplete'],
          wrongCitations: [{ n: 2, why: '不是这一条' }],
          note: '不全',
        },
      },
    ]);
    expect(toDraft(rows[0])).toMatchObject({
      draft: {
        gold: [[{ quote: '第30句' }], [{ quote: '第20句' }]],
        note: 'found not useful; because: incomplete; wrong citation 2 (plan 一、（一）): 不是这一条; 不全',
      },
    });
  });

  it('counts the last word of each user', async () => {
    const kept = opened().conversations;
    await kept.saveAnswer(sampleAnswer(), PLACE);
    await kept.saveVerdict({ ...verdict, useful: false });
    await kept.saveVerdict({ ...verdict, useful: true, at: at(2) });
    await kept.saveWrongCitation(wrong);
    await kept.saveWrongCitation({ ...wrong, why: '年份不对', at: at(2) });
    await kept.saveWrongCitation({ ...wrong, user: 'U2', why: '地区不对', at: at(3) });
    expect((await kept.feedbackRows())[0]?.feedback).toEqual({
      useful: true,
      wrongCitations: [
        { n: 2, why: '年份不对' },
        { n: 2, why: '地区不对' },
      ],
    });
  });

  it('takes a reason back with the verdict it was given for', async () => {
    const kept = opened().conversations;
    await kept.saveAnswer(sampleAnswer(), PLACE);
    await kept.saveVerdict({ ...verdict, useful: false, reason: 'unreadable' });
    await kept.saveVerdict({ ...verdict, user: 'U2', useful: false, reason: 'unreadable' });
    expect((await kept.feedbackRows())[0]?.feedback.reasons).toEqual(['unreadable']);
    for (const user of ['U1', 'U2']) await kept.saveVerdict({ ...verdict, user });
    expect((await kept.feedbackRows())[0]?.feedback).toEqual({ useful: true, wrongCitations: [] });
  });

  it('keeps what was said when the answer is saved again, and lists the newest answer first', async () => {
    const kept = opened().conversations;
    for (const [id, seconds] of [
      ['old', 1],
      ['new', 2],
      ['unjudged', 3],
    ] as const)
      await kept.saveAnswer(sampleAnswer({ id, question: id }), { ...PLACE, at: at(seconds) });
    await kept.saveVerdict({ ...verdict, answerId: 'old' });
    await kept.saveVerdict({ ...verdict, answerId: 'new' });
    await kept.saveAnswer(sampleAnswer({ id: 'old', question: '改' }), { ...PLACE, at: at(1) });
    expect((await kept.feedbackRows()).map(({ question }) => question)).toEqual(['new', '改']);
  });
}
