import { describe, expect, it } from 'vitest';
import { indicatorKey } from './indicator-key.js';
import { corpusRows, rowOf } from './progress.fixture.js';
import { progressTemplate } from './template.js';

describe('the table to fill in', () => {
  it('names each target with its clause, in the words of the plan, and leaves its value empty', () => {
    const yearly = rowOf({
      name: '专科',
      value: '10个',
      unit: '个',
      quote: '每年获批10个左右专科',
      deadline: null,
      hedges: ['左右'],
    });
    expect(progressTemplate([rowOf(), yearly]).rows).toEqual([
      ['指标编号', '指标', '依据条款', '目标（原文）', '期限', '当前值', '单位', '数据截止日', '来源', '备注'],
      [
        'plan#2.1.3|县域内患者就诊率|90%',
        '县域内患者就诊率',
        '某政办字〔2024〕10号 二、（一）3',
        '力争达到90%以上',
        '到2025年',
        null,
        '%',
        '',
        null,
        null,
      ],
      [
        'plan#2.1.3|专科|10个',
        '专科',
        '某政办字〔2024〕10号 二、（一）3',
        '每年获批10个左右专科',
        '原文未写期限',
        null,
        '个/年',
        '',
        null,
        null,
      ],
    ]);
  });

  it('has a key of its own for every indicator of the corpus', () => {
    const keys = corpusRows().map(({ indicator }) => indicatorKey(indicator));
    expect(keys.length).toBeGreaterThan(100);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
