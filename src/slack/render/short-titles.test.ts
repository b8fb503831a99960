import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortTitles } from './short-titles.js';

const short = (titles: readonly string[], max: number) => [...shortTitles(titles, max).values()];

describe('shortTitles', () => {
  it('leaves short titles as they are', () => {
    expect(short(['《方案》', '《规划》'], 10)).toEqual(['《方案》', '《规划》']);
  });

  it('cuts in the middle', () => {
    expect(short(['《聊城市进一步完善医疗卫生服务体系的实施方案》'], 13)).toEqual(['《聊城市进一…的实施方案》']);
  });

  it('shows where two titles differ when both ends are alike', () => {
    const titles = ['2023', '2024'].map(
      (year) => `关于印发进一步完善医疗卫生服务体系建设${year}年度工作任务清单安排的通知`,
    );
    const cut = short(titles, 16);
    expect(new Set(cut).size).toBe(2);
    expect(cut.join()).toMatch(/3.*4/);
  });

  it('gives none where no cut tells them apart', () => {
    const long = '甲'.repeat(40);
    const titles = ['乙丙', '丁丙', '乙戊'].map((marks) => `${long}${marks.charAt(0)}${long}${marks.charAt(1)}${long}`);
    expect(short(titles, 12)).toEqual([null, null, null]);
  });

  it('never makes two titles alike or too long', () => {
    const title = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '年'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(title, { maxLength: 8 }), fc.integer({ min: 8, max: 40 }), (titles, max) => {
        const shown = short(titles, max).filter((each) => each !== null);
        expect(new Set(shown).size).toBe(shown.length);
        for (const each of shown) {
          expect(each.length).toBeLessThanOrEqual(max);
          expect(each).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});
