import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLocalEmbedder } from './embedder.js';
import { poolingOf, queryPrefixOf } from './pooling.js';
import { canRunModels, DIMENSION, writeTinyModel } from './tiny-model.fixture.js';

const root = mkdtempSync(join(tmpdir(), 'tiaowen-model-'));
afterAll(() => rmSync(root, { recursive: true }));
const folder = (name: string) => join(root, name);
const dot = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

describe.skipIf(!canRunModels())('a model in a folder', () => {
  writeTinyModel(folder('tiny'), { alike: ['餐膳食'] });
  const embedder = openLocalEmbedder(folder('tiny'));

  it('gives unit vectors in the order of the texts, near where the words are alike', async () => {
    const [canteen, other, same] = await embedder.embedDocuments(['社区餐堂', '医保基金', '社区膳堂']);
    if (canteen === undefined || other === undefined || same === undefined) throw new Error('three vectors');
    expect(canteen.length).toBe(DIMENSION);
    expect(dot(canteen, canteen)).toBeCloseTo(1, 4);
    expect(dot(canteen, same)).toBeCloseTo(1, 4);
    expect(dot(canteen, other)).toBeLessThan(0.9);
    expect(dot(await embedder.embedQuery('社区食堂'), canteen)).toBeCloseTo(1, 4);
  });

  it('takes more texts than it works on at once, and texts of any length', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => '社区食堂'.repeat(1 + index * 10));
    const vectors = await embedder.embedDocuments(texts);
    expect(vectors.length).toBe(40);
    expect(vectors.every((vector) => vector.length === DIMENSION)).toBe(true);
  });

  it('is told from another model in its place', () => {
    writeTinyModel(folder('other'), { alike: ['餐医保'] });
    expect(openLocalEmbedder(folder('other')).model).not.toBe(embedder.model);
    expect(embedder.model).toMatch(/^file:tiny@[0-9a-f]{12}$/);
  });
});

describe('a folder that holds no model', () => {
  it('is refused with what it lacks', () => {
    writeTinyModel(folder('half'));
    rmSync(join(folder('half'), 'tokenizer.json'));
    expect(() => openLocalEmbedder(folder('half'))).toThrow(/tokenizer\.json/);
    expect(() => openLocalEmbedder(folder('nowhere'))).toThrow(/onnx\/model\.onnx/);
  });
});

describe('what sentence-transformers’ files say', () => {
  it('is heeded, and a broken file is as none', () => {
    writeTinyModel(folder('bge-tiny'));
    expect([poolingOf(folder('bge-tiny')), queryPrefixOf(folder('bge-tiny'))]).toEqual(['cls', '']);
    writeFileSync(join(folder('bge-tiny'), 'config_sentence_transformers.json'), '{"prompts":{"query":"查："}}');
    expect(queryPrefixOf(folder('bge-tiny'))).toBe('查：');
    writeFileSync(join(folder('bge-tiny'), 'config_sentence_transformers.json'), '{');
    expect(queryPrefixOf(folder('bge-tiny'))).toBe('');
  });
});
