import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../../vocabulary/clause.js';
import type { IndexedText, LexicalQuery } from '../lexical.js';
import { tokenize } from '../tokenizer.js';
import { createLexicalIndex } from './bm25.js';
import { bm25Settings } from './bm25-settings.js';

describe('createLexicalIndex', () => {
  it('scores as the formula says, on any small corpus', () => {
    fc.assert(
      fc.property(fc.array(text(), { maxLength: 12 }), query(), (texts, asked) => {
        const index = createLexicalIndex(clauses(texts));
        const found = index.search(asked);
        const expected = referenceSearch(texts, asked);
        expect(found).toHaveLength(Math.min(asked.limit, expected.size));
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const { clauseId, score } of found) expect(score).toBeCloseTo(expected.get(clauseId) ?? Number.NaN, 4);
        const best = [...expected.values()].sort((a, b) => b - a).slice(0, asked.limit);
        for (const [rank, score] of best.entries()) expect(scores[rank]).toBeCloseTo(score, 4);
      }),
    );
  });

  it('returns both of two clauses with identical text, in index order', () => {
    const index = createLexicalIndex(clauses(['牵头单位', '加强乡村医生队伍建设', '加强乡村医生队伍建设']));
    expect(found(index, '乡村医生')).toEqual(['d#1', 'd#2']);
  });

  it('ranks a policy question by rarity and length, row by row', () => {
    const index = createLexicalIndex(
      clauses([
        '市财政局负责落实补助资金', // 1st: 财政局 and 补助 both
        '市卫生健康委负责督促落实各项任务', // 3rd: only the frequent 负责
        '落实财政补助政策，加强对基层医疗卫生机构的投入，完善服务价格动态调整机制', // 2nd: 财政 and 补助, but long
        '开展健康教育活动', // not found: no term in common
      ]),
    );
    expect(found(index, '财政局负责哪些补助')).toEqual(['d#0', 'd#2', 'd#1']);
  });

  it('returns nothing for a question without a known term, or an empty one', () => {
    const index = createLexicalIndex(clauses(['医共体建设']));
    expect(found(index, '？！')).toEqual([]);
    expect(found(index, '')).toEqual([]);
    expect(found(index, 'quantum')).toEqual([]);
  });

  it('works without clauses and with clauses that have no terms', () => {
    expect(found(createLexicalIndex([]), '医共体')).toEqual([]);
    expect(found(createLexicalIndex(clauses(['', '——'])), '医共体')).toEqual([]);
  });

  it('counts a term of the question once however often it is repeated', () => {
    const index = createLexicalIndex(clauses(['医保支付', '财政补助']));
    expect(index.search({ text: '医保医保医保', limit: 1 })[0]?.score).toBeCloseTo(
      index.search({ text: '医保保医', limit: 1 })[0]?.score ?? 0,
      5,
    );
  });

  it('leaves out what is not accepted, without shortening the list', () => {
    const index = createLexicalIndex(clauses(['医保', '医保', '医保', '医保']));
    const hits = index.search({ text: '医保', limit: 2, accept: (ordinal) => ordinal % 2 === 1 });
    expect(hits.map(({ clauseId }) => clauseId)).toEqual(['d#1', 'd#3']);
  });

  it('looks in the documents given only', () => {
    const texts = ['a', 'b', 'a', 'c'].map((documentId, at): IndexedText => {
      return { id: `${documentId}#${at}`, documentId, region: null, text: '医保' };
    });
    const search = (documents: ReadonlySet<string> | null) =>
      createLexicalIndex(texts)
        .search({ text: '医保', limit: 3, documents })
        .map(({ clauseId }) => clauseId);
    expect(search(new Set(['a', 'c', 'unknown']))).toEqual(['a#0', 'a#2', 'c#3']);
    expect(search(new Set())).toEqual([]);
    expect(search(null)).toEqual(['a#0', 'a#2', 'b#1']);
  });

  it('may be searched again from inside accept', () => {
    const index = createLexicalIndex(clauses(['医保支付', '医保目录']));
    expect(found(index, '医保')).toEqual(['d#0', 'd#1']);
    const inner: string[][] = [];
    const hits = index.search({
      text: '医保支付',
      limit: 5,
      accept: () => inner.push(found(index, '目录')) > 0,
    });
    expect(hits.map(({ clauseId }) => clauseId)).toEqual(['d#0', 'd#1']);
    expect(inner).toEqual([['d#1'], ['d#1']]);
  });

  it('starts from zero again after accept has thrown', () => {
    const index = createLexicalIndex(clauses(['医保支付', '医保目录']));
    const before = index.search({ text: '医保', limit: 5 });
    const accept = (): boolean => {
      throw new Error('caller');
    };
    expect(() => index.search({ text: '医保', limit: 5, accept })).toThrow('caller');
    expect(index.search({ text: '医保', limit: 5 })).toEqual(before);
  });

  it('ignores expansions without weight and cuts weights above 1', () => {
    const index = createLexicalIndex(clauses(['医共体', '紧密型']));
    const score = (weight: number) =>
      index.search({ text: '', expansions: [{ text: '紧密型', weight }], limit: 1 })[0]?.score;
    expect([0, -1, Number.NaN].map(score)).toEqual([undefined, undefined, undefined]);
    expect(score(7)).toBe(score(1));
    expect(score(0.5)).toBeCloseTo((score(1) ?? 0) / 2, 5);
  });

  it('knows in how many clauses a term occurs', () => {
    const index = createLexicalIndex(clauses(['医保医保', '医疗', 'DRG']));
    expect(['医', '医保', 'drg', '财', '医保局', ''].map((term) => index.documentFrequency(term))).toEqual([
      2, 1, 1, 0, 0, 0,
    ]);
  });

  it('treats 255 and more occurrences alike', () => {
    const index = createLexicalIndex(
      clauses(['医，'.repeat(255), '医，'.repeat(255) + '保，'.repeat(45), '医，'.repeat(300)]),
    );
    const [, longer, most] = ['d#0', 'd#1', 'd#2'].map(
      (id) => index.search({ text: '医', limit: 3 }).find(({ clauseId }) => clauseId === id)?.score,
    );
    expect(most).toBe(longer);
  });

  it('never throws on any question', () => {
    const index = createLexicalIndex(clauses(['医保支付方式改革', 'DRG 付费']));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double(), (asked, limit) => {
        expect(index.search({ text: asked, limit }).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('common terms', () => {
  const common = Array.from({ length: bm25Settings.skipAboveClauses + 1 }, (_, at) =>
    at % 2 === 0 ? '甲，乙，丙，丁，戊，' : '己，',
  );

  it('are left out of long questions once there are many clauses', () => {
    const index = createLexicalIndex(clauses([...common, '子，丑，寅，卯，']));
    expect(found(index, '子，丑，寅，卯，甲')).toEqual([`d#${common.length}`]);
  });

  it('are scored where there are few clauses', () => {
    const index = createLexicalIndex(clauses([...common.slice(0, 10), '子，丑，寅，卯，']));
    expect(found(index, '子，丑，寅，卯，甲').length).toBeGreaterThan(1);
  });

  it('are scored, the rarest four, when the question has no others', () => {
    const index = createLexicalIndex(clauses([...common, '甲，']));
    const four = index.search({ text: '乙，丙，丁，戊', limit: 1 })[0]?.score;
    expect(four).toBeGreaterThan(0);
    expect(index.search({ text: '甲，乙，丙，丁，戊', limit: 1 })[0]?.score).toBe(four);
  });

  it('of the question are not displaced by rarer expansions', () => {
    const index = createLexicalIndex(clauses([...common, '子，丑，寅，卯，']));
    const expansions = [{ text: '子，丑，寅，卯', weight: 0.5 }];
    expect(index.search({ text: '甲', expansions, limit: 3000 }).length).toBeGreaterThan(1000);
  });
});

function clauses(texts: readonly string[]): IndexedText[] {
  return texts.map((each, at) => ({ id: `d#${at}` as const, documentId: 'd', region: null, text: each }));
}

function found(index: { search(query: LexicalQuery): readonly { clauseId: ClauseId }[] }, asked: string): string[] {
  return index.search({ text: asked, limit: 10 }).map(({ clauseId }) => clauseId);
}

function text(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('医', '保', '局', '县', '域', '，', 'drg', '90', ' '), { maxLength: 14 })
    .map((parts) => parts.join(''));
}

function query(): fc.Arbitrary<LexicalQuery> {
  return fc.record({
    text: text(),
    expansions: fc.array(fc.record({ text: text(), weight: fc.constantFrom(0, 0.25, 0.5, 1) }), { maxLength: 2 }),
    limit: fc.integer({ min: 0, max: 14 }),
  });
}

/** The formula, clause by clause, with nothing clever. */
function referenceSearch(
  texts: readonly string[],
  { text: asked, expansions = [] }: LexicalQuery,
): Map<string, number> {
  const documents = texts.map(tokenize);
  const mean = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
  const weights = new Map<string, number>();
  for (const { text: wording, weight } of [{ text: asked, weight: 1 }, ...expansions]) {
    for (const term of tokenize(wording)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  const scores = new Map<string, number>();
  for (const [at, terms] of documents.entries()) {
    let score = 0;
    for (const [term, weight] of weights) {
      const tf = terms.filter((each) => each === term).length;
      const n = documents.filter((each) => each.includes(term)).length;
      const idf = Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
      score += (weight * idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * terms.length) / (mean === 0 ? 1 : mean)));
    }
    if (score > 0) scores.set(`d#${at}`, score);
  }
  return scores;
}
