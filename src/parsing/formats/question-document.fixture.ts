/** For tests: questions and answers, numbered 一、 or 1. or opened by 问：. */
import fc from 'fast-check';
import { toHanNumeral } from '../../language/numerals.js';
import type { SampleDocument, SamplePiece } from './sample-document.fixture.js';
import { paragraph } from './words.fixture.js';

const QUESTIONS = [
  '哪些居民可以免费乘坐渡轮？',
  '渡轮停航后如何退票？',
  '夜航班次什么时候开行？',
  '怎样申请停泊证？',
  '行李超重怎么办？',
  '灯塔开放日能不能预约？',
];

const questions = fc.record({
  style: fc.constantFrom('part', 'item', 'asked'),
  questions: fc.uniqueArray(fc.constantFrom(...QUESTIONS), { minLength: 3, maxLength: 6 }),
  answers: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 6, maxLength: 6 }),
});

export const sampleQuestions: fc.Arbitrary<SampleDocument> = questions.map(({ style, questions: asked, answers }) => {
  const pieces: SamplePiece[] = [{ kind: 'title', lines: ['云屏市渡运优待政策问答'] }];
  for (const [index, question] of asked.entries()) {
    const value = index + 1;
    if (style === 'asked') pieces.push({ kind: 'paragraph', text: `问：${question}` });
    else {
      const label = style === 'part' ? `${toHanNumeral(value)}、` : `${value}.`;
      const number = { list: style === 'part' ? 'part' : 'item', scope: 'all', value, label } as const;
      pieces.push({ kind: 'paragraph', text: question, depth: 1, number });
    }
    for (const [at, text] of (answers[index] ?? []).entries()) {
      pieces.push({ kind: 'paragraph', text: at === 0 ? `答：${text}` : text });
    }
  }
  return { pieces };
});
