import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['.ci/bundle-for-tests.ts', '.ci/postgres-for-tests.ts'],
    setupFiles: ['.ci/no-network.ts', '.ci/use-bundle.ts'],
    reporters: ['default', './.ci/summary-reporter.ts'],
    // better-sqlite3 and hnswlib-node are native: worker threads may crash on them.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
