import { describe, expect, it } from 'vitest';
import type { Indicator } from '../vocabulary/provision.js';
import { targetText } from './target-text.js';

const of = (quote: string, value: string, hedges: readonly string[] = [], name = '') =>
  targetText({ quote, value, hedges, name } as unknown as Indicator);

describe('targetText', () => {
  it('cuts the target out of its words with all that softens or bounds it', () => {
    expect(of('县域内患者就诊率力争达到90%以上', '90%', ['力争'])).toBe('力争达到90%以上');
    expect(of('各县确定至少1家机构承担', '1家')).toBe('至少1家');
    expect(of('建成省级重点专科45个左右', '45个', ['左右'])).toBe('45个左右');
  });

  it('is the one named where several stand in one breath', () => {
    const both = '全人群签约率达到60%以上、重点人群签约率保持在90%以上';
    expect(of(both, '60%', [], '全人群签约率')).toBe('达到60%以上');
    expect(of(both, '90%', ['保持'], '重点人群签约率')).toBe('保持在90%以上');
  });

  it('gives the whole words where a bound stands apart, or the value twice', () => {
    const twins = '分别建设二级、三级医院省级临床重点专科150个、300个以上';
    expect(of(twins, '150个')).toBe(twins);
    expect(of('力争全市新增5名，引进5名', '5名', ['力争'])).toBe('力争全市新增5名，引进5名');
  });
});
