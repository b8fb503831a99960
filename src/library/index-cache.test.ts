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

function open(fields: { lexical?: IndexKind<ListIndex>; vectors?: IndexKind<ListIndex> } = {}) {
  const onNotice = (notice: IndexNotice) => notices.push(notice);
  return openIndexes({ view, dataDir, lexical: listKind(), vectors: listKind(), onNotice, ...fields });
}

const folders = () => readdirSync(join(dataDir, 'index')).sort();
const folderName = () => view.state.digest.slice(0, 16);
const lexicalFile = () => join(dataDir, 'index', folderName(), 'lexical.bin');

describe('openIndexes', () => {
  it('builds from the clauses in corpus order, saves, and loads the next time without a word', async () => {
    const first = await open();
    expect(first.lexical.from).toBe('build');
    expect(first.lexical.texts.map((text) => text.id)).toEqual(['a#1', 'a#2']);
    expect(first.lexical.texts[0]?.text).toBe('《a》\n一、总体要求\n第1段\n一');
    expect(notices).toEqual([
      { index: 'lexical', event: 'rebuilt', reason: 'there is no snapshot of this corpus yet' },
    ]);
    const second = await open();
    expect(second.lexical).toEqual({ from: 'load', texts: first.lexical.texts });
    expect(notices).toHaveLength(1);
  });

  it('opens vectors only when asked for, once', async () => {
    const { vectors } = await open();
    expect(existsSync(join(dataDir, 'index', folderName(), 'vectors'))).toBe(false);
    const [first, second] = await Promise.all([vectors(), vectors()]);
    expect(first).toBe(second);
    expect(notices.map((notice) => notice.index)).toEqual(['lexical', 'vectors']);
    const again = await open();
    expect((await again.vectors()).from).toBe('load');
  });

  it('tries again after building the vectors failed', async () => {
    let broken = true;
    const build: IndexKind<ListIndex>['build'] = (texts) => {
      if (broken) throw new Error('no embedder');
      return { from: 'build', texts };
    };
    const { vectors } = await open({ vectors: listKind('lines-v1', { build }) });
    await expect(vectors()).rejects.toThrow('no embedder');
    broken = false;
    expect((await vectors()).from).toBe('build');
  });

  it('rebuilds with the reason when the tokenizer is another', async () => {
    await open();
    const opened = await open({ lexical: listKind('lines-v2') });
    expect(opened.lexical.from).toBe('build');
    expect(notices[1]).toEqual({
      index: 'lexical',
      event: 'rebuilt',
      reason: 'analyzer is lines-v1, expected lines-v2',
    });
    expect((await open({ lexical: listKind('lines-v2') })).lexical.from).toBe('load');
  });

  it.each<[string, string]>([
    ['empty', ''],
    ['cut off', '{"header":{"form'],
    ['of something else', '{"header":{}}'],
    ['of several lines', 'a\nb\nc'],
  ])('rebuilds with a reason of one line when the snapshot is %s', async (_what, content) => {
    const { lexical } = await open();
    writeFileSync(lexicalFile(), content);
    const rebuilt = await open();
    expect(rebuilt.lexical).toEqual(lexical);
    expect(notices).toHaveLength(2);
    expect(notices[1]?.reason).toMatch(/^[^\n]+$/);
    expect((await open()).lexical.from).toBe('load');
  });

  it('never answers from the snapshot of another corpus', async () => {
    await open();
    const old = readFileSync(lexicalFile());
    await put('三');
    mkdirSync(join(dataDir, 'index', folderName()));
    writeFileSync(lexicalFile(), old);
    const { lexical } = await open();
    expect(lexical.texts.map((text) => text.text.split('\n').at(-1))).toEqual(['三']);
    expect(notices[1]?.reason).toContain('corpusDigest is');
  });

  it('answers from memory when the snapshot cannot be saved', async () => {
    const save = () => {
      throw new AppError('storage-full', 'no space left');
    };
    const { lexical } = await open({ lexical: listKind('lines-v1', { save }) });
    expect(lexical.texts).toHaveLength(2);
    expect(notices[1]).toEqual({ index: 'lexical', event: 'not-saved', reason: 'no space left' });
  });

  it('answers from memory when the folder for snapshots cannot be made', async () => {
    writeFileSync(join(dataDir, 'index'), 'a file in the way');
    const { lexical } = await open();
    expect(lexical.texts).toHaveLength(2);
    expect(notices.map((notice) => notice.event)).toEqual(['rebuilt', 'not-saved']);
  });

  it('passes a failing build on', async () => {
    const build = () => {
      throw new AppError('internal', 'bug');
    };
    await expect(open({ lexical: listKind('lines-v1', { build }) })).rejects.toMatchObject({ code: 'internal' });
  });

  it('keeps the snapshot before this one and removes older ones, and nothing else', async () => {
    const names: string[] = [];
    mkdirSync(join(dataDir, 'index', 'notes'), { recursive: true });
    for (const [age, text] of ['一', '二', '三', '四'].entries()) {
      await put(text);
      await open();
      names.push(folderName());
      utimesSync(join(dataDir, 'index', folderName()), 1_600_000_000 + age, 1_600_000_000 + age);
    }
    expect(folders()).toEqual([...names.slice(2), 'notes'].sort());
  });

  it('serves a view of the old content while a new one is stored', async () => {
    const oldView = await store.view();
    await put('三');
    const opened = await openIndexes({ view: oldView, dataDir, lexical: listKind(), vectors: listKind() });
    expect(opened.lexical.texts.map((text) => text.id)).toEqual(['a#1', 'a#2']);
    expect((await open()).lexical.texts.map((text) => text.id)).toEqual(['a#1']);
    await oldView.close();
  });

  it('builds an index of nothing for an empty corpus', async () => {
    await store.apply({ upserts: [], removedDocumentIds: ['a'], touched: [], parserVersion: 'p1' });
    await view.close();
    view = await store.view();
    expect((await open()).lexical.texts).toEqual([]);
  });
});
