import { describe, expect, it } from 'vitest';
import { figuresIn, planOf, rowsOf } from './provisions.fixture.js';

describe('the year of a value', () => {
  it('is not that of a part of what stands before it', () => {
    expect(
      rowsOf(
        planOf(
          '按照“政府引导、自愿参与”的原则，“十六五”期间完成花圃改造3000处，其中2033年完成1000处；改造合格率达到100%。',
        ),
      ),
    ).toEqual([
      ['花圃改造', 'exactly', '3000处', 2035],
      ['花圃改造', 'exactly', '1000处', 2033],
      ['改造合格率', 'exactly', '100%', 2035],
    ]);
  });

  it('is not that of the things meant', () => {
    expect(rowsOf(planOf('到2034年，完成1998年底前建成的渡口改造任务，渡口通航率达到100%。'))).toContainEqual([
      '渡口通航率',
      'exactly',
      '100%',
      2034,
    ]);
  });
});

describe('what has been reached', () => {
  it('is not told by a word for what stands already', () => {
    expect(figuresIn(planOf('已建驿站管护落实率达到100%。'))).toMatchObject([{ achieved: false }]);
    expect(figuresIn(planOf('已建成驿站30座。'))).toMatchObject([{ achieved: true }]);
  });
});
