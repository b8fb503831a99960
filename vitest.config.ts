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
    // Threads and processes that tests start run a bundle, which is not counted: what only they reach shows as not reached.
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.{test,contract,fixture}.ts', 'src/testing/**', 'src/**/bench/**'],
      reporter: ['text-summary', 'html'],
    },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
