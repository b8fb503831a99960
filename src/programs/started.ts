/** What each program that runs until it is told to end is started with. */
import type { Surroundings } from '../cli/surroundings.js';
import type { Config } from '../config/config.js';
import type { LinksFor } from '../copy/reader-links.js';

export type Started = {
  readonly config: Config;
  /** After the name of the program. */
  readonly args: readonly string[];
  readonly version: string;
  readonly surroundings: Surroundings;
  readonly linksFor: LinksFor | null;
};

/** Aborts when the process is told to end. */
export function endSignal(): AbortSignal {
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort()).once('SIGTERM', () => ending.abort());
  return ending.signal;
}
