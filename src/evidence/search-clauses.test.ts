import { describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { limitSources } from './limit-sources.js';

const { app } = useSmallCorpora()({ wangchuan: WANGCHUAN, hepu: HEPU });
const search = (text: string, changes = {}) =>
  app.searchClauses({ text, documentIds: null, offset: 0, limit: 10, ...changes });

describe('searching clauses', () => {
  it('finds the clause with the statement that says it', async () => {
    const { found } = await search('社区食堂覆盖率');
    const [best] = found;
    expect(best?.clause.text.slice(best.statement.start, best.statement.end)).toContain('社区食堂覆盖率');
    expect(new Set(found.map(({ clause }) => clause.id)).size).toBe(found.length);
  });

  it('goes on where a page ends', async () => {
    const { found, count } = await search('养老服务');
    const rest = await search('养老服务', { offset: 3, limit: 2 });
    expect(rest.count).toBe(count);
    expect(rest.found.map(({ clause }) => clause.id)).toEqual(found.slice(3, 5).map(({ clause }) => clause.id));
  });

  it('looks in the given documents only, and in none where none is given', async () => {
    const { found } = await search('社区食堂覆盖率', { documentIds: ['hepu'] });
    expect(new Set(found.map(({ document }) => document.id))).toEqual(new Set(['hepu']));
    expect((await search('社区食堂', { documentIds: [] })).count).toBe(0);
  });

  it('refuses words without end', async () => {
    await expect(search('食'.repeat(2001))).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('a library limited to some documents', () => {
  it('knows nothing of the others', async () => {
    const whole = await app.library();
    const limited = await limitSources(whole, ['wangchuan', 'unknown']);
    expect(limited.documents.map(({ id }) => id)).toEqual(['wangchuan']);
    expect(limited.regions).toEqual(['望川市']);
    expect(() => limited.document('hepu')).toThrow(RangeError);
    expect(await limited.clausesOf('hepu')).toEqual([]);
    const [other] = await whole.clausesOf('hepu');
    expect(await limited.clausesById(other === undefined ? [] : [other.id])).toEqual([]);
    const { duties, indicators } = await limited.facts();
    expect([...duties, ...indicators].filter(({ clauseId }) => clauseId.startsWith('hepu'))).toEqual([]);
  });

  it('answers as if they were not there', async () => {
    const question = { text: '鹤鸣市社区食堂覆盖率要达到多少？' };
    expect((await app.ask(question)).answer.status).toBe('answered');
    const { answer } = await app.ask(question, { only: ['wangchuan'] });
    expect(JSON.stringify({ ...answer, question: '' })).not.toMatch(/hepu|70%/);
  });
});
