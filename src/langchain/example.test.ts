import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const exampleIn = (page: string) => /```ts\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs', page), 'utf8'))?.[1] ?? '';

const folder = mkdtempSync(join(tmpdir(), 'tiaowen-example-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the example of docs/tools.md runs as it is written, and is the same in both languages', {
  timeout: 120_000,
}, async () => {
  const example = exampleIn('tools.md');
  expect(
    example
      .trim()
      .split('\n')
      .filter((line) => line !== '').length,
  ).toBeLessThanOrEqual(10);
  expect(exampleIn('tools.zh-CN.md')).toBe(example);
  const file = join(folder, 'example.mts');
  writeFileSync(file, example.replaceAll("'./src/", `'${pathToFileURL(ROOT).href}/src/`));
  const env = { PATH: '/usr/bin:/bin', TIAOWEN_DATA_DIR: join(folder, 'data') };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx/esm', file], { cwd: ROOT, env });
  expect(stdout).toContain('二、（一）3');
  expect(stdout.split('\n').length).toBeGreaterThan(4);
});
