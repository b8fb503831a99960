/** The program in a few files instead of some five hundred: half the time of a short command goes into opening those. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('.', import.meta.url));

/** What the program reads of its own beside its code: fitted weights. */
export const BESIDE = ['evals/weights.json', 'evals/vector-weights.json'];

/** Threads are started by the name of their file; all stand in one folder. */
const ENTRIES = ['src/main.ts', 'src/index.ts', 'src/app/workshop-worker.ts', 'src/reading/pdf/pdf-worker.ts'];
/** Of zod, which is nearly a hundred files, little is used. All other packages stay what is installed. */
const BUNDLED = ['zod'];

/** Fills the folder, an absolute path; `more` are further sources that stand there by their names. */
export async function bundle(folder, more = []) {
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await build({
    absWorkingDir: root,
    entryPoints: [...ENTRIES, ...more],
    entryNames: '[name]',
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [
      ...Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
      '@huggingface/transformers',
      'tsx',
    ],
    logLevel: 'silent',
  });
  for (const path of BESIDE) {
    mkdirSync(join(folder, 'evals'), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
}
