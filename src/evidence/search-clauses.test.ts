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

  it('finds, counts and names none of the others, whatever is asked for', async () => {
    const whole = await app.library();
    const limited = await limitSources(whole, ['wangchuan']);
    const ofOthers = { documentIds: ['hepu'] };
    expect(await whole.countFacts(ofOthers)).toBeGreaterThan(0);
    expect(await limited.countFacts(ofOthers)).toBe(0);
    expect(await limited.listFacts(ofOthers)).toEqual([]);
    const listed = await limited.listFacts();
    expect(listed.length).toBeGreaterThan(0);
    expect(await limited.countFacts()).toBe(listed.length);
    expect(listed.filter(({ clauseId }) => clauseId.startsWith('hepu'))).toEqual([]);
    const [other] = await whole.listFacts(ofOthers);
    const ids = other === undefined ? [] : [other.clauseId];
    expect((await limited.factsOf(ids))(ids[0] ?? 'hepu#1')).toEqual([]);
    expect(await whole.unitNames()).toContain('市教育局');
    expect(await limited.unitNames()).not.toContain('市教育局');
    expect(await limited.unitNames(['hepu'])).toEqual([]);
    const found = limited.lexical.search({ text: '社区食堂', limit: 100, documents: new Set(['hepu', 'wangchuan']) });
    expect(new Set(found.map(({ clauseId }) => clauseId.split('#')[0]))).toEqual(new Set(['wangchuan']));
  });

  it('reads a view once for those who may read the same', async () => {
    const whole = await app.library();
    expect(await limitSources(whole, ['wangchuan', 'hepu'])).toBe(await limitSources(whole, ['hepu', 'wangchuan']));
    expect(await limitSources(whole, ['hepu'])).not.toBe(await limitSources(whole, ['wangchuan']));
  });

  it('answers as if they were not there', async () => {
    const question = { text: '鹤鸣市社区食堂覆盖率要达到多少？' };
    expect((await app.ask(question)).answer.status).toBe('answered');
    const { answer } = await app.ask(question, { only: ['wangchuan'] });
    expect(JSON.stringify({ ...answer, question: '' })).not.toMatch(/hepu|70%/);
  });
});
