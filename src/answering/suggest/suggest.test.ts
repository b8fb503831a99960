import { describe, expect, it } from 'vitest';
import { useShippedCorpus, useSmallCorpora } from '../../testing/corpora/small-corpus.js';
import { HEPU, STATUTE, WANGCHUAN } from '../../testing/corpora/wangchuan.js';

const open = useSmallCorpora();
const { app } = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU, statute: STATUTE });
const shipped = useShippedCorpus();
const ALL = { documentIds: null, region: null };

describe('suggested questions', () => {
  it.each([
    ['of small plans', app, 'zh'],
    ['of small plans, for who reads English', app, 'en'],
    ['of the shipped documents', shipped, 'zh'],
  ] as const)('%s are of different kinds, and each is answered', { timeout: 60_000 }, async (_, of, locale) => {
    const found = await of.suggest({ ...ALL, locale });
    expect(found.length).toBeGreaterThanOrEqual(locale === 'zh' ? 3 : 1);
    expect(found.length).toBeLessThanOrEqual(4);
    expect(new Set(found.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(Math.min(3, found.length));
    expect(new Set(found.map(({ question }) => question)).size).toBe(found.length);
    for (const { question } of found) expect((await of.ask({ text: question })).answer.status).toBe('answered');
  });

  it('are drawn from the documents that may be asked of alone', async () => {
    const documentIds = ['heming-plan'];
    const found = await app.suggest({ ...ALL, documentIds, locale: 'zh' });
    expect(found.length).toBeGreaterThan(0);
    for (const { question } of found) {
      const { answer } = await app.ask({ text: question, within: { documentIds, region: null } });
      if (!('claims' in answer)) throw new Error(answer.status);
      const cited = answer.claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId));
      expect(new Set(cited)).toEqual(new Set(documentIds));
    }
  });

  it('are none where no document may be asked of', async () => {
    expect(await app.suggest({ ...ALL, documentIds: [], locale: 'zh' })).toEqual([]);
  });

  it('are found once for one state of the documents', async () => {
    const [first, again] = [await app.suggest({ ...ALL, locale: 'zh' }), await app.suggest({ ...ALL, locale: 'zh' })];
    expect(again).toBe(first);
    expect(await app.suggest({ ...ALL, region: '鹤鸣市', locale: 'zh' })).not.toBe(first);
  });
});
