import { describe, expect, it } from 'vitest';
import { namesItsRegions } from './region-of-sentence.js';

const KNOWN = ['望川市', '鹤鸣市'];
const WANGCHUAN = { name: '望川市', text: '社区食堂覆盖率力争达到85%以上' };
const HEMING = { name: '鹤鸣市', text: '社区食堂覆盖率达到70%' };

describe('the region of a sentence', () => {
  it.each([
    ['社区食堂覆盖率力争达到85%以上', [WANGCHUAN]],
    ['望川：覆盖率力争达到85%以上', [WANGCHUAN]],
    ['全市覆盖率力争达到85%以上', [WANGCHUAN]],
    ['望川市85%以上，鹤鸣市70%', [WANGCHUAN, HEMING]],
    ['借鉴湖北经验', [{ ...WANGCHUAN, text: '借鉴湖北等地经验' }]],
  ])('passes “%s”', (sentence, cited) => {
    expect(namesItsRegions(sentence, KNOWN, cited)).toBe(true);
  });

  it.each([
    ['鹤鸣：覆盖率力争达到85%以上', [WANGCHUAN]],
    ['湖北省覆盖率力争达到85%以上', [WANGCHUAN]],
    ['湖北：将推广经验', [{ ...WANGCHUAN, text: '借鉴湖北等地经验' }]],
    ['全省覆盖率力争达到85%以上', [WANGCHUAN]],
    ['覆盖率力争达到85%以上', [WANGCHUAN, HEMING]],
    ['望川市覆盖率力争达到85%以上', [WANGCHUAN, HEMING]],
  ])('does not pass “%s”', (sentence, cited) => {
    expect(namesItsRegions(sentence, KNOWN, cited)).toBe(false);
  });
});
