import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import type { Clause } from '../vocabulary/clause.js';
import { indexedTextOf, toIndexedText } from './indexed-text.js';

const { document, clauses } = sampleDocument('a', '支持县级医院建设', {
  title: '深化医改实施方案',
  documentNumber: '聊政办字〔2024〕10号',
  region: { name: '聊城市', level: 'city' },
});
const clause = { ...(clauses[0] as Clause), label: '二、（一）3', headingPath: ['二、重点任务', '（一）提升能力'] };

describe('indexedTextOf', () => {
  it('puts the place of a clause before its words', () => {
    expect(indexedTextOf(document, clause).split('\n')).toEqual([
      '深化医改实施方案',
      '聊政办字〔2024〕10号',
      '聊城市',
      '二、重点任务',
      '（一）提升能力',
      '二、（一）3',
      '支持县级医院建设',
    ]);
  });

  it('leaves out what is missing and what stands there already', () => {
    const bare = { ...document, documentNumber: null, region: null };
    const repeated = { ...clause, region: null, headingPath: ['深化医改实施方案', ''], label: '' };
    expect(indexedTextOf(bare, repeated)).toBe('深化医改实施方案\n支持县级医院建设');
  });
});

describe('toIndexedText', () => {
  it('takes the region of the clause before that of the document', () => {
    expect(toIndexedText(document, clause)).toMatchObject({ id: 'a#1', documentId: 'a', region: '聊城市' });
    expect(toIndexedText(document, { ...clause, region: '广东' })).toMatchObject({ region: '广东' });
    expect(toIndexedText({ ...document, region: null }, clause)).toMatchObject({ region: null });
    expect(toIndexedText(document, { ...clause, region: '广东' }).text).toContain('\n聊城市\n广东\n');
  });
});
