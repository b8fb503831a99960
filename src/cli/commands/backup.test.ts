import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIndexedWorkplace, type Workplace } from '../process.fixture.js';

let workplace: Workplace;

beforeAll(async () => {
  ({ workplace } = await createIndexedWorkplace());
}, 120_000);
afterAll(() => workplace.remove());

describe('backup and restore as commands', () => {
  it('bring a lost machine back, and overwrite nothing unasked', { timeout: 240_000 }, async () => {
    const file = join(workplace.data, '..', 'kept.tar.gz');
    const made = await workplace.run(['backup', file]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/^已备份到 \S+kept\.tar\.gz（\S+ MB）：语料 1 个文件，数据 1 个文件。/);
    const over = await workplace.run(['restore', file]);
    expect(over).toMatchObject({ code: 2, stdout: '' });
    expect(over.stderr).toMatch(/里已有内容，没有覆盖。\n怎么办：.*--force/);
    for (const lost of [workplace.corpus, workplace.data]) rmSync(lost, { recursive: true });
    const restored = await workplace.run(['restore', '--json', file]);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(restored.stdout)).toMatchObject({ corpus: 1, data: 1, aside: [] });
    const asked = await workplace.run(['ask', '到2025年县域内患者就诊率要达到多少？']);
    expect(asked.stdout).toContain('90%以上');
  });
});
