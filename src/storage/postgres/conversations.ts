/** Conversations and installations in the shared database: each method is one step among all processes on all machines. */
import { AppError } from '../../vocabulary/errors.js';
import type { Conversations } from '../conversations.js';
import type { Installations } from '../installations.js';
import { conversations } from '../sql/conversations.js';
import { installations } from '../sql/installations.js';
import { methodsOf, type Run, type Scripts } from '../sql/script.js';
import type { DatabaseOptions } from './database.js';
import { openMigrated } from './migrations.js';
import { runnerOn } from './run-script.js';

/** Makes the tables where they are missing. Throws the `storage-*` errors. */
export function openPostgresConversations(options: DatabaseOptions): Promise<Conversations> {
  return openPart(conversations, options);
}

/** Makes the tables where they are missing. Throws the `storage-*` errors. */
export function openPostgresInstallations(options: DatabaseOptions): Promise<Installations> {
  return openPart(installations, options);
}

/** What is under way ends before the connections do, whatever steps it has left. */
async function openPart<Port extends object>(scripts: Scripts<Port>, options: DatabaseOptions) {
  const database = await openMigrated(options);
  const runs = runnerOn(database);
  const running = new Set<Promise<unknown>>();
  let isClosed = false;
  const run: Run = async (start) => {
    if (isClosed) throw closed(database.server);
    const done = runs(start).finally(() => running.delete(done));
    running.add(done);
    return done;
  };
  const close = async (): Promise<void> => {
    isClosed = true;
    await Promise.allSettled(running);
    await database.close();
  };
  return { ...methodsOf(scripts, run), close };
}

function closed(server: string): AppError {
  const reason = 'closed';
  return new AppError('storage-failed', `${server} is ${reason}`, { details: { server, reason } });
}
