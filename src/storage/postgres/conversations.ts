/** Conversations and installations in the shared database: each method is one step among all processes on all machines. */
import type { Conversations } from '../conversations.js';
import type { Installations } from '../installations.js';
import { conversations } from '../sql/conversations.js';
import { installations } from '../sql/installations.js';
import { methodsOf } from '../sql/script.js';
import type { DatabaseOptions } from './database.js';
import { openMigrated } from './migrations.js';
import { runnerOn } from './run-script.js';

/** Makes the tables where they are missing. Throws the `storage-*` errors. */
export async function openPostgresConversations(options: DatabaseOptions): Promise<Conversations> {
  const database = await openMigrated(options);
  return { ...methodsOf(conversations, runnerOn(database)), close: database.close };
}

/** Makes the tables where they are missing. Throws the `storage-*` errors. */
export async function openPostgresInstallations(options: DatabaseOptions): Promise<Installations> {
  const database = await openMigrated(options);
  return { ...methodsOf(installations, runnerOn(database)), close: database.close };
}
