import { defineConfig } from 'vitest/config';

/** Beside node_modules and what is built: files that are broken so that a check must find them. */
const exclude = ['**/node_modules/**', '**/dist/**', 'tools/house/fixture/**'];

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    globalSetup: ['packages/stores/src/testing/globalSetup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}'],
          exclude,
          // Each test makes a world of its own, so a worker need not read all modules anew for every file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'tools', include: ['tools/**/*.test.ts'], exclude } },
    ],
  },
});
