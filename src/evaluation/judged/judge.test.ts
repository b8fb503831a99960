import { describe, expect, it } from 'vitest';
import { ANSWERED, answerWith, LEAD, NEWS, RATE } from '../../copy/answer.fixture.js';
import { judge } from './judge.js';
import type { JudgedCase } from './judged-case.js';

const WANTED: JudgedCase = {
  id: 'a',
  question: '县域内患者就诊率要达到多少？',
  history: [],
  status: ['answered'],
  verdict: null,
  gold: [[{ documentId: RATE.documentId, label: RATE.label, quote: RATE.quote }]],
  say: [],
  notSay: [],
  list: null,
  relation: 'amount',
  style: 'plain',
};
const nearest = (...given: (typeof RATE)[]) =>
  answerWith({ status: 'nearest', missing: [], nearest: [LEAD, ...given] });

describe('judge, of nearest sentences', () => {
  it.each([[['unanswerable']], [['nearest']], [['refused', 'unanswerable']]] as const)(
    'finds a question of %s rightly turned away',
    (status) => {
      const wanted: JudgedCase = { ...WANTED, status: [...status], gold: [] };
      expect(judge(wanted, nearest()).verdict).toBe('rightly-turned-away');
      expect(judge(wanted, ANSWERED).verdict).toBe('wrong');
    },
  );

  it('takes unanswerable where nearest is wanted', () => {
    const answer = answerWith({ status: 'unanswerable', missing: [], nearest: [] });
    expect(judge({ ...WANTED, status: ['answered', 'nearest'] }, answer).verdict).toBe('rightly-turned-away');
  });

  it('tells whether what is needed stands among the first three of an answer that was turned away', () => {
    expect(judge(WANTED, nearest(NEWS, RATE))).toMatchObject({ verdict: 'turned-away', nearestHolds: true });
    expect(judge(WANTED, nearest(NEWS, NEWS, RATE))).toMatchObject({ verdict: 'turned-away', nearestHolds: false });
  });
});
