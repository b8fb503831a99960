import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHashedNgrams } from './hashed-ngrams.js';

const corpus = [
  '市财政局负责落实补助资金',
  '到2025年，县域内患者就诊率达到90%',
  '推进DRG付费改革',
  '加强乡村医生队伍建设，落实乡村医生补助',
  '市卫生健康委负责督促落实',
];

describe('fitHashedNgrams', () => {
  const embedder = fitHashedNgrams(corpus);

  it('makes vectors of length 1 and of its dimension', async () => {
    for (const vector of await embedder.embedDocuments(corpus)) {
      expect(vector).toHaveLength(embedder.dimension);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it('finds the clause that shares character sequences with the question', async () => {
    const vectors = await embedder.embedDocuments(corpus);
    const asked = await embedder.embedQuery('乡村医生有补助吗');
    const similarities = vectors.map((vector) => dot(vector, asked));
    expect(similarities.indexOf(Math.max(...similarities))).toBe(3);
  });

  it('gives more weight to rare sequences than to frequent ones', async () => {
    const [money, supervise] = await embedder.embedDocuments(['财政资金', '督促']);
    const asked = await embedder.embedQuery('负责督促');
    expect(dot(supervise, asked)).toBeGreaterThan(dot(money, asked));
    expect(dot(supervise, asked)).toBeGreaterThan(0.5);
  });

  it('sees next to no similarity between long texts without a character in common', async () => {
    const [one, other] = [0x4e00, 0x6000].map((first) =>
      String.fromCodePoint(...Array.from({ length: 200 }, (_, at) => first + at)),
    );
    const [a, b] = await fitHashedNgrams([one ?? '', other ?? '']).embedDocuments([one ?? '', other ?? '']);
    expect(Math.abs(dot(a, b))).toBeLessThan(0.15);
  });

  it('embeds a question as it embeds a clause', async () => {
    expect(await embedder.embedQuery(corpus[0] ?? '')).toEqual((await embedder.embedDocuments(corpus))[0]);
  });

  it('folds full-width and upper case', async () => {
    expect(await embedder.embedQuery('ＤＲＧ')).toEqual(await embedder.embedQuery('drg'));
  });

  it('makes a zero vector of a text with nothing known', async () => {
    for (const text of ['', '？', 'quantum', '囍']) {
      expect((await embedder.embedQuery(text)).every((value) => value === 0)).toBe(true);
    }
  });

  it('is the same for the same corpus and has another id for another', () => {
    expect(fitHashedNgrams(corpus).id).toBe(embedder.id);
    expect(fitHashedNgrams(corpus.slice(1)).id).not.toBe(embedder.id);
  });

  it('knows nothing after an empty corpus', async () => {
    const [vector] = await fitHashedNgrams([]).embedDocuments(['医共体']);
    expect(vector?.every((value) => value === 0)).toBe(true);
  });

  it('makes a vector of length 1 or 0 of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const vector = await fitHashedNgrams([text]).embedQuery(text);
        const square = dot(vector, vector);
        expect(Math.min(Math.abs(square - 1), square)).toBeLessThan(1e-5);
      }),
      { numRuns: 20 },
    );
  });
});

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return (a ?? new Float32Array()).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);
}
