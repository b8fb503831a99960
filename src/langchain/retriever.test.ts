import { describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { TiaowenRetriever } from './retriever.js';

const open = useSmallCorpora();
const { app } = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const { searchClauses } = app;

describe('the retriever', { timeout: 60_000 }, () => {
  it('gives the clauses best first, in their own words, with what a citation names', async () => {
    const [best, ...others] = await new TiaowenRetriever({ searchClauses, k: 3 }).invoke('望川社区食堂覆盖率');
    const { document } = await app.document('wangchuan-plan');
    expect(best?.metadata).toMatchObject({
      ...{ clauseId: 'wangchuan-plan#2.1.1', documentId: 'wangchuan-plan', documentNumber: '望政办字〔2031〕7号' },
      ...{ title: document.title, kind: 'plan', region: '望川市', heading: '建设社区食堂', score: 1 },
    });
    expect(best?.id).toBe('wangchuan-plan#2.1.1');
    expect(document.text.slice(best?.metadata.start, best?.metadata.end)).toBe(best?.pageContent);
    expect(others.length).toBeLessThanOrEqual(2);
  });

  it('keeps to the documents it is given', async () => {
    const found = await new TiaowenRetriever({ searchClauses, documentIds: ['heming-plan'] }).invoke('社区养老服务');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ metadata }) => metadata.documentId))).toEqual(new Set(['heming-plan']));
  });

  it('is a step of a chain like any other', async () => {
    const quotes = new TiaowenRetriever({ searchClauses, k: 1 }).pipe((found) =>
      found.map(({ metadata }) => metadata.label),
    );
    expect(await quotes.invoke('望川社区食堂覆盖率')).toEqual(['二、（一）1']);
  });
});
