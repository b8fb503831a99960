/** Part of the wiring: what keeps documents and conversations, files on this machine or a database that many share. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { Notice } from '../library/notice.js';
import type { Conversations } from '../storage/conversations.js';
import type { Installations } from '../storage/installations.js';
import { openSqliteConversations } from '../storage/sqlite/conversations.js';
import { openSqliteInstallations } from '../storage/sqlite/installations.js';
import { setAsideCorrupt } from '../storage/sqlite/set-aside.js';
import { openSqliteStore } from '../storage/sqlite/store.js';
import type { Store } from '../storage/store.js';
import { AppError } from '../vocabulary/errors.js';

/** Who opens a part closes it. All throw the `storage-*` errors. */
export type Stores = {
  /** Others, on other machines, bring documents in and take them out as well. */
  readonly isShared: boolean;
  readonly openStore: () => Promise<Store>;
  readonly openConversations: () => Promise<Conversations>;
  /** Null where none were ever kept. */
  readonly openKeptConversations: () => Promise<Conversations | null>;
  readonly openInstallations: () => Promise<Installations>;
  /** Calls back when anyone has changed the documents, until what it returns is called. */
  readonly listen: (onChange: () => void) => Promise<() => Promise<void>>;
};

export function storesOf({ dataDir, storeUrl }: Pick<Config, 'dataDir' | 'storeUrl'>, onNotice: OnNotice): Stores {
  return storeUrl === null ? onThisMachine(dataDir, onNotice) : onServer(storeUrl);
}

type OnNotice = (notice: Notice) => void;

function onThisMachine(dataDir: string, onNotice: OnNotice): Stores {
  const file = join(dataDir, 'slack.db');
  return {
    isShared: false,
    openStore: () => openSoundStore(join(dataDir, 'tiaowen.db'), onNotice),
    openConversations: async () => openSqliteConversations({ file }),
    openKeptConversations: async () => (existsSync(file) ? openSqliteConversations({ file }) : null),
    openInstallations: async () => openSqliteInstallations({ file: join(dataDir, 'installations.db') }),
    // A file tells nobody: what is stored is looked at with each question.
    listen: async () => async () => {},
  };
}

/** The driver is read only where it is used: it would cost every start of a command. */
function onServer(url: string): Stores {
  const shared = () => import('../storage/postgres/conversations.js');
  const openConversations = async () => (await shared()).openPostgresConversations({ url });
  return {
    isShared: true,
    openStore: async () => (await import('../storage/postgres/store.js')).openPostgresStore({ url }),
    openConversations,
    openKeptConversations: openConversations,
    openInstallations: async () => (await shared()).openPostgresInstallations({ url }),
    listen: async (onChange) => (await import('../storage/postgres/listen.js')).listenForChanges(url, onChange),
  };
}

/** A corrupt store is moved aside and built again from the corpus folder. */
async function openSoundStore(file: string, onNotice: OnNotice): Promise<Store> {
  try {
    return await openSqliteStore({ file });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'storage-corrupt') throw error;
    const aside = setAsideCorrupt({ file });
    if (aside !== null) onNotice({ kind: 'storage-set-aside', file: aside });
    return openSqliteStore({ file });
  }
}
