/** For tests: where the program's files stand for a thread or a process that is started on them. */
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

let bundled: string | null = null;

/** In the folder stand bundles of the modules that are started; without, the sources are read through a loader. */
export function useBundle(folder: string): void {
  bundled = folder;
}

/** `module`: of `src`, without its ending. */
export function programFile(module: string): URL {
  const file =
    bundled === null ? join(import.meta.dirname, '..', `${module}.ts`) : join(bundled, `${basename(module)}.js`);
  return pathToFileURL(file);
}

/** What `node` is told before a program file. */
export function loaderArguments(): readonly string[] {
  return bundled === null ? ['--import', import.meta.resolve('tsx/esm')] : [];
}
