import { describe, expect, it } from 'vitest';
import type { Answer, Missing, NonEmpty } from '../vocabulary/answer.js';
import { answerWith, LEAD } from './answer.fixture.js';
import { bookTitle } from './book-title.js';
import { nothingFound, partNotFound } from './not-found.js';

const TERM: Missing = { kind: 'term', value: '高速公路' };
const said = (
  missing: readonly Missing[],
  { documents = [], regions = [] }: Partial<Answer['understood']>,
  locale: 'zh' | 'en' = 'zh',
) => {
  const answer = answerWith(
    { status: 'nearest', missing, nearest: [LEAD] },
    { understood: { documents, regions, intent: 'general' } },
  );
  return nothingFound(answer as Extract<Answer, { status: 'nearest' }>, locale, bookTitle);
};

describe('nothingFound', () => {
  it('says what was searched, and for what', () => {
    expect(said([TERM], {})).toBe('未找到直接规定：已在收录的文件中查找“高速公路”的相关内容。');
    expect(said([TERM], {}, 'en')).toBe(
      'No direct provision found: searched the documents here for anything on “高速公路”.',
    );
  });

  it('names the regions the question is limited to, and counts many', () => {
    expect(said([TERM], { regions: ['云屏市', '望川市'] })).toContain('已在云屏市、望川市的文件中查找');
    expect(said([TERM], { regions: ['甲市', '乙市', '丙市', '丁市'] })).toContain('已在 4 个地区的文件中查找');
    expect(said([TERM], { regions: ['云屏市'] }, 'en')).toContain('searched the documents of 云屏市 for');
  });

  it('names the document the question is limited to where its title is at hand', () => {
    expect(said([TERM], { documents: [LEAD.documentId] })).toContain(`已在《${LEAD.title}》中查找`);
    expect(said([TERM], { documents: ['other'] })).toContain('已在所指的文件中查找');
    expect(said([TERM], { documents: [LEAD.documentId, 'other'] })).toContain('已在所指的 2 份文件中查找');
  });

  it.each<[Missing, string]>([
    [{ kind: 'region', value: '青澜省' }, '已在收录的文件中查找青澜省的这项内容。'],
    [{ kind: 'document', value: '云政发〔2031〕9号' }, '已在收录的文件中查找云政发〔2031〕9号（'],
    [{ kind: 'metadata', field: 'expiry', value: '实施方案' }, '已在收录的文件中查找《实施方案》的有效期。'],
  ])('says a place once where what is missing names it', (missing, line) => {
    expect(said([missing], { documents: [LEAD.documentId], regions: ['青澜省'] })).toContain(line);
  });

  it('stays short where nothing of the question has a name', () => {
    const value = '云屏市的社区食堂给老人每餐补贴多少钱以及谁来出这笔钱';
    expect(said([{ kind: 'term', value }], {})).toBe('未找到直接规定：已在收录的文件中查找这项内容。');
    expect(said([], { regions: ['云屏市'] })).toBe('未找到直接规定：已在云屏市的文件中查找这项内容。');
  });
});

describe('partNotFound', () => {
  it('names each part, and says nothing of what the documents hold', () => {
    const missing: NonEmpty<Missing> = [{ kind: 'lead-unit' }, { kind: 'year', value: '2027' }];
    expect(partNotFound(missing, 'zh', bookTitle)).toBe('未找到直接规定：牵头单位；2027年的这项内容。');
    expect(partNotFound(missing, 'en', bookTitle)).toBe(
      'No direct provision found: the lead unit; this matter in 2027.',
    );
  });
});
