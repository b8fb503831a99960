import { afterAll, beforeAll, describe } from 'vitest';
import {
  createTestDatabase,
  hasPostgres,
  type TestDatabase,
  withoutPostgres,
} from '../../testing/postgres/test-database.js';
import { describeClaimRace } from '../claim-race.fixture.js';
import { describeConversations } from '../conversations.contract.js';
import { describeInstallations } from '../installations.contract.js';
import { openPostgresConversations, openPostgresInstallations } from './conversations.js';

describe.skipIf(!hasPostgres)(`what bots share${withoutPostgres}`, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** On tables with nothing in them. */
  const opened = async <Part extends { readonly close: () => Promise<void> }>(
    open: (options: { url: string }) => Promise<Part>,
  ) => {
    await database.empty();
    const all: Part[] = [];
    const another = async () => {
      const part = await open({ url: database.url });
      all.push(part);
      return part;
    };
    const dispose = async () => {
      for (const part of all) await part.close();
    };
    return { first: await another(), another, dispose };
  };

  describeConversations({
    name: 'PostgreSQL',
    open: async () => {
      const { first, ...others } = await opened(openPostgresConversations);
      return { conversations: first, ...others };
    },
  });
  describeInstallations({
    name: 'PostgreSQL',
    open: async () => {
      const { first, ...others } = await opened(openPostgresInstallations);
      return { installations: first, ...others };
    },
  });

  describe('processes of their own', () => {
    beforeAll(() => database.empty());
    const contest = {
      module: 'postgres/conversations',
      opener: 'openPostgresConversations',
      options: () => ({ url: database.url }),
    };
    describeClaimRace(contest, async () => {
      await database.empty();
      return openPostgresConversations({ url: database.url });
    });
  });
});
