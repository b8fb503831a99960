import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import { cite } from './cite.js';

const { document, clauses } = sampleDocument('plan', '目标：覆盖率达到90%。');
const [clause] = clauses;
if (clause === undefined) throw new Error('the sample has no clause');

describe('a citation', () => {
  it('bears the label of its clause', () => {
    expect(cite({ ...clause, anchors: [] }, document, { start: 0, end: 3 }).label).toBe('第1段');
  });

  it('says that its words were recognised on a picture', () => {
    const scanned = { ...clause, anchors: [], recognised: true };
    expect(cite(scanned, document, { start: 0, end: 3 }).label).toBe('第1段〔识别文本〕');
  });
});
