import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['.ci/transpile.ts'],
    setupFiles: ['.ci/no-network.ts', '.ci/use-transpiled.ts'],
    reporters: ['default', './.ci/summary-reporter.ts'],
    // better-sqlite3 and hnswlib-node are native: worker threads may crash on them.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
