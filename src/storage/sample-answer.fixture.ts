import type { Answer, Citation, Claim } from '../vocabulary/answer.js';
import type { AnswerPlace, Thread } from './conversations.js';

export const THREAD: Thread = { team: 'T1', channel: 'C1', thread: '1.0' };

export const PLACE: AnswerPlace = {
  ...THREAD,
  messageTs: '2.0',
  user: 'U1',
  history: ['聊城的目标有哪些？'],
  at: new Date('2031-03-05T08:00:00.000Z'),
};

export function sampleCitation(start: number): Citation {
  return {
    clauseId: 'plan#1.1',
    documentId: 'plan',
    title: '实施方案',
    documentNumber: null,
    kind: 'plan',
    region: '聊城市',
    label: '一、（一）',
    heading: '目标',
    quote: `第${start}句`,
    start,
    end: start + 3,
  };
}

const CLAIMS: readonly Claim[] = [
  { text: '甲。', citations: [sampleCitation(30), sampleCitation(10)] },
  { text: '乙。', citations: [sampleCitation(10), sampleCitation(20)] },
];

/** Answered with citations 1, 2 and 3, which start at 30, 10 and 20. */
export function sampleAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    id: 'a1',
    question: '谁牵头？',
    status: 'answered',
    claims: CLAIMS,
    engine: 'extractive',
    withheld: [{ text: '丙。', reason: 'empty' }],
    understood: { regions: ['聊城市'], documents: [], intent: 'who' },
    retrieved: [{ clauseId: 'plan#1.1', score: 0.5 }],
    written: null,
    fallback: null,
    timings: { retrieveMs: 1, composeMs: 2, totalMs: 3 },
    ...changes,
  } as Answer;
}
