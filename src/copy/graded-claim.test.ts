import { describe, expect, it } from 'vitest';
import { gradedText, gradeLegend, quotesBeneath } from './graded-claim.js';

const OWN = { text: '覆盖率达到85%以上。', grade: 'verified', differs: [], quotes: ['覆盖率达到85%以上'] } as const;
const WORDED = { ...OWN, text: '望川要把覆盖率做到85%以上。', grade: 'worded', differs: ['做到'] } as const;
const SUBSTITUTED = { ...OWN, grade: 'substituted' } as const;

describe('a claim as it is shown', () => {
  it('stands unmarked in the source’s own words', () => {
    expect(gradedText(OWN, 'zh')).toBe('覆盖率达到85%以上。');
    expect(quotesBeneath(OWN)).toEqual([]);
  });

  it('marks a model’s wording and the words the source does not hold, with the quote beneath', () => {
    expect(gradedText(WORDED, 'zh')).toBe('⟡ 望川要把覆盖率⟨做到⟩85%以上。');
    expect(quotesBeneath(WORDED)).toEqual(['覆盖率达到85%以上']);
  });

  it('marks whole words, each where it stands', () => {
    const split = { ...WORDED, text: '全市实现全面覆盖，实行全程管理。', differs: ['现全面', '程'] } as const;
    expect(gradedText(split, 'zh')).toBe('⟡ 全市⟨实现全面⟩覆盖，实行⟨全程⟩管理。');
  });

  it('marks what stands in place of a model’s sentence', () => {
    expect(gradedText(SUBSTITUTED, 'zh')).toBe('〔原文〕覆盖率达到85%以上。');
    expect(gradedText(SUBSTITUTED, 'en')).toBe('[source] 覆盖率达到85%以上。');
  });

  it('says once what each mark means, and nothing where none stands', () => {
    expect(gradeLegend([OWN, WORDED, WORDED, SUBSTITUTED], 'zh')).toHaveLength(2);
    expect(gradeLegend([OWN], 'en')).toEqual([]);
  });
});
