/** Conversations in a file of their own, `slack.db`: the corpus can be set aside and rebuilt, what was asked cannot. */
import type { Conversations } from '../conversations.js';
import { conversations } from '../sql/conversations.js';
import { methodsOf, type Script } from '../sql/script.js';
import { openConversationsFile } from './conversations-schema.js';
import type { FileOptions } from './open-file.js';
import { runScript } from './run-script.js';
import { inFile } from './storage-error.js';

/** Opens or creates the file; several processes may have it open. Throws the `storage-*` errors. */
export function openSqliteConversations(options: FileOptions): Conversations {
  const { file } = options;
  const db = inFile(file, () => openConversationsFile(options));
  /** What a method does is done by the time its promise is given, and one call is one step. */
  const run = async <Result>(start: () => Script<Result>) => inFile(file, () => runScript(db, start()));
  /** Overwritten in the file, and written out of the log too, where nobody reads it at this moment. */
  const forGood = async <Result>(start: () => Script<Result>) =>
    inFile(file, () => {
      const result = runScript(db, start());
      db.pragma('wal_checkpoint(TRUNCATE)');
      return result;
    });
  return {
    ...methodsOf(conversations, run),
    forget: (person) => forGood(() => conversations.forget(person)),
    forgetTeam: (team) => forGood(() => conversations.forgetTeam(team)),
    close: async () => void db.close(),
  };
}
