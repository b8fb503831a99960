import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeStore } from '../store.contract.js';
import type { Store } from '../store.js';
import { openSqliteStore } from './store.js';

describeStore({
  name: 'SQLite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiaowen-store-'));
    const stores: Store[] = [];
    const another = async () => {
      const store = await openSqliteStore({ file: join(folder, 'data', 'tiaowen.db') });
      stores.push(store);
      return store;
    };
    const dispose = async () => {
      for (const store of stores) await store.close();
      rmSync(folder, { recursive: true });
    };
    return { store: await another(), another, dispose };
  },
});
