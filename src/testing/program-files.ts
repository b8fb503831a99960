/** For tests: where the program's files stand for a thread or a process that is started on them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

let transpiled: string | null = null;

/** `folder` stands for `src`, in plain JavaScript; without, the sources are read through a loader. */
export function useTranspiled(folder: string): void {
  transpiled = folder;
}

/** `module`: of `src`, without its ending. */
export function programFile(module: string): URL {
  const file = transpiled === null ? join(import.meta.dirname, '..', `${module}.ts`) : join(transpiled, `${module}.js`);
  return pathToFileURL(file);
}

/** What `node` is told before a program file. */
export function loaderArguments(): readonly string[] {
  return transpiled === null ? ['--import', import.meta.resolve('tsx/esm')] : [];
}
