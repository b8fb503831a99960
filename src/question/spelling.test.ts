import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMenders } from './menders.js';
import { mendSpelling, type SpellingAids } from './spelling.js';

const CORPUS = [
  '到2033年，社区食堂覆盖率力争达到85%以上',
  '建设家庭照护床位',
  '县域内基层门急诊人次占比',
  '市民政局牵头',
];
const { readings, simplify } = await loadMenders();

describe('mendSpelling', () => {
  it.each([
    ['社区食唐覆盖率', '社区食堂覆盖率'],
    ['县玉内', '县域内'],
    ['家庭照护床谓', '家庭照护床位'],
  ])('puts right a character that sounds alike: %s', async (run, mended) => {
    expect(await mendSpelling(run, aidsOver(CORPUS))).toBe(mended);
  });

  it.each(['社区食堂覆盖率', '市民政局牵头', '高速铁路', '社区', '一', ''])('leaves “%s” as it is', async (run) => {
    expect(await mendSpelling(run, aidsOver(CORPUS))).toBe(run);
  });

  it('makes no word that the corpus does not hold side by side', async () => {
    const aids = aidsOver(CORPUS);
    expect(await mendSpelling('县玉内', { ...aids, occurs: async () => false })).toBe('县玉内');
  });

  it('keeps the length of whatever it is given', async () => {
    const aids = aidsOver(CORPUS);
    const han = fc.string({ unit: fc.constantFrom(...'社区食堂唐覆盖率县域玉内床位谓龘的一'), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(han, async (run) => {
        expect([...(await mendSpelling(run, aids))].length).toBe([...run].length);
      }),
    );
  });
});

describe('loadMenders', () => {
  it('simplifies traditional characters and leaves simplified ones alone', () => {
    expect(simplify('社區食堂覆蓋率')).toBe('社区食堂覆盖率');
    expect(simplify('社区食堂覆盖率')).toBe('社区食堂覆盖率');
  });

  it('gives every reading of a character, without tones', () => {
    expect(readings('玉')).toContain('yu');
    expect(readings('重')).toEqual(expect.arrayContaining(['zhong', 'chong']));
  });
});

function aidsOver(texts: readonly string[]): SpellingAids {
  return {
    isWord: () => false,
    alphabet: [...new Set(texts.join('').match(/\p{Script=Han}/gu) ?? [])],
    readings,
    statistics: {
      clauseCount: texts.length,
      documentFrequency: (term) => texts.filter((text) => text.includes(term)).length,
    },
    occurs: async (words) => texts.some((text) => text.includes(words)),
  };
}
