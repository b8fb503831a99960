import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFileParser } from '../../library/parse-file.js';
import { createFileReader } from '../../reading/read-file.js';
import { readGold } from './gold-document.js';
import { FIELDS, type Judgement, judgeDocument } from './judge-document.js';

/** Heads of documents written to be judged: the matter is invented, the manner is that of real papers. */
const folder = fileURLToPath(new URL('../../../evals/documents/', import.meta.url));
const LEAST_RIGHT = 0.95;

describe('documents of every head', () => {
  it('are read rightly in each field for nineteen of twenty', async () => {
    const parse = createFileParser(createFileReader({ soffice: null }));
    const judged: Judgement[] = [];
    for (const gold of readGold(readFileSync(join(folder, 'heads.jsonl'), 'utf8'))) {
      const bytes = readFileSync(join(folder, 'heads', gold.file));
      judged.push(judgeDocument(await parse({ file: gold.file, bytes, sidecar: null }), gold));
    }
    const shares = FIELDS.map((field) => {
      const right = judged.filter((judgement) => judgement[field] === null).length;
      return [field, right / judged.length >= LEAST_RIGHT] as const;
    });
    expect(judged).toHaveLength(155);
    expect(shares).toEqual(FIELDS.map((field) => [field, true]));
  });
});
