import { describe, expect, it } from 'vitest';
import type { Added } from '../../library/add-document.js';
import { ferry } from '../../tools/report-card.fixture.js';
import { AppError } from '../../vocabulary/errors.js';
import { recording } from '../recording.fixture.js';
import { runCli } from '../run-cli.js';
import type { CliApp } from '../surroundings.js';

const ADDED: Added = {
  status: 'added',
  file: 'ferry.docx',
  idFrom: 'file-name',
  other: null,
  parsed: ferry(),
  readAs: null,
  relations: [],
};
const fault = (code: 'document-encrypted' | 'storage-full' | 'interrupted') =>
  new AppError(code, 'm', { details: { file: 'b.docx' } });
const run = async (args: readonly string[], addDocument: CliApp['addDocument'], locale: 'zh' | 'en' = 'zh') => {
  const recorded = recording({ addDocument }, { locale });
  const code = await runCli({ args: ['add', ...args], version: '1', surroundings: recorded.surroundings });
  return { code, stdout: recorded.stdout, stderr: recorded.stderr };
};

describe('add', () => {
  it('prints a card and where the file went', async () => {
    const { code, stdout, stderr } = await run(['ferry.docx'], async () => ADDED);
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(stdout.join()).toMatch(
      /^已加入：ferry\.docx → ferry\.txt（编号 ferry，取自文件名）\n {2}标题 +云屏市渡船管理办法（/,
    );
  });

  it('hands on what it was told, and the documents added before', async () => {
    const asked: unknown[] = [];
    await run(['--check', '--force', 'a', 'b'], async (path, { check, force, atHand }) => {
      asked.push([path, check, force, atHand.map(({ id }) => id)]);
      return ADDED;
    });
    expect(asked).toEqual([
      ['a', true, true, []],
      ['b', true, true, ['ferry']],
    ]);
  });

  it('adds the others where one fails, and ends with 2', async () => {
    const { code, stdout, stderr } = await run(['a.docx', 'b.docx', 'c.docx'], async (path) => {
      if (path === 'b.docx') throw fault('document-encrypted');
      return ADDED;
    });
    expect(code).toBe(2);
    expect(stdout).toHaveLength(2);
    expect(stderr).toEqual([
      '没有加入：b.docx 设有打开密码。去掉密码另存一份后再试。',
      '加入 2 份，已经收录 0 份，没有加入 1 份。',
    ]);
  });

  it('counts a document that is there already as done, and one whose id is taken as not', async () => {
    expect((await run(['a'], async () => ({ ...ADDED, status: 'present', other: 'ferry.txt' }))).code).toBe(0);
    const taken = await run(['a'], async () => ({ ...ADDED, status: 'taken', other: 'ferry.txt' }), 'en');
    expect(taken.code).toBe(2);
    expect(taken.stderr.join()).toContain('replace that one with --force');
  });

  it('ends with 1 for a fault of the machine, with 130 at once when interrupted', async () => {
    expect((await run(['a'], () => Promise.reject(fault('storage-full')))).code).toBe(1);
    const asked: string[] = [];
    const interrupted = await run(['a', 'b'], (path) => {
      asked.push(path);
      return Promise.reject(fault('interrupted'));
    });
    expect({ code: interrupted.code, asked }).toEqual({ code: 130, asked: ['a'] });
  });

  it('prints one JSON value a line, for what failed too', async () => {
    const { stdout } = await run(['--json', 'in/a\u001b[2J.docx', 'b.docx'], async (path) => {
      if (path !== 'b.docx') throw fault('document-encrypted');
      return { ...ADDED, status: 'taken', other: 'ferry.md' };
    });
    expect(stdout.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        file: 'a[2J.docx',
        status: 'failed',
        id: null,
        storedAs: null,
        card: null,
        fault: { code: 'document-encrypted' },
      },
      {
        file: 'ferry.docx',
        status: 'taken',
        id: 'ferry',
        other: 'ferry.md',
        card: { title: '云屏市渡船管理办法' },
        fault: { code: 'id-taken' },
      },
    ]);
  });

  it('wants a file', async () => {
    expect(await run([], async () => ADDED)).toMatchObject({ code: 2, stderr: [expect.stringContaining('缺少')] });
  });
});

describe('documents', () => {
  it('prints the card of one document, as text and as JSON', async () => {
    const app = { document: async () => ferry() };
    const text = recording(app);
    const args = ['documents', '--explain', 'ferry'];
    expect(await runCli({ args, version: '1', surroundings: text.surroundings })).toBe(0);
    expect(text.stdout.join()).toContain('云屏市渡船管理办法');
    const json = recording(app);
    await runCli({ args: [...args, '--json'], version: '1', surroundings: json.surroundings });
    expect(JSON.parse(json.stdout.join())).toMatchObject({ id: 'ferry', regionPath: ['青澜省', '云屏市'], checks: [] });
  });

  it('says under the titles what is no longer in force, and gives the identity in full as JSON', async () => {
    const repealedBy = { id: 'new', title: '新办法', documentNumber: null, issueDate: null };
    const { document, facts } = ferry({ status: 'repealed', repealedBy });
    const app = { documents: async () => [{ document, clauses: 5, facts }] };
    const text = recording(app);
    await runCli({ args: ['documents'], version: '1', surroundings: text.surroundings });
    expect(text.stdout.join()).toContain('ferry  云屏市渡船管理办法（已被《新办法》废止）');
    const json = recording(app);
    await runCli({ args: ['documents', '--json'], version: '1', surroundings: json.surroundings });
    expect(JSON.parse(json.stdout.join())).toMatchObject({
      noticeTitle: '云屏市人民政府关于印发云屏市渡船管理办法的通知',
      effectiveDate: '2031-04-01',
      amendedDates: [],
      validUntil: null,
      repeals: ['云屏市渡口办法'],
      status: 'repealed',
      repealedBy: { id: 'new' },
      isExpired: false,
      readFrom: { title: 'head' },
      doubts: [],
      counts: { questions: 0, tables: 0, rows: 0, notes: 0, books: 0 },
    });
  });
});
