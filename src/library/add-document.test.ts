import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileReader } from '../reading/read-file.js';
import { type AddOptions, addDocument } from './add-document.js';
import { headerOf } from './header.fixture.js';

const TEXT = `云政发〔2031〕5号

云屏市渡船管理办法

第一条 渡船一次载客不得超过40人。
第二条 本办法自2031年4月1日起施行。
`;
const PAGE =
  '<!DOCTYPE html><html><body><h1>云屏市绿道开放公告</h1><p>一、绿道每日开放。</p><p>二、请爱护设施。</p></body></html>';

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiaowen-add-'));
  folder = join(root, 'corpus');
});
afterEach(() => rmSync(root, { recursive: true }));

const give = (name: string, content: string | Uint8Array = TEXT): string => {
  writeFileSync(join(root, name), content);
  return join(root, name);
};
const read = createFileReader({ soffice: null });
const add = (path: string, options: AddOptions = {}, atHand = [headerOf('other')]) =>
  addDocument(path, options, { folder, maxBytes: 10_000, read, atHand, today: '2031-06-15' });
const stored = () => readdirSync(folder).sort();

describe('addDocument', () => {
  it('copies the file under the id of its name, in a folder it makes', async () => {
    const added = await add(give('云屏渡船.txt'));
    expect(added).toMatchObject({ status: 'added', idFrom: 'file-name', other: null, readAs: null });
    expect(added.parsed.document).toMatchObject({ id: '云屏渡船', title: '云屏市渡船管理办法', repealedBy: null });
    expect(stored()).toEqual(['云屏渡船.txt']);
    expect(readFileSync(join(folder, '云屏渡船.txt'), 'utf8')).toBe(TEXT);
  });

  it('writes nothing where it is only to check', async () => {
    expect(await add(give('云屏渡船.txt'), { check: true })).toMatchObject({ status: 'checked', other: null });
    expect(readdirSync(root)).toEqual(['云屏渡船.txt']);
  });

  it.each(['附件1.txt', 'a\u001b[2J b\n.txt', `${'x'.repeat(240)}.txt`, '方案 # 甲.txt'])(
    'takes the id from the number where the name is %j',
    async (name) => {
      const added = await add(give(name));
      expect(added).toMatchObject({ status: 'added', idFrom: 'document-number' });
      expect(stored()).toEqual(['云政发〔2031〕5号.txt']);
    },
  );

  it('says that the same bytes are there already, under whatever name', async () => {
    await add(give('云屏渡船.txt'));
    const again = await add(give('云屏渡船新版.txt'));
    expect(again).toMatchObject({ status: 'present', other: '云屏渡船.txt', idFrom: null });
    expect(again.parsed.document.id).toBe('云屏渡船');
    expect(stored()).toEqual(['云屏渡船.txt']);
  });

  it('leaves another document of the same id alone unless it is forced, in any format and case', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'Ferry.md'), '旧文');
    const path = give('ferry.txt');
    expect(await add(path)).toMatchObject({ status: 'taken', other: 'Ferry.md' });
    expect(readFileSync(join(folder, 'Ferry.md'), 'utf8')).toBe('旧文');
    expect(await add(path, { check: true, force: true })).toMatchObject({ status: 'checked', other: 'Ferry.md' });
    expect(stored()).toEqual(['Ferry.md']);
    expect(await add(path, { force: true })).toMatchObject({ status: 'replaced', other: 'Ferry.md' });
    expect(stored()).toEqual(['Ferry.txt']);
  });

  it('keeps the sidecar of the corpus folder when it replaces, and reads the document by it', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'ferry.txt'), '旧文');
    writeFileSync(join(folder, 'ferry.yaml'), 'title: 渡船办法\n');
    give('ferry.yaml', 'title: 别的\n');
    const added = await add(give('ferry.txt'), { force: true });
    expect(added.parsed.document.title).toBe('渡船办法');
    expect(readFileSync(join(folder, 'ferry.yaml'), 'utf8')).toBe('title: 渡船办法\n');
  });

  it('takes a sidecar along that lies beside the file', async () => {
    give('ferry.yaml', 'title: 渡船办法\n');
    const added = await add(give('ferry.txt'));
    expect(added.parsed.document.title).toBe('渡船办法');
    expect(stored()).toEqual(['ferry.txt', 'ferry.yaml']);
  });

  it('stores a file that is not what its name says under its true extension', async () => {
    const added = await add(give('绿道公告.txt', PAGE));
    expect(added.readAs).toMatchObject({ extension: '.txt', format: 'html' });
    expect(stored()).toEqual(['绿道公告.html']);
  });

  it('compares it with the documents at hand', async () => {
    const earlier = headerOf('渡船旧', { title: '云屏市渡船管理办法', issueDate: '2019-01-01' });
    expect((await add(give('云屏渡船.txt'), {}, [earlier])).relations).toMatchObject([
      { kind: 'other-edition', id: '渡船旧' },
    ]);
    const later = headerOf('渡船新', { issueDate: '2032-01-01', repeals: ['云政发〔2031〕5号'] });
    expect((await add(give('云屏渡船.txt'), { check: true }, [later])).parsed.document).toMatchObject({
      status: 'repealed',
      repealedBy: { id: '渡船新' },
    });
  });

  it.each<[string, string | Uint8Array, string, Record<string, unknown>]>([
    ['大.txt', 'x'.repeat(10_001), 'document-too-large', { file: '大.txt', limit: 10_000 }],
    ['空.txt', '', 'document-empty', { file: '空.txt' }],
    ['坏.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'document-damaged', { file: '坏.docx' }],
    ['图.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'document-unsupported', { file: '图.png', reason: 'picture' }],
    ['密.txt', `机密★10年\n${TEXT}`, 'document-withheld', { file: '密.txt' }],
  ])('refuses %s, naming it, and writes nothing', async (name, content, code, details) => {
    await expect(add(give(name, content))).rejects.toMatchObject({ code, details });
    expect(readdirSync(root)).toEqual([name]);
  });

  it('refuses what is no file: a folder, a link that leads nowhere, a name with U+0000', async () => {
    symlinkSync(join(root, 'nowhere'), join(root, 'link.txt'));
    const reasonOf = (path: string) => add(path).catch((error: { details: unknown }) => error.details);
    expect(await reasonOf(root)).toMatchObject({ reason: 'is-folder' });
    expect(await reasonOf(join(root, 'link.txt'))).toMatchObject({ reason: 'unreadable' });
    expect(await reasonOf('a\0.txt')).toMatchObject({ reason: 'unreadable', file: 'a.txt' });
  });

  it('names the sidecar that is wrong', async () => {
    give('ferry.yaml', 'kind: [plan\n');
    await expect(add(give('ferry.txt'))).rejects.toMatchObject({
      code: 'sidecar-invalid',
      details: { file: 'ferry.yaml' },
    });
  });
});
