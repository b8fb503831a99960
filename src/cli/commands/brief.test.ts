import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../app/app.js';
import { readConfig } from '../../config/config.js';
import { recording } from '../recording.fixture.js';
import { runCli } from '../run-cli.js';

let app: App;
let data: string;
let folder: string;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'brief-data-'));
  app = createApp(readConfig({ TIAOWEN_DATA_DIR: data }));
});

afterAll(async () => {
  await app.close();
  rmSync(data, { recursive: true, force: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brief-out-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function brief(...args: string[]) {
  return briefWith(app, ...args);
}

async function briefWith(given: Parameters<typeof recording>[0], ...args: string[]) {
  const { surroundings, stdout, stderr } = recording(given);
  const code = await runCli({ args: ['brief', ...args], version: '0', surroundings });
  return { code, stdout: stdout.join('\n'), stderr: stderr.join('\n') };
}

const PLAN = ['--document', 'liaocheng-2024-plan'];

describe('brief', () => {
  it('prints the outline as Markdown, and says what it holds', async () => {
    const { code, stdout, stderr } = await brief(...PLAN, '--template', 'unit-tasks', '--unit', '市医保局');
    expect(code).toBe(0);
    expect(stdout).toContain('# 聊城市医疗保障局落实《聊城市进一步完善医疗卫生服务体系的实施方案》任务清单');
    expect(stderr).toContain('任务 6 条');
  });

  it('writes each format, and lists the sources in JSON with their quotes', async () => {
    for (const format of ['docx', 'xlsx', 'md', 'json']) {
      const file = join(folder, `outline.${format}`);
      expect(await brief(...PLAN, '--out', file)).toMatchObject({ code: 0, stdout: '' });
      const magic = readFileSync(file).subarray(0, 2).toString();
      expect(magic).toBe({ docx: 'PK', xlsx: 'PK', md: '# ', json: '{\n' }[format]);
    }
    const { citations } = JSON.parse(readFileSync(join(folder, 'outline.json'), 'utf8'));
    expect(citations[0]).toMatchObject({ n: 1, documentNumber: '聊政办字〔2024〕10号', label: '二、（一）1' });
  });

  it('leaves alone what stands there, and what it cannot write', async () => {
    const file = join(folder, 'mine.docx');
    writeFileSync(file, 'mine');
    expect(await brief(...PLAN, '--out', file)).toMatchObject({ code: 2, stderr: expect.stringContaining('没有覆盖') });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await brief(...PLAN, '--out', file, '--force')).toMatchObject({ code: 0 });
    expect(await brief(...PLAN, '--out', join(folder, 'no', 'x.docx'))).toMatchObject({ code: 2 });
    expect(await brief(...PLAN, '--out', join(folder, 'x.pdf'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.docx .xlsx .md .json'),
    });
    expect(await brief(...PLAN, '--out', folder)).toMatchObject({ code: 2 });
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it('leaves neither paper where one of them cannot be printed or written', async () => {
    const file = join(folder, 'outline.docx');
    let printed = 0;
    const printWord: App['printWord'] = async (paper) => {
      printed += 1;
      if (printed === 2) throw new RangeError('the checking paper cannot be printed');
      return app.printWord(paper);
    };
    expect((await briefWith({ ...app, printWord }, ...PLAN, '--out', file)).code).not.toBe(0);
    expect([printed, readdirSync(folder)]).toEqual([2, []]);
    expect(await brief(...PLAN, '--out', file)).toMatchObject({ code: 0 });
    expect(readdirSync(folder).sort()).toEqual(['outline.docx', 'outline.核对稿.docx']);
  });

  it('says what cannot be drafted and what to try', async () => {
    expect(await brief(...PLAN, '--unit', '市医保险局')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('市医保局'),
    });
    expect(await brief('--template', 'progres', ...PLAN)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('progress'),
    });
    expect(await brief()).toMatchObject({ code: 2, stderr: expect.stringContaining('hubei-2024-plan') });
    expect(await brief(...PLAN, '--from', 'soon')).toMatchObject({ code: 2 });
    const table = join(folder, 'progress.xlsx');
    writeFileSync(table, 'PK\u0003\u0004 not really');
    expect(await brief(...PLAN, '--data', table)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(table.split('/').at(-1) ?? ''),
    });
  });

  it('lists the templates, and checks one of the user’s with line and reason', async () => {
    expect((await brief('--list')).stdout).toContain('self-check  督查自查报告');
    const file = join(folder, 'mine.yaml');
    const sound = readFileSync('prompts/briefings/weekly.yaml', 'utf8').replace('id: weekly', 'id: mine');
    writeFileSync(file, sound);
    expect(await brief('--check', file)).toMatchObject({ code: 0, stdout: expect.stringContaining('没有问题') });
    writeFileSync(file, sound.replace('heading: 本周进展', 'heading: 第3周进展'));
    expect(await brief('--check', file)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/第 9 行：sections\.0\.heading 项：不能写数字/),
    });
  });

  it('writes the sheet of figures to fill in, and takes it back', async () => {
    const file = join(folder, 'progress.xlsx');
    expect(await brief(...PLAN, '--data-template', file)).toMatchObject({ code: 0 });
    expect(await brief(...PLAN, '--data', file)).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('没有采用'),
    });
  });
});
