import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FolderNotice, IndexedText, LexicalIndex, LexicalSource } from '../lexical.js';
import { createLexicalIndex } from './bm25.js';
import { openSegmentFolder } from './segment-folder.js';

/** Clauses by document. */
type Corpus = Readonly<Record<string, readonly string[]>>;

let folder: string;
let read: string[];
let notices: FolderNotice[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-segments-'));
  read = [];
  notices = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PLANS: Corpus = {
  a: ['市财政局负责落实补助资金', '县域内就诊率达到90%'],
  b: ['医保支付方式改革', '医保目录'],
  c: ['组建紧密型县域医共体'],
  d: ['开展健康教育活动', '落实财政补助政策', '加强乡村医生队伍建设'],
};

describe('openSegmentFolder', () => {
  it('answers as an index built in one go, whatever came in, changed or went before, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step(), { minLength: 1, maxLength: 12 }), query(), async (steps, asked) => {
        await rm(folder, { recursive: true, force: true });
        let corpus: Corpus = {};
        for (const { put, drop, lost } of steps) {
          const left = Object.entries({ ...corpus, ...put }).filter(([id]) => !drop.includes(id));
          corpus = Object.fromEntries(left);
          await lose(lost);
          expectSame(await open(corpus), whole(corpus), asked);
        }
        // And once more from what was saved.
        expectSame(await open(corpus), whole(corpus), asked);
      }),
      { numRuns: 60 },
    );
  });

  it('reads nothing of documents it holds', async () => {
    await open(PLANS);
    expect(read).toEqual(['a', 'b', 'c', 'd']);
    await open(PLANS);
    await open({ ...PLANS, b: ['医保目录'] });
    expect(read).toEqual(['a', 'b', 'c', 'd', 'b']);
    const { c: _, ...rest } = PLANS;
    await open(rest);
    expect(read).toHaveLength(5);
  });

  it('tells of an index that is not there, and nothing of a few documents that changed', async () => {
    await open(PLANS);
    expect(notices).toEqual([{ event: 'rebuilt', reason: 'there is no snapshot of this corpus yet' }]);
    await open({ ...PLANS, b: ['医保目录'] });
    expect(notices).toHaveLength(1);
  });

  it('keeps few segments, however many documents come in one by one', async () => {
    let corpus: Corpus = {};
    for (let at = 0; at < 60; at += 1) {
      corpus = { ...corpus, [`p${at}`]: ['加强组织领导', `第${at}条`] };
      await open(corpus);
    }
    expect((await readdir(folder)).length).toBeLessThanOrEqual(6);
    expect(read).toHaveLength(60);
  });

  it('leaves a large segment as it is where one document changes', async () => {
    await open(PLANS);
    const [large = ''] = await readdir(folder);
    await open({ ...PLANS, c: ['改'] });
    expect(await readdir(folder)).toContain(large);
    await open({ ...PLANS, c: ['再改'] });
    const names = await readdir(folder);
    expect(names).toContain(large);
    expect(names).toHaveLength(2);
  });

  it('indexes anew what a damaged segment held, says why, and takes it away', async () => {
    await open(PLANS);
    await open({ ...PLANS, c: ['改'] });
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    const large = names[sizes.indexOf(Math.max(...sizes))] ?? '';
    await writeFile(join(folder, large), 'not a segment at all');
    read = [];
    expectSame(await open({ ...PLANS, c: ['改'] }), whole({ ...PLANS, c: ['改'] }), { text: '医保财政改', limit: 9 });
    expect(read).toEqual(['a', 'b', 'd']);
    expect(notices.at(-1)?.reason).toContain('it is another kind of file');
    const count = notices.length;
    await open({ ...PLANS, c: ['改'] });
    expect(notices).toHaveLength(count);
  });

  it('answers from memory where nothing can be written, and says so', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file in the way');
    expectSame(await open(PLANS), whole(PLANS), { text: '医保', limit: 3 });
    expect(notices.map(({ event }) => event)).toEqual(['rebuilt', 'not-saved']);
  });

  it('takes away what was left half-written long ago, and nothing else', async () => {
    const names = ['0123456789abcdef.bin.tmp-1-ab', '0123456789abcdef.bin.tmp-2-cd', 'notes.txt'];
    for (const name of names) await writeFile(join(folder, name), '');
    await utimes(join(folder, names[0] ?? ''), 1, 1);
    await utimes(join(folder, names[2] ?? ''), 1, 1);
    await open(PLANS);
    expect((await readdir(folder)).filter((name) => !/^[0-9a-f]{16}\.bin$/.test(name))).toEqual(names.slice(1));
  });
});

describe('a search within documents', () => {
  it('finds what a search that refuses the others finds', async () => {
    const index = await open(PLANS);
    const documents = new Set(['b', 'd', 'unknown']);
    const accept = (ordinal: number) => documents.has((index.ids[ordinal] ?? '').split('#')[0] ?? '');
    const asked = { text: '医保财政补助医生', limit: 3 };
    const found = index.search({ ...asked, documents });
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(index.search({ ...asked, accept }));
    expect(index.search({ ...asked, documents: new Set() })).toEqual([]);
    expect(index.search({ ...asked, documents: null })).toEqual(index.search(asked));
  });
});

function open(corpus: Corpus): Promise<LexicalIndex> {
  return openSegmentFolder(folder, sourceOf(corpus), (notice) => notices.push(notice));
}

function sourceOf(corpus: Corpus): LexicalSource {
  const ids = Object.keys(corpus).sort();
  return {
    documents: ids.map((id) => ({ id, digest: JSON.stringify(corpus[id]) })),
    textsOf: async (id) => {
      read.push(id);
      return textsOf(id, corpus);
    },
  };
}

function textsOf(id: string, corpus: Corpus): IndexedText[] {
  return (corpus[id] ?? []).map((text, at) => ({ id: `${id}#${at}`, documentId: id, region: null, text }));
}

function whole(corpus: Corpus): LexicalIndex {
  return createLexicalIndex(
    Object.keys(corpus)
      .sort()
      .flatMap((id) => textsOf(id, corpus)),
  );
}

function expectSame(index: LexicalIndex, expected: LexicalIndex, asked: { text: string; limit: number }): void {
  expect(index.ids).toEqual(expected.ids);
  expect(index.search(asked)).toEqual(expected.search(asked));
  for (const term of ['医', '医保', '局县', 'drg', '90']) {
    expect(index.documentFrequency(term)).toBe(expected.documentFrequency(term));
  }
}

/** Takes some of the segments away: what a process stopped while saving, or somebody tidying up, leaves behind. */
async function lose(which: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const [at, name] of names.entries()) if ((which >> at) % 2 === 1) await rm(join(folder, name));
}

function text(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('医', '保', '局', '县', '域', '，', 'drg', '90', ' '), { maxLength: 14 })
    .map((parts) => parts.join(''));
}

function query(): fc.Arbitrary<{ text: string; limit: number }> {
  return fc.record({ text: text(), limit: fc.integer({ min: 0, max: 14 }) });
}

function step(): fc.Arbitrary<{ put: Corpus; drop: string[]; lost: number }> {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  return fc.record({
    put: fc.dictionary(id, fc.array(text(), { maxLength: 4 }), { maxKeys: 3 }),
    drop: fc.uniqueArray(id, { maxLength: 2 }),
    lost: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(15) }),
  });
}
