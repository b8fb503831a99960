import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Store } from '../storage/store.js';
import { AppError } from '../vocabulary/errors.js';
import { textsOf, useSyncFixture } from './sync-corpus.fixture.js';

const { fixture, open, write, sync } = useSyncFixture();

describe('syncCorpus beside another process', () => {
  it('starts over from the new state when the other was faster', async () => {
    const [slow, fast] = [await open(), await open()];
    write('a.txt', '一');
    write('b.txt', '二');
    const overtaken: Store = {
      ...delegating(slow),
      apply: async (change) => {
        if (fixture.parsedFiles.length === 2) {
          write('b.txt', '二改');
          await sync(fast);
        }
        return slow.apply(change);
      },
    };
    const report = await sync(overtaken);
    expect(report).toMatchObject({ created: [], updated: [], unchanged: ['a', 'b'] });
    expect(await textsOf(slow)).toEqual({ a: '一', b: '二改' });
  });

  it('passes storage-busy on when the store is merely locked', async () => {
    const store = await open();
    write('a.txt', '一');
    const locked: Store = {
      ...delegating(store),
      apply: async () => {
        throw new AppError('storage-busy', 'locked');
      },
    };
    await expect(sync(locked)).rejects.toMatchObject({ code: 'storage-busy' });
  });

  it('ends in one state however many run at once', async () => {
    for (let id = 0; id < 8; id += 1) write(`d${id}.txt`, `一\n牵头：局${id}`);
    const together = await Promise.all([open(), open(), open()]);
    const reports = await Promise.all(together.map((store) => sync(store)));
    const created = reports.flatMap((report) => report.created);
    expect(created).toHaveLength(8);
    expect(new Set(reports.map((report) => report.state.digest)).size).toBe(1);
  });

  it('keeps a view readable and whole while another store syncs', async () => {
    const [reader, writer] = [await open(), await open()];
    write('a.txt', '一\n二');
    await sync(writer);
    const view = await reader.view();
    write('a.txt', '三');
    write('b.txt', '四');
    await sync(writer);
    expect((await view.listDocuments()).map((document) => document.text)).toEqual(['一\n二']);
    expect((await view.clausesOf('a')).map((clause) => clause.text)).toEqual(['一', '二']);
    await view.close();
    expect(await textsOf(reader)).toEqual({ a: '三', b: '四' });
  });
});

describe('syncCorpus in processes of their own', () => {
  const script = `
    import { syncCorpus } from './src/library/sync-corpus.ts';
    import { sampleDocument } from './src/storage/sample-document.fixture.ts';
    import { openSqliteStore } from './src/storage/sqlite/store.ts';
    const [folder, file] = process.argv.slice(1);
    const parse = (input) => sampleDocument(input.file.replace('.txt', ''), new TextDecoder().decode(input.bytes));
    const store = await openSqliteStore({ file });
    const { created, unchanged, state } = await syncCorpus({ folder, store, parse, parserVersion: 'p1' });
    await store.close();
    console.log(JSON.stringify({ created, unchanged, digest: state.digest }));
  `;
  const run = async () => {
    const argv = [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      script,
      fixture.folder,
      join(fixture.root, 'data', 'tiaowen.db'),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, argv, {
      cwd: join(import.meta.dirname, '..', '..'),
    });
    return JSON.parse(stdout) as { created: string[]; unchanged: string[]; digest: string };
  };

  it('creates each document once when two start on an empty data folder', { timeout: 60_000 }, async () => {
    const ids = ['a', 'b', 'c'];
    for (const id of ids) write(`${id}.txt`, id);
    const reports = await Promise.all([run(), run()]);
    expect(reports.flatMap((report) => report.created).sort()).toEqual(ids);
    expect(reports.flatMap((report) => report.unchanged).sort()).toEqual(ids);
    expect(reports[0]?.digest).toBe(reports[1]?.digest);
  });
});

/** A store is a class instance: its methods are not copied by spreading. */
function delegating(store: Store): Store {
  return {
    view: () => store.view(),
    state: () => store.state(),
    listSources: () => store.listSources(),
    apply: (change) => store.apply(change),
    close: () => store.close(),
  };
}
