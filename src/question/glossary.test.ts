import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import { compileGlossary, loadGlossary } from './glossary.js';

const folder = mkdtempSync(join(tmpdir(), 'tiaowen-glossary-'));
const file = join(folder, 'glossary.yaml');
const cache = join(folder, 'glossary.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('loadGlossary', () => {
  it('reads the shipped glossary', async () => {
    const glossary = await loadGlossary(resolve('prompts/glossary.yaml'), cache);
    expect(glossary.entries.length).toBeGreaterThan(100);
    expect(glossary.units.get('卫健委')).toBe(glossary.units.get('卫生健康局'));
  });

  it('reads a glossary with a version alone', async () => {
    expect((await load('version: 1')).entries).toEqual([]);
  });

  it.each([
    ['no version', 'terms: []', /version/],
    ['another version', 'version: 2', /version/],
    ['an unknown table', 'version: 1\ntermz: []', /termz/],
    ['an unknown field', 'version: 1\nterms:\n  - { name: 甲, aslo: [乙] }', /terms\.0.*aslo/],
    ['a term without a name', 'version: 1\nterms:\n  - { also: [乙] }', /terms\.0\.name/],
    ['an empty wording', 'version: 1\nterms:\n  - { name: 甲, also: [""] }', /terms\.0\.also\.0/],
    ['a number for a wording', 'version: 1\nterms:\n  - { name: 甲, also: [15] }', /terms\.0\.also\.0/],
    ['a wording where a list belongs', 'version: 1\nunits:\n  - { name: 甲, also: 乙 }', /units\.0\.also/],
    ['an empty file', '', /expected object/i],
    ['a list', '- 甲', /expected object/i],
    ['broken YAML', 'version: 1\nterms: [', /glossary\.yaml/],
    ['many aliases', `version: &a 1\nterms: [${'*a, '.repeat(20)}*a]`, /alias/i],
  ])('names file and problem of %s', async (_, text, problem) => {
    const error = await failureOf(() => load(text));
    expect(error).toMatchObject({ code: 'glossary-invalid', details: { file } });
    expect(error.message).toContain(file);
    expect(error.message).toMatch(problem);
  });

  it('names every problem at once', async () => {
    const { message } = await failureOf(() => load('version: 1\nterms:\n  - { also: [乙] }\nunits:\n  - { name: "" }'));
    expect(message).toContain('terms.0.name');
    expect(message).toContain('units.0.name');
  });

  it('answers from the cache as from the file, and reads a changed file anew', async () => {
    const first = await load('version: 1\nunits:\n  - { name: 甲局 }');
    const again = await loadGlossary(file, cache);
    expect({ ...again, fold: null }).toEqual({ ...first, fold: null });
    expect([...(await load('version: 1\nunits:\n  - { name: 乙局 }')).units.keys()]).toEqual(['乙局']);
  });

  it('does without a cache that is damaged or cannot be written', async () => {
    writeFileSync(cache, '{"digest":');
    expect((await load('version: 1')).entries).toEqual([]);
    expect((await loadGlossary(file, join(file, 'below-a-file.json'))).entries).toEqual([]);
  });

  it('names a missing file', async () => {
    const error = await failureOf(() => loadGlossary(join(folder, 'none.yaml'), cache));
    expect(error).toMatchObject({ code: 'glossary-invalid' });
    expect(error.message).toContain('none.yaml');
  });
});

describe('compileGlossary', () => {
  const glossary = compileGlossary({
    version: 1,
    terms: [
      { name: '社区食堂', also: ['长者食堂'], lay: ['老人饭堂'], english: ['Community Canteen'] },
      { name: '社区食堂覆盖率', also: [] },
    ],
    units: [{ name: '民政厅', also: ['民政局'], lay: ['管养老的局'], english: ['Civil Affairs Bureau'] }],
    regions: [{ name: '山东省', english: ['Shandong'] }],
    words: [{ plain: '钱', plan: ['资金'] }],
    english: [{ words: ['Coverage'], chinese: ['覆盖率'] }],
  });
  const variantsOf = (surface: string) =>
    new Map(
      glossary.entries.find((entry) => entry.surface === surface)?.variants.map(({ text, weight }) => [text, weight]),
    );

  it('orders wordings longest first, in lower case', () => {
    const lengths = glossary.entries.map(({ surface }) => surface.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(glossary.entries.find(({ surface }) => surface === 'community canteen')?.english).toBe(true);
  });

  it('trusts a lay wording less than an abbreviation, and a loose one least', () => {
    expect(variantsOf('长者食堂').get('社区食堂')).toBe(1);
    const lay = variantsOf('老人饭堂').get('社区食堂') ?? 0;
    const loose = variantsOf('钱').get('资金') ?? 0;
    expect(lay).toBeLessThan(1);
    expect(loose).toBeLessThan(lay);
    expect(loose).toBeGreaterThan(0);
  });

  it('never lists a wording as a variant of itself, nor one twice', () => {
    for (const { surface, variants } of glossary.entries) {
      const texts = variants.map(({ text }) => text);
      expect(texts).not.toContain(surface);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('maps every name of a department to one', () => {
    expect([...glossary.units.values()]).toEqual(['民政厅', '民政厅', '民政厅']);
    expect(glossary.englishUnits.get('civil affairs bureau')).toBe('民政厅');
    expect(glossary.englishRegions.get('shandong')).toBe('山东省');
  });
});

function load(text: string) {
  writeFileSync(file, text);
  return loadGlossary(file, cache);
}

async function failureOf(run: () => Promise<unknown>): Promise<AppError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
