import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusFiles, parseCorpusFile } from './parsing.contract.js';

const golden = readFileSync(new URL('fixtures/shipped-clauses.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('the clauses of the shipped documents', () => {
  it.each(corpusFiles)('keep their ids, labels, spans and words: %s', (file) => {
    const { document, clauses } = parseCorpusFile(file);
    const read = clauses.map(({ id, label, start, end, digest }) => [
      id,
      label,
      String(start),
      String(end),
      digest.slice(0, 16),
    ]);
    expect(read).toEqual(golden.filter(([id]) => id?.startsWith(`${document.id}#`)));
  });

  it('are all in the table', () => {
    const documents = new Set(golden.map(([id]) => id?.split('#')[0]));
    expect([...documents].sort()).toEqual(corpusFiles.map((file) => file.replace(/\.txt$/, '')).sort());
  });
});
