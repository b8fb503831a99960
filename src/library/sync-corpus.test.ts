import { renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import { textsOf, useSyncFixture } from './sync-corpus.fixture.js';
import type { SyncInput } from './sync-corpus.js';

const { fixture, open, touch, write, remove, parse, sync } = useSyncFixture();

describe('syncCorpus', () => {
  it('creates, updates, removes and leaves alone, parsing only what changed', async () => {
    const store = await open();
    for (const id of ['a', 'b', 'c']) write(`${id}.txt`, id);
    expect(await sync(store)).toMatchObject({
      created: ['a', 'b', 'c'],
      updated: [],
      removed: [],
      unchanged: [],
      failed: [],
    });

    fixture.parsedFiles.length = 0;
    write('b.txt', 'b 改');
    write('d.md', 'd');
    remove('c.txt');
    const report = await sync(store);
    expect(report).toMatchObject({ created: ['d'], updated: ['b'], removed: ['c'], unchanged: ['a'], failed: [] });
    expect(fixture.parsedFiles).toEqual(['b.txt', 'd.md']);
    expect(await textsOf(store)).toEqual({ a: 'a', b: 'b 改', d: 'd' });
    const view = await store.view();
    expect(report.state).toEqual(view.state);
    await view.close();
  });

  it('reads and writes nothing when nothing changed', async () => {
    const store = await open();
    write('a.txt', '一');
    const first = await sync(store);
    const { revision } = await store.listSources();
    const progress: unknown[] = [];
    const second = await sync(store, { onProgress: (step) => progress.push(step) });
    expect(second).toEqual({ ...first, created: [], unchanged: ['a'] });
    expect(progress).toEqual([]);
    expect((await store.listSources()).revision).toBe(revision);
  });

  it('takes a touched but byte-identical file for unchanged and does not read it a third time', async () => {
    const store = await open();
    write('a.txt', '一');
    await sync(store);
    touch('a.txt');
    fixture.parsedFiles.length = 0;
    const read: string[] = [];
    const onProgress = ({ file }: { file: string }) => read.push(file);
    expect(await sync(store, { onProgress })).toMatchObject({ updated: [], unchanged: ['a'] });
    expect(await sync(store, { onProgress })).toMatchObject({ updated: [], unchanged: ['a'] });
    expect(read).toEqual(['a.txt']);
    expect(fixture.parsedFiles).toEqual([]);
  });

  it('notices a change that keeps size and time when the file was new at the last sync', async () => {
    const store = await open();
    write('a.txt', '一');
    const now = () => fixture.clock * 1000 + 500;
    await sync(store, { now });
    writeFileSync(join(fixture.folder, 'a.txt'), '二');
    utimesSync(join(fixture.folder, 'a.txt'), fixture.clock, fixture.clock);
    expect(await sync(store, { now })).toMatchObject({ updated: ['a'] });
    expect(await textsOf(store)).toEqual({ a: '二' });
  });

  it('updates a document whose sidecar appears, changes or goes', async () => {
    const store = await open();
    write('a.txt', '一');
    await sync(store);
    const titles: unknown[] = [];
    for (const change of [() => write('a.yaml', '甲'), () => write('a.yaml', '乙'), () => remove('a.yaml')]) {
      change();
      expect(await sync(store)).toMatchObject({ updated: ['a'] });
      const view = await store.view();
      titles.push((await view.listDocumentHeaders())[0]?.title);
      await view.close();
    }
    expect(titles).toEqual(['甲', '乙', '《a》']);
  });

  it('updates a document whose file gets another extension', async () => {
    const store = await open();
    write('a.txt', '一');
    await sync(store);
    renameSync(join(fixture.folder, 'a.txt'), join(fixture.folder, 'a.md'));
    expect(await sync(store)).toMatchObject({ created: [], updated: ['a'], removed: [] });
  });

  it('parses everything again for another parser version', async () => {
    const store = await open();
    write('a.txt', '一');
    write('b.txt', '二');
    await sync(store);
    const report = await sync(store, { parserVersion: 'p2' });
    expect(report).toMatchObject({ updated: ['a', 'b'], unchanged: [], state: { parserVersion: 'p2' } });
    expect(await sync(store, { parserVersion: 'p2' })).toMatchObject({ updated: [], unchanged: ['a', 'b'] });
  });

  it('reports progress over the files it has to read', async () => {
    const store = await open();
    for (const id of ['a', 'b']) write(`${id}.txt`, id);
    const steps: unknown[] = [];
    await sync(store, { onProgress: (step) => steps.push(step) });
    expect(steps).toEqual([
      { done: 1, total: 2, file: 'a.txt' },
      { done: 2, total: 2, file: 'b.txt' },
    ]);
  });

  it('names what it ignores', async () => {
    write('a.txt', '一');
    write('slides.pptx', 'x');
    expect((await sync(await open())).ignored).toEqual([{ file: 'slides.pptx', reason: 'extension' }]);
  });
});

describe('syncCorpus with broken documents', () => {
  it('reports them, applies the other changes and keeps their last good version', async () => {
    const store = await open();
    for (const id of ['a', 'b', 'c', 'd']) write(`${id}.txt`, id);
    await sync(store);
    write('a.txt', '坏');
    write('b.yaml', 'broken');
    write('c.txt', 'c 改');
    remove('d.txt');
    symlinkSync(join(fixture.folder, 'nowhere'), join(fixture.folder, 'd.txt'));
    write('e.txt', 'x'.repeat(100));
    const expected = {
      created: [],
      updated: ['c'],
      removed: [],
      unchanged: [],
      failed: [
        { file: 'a.txt', code: 'document-binary', message: 'a.txt is not a text' },
        { file: 'b.txt', code: 'sidecar-invalid', message: 'b.txt has a broken sidecar' },
        { file: 'd.txt', code: 'document-undecodable' },
        { file: 'e.txt', code: 'document-too-large' },
      ],
    };
    expect(await sync(store, { maxBytes: 99 })).toMatchObject(expected);
    expect(await textsOf(store)).toEqual({ a: 'a', b: 'b', c: 'c 改', d: 'd' });
  });

  it('reports them again each time, until they are mended', async () => {
    const store = await open();
    write('a.txt', '好');
    write('b.txt', '二');
    await sync(store);
    write('a.txt', '坏');
    for (let run = 0; run < 2; run += 1) {
      expect(await sync(store)).toMatchObject({ unchanged: ['b'], failed: [{ file: 'a.txt' }] });
    }
    write('a.txt', '好');
    expect(await sync(store)).toMatchObject({ unchanged: ['a', 'b'], updated: [], failed: [] });
  });

  it('reports one that a new parser cannot read, on every run', async () => {
    const store = await open();
    write('a.txt', '一');
    write('b.txt', '二');
    await sync(store);
    const stricter: SyncInput['parse'] = (input) => {
      if (input.file === 'a.txt') throw new AppError('document-binary', 'a.txt is refused');
      return parse(input);
    };
    const next = { parse: stricter, parserVersion: 'p2' };
    expect(await sync(store, next)).toMatchObject({ updated: ['b'], failed: [{ file: 'a.txt' }] });
    expect(await sync(store, next)).toMatchObject({ unchanged: ['b'], failed: [{ file: 'a.txt' }] });
    expect(await textsOf(store)).toEqual({ a: '一', b: '二' });
  });

  it('throws the first error when every document fails and none is stored', async () => {
    const store = await open();
    write('a.txt', '坏');
    write('b.txt', '坏');
    await expect(sync(store)).rejects.toMatchObject({ code: 'document-binary', details: { file: 'a.txt' } });
    expect((await store.listSources()).revision).toBe(0);
  });

  it('ends on a bug of the parser, naming the file, and applies nothing', async () => {
    const store = await open();
    write('a.txt', '一');
    write('b.txt', 'bug');
    await expect(sync(store)).rejects.toMatchObject({ code: 'internal', details: { file: 'b.txt' } });
    expect(await textsOf(store)).toEqual({});
  });

  it('keeps everything stored when the folder is missing, empty or ambiguous', async () => {
    const store = await open();
    write('a.txt', '一');
    await sync(store);
    write('a.md', '一');
    await expect(sync(store)).rejects.toMatchObject({ code: 'corpus-duplicate-id' });
    remove('a.txt');
    remove('a.md');
    await expect(sync(store)).rejects.toMatchObject({ code: 'corpus-empty' });
    await expect(sync(store, { folder: join(fixture.root, 'none') })).rejects.toMatchObject({ code: 'corpus-missing' });
    expect(await textsOf(store)).toEqual({ a: '一' });
  });
});

describe('syncCorpus when it is cut short', () => {
  it('throws interrupted once aborted and applies nothing', async () => {
    const store = await open();
    write('a.txt', '一');
    await sync(store);
    for (const id of ['b', 'c', 'd']) write(`${id}.txt`, id);
    for (const after of ['b.txt', 'd.txt']) {
      const controller = new AbortController();
      const onProgress = ({ file }: { file: string }) => {
        if (file === after) controller.abort();
      };
      const cut = sync(store, { onProgress, signal: controller.signal });
      await expect(cut).rejects.toMatchObject({ code: 'interrupted' });
    }
    expect(await textsOf(store)).toEqual({ a: '一' });
  });

  it('throws storage-full on a full disk and the old content still answers', async () => {
    const roomy = await open();
    write('a.txt', '一');
    await sync(roomy);
    const tight = await open('tiaowen.db', { maxPages: 40 });
    write('b.txt', Array.from({ length: 3000 }, (_, line) => `第${line}条 磁盘已满`).join('\n'));
    await expect(sync(tight)).rejects.toMatchObject({ code: 'storage-full' });
    expect(await textsOf(tight)).toEqual({ a: '一' });
  });

  it('needs no write, and fails with none, when only times changed on a read-only store', async () => {
    write('a.txt', '一');
    await sync(await open());
    touch('a.txt');
    const readonly = await open('tiaowen.db', { readonly: true });
    expect(await sync(readonly)).toMatchObject({ unchanged: ['a'] });
    write('a.txt', '二');
    await expect(sync(readonly)).rejects.toMatchObject({ code: 'storage-readonly' });
    expect(await textsOf(readonly)).toEqual({ a: '一' });
  });
});
