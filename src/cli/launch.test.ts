/** The launcher at the root of the project, over a small program of the same shape. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiaowen-launch-'));
  for (const name of ['launch.mjs', 'bundle.mjs', 'package.json', 'package-lock.json'])
    copyFileSync(name, join(root, name));
  mkdirSync(join(root, 'node_modules'));
  for (const name of ['esbuild', '@esbuild', 'tsx', 'get-tsconfig', 'resolve-pkg-maps'])
    symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  write('evals/weights.json', '{}');
  write('evals/vector-weights.json', '{}');
  write('src/index.ts', '');
  write('src/app/workshop-worker.ts', '');
  write('src/reading/pdf/pdf-worker.ts', '');
  write('src/main.ts', "import { word } from './word.js'; console.log(word, process.argv.slice(2).join());");
  write('src/word.ts', "export const word: string = 'one';");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function launch(...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(root, 'launch.mjs'), ...args], { cwd: root, encoding: 'utf8' });
}

const bundles = () => readdirSync(join(root, 'node_modules/.cache/tiaowen')).filter((name) => name !== 'package.json');

describe('the launcher', () => {
  it('makes a bundle once and runs it with the arguments', () => {
    expect(launch('ask', '问')).toBe('one ask,问\n');
    const made = bundles();
    expect(made).toHaveLength(1);
    expect(launch('ask')).toBe('one ask\n');
    expect(bundles()).toEqual(made);
  });

  it('never runs a bundle of another source, be it another by a letter or by its time alone', () => {
    launch();
    write('src/word.ts', "export const word: string = 'two';");
    expect(launch()).toBe('two \n');
    utimesSync(join(root, 'src/word.ts'), 1_600_000_000, 1_600_000_000);
    launch();
    expect(bundles()).toHaveLength(3);
    write('src/word.ts', "export const word: string = 'three';");
    expect(launch()).toBe('three \n');
    expect(bundles()).toHaveLength(3);
  });

  it('makes no other bundle for a changed test', () => {
    launch();
    write('src/word.test.ts', 'throw new Error();');
    launch();
    expect(bundles()).toHaveLength(1);
  });

  it('runs the source as it is where no bundle can be made', () => {
    write('node_modules/.cache', 'a file in the way');
    expect(launch('ask')).toBe('one ask\n');
  });
});
