/** For tests: a PostgreSQL server in a temporary folder, on a socket file there; nothing of it outlives `remove`. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type PostgresServer = {
  readonly urlOf: (database: string) => string;
  readonly start: () => void;
  /** `immediate`: as if its machine had lost power. */
  readonly stop: (mode?: 'fast' | 'immediate') => void;
  readonly remove: () => void;
};

const ROLE = 'tiaowen';
const DEBIAN = '/usr/lib/postgresql';
/** The server refuses to run as root. */
const NOBODY = 65_534;
const NEEDED = ['initdb', 'pg_ctl', 'postgres'];

/** The folder of the server's programs; null where they are not installed. */
export function serverPrograms(): string | null {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...debian.map((version) => join(DEBIAN, version, 'bin')), '/usr/local/bin', '/usr/bin'];
  return folders.find((folder) => NEEDED.every((program) => existsSync(join(folder, program)))) ?? null;
}

/** What is written need not survive the machine, so nothing is waited for. */
export function createServer(programs: string): PostgresServer {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-pg-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const run = (program: string, ...args: readonly string[]): void => {
    const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    // Nothing may hold a pipe of this process: the server would, as long as it runs.
    const ended = spawnSync(join(programs, program), args, { cwd: folder, stdio: 'ignore', ...as });
    if (ended.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${reasonOf(ended)}`);
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', ROLE, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions');
  const settings = `-F -k ${folder} -h '' -c max_connections=200 -c shared_buffers=32MB`;
  return {
    urlOf: (database) => `postgres://${ROLE}@localhost/${database}?host=${folder}`,
    start: () => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'),
    stop: (mode = 'fast') => run('pg_ctl', '-D', data, '-w', '-m', mode, 'stop'),
    remove: () => {
      if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true });
    },
  };
}

function reasonOf({ status, error }: SpawnSyncReturns<Buffer>): string {
  return error === undefined ? `ended with ${status}` : error.message;
}
