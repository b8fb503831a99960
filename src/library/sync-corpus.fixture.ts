/** For tests: a corpus folder, stores beside it and a parser that fails on demand, made anew for each test of a file. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import { openSqliteStore, type SqliteStoreOptions } from '../storage/sqlite/store.js';
import type { Store } from '../storage/store.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { AppError } from '../vocabulary/errors.js';
import { type SyncInput, syncCorpus } from './sync-corpus.js';

export function useSyncFixture() {
  const fixture = { root: '', folder: '', parsedFiles: [] as string[], clock: 1_600_000_000 };
  const stores: Store[] = [];

  beforeEach(() => {
    fixture.root = mkdtempSync(join(tmpdir(), 'tiaowen-sync-'));
    fixture.folder = join(fixture.root, 'corpus');
    mkdirSync(fixture.folder);
    fixture.parsedFiles.length = 0;
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    rmSync(fixture.root, { recursive: true });
  });

  const open = async (name = 'tiaowen.db', options: Partial<SqliteStoreOptions> = {}) => {
    const store = await openSqliteStore({ file: join(fixture.root, name), ...options });
    stores.push(store);
    return store;
  };
  /** Every write gets a later time, all of them long past, so that size and time tell files apart. */
  const touch = (name: string) => {
    fixture.clock += 10;
    utimesSync(join(fixture.folder, name), fixture.clock, fixture.clock);
  };
  const write = (name: string, text: string) => {
    writeFileSync(join(fixture.folder, name), text);
    touch(name);
  };
  const remove = (name: string) => rmSync(join(fixture.folder, name), { force: true });
  const parse: SyncInput['parse'] = async (input) => {
    fixture.parsedFiles.push(input.file);
    return parseOnDemand(input);
  };
  const sync = (store: Store, options: Partial<SyncInput> = {}) =>
    syncCorpus({ folder: fixture.folder, store, parse, parserVersion: 'p1', ...options });

  return { fixture, open, touch, write, remove, parse, sync };
}

export async function textsOf(store: Store): Promise<Record<string, string>> {
  const view = await store.view();
  const documents = await view.listDocuments();
  await view.close();
  return Object.fromEntries(documents.map((document) => [document.id, document.text]));
}

function parseOnDemand({ file, bytes, sidecar }: Parameters<SyncInput['parse']>[0]): ParsedDocument {
  const text = new TextDecoder().decode(bytes);
  if (text.startsWith('坏')) throw new AppError('document-binary', `${file} is not a text`, { details: { file } });
  if (sidecar === 'broken')
    throw new AppError('sidecar-invalid', `${file} has a broken sidecar`, { details: { file } });
  if (text === 'bug') throw new TypeError('undefined is not a function');
  return sampleDocument(file.replace(/\.[^.]+$/, ''), text, { file, ...(sidecar === null ? {} : { title: sidecar }) });
}
