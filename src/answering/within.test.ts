import { describe, expect, it } from 'vitest';
import { documentsOf, sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';

const { app } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const ask = async (text: string, within: { documentIds: readonly string[] | null; region: string | null }) =>
  (await app.ask({ text, within })).answer;

describe('a question asked within a place', () => {
  it('is about its region where it names none', async () => {
    const answer = await ask('社区食堂覆盖率要达到多少？', { documentIds: null, region: '鹤鸣市' });
    expect(sentencesOf(answer)).toEqual(['到2036年，社区食堂覆盖率达到70%。']);
  });

  it('is about the region it names', async () => {
    const answer = await ask('望川社区食堂覆盖率要达到多少？', { documentIds: null, region: '鹤鸣市' });
    expect(documentsOf(answer)).toEqual(['wangchuan-plan']);
  });

  it('is answered from the documents of the place alone', async () => {
    const answer = await ask('社区食堂有哪些要求？', { documentIds: ['heming-plan'], region: null });
    expect(documentsOf(answer)).toEqual(['heming-plan']);
    const other = await ask('望川社区食堂覆盖率要达到多少？', { documentIds: ['heming-plan'], region: null });
    expect(documentsOf(other)).toEqual([]);
  });
});
