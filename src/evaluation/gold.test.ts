import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseTextFile } from '../parsing/parse-text.fixture.js';
import type { Clause } from '../vocabulary/clause.js';
import { loadCases } from './cases.js';
import { areNested, foldLabel, goldResolver } from './gold.js';

const project = fileURLToPath(new URL('../../', import.meta.url));

describe('the gold of the cases', () => {
  it('quotes the corpus verbatim and resolves to a clause of that label, or within or around it', async () => {
    const resolver = goldResolver(corpusClauses());
    const cases = await loadCases(join(project, 'evals/cases'));
    const references = cases.flatMap(({ id, gold }) => gold.flat().map((reference) => ({ id, reference })));
    const missed = references.filter(({ reference }) => {
      const clause = resolver.clauseOf(reference);
      return clause === null || !areNested(foldLabel(clause.label), foldLabel(reference.label));
    });
    expect(missed).toEqual([]);
    expect(references.length).toBeGreaterThan(400);
  });
});

describe('goldResolver', () => {
  const resolver = goldResolver([
    clauseWith({ id: 'plan#1', documentId: 'plan', label: '一、（一）1', text: '提高就诊率。' }),
    clauseWith({ id: 'plan#2', documentId: 'plan', label: '一、（一）2', text: '提高就诊率。改善服务。' }),
    clauseWith({ id: 'other#1', documentId: 'other', label: '一、（一）2', text: '提高就诊率。' }),
  ]);

  it('prefers the clause of the label among those that hold the quote, however it is written', () => {
    expect(resolver.clauseOf({ documentId: 'plan', label: '一(一)2', quote: '提高就诊率' })?.id).toBe('plan#2');
  });

  it('takes a clause within the label where the label itself has none', () => {
    expect(resolver.clauseOf({ documentId: 'plan', label: '一、（一）', quote: '改善服务' })?.id).toBe('plan#2');
  });

  it('takes the first clause that holds the quote where no label fits', () => {
    expect(resolver.clauseOf({ documentId: 'plan', label: '九、', quote: '提高就诊率' })?.id).toBe('plan#1');
  });

  it('keeps groups and reports what no clause answers to', () => {
    const missing = { documentId: 'plan', label: '一、', quote: '没有这句' };
    const found = { documentId: 'other', label: '一、（一）2', quote: '就诊率' };
    expect(resolver.resolve([[found, found], [missing]])).toEqual({ gold: [['other#1'], []], unresolved: [missing] });
  });
});

describe('areNested', () => {
  it.each([
    ['宁夏第3段', '宁夏第3段一是', true],
    ['一(一)1', '一(一)1', true],
    ['一(一)1', '一(一)12', false],
    ['宁夏第3段', '江西第1段', false],
  ])('of %s and %s is %s', (label, other, expected) => {
    expect(areNested(label, other)).toBe(expected);
    expect(areNested(other, label)).toBe(expected);
  });
});

function corpusClauses(): Clause[] {
  const folder = join(project, 'corpus');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => [
      ...parseTextFile({
        file,
        bytes: readFileSync(join(folder, file)),
        sidecar: readFileSync(join(folder, file.replace('.txt', '.yaml')), 'utf8'),
      }).clauses,
    ]);
}

function clauseWith(fields: Pick<Clause, 'id' | 'documentId' | 'label' | 'text'>): Clause {
  const rest = {
    path: '1',
    unit: 'item',
    heading: '',
    headingPath: [],
    region: null,
    start: 0,
    end: 0,
    order: 0,
    anchors: [],
    cells: [],
    place: {},
    recognised: false,
    digest: '',
  } as const;
  return { ...rest, ...fields };
}
