import { describe, expect, it } from 'vitest';
import type { Indicator } from '../vocabulary/provision.js';
import { targetText } from './target-text.js';

const of = (quote: string, value: string, hedges: readonly string[] = []) =>
  targetText({ quote, value, hedges } as unknown as Indicator);

describe('targetText', () => {
  it('cuts the target out of its words with all that softens or bounds it', () => {
    expect(of('县域内患者就诊率力争达到90%以上', '90%', ['力争'])).toBe('力争达到90%以上');
    expect(of('各县确定至少1家机构承担', '1家')).toBe('至少1家');
    expect(of('建成省级重点专科45个左右', '45个', ['左右'])).toBe('45个左右');
  });

  it('gives the whole words where a bound stands apart, or the value twice', () => {
    const twins = '分别建设二级、三级医院省级临床重点专科150个、300个以上';
    expect(of(twins, '150个')).toBe(twins);
    expect(of('力争全市新增5名，引进5名', '5名', ['力争'])).toBe('力争全市新增5名，引进5名');
  });
});
