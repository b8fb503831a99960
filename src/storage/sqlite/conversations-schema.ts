/** Tables of `slack.db` and how the file is opened. Times are in milliseconds since 1970. */
import type { Database } from 'better-sqlite3';
import { type FileOptions, openFile } from './open-file.js';
import { migrate } from './schema-version.js';
import { toStorageError } from './storage-error.js';

/** `edit` is empty for the message as it was first sent: in a key NULL would equal nothing. */
const SCHEMA = `
  CREATE TABLE claims (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,
    edit TEXT NOT NULL,
    alive_at INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    request TEXT,
    reply_ts TEXT,
    answer_id TEXT,
    finished_at INTEGER,
    PRIMARY KEY (team, channel, message, edit)
  ) WITHOUT ROWID;
  CREATE INDEX unfinished_claims ON claims (alive_at) WHERE finished_at IS NULL;
  CREATE INDEX claims_by_time ON claims (alive_at);
  CREATE TABLE questions (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    message TEXT NOT NULL,
    user TEXT NOT NULL,
    question TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (team, channel, thread, message)
  ) WITHOUT ROWID;
  CREATE INDEX questions_by_time ON questions (at);
  CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    message TEXT NOT NULL,
    user TEXT NOT NULL,
    at INTEGER NOT NULL,
    history TEXT NOT NULL,
    question TEXT NOT NULL,
    status TEXT NOT NULL,
    answer TEXT NOT NULL
  );
  CREATE INDEX answers_by_user ON answers (team, user, at);
  CREATE INDEX answers_by_time ON answers (at);
  CREATE TABLE verdicts (
    answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    user TEXT NOT NULL,
    useful INTEGER NOT NULL,
    note TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (answer_id, user)
  ) WITHOUT ROWID;
  CREATE TABLE wrong_citations (
    answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    user TEXT NOT NULL,
    why TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (answer_id, n, user)
  ) WITHOUT ROWID;
  CREATE TABLE channel_settings (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    document_ids TEXT,
    default_region TEXT,
    ephemeral INTEGER NOT NULL,
    PRIMARY KEY (team, channel)
  ) WITHOUT ROWID;
`;

const QUIZ = `
  CREATE TABLE quiz_answers (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,
    user TEXT NOT NULL,
    is_right INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (team, channel, message, user)
  ) WITHOUT ROWID;
  CREATE INDEX quiz_answers_by_time ON quiz_answers (at);
`;

/** No text of a question, and of a person a hash alone: what a salt of the team makes of the id. */
const AUDIT = `
  CREATE TABLE audit (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    engine TEXT,
    model TEXT,
    status TEXT NOT NULL,
    ms INTEGER NOT NULL,
    clauses TEXT NOT NULL
  );
  CREATE INDEX audit_by_time ON audit (at);
  CREATE TABLE audit_salts (
    team TEXT PRIMARY KEY,
    salt BLOB NOT NULL
  ) WITHOUT ROWID;
`;

const REPLIES = `
  CREATE TABLE replies (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (team, channel, message, kind, id)
  ) WITHOUT ROWID;
  CREATE INDEX replies_by_time ON replies (at);
  CREATE INDEX answers_by_thread ON answers (team, channel, thread, at);
  ALTER TABLE verdicts ADD COLUMN reason TEXT;
`;

/** Before it, questions alone were audited. */
const AUDITED_WORK = "ALTER TABLE audit ADD COLUMN what TEXT NOT NULL DEFAULT 'question'";

const HAND_INS = `
  CREATE TABLE hand_ins (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    user TEXT NOT NULL,
    file TEXT NOT NULL,
    locale TEXT NOT NULL,
    state TEXT NOT NULL,
    kept TEXT NOT NULL,
    at INTEGER NOT NULL,
    alive_at INTEGER NOT NULL,
    attempt INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX hand_ins_by_state ON hand_ins (state, alive_at);
`;

const DIGESTS = `
  CREATE TABLE digests (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    locale TEXT NOT NULL,
    settled_at INTEGER NOT NULL,
    claimed_at INTEGER,
    attempt INTEGER NOT NULL,
    PRIMARY KEY (team, channel)
  ) WITHOUT ROWID;
`;

const PRIVATE_ANSWERS = 'ALTER TABLE answers ADD COLUMN is_private INTEGER NOT NULL DEFAULT 0';

/** Creates folder, file and tables where they are missing. Throws SQLite's errors and, of a newer file, `storage-failed`. */
export function openConversationsFile(options: FileOptions): Database {
  return openFile(options, (db) => {
    enableWal(db, options.file);
    db.pragma('synchronous = NORMAL');
    db.pragma('foreign_keys = ON');
    // What is deleted is overwritten: it held words of people.
    db.pragma('secure_delete = ON');
    migrate(db, [SCHEMA, QUIZ, AUDIT, REPLIES, PRIVATE_ANSWERS, AUDITED_WORK, HAND_INS, DIGESTS]);
  });
}

/** SQLite does not wait for this lock. Who meets another process here need not: the mode is a property of the file. */
function enableWal(db: Database, file: string): void {
  try {
    db.pragma('journal_mode = WAL');
  } catch (error) {
    if (toStorageError(error, file).code !== 'storage-busy') throw error;
  }
}
