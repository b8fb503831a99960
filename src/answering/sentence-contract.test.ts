import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCases } from '../evaluation/cases.js';
import { goldResolver } from '../evaluation/gold.js';
import type { Sources } from '../evidence/sources.js';
import { useShippedCorpus } from '../testing/corpora/small-corpus.js';
import type { Answer } from '../vocabulary/answer.js';
import { answerQuestion } from './answer-question.js';
import { breachesOf, type Evidence, gatherEvidence } from './sentence-contract.contract.js';

const app = useShippedCorpus();
const cases = await loadCases(resolve('evals/cases'));
const answers = new Map<string, Answer>();
let evidence: Evidence;
let library: Sources;

beforeAll(async () => {
  evidence = await gatherEvidence(app);
  library = await app.library();
  for (const { id, question, history } of cases) {
    answers.set(id, (await app.ask({ text: question, history })).answer);
  }
}, 60_000);

describe('the sentence contract on the shipped corpus', () => {
  it('holds for the answer to every question of the evals', () => {
    const breaches = cases.flatMap(({ id, question }) =>
      breachesOf(answerTo(id), evidence).map((breach) => `${id} ${question}: ${breach}`),
    );
    expect(breaches).toEqual([]);
  });

  it('withholds none of the extractive claims: they are the words of the text', () => {
    const withheld = cases.flatMap(({ id }) => answerTo(id).withheld.map(({ text, reason }) => ({ id, text, reason })));
    expect(withheld).toEqual([]);
  });

  it('gives the same answer to the same question', async () => {
    for (const { id, question, history } of cases.filter((_, index) => index % 20 === 0)) {
      expect((await app.ask({ text: question, history })).answer).toEqual(answerTo(id));
    }
  });

  it('holds, and nothing is thrown, for whatever is asked', async () => {
    const texts = [...evidence.clauses.values()].map(({ text }) => text);
    const question = arbitraryQuestion(texts);
    await fc.assert(
      fc.asyncProperty(question, fc.array(question, { maxLength: 2 }), async (text, history) => {
        const { answer } = await answerQuestion({ text, history }, { library, newId: () => 'id', now: () => 0 });
        expect(answer.question).toBe(text);
        expect(breachesOf(answer, evidence)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['the longest question allowed', (all: string) => all.slice(0, 2000)],
    ['five times the longest question allowed', (all: string) => all.slice(0, 10_000)],
    ['hundreds of questions at once', () => '谁牵头？'.repeat(200)],
    ['hundreds of labels', () => '聊城二（一）3 '.repeat(200)],
    ['nothing but brackets', () => '（（“《'.repeat(500)],
    ['nothing but line ends', () => '\n\r\u2028'.repeat(500)],
    ['one half of a surrogate pair', () => '\ud842聊城床医比\udfb7是多少'],
    ['control characters and right-to-left marks', () => '\u0000聊城\u0007床医比\u202e是多少\u200b？'],
  ])('holds for %s', async (_, make) => {
    const text = make([...evidence.clauses.values()].map((clause) => clause.text).join(''));
    const { answer } = await answerQuestion({ text }, { library, newId: () => 'id', now: () => 0 });
    expect(breachesOf(answer, evidence)).toEqual([]);
  });
});

describe('the questions that came with the task', () => {
  const field = cases.filter(({ category }) => category === 'field');
  const answerable = field.filter(({ gold }) => gold.length > 0);

  it('find a gold clause among the first five for 95% and first for 80%', () => {
    const resolver = goldResolver(evidence.clauses.values());
    const ranks = answerable.map(({ id, gold }) => {
      const ids = new Set(resolver.resolve(gold).gold.flat());
      expect(ids.size, id).toBeGreaterThan(0);
      return answerTo(id).retrieved.findIndex(({ clauseId }) => ids.has(clauseId));
    });
    const share = (limit: number) => ranks.filter((rank) => rank !== -1 && rank < limit).length / ranks.length;
    expect(answerable.length).toBeGreaterThan(45);
    expect(share(5)).toBeGreaterThanOrEqual(0.95);
    expect(share(1)).toBeGreaterThanOrEqual(0.8);
  });

  it('are never answered where nothing answers them', () => {
    const nothing = field.filter(({ expect: { status } }) => status === 'unanswerable');
    expect(nothing.length).toBeGreaterThan(3);
    for (const { id, question } of nothing) {
      expect(['unanswerable', 'nearest', 'refused'], `${id} ${question}`).toContain(answerTo(id).status);
    }
  });

  it('list what was retrieved best first, each clause once', () => {
    for (const { id } of answerable) {
      const { retrieved } = answerTo(id);
      expect(new Set(retrieved.map(({ clauseId }) => clauseId)).size, id).toBe(retrieved.length);
      expect(
        retrieved.map(({ score }) => score),
        id,
      ).toEqual(retrieved.map(({ score }) => score).toSorted((a, b) => b - a));
    }
  });
});

function answerTo(id: string): Answer {
  const answer = answers.get(id);
  if (answer === undefined) throw new Error(`no answer to ${id}`);
  return answer;
}

/** Pieces of the corpus, of questions and of nothing in particular, side by side. */
function arbitraryQuestion(texts: readonly string[]): fc.Arbitrary<string> {
  const excerpt = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 30 }))
    .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
  const asking = fc.constantFrom(
    ...[
      '聊城',
      '湖北',
      '新疆',
      '兵团',
      '多少',
      '？',
      '，',
      '谁牵头',
      '哪些',
      '什么时候',
      '是什么',
      '2025年',
      '90%',
      '有何区别',
    ],
    ...[
      '第（三）条',
      '二（一）3',
      '2.1.3',
      '市财政局',
      '哪些省',
      '文号',
      '那',
      '它',
      '上一条',
      '解读',
      '新闻',
      '编制说明',
      '《',
      '”',
    ],
    ...[
      'what is the target',
      'who leads',
      'county',
      'by 2025',
      'DRG',
      '醫療衛生',
      '县玉内',
      '\n',
      '\u0000',
      '\u202e',
      '𠮷',
    ],
  );
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: excerpt }, { weight: 4, arbitrary: asking }, anything), { maxLength: 8 })
    .map((pieces) => pieces.join(''));
}
