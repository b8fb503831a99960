import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { paragraph, wordFile } from '../reading/docx/word.fixture.js';
import { createFileReader } from '../reading/read-file.js';
import {
  addHandedIn,
  dropHandedIn,
  type HandedFile,
  isHandedInKept,
  keepHandedIn,
  markRepealed,
  setAsideDocument,
} from './handed-in.js';
import { headerOf } from './header.fixture.js';

const ID = 'a1'.repeat(16);
const TEXT = '云政发〔2031〕5号\n\n云屏市渡船管理办法\n\n第一条 渡船一次载客不得超过40人。\n';

let root = '';
let dataDir = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiaowen-handed-'));
  dataDir = join(root, 'data');
  folder = join(root, 'corpus');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

const keep = (bytes: string | Uint8Array = TEXT, id = ID) => keepHandedIn(dataDir, id, Buffer.from(bytes));
const deps = () => ({
  ...{ folder, maxBytes: 10_000, today: '2031-06-15' },
  ...{ read: createFileReader({ soffice: null }), atHand: [headerOf('other')] },
});
const add = (file: Partial<HandedFile> = {}, check = false) =>
  addHandedIn(dataDir, { id: ID, name: '云屏渡船.txt', mended: {}, ...file }, { ...deps(), check });
const stored = () => readdirSync(folder).sort();
const yamlOf = (id: string): unknown => parse(readFileSync(join(folder, `${id}.yaml`), 'utf8'));

describe('a file handed in', () => {
  it('is kept for this account alone, whole, once more the same, until it is dropped', async () => {
    expect(await isHandedInKept(dataDir, ID)).toBe(false);
    await keep('旧');
    await keep();
    const path = join(dataDir, 'handed-in', ID);
    expect(readFileSync(path, 'utf8')).toBe(TEXT);
    expect(readdirSync(join(dataDir, 'handed-in'))).toEqual([ID]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
    expect(await isHandedInKept(dataDir, ID)).toBe(true);
    await dropHandedIn(dataDir, ID);
    await dropHandedIn(dataDir, ID);
    expect(await isHandedInKept(dataDir, ID)).toBe(false);
  });

  it.each(['../../etc/passwd', '', 'A1'.repeat(16), `${ID}/x`])('is kept under no id but ours: %j', async (id) => {
    await expect(keep(TEXT, id)).rejects.toThrow(RangeError);
    await expect(dropHandedIn(dataDir, id)).rejects.toThrow(RangeError);
    await expect(add({ id })).rejects.toThrow(RangeError);
  });

  it('is read before anybody decided, and nothing is written', async () => {
    await keep();
    const { status, parsed } = await add({}, true);
    expect(status).toBe('checked');
    expect(parsed.document).toMatchObject({ title: '云屏市渡船管理办法', documentNumber: '云政发〔2031〕5号' });
    expect(stored()).toEqual([]);
  });

  it('is put into the corpus folder with what was mended, and nothing else, beside it', async () => {
    await keep();
    const mended = { documentNumber: '云政发〔2031〕15号', region: { name: '云屏市', level: 'city' } } as const;
    const { status, parsed } = await add({ mended });
    expect(status).toBe('added');
    expect(parsed.document).toMatchObject({ documentNumber: '云政发〔2031〕15号', title: '云屏市渡船管理办法' });
    expect(stored()).toEqual(['云屏渡船.txt', '云屏渡船.yaml']);
    expect(yamlOf('云屏渡船')).toEqual(mended);
  });

  it('once more is there already, as after a process that ended before it was indexed', async () => {
    await keep();
    await add({ mended: { title: '渡船办法' } });
    const before = stored();
    expect(await add({ mended: { title: '渡船办法' } })).toMatchObject({
      status: 'present',
      parsed: { document: { id: '云屏渡船', title: '渡船办法' } },
    });
    expect(stored()).toEqual(before);
  });

  it('leaves a document of its name alone, and gets an id of its own', async () => {
    writeFileSync(join(folder, '云屏渡船.txt'), '另一份。\n');
    await keep();
    expect((await add()).status).toBe('added');
    expect(stored()).toEqual(['云屏渡船.txt', '云政发〔2031〕5号.txt']);
  });

  it.each(['../../../etc/cron.d/x.txt', '/etc/x.txt', 'a\0b.txt', '..', ''])(
    'goes nowhere but into that folder, whatever it is called: %j',
    async (name) => {
      await keep();
      if (name === '..' || name === '') await expect(add({ name })).rejects.toMatchObject({ code: expect.any(String) });
      else await add({ name });
      expect(readdirSync(root).sort()).toEqual(['corpus', 'data']);
      expect(readdirSync(dataDir)).toEqual(['handed-in']);
    },
  );

  it('with macros is refused, and says why', async () => {
    await keep(wordFile({ document: paragraph('渡船免费。') }, { 'word/vbaProject.bin': 'x' }));
    await expect(add({ name: '渡船.docx' })).rejects.toMatchObject({
      code: 'document-unsupported',
      details: { file: '渡船.docx', reason: 'macros' },
    });
    expect(stored()).toEqual([]);
  });
});

describe('an older edition', () => {
  it('is marked beside it, and what was stated of it before stays with its comments', async () => {
    writeFileSync(join(folder, '旧.txt'), TEXT);
    writeFileSync(join(folder, '旧.yaml'), '# 来自档案馆\nkind: measures\n');
    await markRepealed(deps(), '旧');
    await markRepealed(deps(), '旧');
    expect(yamlOf('旧')).toEqual({ kind: 'measures', status: 'repealed' });
    expect(readFileSync(join(folder, '旧.yaml'), 'utf8')).toContain('# 来自档案馆');
    expect(readFileSync(join(folder, '旧.txt'), 'utf8')).toBe(TEXT);
  });

  it('is marked where nothing was stated of it; one that is gone is left', async () => {
    writeFileSync(join(folder, '旧.txt'), TEXT);
    await markRepealed(deps(), '旧');
    await markRepealed(deps(), '没有');
    expect(yamlOf('旧')).toEqual({ status: 'repealed' });
    expect(stored()).toEqual(['旧.txt', '旧.yaml']);
  });
});

describe('a document set aside', () => {
  it('leaves the corpus folder with what is stated of it, and can be fetched back', async () => {
    writeFileSync(join(folder, '渡船.txt'), TEXT);
    writeFileSync(join(folder, '渡船.yaml'), 'title: 渡船\n');
    await setAsideDocument(dataDir, { folder }, '渡船');
    expect(stored()).toEqual([]);
    const aside = readdirSync(join(dataDir, 'set-aside')).sort();
    expect(aside.map((name) => name.replace(/^\d+T\d+Z-/, ''))).toEqual(['渡船.txt', '渡船.yaml']);
    expect(readFileSync(join(dataDir, 'set-aside', aside[0] ?? ''), 'utf8')).toBe(TEXT);
  });

  it('is none where there is no such document', async () => {
    writeFileSync(join(folder, '渡船.txt'), TEXT);
    await setAsideDocument(dataDir, { folder }, '../渡船');
    expect(stored()).toEqual(['渡船.txt']);
  });
});
