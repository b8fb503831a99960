import { describe, expect, it } from 'vitest';
import { embeddingModelName } from './model.js';

describe('the name of an embedding model', () => {
  it('is its own, and of a folder the folder’s', () => {
    expect(embeddingModelName('text-embedding-v4')).toBe('text-embedding-v4');
    expect(embeddingModelName('file:/srv/models/bge-small-zh/')).toBe('file:bge-small-zh');
  });
});
