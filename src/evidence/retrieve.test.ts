import { beforeAll, describe, expect, it } from 'vitest';
import type { LabelReference } from '../question/clause-label.js';
import { type QuestionPart, understandQuestion } from '../question/question.js';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, STATUTE, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { clausesAtLabels } from './exact-lookup.js';
import { retrieve } from './retrieve.js';
import { inScope, scopeOf } from './scope.js';
import { RETRIEVAL } from './settings.js';
import type { Sources } from './sources.js';

const { app } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU, 'wangchuan-statute': STATUTE });
const ANYWHERE = { regions: [], documentIds: [], kinds: [] };
let library: Sources;

beforeAll(async () => {
  library = await app.library();
});

describe('openLibrary', () => {
  it('knows documents by id and the regions they speak of', () => {
    expect(library.documents.map(({ id }) => id)).toEqual(['heming-plan', 'wangchuan-plan', 'wangchuan-statute']);
    expect(library.document('heming-plan').documentNumber).toBe('鹤政发〔2032〕15号');
    expect([...library.understanding.regions].toSorted()).toEqual(['望川市', '鹤鸣市']);
  });

  it('throws for a document it does not hold', () => {
    expect(() => library.document('none')).toThrow(RangeError);
  });

  it('groups facts by kind and by clause', async () => {
    const facts = await library.facts();
    expect(facts.duties.every(({ kind }) => kind === 'duty')).toBe(true);
    expect(facts.indicators.every(({ kind }) => kind === 'indicator' || kind === 'amount')).toBe(true);
    expect(facts.terms.map(({ name }) => name).toSorted()).toEqual(['三进', '居家照护补贴']);
    expect(
      facts
        .ofClause('wangchuan-plan#2.1.1')
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(expect.arrayContaining(['duty', 'indicator']));
    expect(facts.ofClause('wangchuan-plan#9')).toEqual([]);
  });
});

describe('scopeOf', () => {
  it('is the whole library where nothing is named', () => {
    const scope = scopeOf(ANYWHERE, library);
    expect(scope.documents.size).toBe(3);
    expect(scope.named).toBe(false);
  });

  it('is the documents of a region', () => {
    const scope = scopeOf({ ...ANYWHERE, regions: ['望川市'] }, library);
    expect([...scope.documents]).toEqual(['wangchuan-plan', 'wangchuan-statute']);
    expect(scope.named).toBe(true);
  });

  it('is a named document', () => {
    expect([...scopeOf({ ...ANYWHERE, documentIds: ['heming-plan'] }, library).documents]).toEqual(['heming-plan']);
  });

  it('holds nothing for a region no document speaks of', () => {
    expect(scopeOf({ ...ANYWHERE, regions: ['浙江省'] }, library).documents.size).toBe(0);
  });

  it('holds exactly the clauses of its documents', async () => {
    const scope = scopeOf({ ...ANYWHERE, regions: ['鹤鸣市'] }, library);
    for (const { id } of library.documents) {
      for (const clause of await library.clausesOf(id))
        expect(inScope(clause, scope, library)).toBe(id === 'heming-plan');
    }
  });
});

describe('clausesAtLabels', () => {
  const at = async (numbers: number[], form: LabelReference['form'], regions: string[] = []) => {
    const scope = scopeOf({ ...ANYWHERE, regions }, library);
    const found = await clausesAtLabels([{ numbers, form, start: 0, end: 1 }], { scope, near: [] }, library);
    return found.map(({ id }) => id);
  };

  it('finds the clause of a number, item before section before part', async () => {
    expect(await at([2, 1, 3], 'nested', ['望川市'])).toEqual(['wangchuan-plan#2.1.3']);
    expect(await at([2, 1, 3], 'dotted', ['望川市'])).toEqual(['wangchuan-plan#2.1.3']);
    expect(await at([3, 2], 'nested', ['望川市'])).toEqual(['wangchuan-plan#3.2']);
  });

  it('finds a section numbered through by its number alone', async () => {
    expect(await at([4], 'article', ['鹤鸣市'])).toEqual(['heming-plan#3.4']);
  });

  it('finds an article by its number', async () => {
    expect(await at([5], 'article', ['望川市'])).toEqual(['wangchuan-statute#5']);
  });

  it('finds all clauses under a number that no clause bears', async () => {
    expect(await at([2, 2], 'nested', ['望川市'])).toEqual(['wangchuan-plan#2.2.1', 'wangchuan-plan#2.2.2']);
  });

  it('finds nothing outside the scope and nothing at a number that is not there', async () => {
    expect(await at([2, 1, 3], 'nested', ['鹤鸣市'])).toEqual([]);
    expect(await at([9, 9], 'nested')).toEqual([]);
  });
});

describe('retrieve', () => {
  it.each([
    ['望川社区食堂覆盖率要达到多少？', 'wangchuan-plan#2.1.1'],
    ['望川家庭照护床位', 'wangchuan-plan#2.1.2'],
    ['一键呼叫设备', 'wangchuan-plan#2.1.3'],
    ['时间银行', 'heming-plan#2.2'],
    ['停止发放补贴的情形', 'wangchuan-statute#6'],
    ['鹤鸣规划第（三）条', 'heming-plan#2.3'],
  ])('puts the clause that answers first: %s', async (question, id) => {
    const { hits } = await retrieve(await partOf(question), library);
    expect(hits[0]?.clause.id).toBe(id);
  });

  it('stays within the scope', async () => {
    const { hits } = await retrieve(await partOf('鹤鸣家庭照护床位'), library);
    expect(hits.filter(({ clause }) => clause.documentId !== 'heming-plan')).toEqual([]);
  });

  it('gives hits best first, each clause once, no more than it is to keep', async () => {
    const { hits } = await retrieve(await partOf('社区养老服务'), library);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(hits.map(({ clause }) => clause.id)).size).toBe(hits.length);
    expect(hits.length).toBeLessThanOrEqual(RETRIEVAL.kept);
  });

  it('marks what a number found, and nothing else', async () => {
    const { hits } = await retrieve(await partOf('望川二（一）2'), library);
    expect(hits.filter(({ signals }) => signals.exact).map(({ clause }) => clause.id)).toEqual([
      'wangchuan-plan#2.1.2',
    ]);
  });

  it('finds nothing where the region is not in the library', async () => {
    expect((await retrieve(await partOf('浙江社区食堂'), library)).hits).toEqual([]);
  });

  it('works without vectors', async () => {
    const { hits } = await retrieve(await partOf('望川社区食堂覆盖率'), { ...library, nearest: null });
    expect(hits[0]?.clause.id).toBe('wangchuan-plan#2.1.1');
    expect(hits.every(({ signals }) => signals.vector === 0)).toBe(true);
  });

  it('gives the same for the same', async () => {
    const part = await partOf('社区食堂');
    expect(await retrieve(part, library)).toEqual(await retrieve(part, library));
  });
});

async function partOf(question: string): Promise<QuestionPart> {
  const [part] = await understandQuestion(question, [], library.understanding);
  if (part === undefined) throw new Error('no part');
  return part;
}
