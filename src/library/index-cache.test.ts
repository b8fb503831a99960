import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSegmentFolder } from '../indexing/lexical/segment-folder.js';
import type { IndexedText } from '../indexing/lexical.js';
import { headerMismatch, type SnapshotHeader } from '../indexing/snapshot-header.js';
import { sampleDocument, sampleSource } from '../storage/sample-document.fixture.js';
import { openSqliteStore } from '../storage/sqlite/store.js';
import type { Store, StoreView } from '../storage/store.js';
import { AppError } from '../vocabulary/errors.js';
import { type IndexKind, type IndexNotice, openIndexes } from './index-cache.js';

/** An index that is the list of its texts, and how it came about. */
type ListIndex = { readonly from: 'build' | 'load'; readonly texts: readonly IndexedText[] };

let dataDir: string;
let store: Store;
let view: StoreView;
let notices: IndexNotice[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tiaowen-index-'));
  store = await openSqliteStore({ file: join(dataDir, 'tiaowen.db') });
  notices = [];
  await put('一\n二');
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

/** Stores the document `a` with this text and moves the view to it. */
async function put(text: string): Promise<void> {
  const upserts = [{ parsed: sampleDocument('a', text), source: sampleSource('a') }];
  await store.apply({ upserts, removedDocumentIds: [], touched: [], parserVersion: 'p1' });
  await view?.close();
  view = await store.view();
}

function listKind(analyzer = 'lines-v1', fields: Partial<IndexKind<ListIndex>> = {}): IndexKind<ListIndex> {
  return {
    header: ({ digest, clauseCount }) => ({
      format: 'list',
      formatVersion: 1,
      corpusDigest: digest,
      clauseCount,
      analyzer,
      dimension: 0,
    }),
    build: (texts) => ({ from: 'build', texts }),
    save: (path, { texts }, header) => writeFileSync(path, JSON.stringify({ header, texts })),
    load: loadList,
    ...fields,
  };
}

function loadList(path: string, expected: SnapshotHeader): ListIndex {
  const { header, texts } = JSON.parse(readFileSync(path, 'utf8')) as { header: SnapshotHeader; texts: IndexedText[] };
  const mismatch = headerMismatch(header, expected);
  if (mismatch !== null) throw new AppError('snapshot-unusable', mismatch);
  return { from: 'load', texts };
}

async function open(vectors: IndexKind<ListIndex> | null = listKind(), of = view) {
  const onNotice = (notice: IndexNotice) => notices.push(notice);
  return openIndexes({ view: of, dataDir, lexical: openSegmentFolder, vectors, onNotice });
}

/** The vectors of the view; what is told of the other index is left aside. */
async function vectorsOf(kind: IndexKind<ListIndex> = listKind()): Promise<ListIndex> {
  const { vectors } = await open(kind);
  notices = notices.filter(({ index }) => index === 'vectors');
  return (await vectors?.()) ?? { from: 'build', texts: [] };
}

const inIndex = (...path: readonly string[]) => join(dataDir, 'index', ...path);
const folderName = () => view.state.digest.slice(0, 16);
const vectorsFile = () => inIndex(folderName(), 'vectors');

describe('openIndexes', () => {
  it('reads each clause with its place, in corpus order, and answers with what was changed since', async () => {
    const { lexical } = await open();
    expect(lexical.ids).toEqual(['a#1', 'a#2']);
    expect(lexical.search({ text: '总体要求', limit: 9 })).toHaveLength(2);
    expect(notices).toEqual([
      { index: 'lexical', event: 'rebuilt', reason: 'there is no snapshot of this corpus yet' },
    ]);
    await put('一\n二\n三');
    expect((await open()).lexical.ids).toEqual(['a#1', 'a#2', 'a#3']);
  });

  it('serves a view of the old content while a new one is stored', async () => {
    const oldView = await store.view();
    await put('三');
    expect((await open(null, oldView)).lexical.ids).toEqual(['a#1', 'a#2']);
    expect((await open()).lexical.ids).toEqual(['a#1']);
    await oldView.close();
  });

  it('is an index of nothing for an empty corpus', async () => {
    await store.apply({ upserts: [], removedDocumentIds: ['a'], touched: [], parserVersion: 'p1' });
    await view.close();
    view = await store.view();
    const { lexical, vectors } = await open();
    expect(lexical.size).toBe(0);
    expect((await vectors?.())?.texts).toEqual([]);
  });

  it('has no vectors, and leaves none behind, where no model makes them', async () => {
    expect((await open(null)).vectors).toBeNull();
    expect(readdirSync(inIndex())).toEqual(['lexical']);
  });

  it('takes away the indexes of an older layout, and nothing a model has made', async () => {
    const [offline, ofModel] = ['0123456789abcdef', 'fedcba9876543210'];
    for (const name of [offline, ofModel]) {
      mkdirSync(inIndex(name, 'vectors'), { recursive: true });
      writeFileSync(inIndex(name, 'lexical.bin'), '');
    }
    writeFileSync(inIndex(offline, 'vectors.fit'), '');
    mkdirSync(inIndex('notes'));
    await open();
    expect(readdirSync(inIndex()).sort()).toEqual([ofModel, 'lexical', 'notes']);
    expect(readdirSync(inIndex(ofModel))).toEqual(['vectors']);
  });
});

describe('the vectors', () => {
  it('are built from the clauses in corpus order, saved, and loaded the next time without a word', async () => {
    const first = await vectorsOf();
    expect(first.from).toBe('build');
    expect(first.texts.map((text) => text.id)).toEqual(['a#1', 'a#2']);
    expect(first.texts[0]?.text).toBe('《a》\n一、总体要求\n第1段\n一');
    expect(notices).toEqual([
      { index: 'vectors', event: 'rebuilt', reason: 'there is no snapshot of this corpus yet' },
    ]);
    expect(await vectorsOf()).toEqual({ from: 'load', texts: first.texts });
    expect(notices).toHaveLength(1);
  });

  it('are opened only when asked for, once', async () => {
    const { vectors } = await open();
    expect(existsSync(vectorsFile())).toBe(false);
    const [first, second] = await Promise.all([vectors?.(), vectors?.()]);
    expect(first).toBe(second);
    expect(notices.map((notice) => notice.index)).toEqual(['lexical', 'vectors']);
  });

  it('are tried again after building them failed', async () => {
    let broken = true;
    const build: IndexKind<ListIndex>['build'] = (texts) => {
      if (broken) throw new Error('no embedder');
      return { from: 'build', texts };
    };
    const { vectors } = await open(listKind('lines-v1', { build }));
    await expect(vectors?.()).rejects.toThrow('no embedder');
    broken = false;
    expect((await vectors?.())?.from).toBe('build');
  });

  it('are rebuilt with the reason when the embedder is another', async () => {
    await vectorsOf();
    expect((await vectorsOf(listKind('lines-v2'))).from).toBe('build');
    expect(notices[1]).toEqual({
      index: 'vectors',
      event: 'rebuilt',
      reason: 'analyzer is lines-v1, expected lines-v2',
    });
    expect((await vectorsOf(listKind('lines-v2'))).from).toBe('load');
  });

  it.each<[string, string]>([
    ['empty', ''],
    ['cut off', '{"header":{"form'],
    ['of something else', '{"header":{}}'],
    ['of several lines', 'a\nb\nc'],
  ])('are rebuilt with a reason of one line when the snapshot is %s', async (_what, content) => {
    const { texts } = await vectorsOf();
    writeFileSync(vectorsFile(), content);
    expect(await vectorsOf()).toEqual({ from: 'build', texts });
    expect(notices).toHaveLength(2);
    expect(notices[1]?.reason).toMatch(/^[^\n]+$/);
    expect((await vectorsOf()).from).toBe('load');
  });

  it('are never those of another corpus', async () => {
    await vectorsOf();
    const old = readFileSync(vectorsFile());
    await put('三');
    mkdirSync(inIndex(folderName()));
    writeFileSync(vectorsFile(), old);
    expect((await vectorsOf()).texts.map((text) => text.text.split('\n').at(-1))).toEqual(['三']);
    expect(notices[1]?.reason).toContain('corpusDigest is');
  });

  it('are at hand when they cannot be saved', async () => {
    const save = () => {
      throw new AppError('storage-full', 'no space left');
    };
    expect((await vectorsOf(listKind('lines-v1', { save }))).texts).toHaveLength(2);
    expect(notices[1]).toEqual({ index: 'vectors', event: 'not-saved', reason: 'no space left' });
  });

  it('are at hand when the folder for snapshots cannot be made', async () => {
    writeFileSync(join(dataDir, 'index'), 'a file in the way');
    expect((await vectorsOf()).texts).toHaveLength(2);
    expect(notices.map((notice) => notice.event)).toEqual(['rebuilt', 'not-saved']);
  });

  it('keep the snapshot before this one; older ones go, and nothing else', async () => {
    const names: string[] = [];
    mkdirSync(inIndex('notes'), { recursive: true });
    for (const [age, text] of ['一', '二', '三', '四'].entries()) {
      await put(text);
      await vectorsOf();
      names.push(folderName());
      utimesSync(inIndex(folderName()), 1_600_000_000 + age, 1_600_000_000 + age);
    }
    expect(readdirSync(inIndex()).sort()).toEqual([...names.slice(2), 'lexical', 'notes'].sort());
  });
});
