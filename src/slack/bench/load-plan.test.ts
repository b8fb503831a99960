import { describe, expect, it } from 'vitest';
import type { EvalCase } from '../../evaluation/cases.js';
import { planLoad } from './load-plan.js';

function caseOf(question: string, ...history: string[]): EvalCase {
  const rest = { category: 'any', expect: { status: 'answered' as const }, gold: [], say: [], notSay: [], note: '' };
  return { id: question, question, history, ...rest };
}
const CASES = [caseOf('a'), caseOf('b'), caseOf('and then?', 'a'), caseOf('c'), caseOf('d')];

describe('planLoad', () => {
  it('takes questions from all of the cases at even steps, without follow-ups, and users in turn', () => {
    const { questions } = planLoad({ name: 'load', users: 2, questions: 2, perSecond: 10 }, CASES);
    expect(questions).toEqual([
      { user: 0, text: 'a', afterMs: 0 },
      { user: 1, text: 'c', afterMs: 100 },
    ]);
  });

  it('asks again what was asked where there are more questions than cases, all at once where it is told to', () => {
    const { questions } = planLoad({ name: 'load', users: 3, questions: 8, perSecond: Infinity }, CASES);
    expect(questions.map(({ text }) => text).join('')).toBe('aabbccdd');
    expect(questions.map(({ user }) => user)).toEqual([0, 1, 2, 0, 1, 2, 0, 1]);
    expect(questions.every(({ afterMs }) => afterMs === 0)).toBe(true);
  });
});
