/**
 * Vitest setup of a whole run: the program's sources as plain JavaScript, file by file, laid out as a build is.
 * Threads and processes that tests start run these: read through a loader, the sources take each of them seconds.
 */
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '..');
const FITTED = ['weights.json', 'vector-weights.json'];

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder that stands for `src`. */
    readonly transpiled: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const outdir = join(ROOT, `.transpiled-${process.pid}`);
  const files = await readdir(join(ROOT, 'src'), { recursive: true });
  const entryPoints = files.filter((file) => /(?<!\.test)\.ts$/.test(file)).map((file) => join('src', file));
  await build({ absWorkingDir: ROOT, entryPoints, outbase: 'src', outdir, platform: 'node', target: 'es2023' });
  for (const name of FITTED) await cp(join(ROOT, 'evals', name), join(outdir, 'evals', name));
  provide('transpiled', outdir);
  return () => rm(outdir, { recursive: true, force: true });
}
