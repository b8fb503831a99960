import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../testing/slack/workspace.js';
import { fateOf, fatesOf } from './outcome.js';

const ASKED = { channel: 'C1', ts: '1.0', user: 'U1' } as SeenMessage;
const message = (text: string, isAnswer = false, thread = '1.0') =>
  ({ text, thread, blocks: isAnswer ? [{ type: 'context_actions' }] : [] }) as unknown as SeenMessage;

function fate(replies: readonly SeenMessage[], whispers: readonly SeenMessage[] = []) {
  return fateOf({ repliesTo: () => replies, ephemeralsOf: () => whispers }, ASKED);
}

describe('what became of a question', () => {
  it('is an answer, or a word to its asker; a place in the queue is neither, nor is a word about another question', () => {
    expect(fate([message('到2033年……', true)], [message('排在第 2 位，轮到后在这里回答。')])).toEqual({
      answers: 1,
      told: 0,
    });
    expect(fate([], [message('没有收下。'), message('没有收下。', false, '2.0')])).toEqual({ answers: 0, told: 1 });
    expect(fate([message('没能答出来')])).toEqual({ answers: 0, told: 1 });
  });

  it('is counted once: lost, doubled, or right', () => {
    const fates = [
      { answers: 1, told: 0 },
      { answers: 0, told: 1 },
      { answers: 0, told: 0 },
      { answers: 1, told: 1 },
      { answers: 2, told: 0 },
    ];
    expect(fatesOf(fates)).toEqual({ questions: 5, answeredOnce: 1, toldOnce: 1, lost: 1, doubled: 2 });
  });
});
