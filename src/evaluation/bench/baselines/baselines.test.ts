import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../indexing/tokenizer.js';
import { toIndexedText } from '../../../library/indexed-text.js';
import { fitHashedNgrams } from '../../../models/hashed-ngrams.js';
import { parseTextFile } from '../../../parsing/parse-text.fixture.js';
import { generateCorpus } from '../generate-corpus.js';
import { clausesHeld, langChainEngines } from './langchain.js';
import { miniSearchEngine } from './minisearch.js';

const parsed = generateCorpus({ clauses: 120, seed: 5 }).map(({ id, text, sidecar }) =>
  parseTextFile({ file: `${id}.txt`, bytes: new TextEncoder().encode(text), sidecar }),
);
const documents = parsed.map(({ document }) => document);
const clauses = parsed.flatMap((each) => each.clauses);
const texts = parsed.flatMap((each) => each.clauses.map((clause) => toIndexedText(each.document, clause)));
const [wanted] = clauses.filter(({ unit, text }) => unit === 'item' && text.length > 80);
const asked = { question: wanted?.text.slice(0, 60) ?? '', history: [] };

describe('MiniSearch', () => {
  it('finds an obvious clause first with our tokenizer', async () => {
    const [first] = await miniSearchEngine(texts, tokenize).search(asked);
    expect(first).toEqual([wanted?.id]);
  });

  it('finds a whole run between punctuation with its own', async () => {
    const engine = miniSearchEngine([{ id: 'd#1', documentId: 'd', region: null, text: '县域，就诊率，提高' }]);
    expect(await engine.search({ question: '就诊率', history: [] })).toEqual([['d#1']]);
    expect(await engine.search({ question: '就诊', history: [] })).toEqual([]);
  });

  it('reads the history before the question', async () => {
    const found = await miniSearchEngine(texts, tokenize).search({ question: '谁？', history: [asked.question] });
    expect(found[0]).toEqual([wanted?.id]);
  });
});

describe('the LangChain chain', () => {
  it('finds the chunk of an obvious clause, each clause once', async () => {
    const { byClause, byChunk, chunkCount } = await langChainEngines({
      documents,
      clauses,
      embedderOf: fitHashedNgrams,
    });
    const ranked = (await byClause.search(asked)).flat();
    expect(ranked.slice(0, 5)).toContain(wanted?.id);
    expect(new Set(ranked).size).toBe(ranked.length);
    expect((await byChunk.search(asked))[0]).toContain(wanted?.id);
    expect(chunkCount).toBeGreaterThan(documents.length);
  });
});

describe('clausesHeld', () => {
  const around = [
    { id: 'd#1', start: 0, end: 100 },
    { id: 'd#2', start: 100, end: 140 },
    { id: 'd#3', start: 140, end: 900 },
  ] as const;

  it.each([
    ['half of a shorter clause, the one with more text first', { start: 50, end: 300 }, ['d#3', 'd#1', 'd#2']],
    ['less than half of either', { start: 60, end: 160 }, ['d#2']],
    ['a chunk within one clause', { start: 200, end: 400 }, ['d#3']],
    ['a chunk between clauses', { start: 900, end: 950 }, []],
  ])('counts %s', (_name, chunk, expected) => {
    expect(clausesHeld(chunk, around)).toEqual(expected);
  });
});
