import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  data = mkdtempSync(join(tmpdir(), 'train-data-'));
  app = createApp(readConfig({ TIAOWEN_DATA_DIR: data }));
});

afterAll(async () => {
  await app.close();
  rmSync(data, { recursive: true, force: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'train-out-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function train(...args: string[]) {
  const { surroundings, stdout, stderr } = recording(app);
  const code = await runCli({ args: ['train', ...args], version: '0', surroundings });
  return { code, stdout: stdout.join('\n'), stderr: stderr.join('\n') };
}

const PLAN = ['--document', 'liaocheng-2024-plan'];

describe('train', () => {
  it('writes a pack as a document and as slides', async () => {
    for (const format of ['docx', 'pptx', 'xlsx', 'md']) {
      const file = join(folder, `pack.${format}`);
      expect(await train(...PLAN, '--out', file)).toMatchObject({ code: 0 });
      expect(readFileSync(file).length).toBeGreaterThan(1000);
    }
  });

  it('shows the key in the trainer’s edition alone', async () => {
    const trainer = await train(...PLAN, '--template', 'session');
    const trainee = await train(...PLAN, '--template', 'session', '--trainee');
    expect(trainer.stdout).toContain('答案：');
    expect(trainee.stdout).not.toContain('答案：');
    expect(trainee.stdout).toContain('单选题');
  });
});

describe('train --quiz', () => {
  it('gives the same questions for the same seed, and others for another', async () => {
    const [first, again, other] = [
      await train(...PLAN, '--quiz', '10'),
      await train(...PLAN, '--quiz', '10'),
      await train(...PLAN, '--quiz', '10', '--seed', '2'),
    ];
    expect(again.stdout).toBe(first.stdout);
    expect(other.stdout).not.toBe(first.stdout);
    expect(first.stdout.match(/^\d+\.（/gm)).toHaveLength(10);
  });

  it('keeps to the types named, and says which there are', async () => {
    const { stdout } = await train(...PLAN, '--quiz', '6', '--types', 'judge,填空题');
    expect(stdout.match(/（判断题·/g)).toHaveLength(3);
    expect(stdout.match(/（填空题·/g)).toHaveLength(3);
    expect(await train(...PLAN, '--quiz', '6', '--types', 'essay')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('judge'),
    });
    expect(await train(...PLAN, '--quiz', '0')).toMatchObject({ code: 2 });
  });

  it('is graded from the file it wrote', async () => {
    const quiz = join(folder, 'quiz.json');
    expect(await train(...PLAN, '--quiz', '4', '--types', 'single', '--out', quiz)).toMatchObject({ code: 0 });
    const { items } = JSON.parse(readFileSync(quiz, 'utf8')) as { items: { key: number }[] };
    const right = items.map(({ key }) => 'ABCD'.charAt(key));
    const sheet = join(folder, 'answers.csv');
    writeFileSync(sheet, `姓名,1,2,3,4\n甲,${right.join(',')}\n乙,${right.slice(0, 3).join(',')},Z\n`);
    const { code, stdout, stderr } = await train('--grade', sheet, '--quiz-file', quiz);
    expect(code).toBe(0);
    expect(stdout).toContain('甲：4 分，满分 4');
    expect(stdout).toMatch(/乙：3 分，满分 4\n {2}第 4 题：答“Z”，应为“[A-D]”。重读：《/);
    expect(stderr).toContain('第 3 行“4”列：“Z”不是这道题的选项');
  });

  it('is written for a spreadsheet and for Moodle', async () => {
    const gift = join(folder, 'quiz.gift');
    expect(await train(...PLAN, '--quiz', '5', '--out', gift)).toMatchObject({ code: 0 });
    expect(readFileSync(gift, 'utf8')).toContain('$CATEGORY: ');
    const csv = join(folder, 'quiz.csv');
    expect(await train(...PLAN, '--quiz', '5', '--out', csv)).toMatchObject({ code: 0 });
    expect(readFileSync(csv, 'utf8').split('\n').length).toBeGreaterThan(5);
  });
});

describe('train --grade', () => {
  it('says what is wrong with what it was given', async () => {
    const junk = join(folder, 'junk.json');
    writeFileSync(junk, '{}');
    const sheet = join(folder, 'answers.csv');
    writeFileSync(sheet, '姓名,1\n甲,A\n');
    expect(await train('--grade', sheet)).toMatchObject({ code: 2, stderr: expect.stringContaining('--quiz-file') });
    expect(await train('--grade', sheet, '--quiz-file', junk)).toMatchObject({ code: 2 });
    expect(await train('--grade', join(folder, 'none.csv'), '--quiz-file', junk)).toMatchObject({ code: 2 });
  });
});
