import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batching, inBatches, TOO_MANY_TEXTS } from './embedding-batches.js';

/** An endpoint that takes so many texts at once and gives the number each text names. */
function endpoint({ takes = Number.POSITIVE_INFINITY, refuses }: { takes?: number; refuses?: string } = {}) {
  const calls: string[][] = [];
  const state = { underWay: 0, mostUnderWay: 0 };
  const embed: Batching['embed'] = async (texts) => {
    calls.push([...texts]);
    state.underWay += 1;
    state.mostUnderWay = Math.max(state.mostUnderWay, state.underWay);
    await Promise.resolve();
    state.underWay -= 1;
    if (texts.length > takes) return TOO_MANY_TEXTS;
    if (refuses !== undefined && texts.includes(refuses)) throw new Error(`refused ${refuses}`);
    return texts.map((text) => Float32Array.of(Number.parseInt(text, 10)));
  };
  return { calls, state, embedDocuments: inBatches({ embed, concurrency: 3 }) };
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => String(at));

describe('texts in batches', () => {
  it('come back in order, each asked for once and heard of once, whatever the endpoint takes', async () => {
    const anyCase = fc.record({ count: fc.nat({ max: 300 }), takes: fc.integer({ min: 1, max: 100 }) });
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ count, takes }) => {
        const { calls, embedDocuments } = endpoint({ takes });
        const heard: number[] = [];
        const onBatch = (batch: readonly { position: number }[]) => {
          heard.push(...batch.map(({ position }) => position));
        };
        const vectors = await embedDocuments(numbered(count), { onBatch });
        expect(vectors.map(([value]) => value)).toEqual([...Array(count).keys()]);
        expect(heard.sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
        const taken = calls.filter((texts) => texts.length <= takes).flat();
        expect(taken.sort()).toEqual(numbered(count).sort());
      }),
      { numRuns: 50 },
    );
  });

  it('are at most 64 a call, and the first call goes alone', async () => {
    const { calls, state, embedDocuments } = endpoint();
    await embedDocuments(numbered(200));
    expect(calls.map((texts) => texts.length)).toEqual([64, 64, 64, 8]);
    expect(state.mostUnderWay).toBe(3);
  });

  it('are halved while the endpoint says they are too many, and it is remembered', async () => {
    const { calls, embedDocuments } = endpoint({ takes: 10 });
    await embedDocuments(numbered(24));
    expect(calls.map((texts) => texts.length)).toEqual([24, 12, 6, 6, 6, 6]);
    await embedDocuments(numbered(12));
    expect(calls.slice(6).map((texts) => texts.length)).toEqual([6, 6]);
  });

  it('hold at most 200,000 characters, and a longer text goes alone', async () => {
    const { calls, embedDocuments } = endpoint();
    await embedDocuments([300_000, 90_000, 90_000, 90_000].map((length) => '1'.padEnd(length)));
    expect(calls.map((texts) => texts.length)).toEqual([1, 2, 1]);
  });

  it('fail with the fault of the endpoint after the calls under way were heard, and no more are made', async () => {
    const { calls, embedDocuments } = endpoint({ refuses: '70' });
    const heard: number[] = [];
    const onBatch = (batch: readonly unknown[]) => {
      heard.push(batch.length);
    };
    await expect(embedDocuments(numbered(640), { onBatch })).rejects.toThrow('refused 70');
    expect(heard).toEqual([64, 64, 64]);
    expect(calls).toHaveLength(4);
  });

  it('are not sent once the signal has aborted', async () => {
    const { calls, embedDocuments } = endpoint();
    const stop = new AbortController();
    const embedding = embedDocuments(numbered(640), { signal: stop.signal, onBatch: () => stop.abort() });
    await expect(embedding).rejects.toMatchObject({ code: 'interrupted' });
    expect(calls).toHaveLength(1);
  });
});
