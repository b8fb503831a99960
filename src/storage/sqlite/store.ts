/** The embedded store: one SQLite file in WAL mode. Readers never wait for the writer, nor it for them. */
import { AppError, type AppErrorCode } from '../../vocabulary/errors.js';
import type { CorpusChange, CorpusState, SourceListing, Store, StoreView } from '../store.js';
import { applyChange } from './apply-change.js';
import { type Connection, type ConnectionOptions, openReader, openWriter } from './connection.js';
import { readState } from './corpus-state.js';
import { type SourceRow, sourceOf } from './rows.js';
import { toStorageError } from './storage-error.js';
import { SqliteView } from './view.js';

export type SqliteStoreOptions = {
  readonly file: string;
  /** Write nothing at all, not even SQLite's own side files; `apply` throws `storage-readonly`. Default false. */
  readonly readonly?: boolean;
  /** How long a lock of another process is waited for before `storage-busy`. Default 10,000. */
  readonly busyTimeoutMs?: number;
  /** Upper bound of the file in pages of 4 KiB; beyond it `apply` throws `storage-full`. Default: none. */
  readonly maxPages?: number;
};

/** Idle read connections kept for the next view. */
const IDLE_READERS = 2;

/**
 * Opens the store, creating the file where it is missing. A file that exists but cannot be written (read-only folder, full
 * disk) opens for reading, and `apply` then throws why. Throws the `storage-*` errors; after `storage-corrupt` see
 * `setAsideCorrupt`.
 */
export async function openSqliteStore({
  file,
  busyTimeoutMs = 10_000,
  ...options
}: SqliteStoreOptions): Promise<Store> {
  const connection = { file, busyTimeoutMs, ...(options.maxPages === undefined ? {} : { maxPages: options.maxPages }) };
  const store = new SqliteStore(connection, options.readonly ?? false);
  await store.prepare();
  return store;
}

class SqliteStore implements Store {
  readonly #options: ConnectionOptions;
  readonly #writeNothing: boolean;
  #writer: Connection | null = null;
  readonly #idle: Connection[] = [];
  readonly #open = new Set<Connection>();
  #closed = false;

  constructor(options: ConnectionOptions, writeNothing: boolean) {
    this.#options = options;
    this.#writeNothing = writeNothing;
  }

  /** Creates and migrates the file, or makes sure that it can at least be read. */
  async prepare(): Promise<void> {
    if (this.#writeNothing) return this.#probe();
    try {
      await this.#currentWriter();
    } catch (error) {
      if (!hasCode(error, 'storage-readonly') && !hasCode(error, 'storage-full')) throw error;
      // Where reading fails too, what stood in the way of writing is the better message.
      await this.#probe().catch((second: unknown) => {
        throw hasCode(second, 'storage-corrupt') ? second : error;
      });
    }
  }

  async view(): Promise<StoreView> {
    const connection = this.#takeReader();
    try {
      return new SqliteView({ db: connection.db, file: this.#options.file, release: () => this.#giveBack(connection) });
    } catch (error) {
      this.#discard(connection);
      throw toStorageError(error, this.#options.file);
    }
  }

  async state(): Promise<CorpusState> {
    const connection = this.#takeReader();
    try {
      const { digest, clauseCount, parserVersion } = readState(connection.db);
      return { digest, clauseCount, parserVersion };
    } catch (error) {
      throw toStorageError(error, this.#options.file);
    } finally {
      this.#giveBack(connection);
    }
  }

  async listSources(): Promise<SourceListing> {
    const connection = this.#takeReader();
    try {
      return connection.db.transaction(() => {
        const { revision } = readState(connection.db);
        const rows = connection.db
          .prepare<[], SourceRow & { parser_version: string }>('SELECT * FROM sources ORDER BY document_id')
          .all();
        return { revision, sources: rows.map(sourceOf) };
      })();
    } catch (error) {
      throw toStorageError(error, this.#options.file);
    } finally {
      this.#giveBack(connection);
    }
  }

  async apply(change: CorpusChange): Promise<CorpusState> {
    const { file } = this.#options;
    if (this.#writeNothing) {
      throw new AppError('storage-readonly', `${file} was opened for reading only`, { details: { file } });
    }
    const { db } = await this.#currentWriter();
    try {
      return applyChange(db, change, file);
    } catch (error) {
      throw toStorageError(error, file);
    }
  }

  /** Ends open views too. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const connection of [...this.#open]) this.#discard(connection);
    this.#idle.length = 0;
    this.#writer?.db.close();
    this.#writer = null;
  }

  async #currentWriter(): Promise<Connection> {
    this.#requireOpen();
    if (this.#writer?.current() === true) return this.#writer;
    this.#writer?.db.close();
    this.#writer = null;
    this.#writer = await openWriter(this.#options);
    return this.#writer;
  }

  #takeReader(): Connection {
    this.#requireOpen();
    for (let connection = this.#idle.pop(); connection !== undefined; connection = this.#idle.pop()) {
      if (connection.current()) return connection;
      this.#discard(connection);
    }
    const connection = openReader({ ...this.#options, writeNothing: this.#writeNothing });
    this.#open.add(connection);
    return connection;
  }

  #giveBack(connection: Connection): void {
    if (!connection.db.open) return;
    if (this.#idle.length < IDLE_READERS) this.#idle.push(connection);
    else this.#discard(connection);
  }

  #discard(connection: Connection): void {
    this.#open.delete(connection);
    connection.db.close();
  }

  async #probe(): Promise<void> {
    const view = await this.view();
    await view.close();
  }

  #requireOpen(): void {
    if (this.#closed)
      throw new AppError('storage-failed', `${this.#options.file} is closed`, {
        details: { file: this.#options.file },
      });
  }
}

function hasCode(error: unknown, code: AppErrorCode): boolean {
  return error instanceof AppError && error.code === code;
}
