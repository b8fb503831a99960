/**
 * Vitest setup of a whole run: the program bundled as a build is, with the bot that tests start and kill.
 * Threads and processes that tests start run these: read through a loader, the sources take each of them seconds.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle, root } from '../bundle.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the bundle. */
    readonly bundled: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = join(root, `.bundled-${process.pid}`);
  await bundle(folder, ['src/testing/slack/bot-program.ts']);
  provide('bundled', folder);
  return () => rm(folder, { recursive: true, force: true });
}
