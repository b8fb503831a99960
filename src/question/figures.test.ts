import { describe, expect, it } from 'vitest';
import { figuresAskedAbout, figuresIn } from './figures.js';

describe('figuresIn', () => {
  it('reads percentages, counts and sums of money, each once', () => {
    expect(figuresIn('85％、240个和9.3亿元，再问85%')).toEqual(['85%', '240个', '9.3亿元']);
  });

  it('takes neither a clause number nor a year for a figure', () => {
    expect(figuresIn('2025年第3条怎么写')).toEqual([]);
  });
});

describe('figuresAskedAbout', () => {
  it.each([
    ['方案里的65%是县域内就诊率吗？', ['65%']],
    ['85%指的是什么？', ['85%']],
    ['那个85%是就诊率还是住院率？', ['85%']],
    ['90%以上有两处，分别是哪两个指标？', ['90%']],
    ['9.3亿、49.75亿、10亿分别是什么资金？', ['9.3亿', '49.75亿', '10亿']],
  ])('hears that the figure is asked about: %s', (question, figures) => {
    expect(figuresAskedAbout(question)).toEqual(figures);
  });

  it.each(['就诊率硬性规定是95%以上，没错吧？', '签约率要达到70%吗？', '到2025年建成240个是不是？', '覆盖率是多少？'])(
    'leaves a figure alone that is asserted of something: %s',
    (question) => {
      expect(figuresAskedAbout(question)).toEqual([]);
    },
  );
});
