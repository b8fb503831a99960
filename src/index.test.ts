import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const exampleOf = (page: string) =>
  /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs', page), 'utf8'))?.[1] ?? '';

describe('the core inside another program', () => {
  it('answers as its page shows', async () => {
    const example = exampleOf('embedding.md').replace("'tiaowen'", JSON.stringify(join(root, 'src/index.ts')));
    const folder = mkdtempSync(join(tmpdir(), 'tiaowen-embedded-'));
    try {
      for (const name of ['corpus', 'prompts']) cpSync(join(root, name), join(folder, name), { recursive: true });
      writeFileSync(join(folder, 'example.mts'), example);
      const command = ['--import', import.meta.resolve('tsx/esm'), 'example.mts'];
      const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: folder });
      expect(stdout).toMatch(/^到2025年，县域内患者就诊率力争90%以上。 二、（一）3 .*县域内患者就诊率力争达到90%以上/);
      expect(stderr).toContain('answered true');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is shown the same in both languages', () => {
    expect(exampleOf('embedding.zh-CN.md')).toBe(exampleOf('embedding.md'));
  });

  it('is what the package names, with its types', () => {
    expect(packageFile.exports['.']).toEqual({ types: './dist/index.d.ts', default: './dist/index.js' });
    expect(packageFile.files).toEqual(expect.arrayContaining(['dist', 'prompts']));
  });
});
