import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptMatch, readConcepts, type TermStatistics } from './concepts.js';
import { contentOf } from './content-words.js';
import { compileGlossary } from './glossary.js';
import { topicWords } from './topic-words.js';

const GLOSSARY = compileGlossary({
  version: 1,
  terms: [
    { name: '社区食堂', also: ['长者食堂'], lay: ['老人饭堂'], english: ['community canteen', 'canteen'] },
    { name: '县域医共体', also: ['医共体'] },
  ],
  words: [{ plain: '钱', plan: ['资金', '补助'] }],
});

describe('contentOf', () => {
  it.each([
    ['请问社区食堂覆盖率要达到多少？', '社区食堂覆盖率'],
    ['社区食堂由谁牵头？', '社区食堂'],
    ['社区食堂什么时候建成？', '社区食堂 建成'],
    ['根据这份方案，助餐点有哪些要求？', '助餐点'],
    ['What is the target for community canteens?', 'target community canteens'],
    ['谁？', ''],
    ['', ''],
  ])('of “%s” is “%s”', (question, content) => {
    expect(contentOf(question)).toBe(content);
  });

  it('holds no asking mark, no control character and no surrounding space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const content = contentOf(text);
        expect(content).toBe(content.trim());
        expect(content).not.toMatch(/[？?！!\p{Cc}]/u);
      }),
    );
  });
});

describe('topicWords', () => {
  it('are the words of the dictionary', () => {
    expect(
      topicWords('社区食堂', new Set())
        .filter(({ certain }) => certain)
        .map(({ text }) => text),
    ).toEqual(['社区', '食堂']);
  });

  it('leave out grammar, counts and fillers', () => {
    expect(topicWords('这个方案里的三项内容', new Set(['这个', '方案', '内容']))).toEqual([]);
  });

  it('join characters the dictionary leaves alone, and say that they may be no word', () => {
    expect(topicWords('门急', new Set())).toEqual([{ text: '门急', certain: false }]);
  });
});

describe('readConcepts', () => {
  const known = (...terms: string[]): TermStatistics => ({
    clauseCount: 100,
    documentFrequency: (term) => (terms.includes(term) ? 3 : 0),
  });

  it('takes the longest wording of the glossary', () => {
    const [concept, ...others] = readConcepts('县域医共体', GLOSSARY, known('县域', '医共', '共体'));
    expect(concept).toMatchObject({ surface: '县域医共体', known: true });
    expect(others).toEqual([]);
  });

  it('counts the wordings of plans as the one of the question', () => {
    const [concept] = readConcepts('老人饭堂', GLOSSARY, known('社区', '区食', '食堂'));
    if (concept === undefined) throw new Error('no concept');
    expect(concept.known).toBe(true);
    expect(conceptMatch(concept, '建设社区食堂')).toBeGreaterThan(0.5);
    expect(conceptMatch(concept, '建设助餐点')).toBe(0);
  });

  it('reads English by whole words', () => {
    const statistics = known('社区', '区食', '食堂');
    expect(readConcepts('canteen coverage', GLOSSARY, statistics)[0]).toMatchObject({
      surface: 'canteen',
      known: true,
    });
    expect(readConcepts('canteenish', GLOSSARY, statistics).some(({ surface }) => surface === 'canteen')).toBe(false);
  });

  it('tells what the corpus does not know', () => {
    expect(readConcepts('高铁', GLOSSARY, known('社区'))).toMatchObject([{ surface: '高铁', known: false }]);
  });

  it('gives a rare word more weight than a common one', () => {
    const statistics: TermStatistics = {
      clauseCount: 100,
      documentFrequency: (term) => ({ 养老: 90, 食堂: 2 })[term] ?? 0,
    };
    const weights = new Map(
      readConcepts('养老 食堂', GLOSSARY, statistics).map(({ surface, weight }) => [surface, weight]),
    );
    expect(weights.get('食堂') ?? 0).toBeGreaterThan(weights.get('养老') ?? 0);
  });

  it('names each thing once and weighs all above zero', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'社区食堂覆盖率医共体钱 abc1的'), maxLength: 30 }), (text) => {
        const concepts = readConcepts(contentOf(text), GLOSSARY, known('社区', '食堂', '覆盖'));
        expect(new Set(concepts.map(({ surface }) => surface)).size).toBe(concepts.length);
        for (const { weight, variants } of concepts) {
          expect(weight).toBeGreaterThan(0);
          expect(variants.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
