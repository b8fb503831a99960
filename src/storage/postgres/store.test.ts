import { afterAll, beforeAll, describe } from 'vitest';
import {
  createTestDatabase,
  hasPostgres,
  type TestDatabase,
  withoutPostgres,
} from '../../testing/postgres/test-database.js';
import { describeStore } from '../store.contract.js';
import type { Store } from '../store.js';
import { openPostgresStore } from './store.js';

describe.skipIf(!hasPostgres)(`the shared store${withoutPostgres}`, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  describeStore({
    name: 'PostgreSQL',
    open: async () => {
      await database.empty();
      const stores: Store[] = [];
      const another = async () => {
        const store = await openPostgresStore({ url: database.url });
        stores.push(store);
        return store;
      };
      const dispose = async () => {
        for (const store of stores) await store.close();
      };
      return { store: await another(), another, dispose };
    },
  });
});
