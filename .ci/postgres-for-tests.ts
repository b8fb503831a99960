/** Vitest setup of a whole run: one database server for all of it, where its programs are installed. */
import type { TestProject } from 'vitest/node';
import { createServer, serverPrograms } from '../src/testing/postgres/server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's own database; null without a server. */
    readonly postgres: string | null;
  }
}

export function setup({ provide }: TestProject): (() => void) | undefined {
  const programs = serverPrograms();
  if (programs === null) return void provide('postgres', null);
  const server = createServer(programs);
  server.start();
  provide('postgres', server.urlOf('postgres'));
  return server.remove;
}
