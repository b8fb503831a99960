import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vectorsOfReply } from './embedding-reply.js';

const base64 = (...values: number[]) => Buffer.from(Float32Array.from(values).buffer).toString('base64');

describe('the reply of an embedding endpoint', () => {
  it('gives unit vectors in the order of the index, not of the reply', () => {
    const data = [
      { index: 1, embedding: [0, 5] },
      { index: 0, embedding: [3, 4] },
    ];
    expect(vectorsOfReply({ data }, 2)).toEqual([Float32Array.of(0.6, 0.8), Float32Array.of(0, 1)]);
  });

  it('may be base64 although numbers were asked for, and need not number its items', () => {
    const data = [{ embedding: base64(3, 4) }, { embedding: base64(0, 2) }];
    expect(vectorsOfReply({ data }, 2)).toEqual([Float32Array.of(0.6, 0.8), Float32Array.of(0, 1)]);
  });

  it('keeps a vector of zeros, which has no direction', () => {
    expect(vectorsOfReply({ data: [{ index: 0, embedding: [0, 0] }] }, 1)).toEqual([Float32Array.of(0, 0)]);
  });

  it('has vectors of length 1 whatever their length was', () => {
    const component = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const anyVector = fc.array(component, { minLength: 1, maxLength: 64 }).filter((v) => Math.hypot(...v) > 1e-6);
    fc.assert(
      fc.property(anyVector, (embedding) => {
        const [vector = new Float32Array()] = vectorsOfReply({ data: [{ index: 0, embedding }] }, 1);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }),
    );
  });

  it.each([
    ['nothing', null],
    ['no data', { error: 'x' }],
    ['too few items', { data: [] }],
    ['an item that is no object', { data: [1] }],
    ['an index beyond the texts', { data: [{ index: 1, embedding: [1] }] }],
    ['an index that is no number', { data: [{ index: '0', embedding: [1] }] }],
    ['no embedding', { data: [{ index: 0 }] }],
    ['an empty embedding', { data: [{ index: 0, embedding: [] }] }],
    ['an empty text for an embedding', { data: [{ index: 0, embedding: '' }] }],
    ['a value that is null', { data: [{ index: 0, embedding: [1, null] }] }],
    ['base64 cut short', { data: [{ index: 0, embedding: 'AAAA' }] }],
    ['a base64 value that is not finite', { data: [{ index: 0, embedding: base64(Number.NaN) }] }],
  ])('is rejected with %s', (_, reply) => {
    expect(() => vectorsOfReply(reply, 1)).toThrow(expect.objectContaining({ code: 'model-rejected' }));
  });

  it('is rejected when two items bear one index', () => {
    const item = { index: 0, embedding: [1] };
    expect(() => vectorsOfReply({ data: [item, item] }, 2)).toThrow(
      expect.objectContaining({ code: 'model-rejected' }),
    );
  });
});
