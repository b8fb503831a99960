import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { IndexedText } from '../lexical.js';
import { writeSectionedFile } from '../sectioned-file.js';
import { bm25Over } from './bm25.js';
import { arrange, type Segment } from './segment.js';
import { createSegmentBuilder } from './segment-builder.js';
import { loadSegment, saveSegment, segmentName } from './segment-file.js';

const texts = ['市财政局负责落实补助资金', '到2025年，县域内就诊率达到90%', 'DRG付费𠮷', ''];
const questions = ['财政局负责什么', '2025年就诊率', 'drg', '𠮷', '没有'];
const segment = segmentOf('文件-1', texts);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexical-snapshot-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a saved segment', () => {
  it('answers as the one it was made from', async () => {
    const path = join(folder, 'new/folder/segment.bin');
    await saveSegment(path, segment);
    expect(answers(await loadSegment(path))).toEqual(answers(segment));
  });

  it('can be without clauses', async () => {
    const path = join(folder, 'empty.bin');
    await saveSegment(path, segmentOf('空', []));
    expect(answers(await loadSegment(path))).toEqual(answers(segmentOf('空', [])));
  });

  it('answers as before for any corpus', async () => {
    const path = join(folder, 'any.bin');
    const text = fc
      .array(fc.constantFrom('医', '保', '𠮷', '，', 'drg', '9'), { maxLength: 9 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 6 }), text, async (corpus, question) => {
        const original = segmentOf('"\n', corpus);
        await saveSegment(path, original);
        expect(answers(await loadSegment(path), [question])).toEqual(answers(original, [question]));
      }),
      { numRuns: 30 },
    );
  });

  it('replaces the one before and leaves nothing else behind', async () => {
    const path = join(await mkdtemp(join(folder, 'replace-')), 'segment.bin');
    await saveSegment(path, segmentOf('文件-1', texts.slice(1)));
    await saveSegment(path, segment);
    expect((await loadSegment(path)).postings.ids).toHaveLength(4);
    expect(await readdir(join(path, '..'))).toEqual(['segment.bin']);
  });

  it('is named by the versions of its documents', () => {
    const names = [segment, segmentOf('文件-1', texts), segmentOf('文件-2', texts), segmentOf('文件-1', texts, 'v2')];
    expect(new Set(names.map(segmentName)).size).toBe(3);
  });
});

describe('loadSegment', () => {
  it.each([
    ['analyzer', { analyzer: 'tokenizer-2' }],
    ['formatVersion', { formatVersion: 99 }],
  ])('refuses another %s and names it', async (field, change) => {
    const path = join(folder, 'mismatch.bin');
    const header = { format: 'tiaowen-lexical', formatVersion: 2, analyzer: 'nfkc-han12-alnum-v1', ...change };
    await writeSectionedFile(path, { magic: 'TWLEXIC\n', header, sections: [] });
    expect(await refusal(path)).toContain(field);
  });

  it('refuses a file that is not there', async () => {
    expect(await refusal(join(folder, 'nowhere.bin'))).toBe('there is no such file');
  });

  it('refuses a folder', async () => {
    expect(await refusal(folder)).toContain('it cannot be read');
  });

  it.each([
    ['an empty file', '', 'it is cut short'],
    ['another kind of file', '一份实施方案的正文而已', 'it is another kind of file'],
  ])('refuses %s', async (_, content, reason) => {
    const path = join(folder, 'other.bin');
    await writeFile(path, content);
    expect(await refusal(path)).toBe(reason);
  });

  it('refuses content that does not fit the checksum', async () => {
    const path = join(folder, 'damaged.bin');
    await saveSegment(path, segment);
    const bytes = await readFile(path);
    bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await refusal(path)).toBe('its checksum does not fit its content');
  });

  it('refuses a file cut short anywhere, or with something added', async () => {
    const path = join(folder, 'cut.bin');
    await saveSegment(path, segment);
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        await writeFile(path, whole.subarray(0, length));
        expect(await refusal(path)).toBe('it is cut short');
      }),
      { numRuns: 60 },
    );
    await writeFile(path, Buffer.concat([whole, Buffer.from([0])]));
    expect(await refusal(path)).toBe('it is longer than it should be');
  });

  it('refuses a file with any one byte changed, or answers as before', async () => {
    const path = join(folder, 'flipped.bin');
    await saveSegment(path, segment);
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        await writeFile(path, bytes);
        const outcome = await loadSegment(path).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'AppError', code: 'snapshot-unusable' });
        else expect(answers(outcome as Segment)).toEqual(answers(segment));
      }),
      { numRuns: 300 },
    );
  });
});

function segmentOf(id: string, lines: readonly string[], digest = 'v1'): Segment {
  const builder = createSegmentBuilder();
  builder.add(
    { id, digest },
    lines.map((text, at): IndexedText => ({ id: `${id}#${at}`, documentId: id, region: null, text })),
  );
  return builder.finish();
}

function answers(asked: Segment, texts = questions): unknown {
  const index = bm25Over([asked], arrange([asked], asked.documents));
  return [
    asked.documents,
    index.ids,
    texts.map((text) => index.search({ text, limit: 5 })),
    index.documentFrequency('财政'),
  ];
}

async function refusal(path: string): Promise<unknown> {
  const error: unknown = await loadSegment(path).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError) || error.code !== 'snapshot-unusable')
    throw new Error('was not refused', { cause: error });
  return error.details.reason;
}
