/** Two projects: `unit` runs in plain Node; `site` drives a browser over the built site. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['scripts/**/*.test.ts', 'src/**/*.test.ts', 'tests/{pages,properties}/**/*.test.ts'],
          testTimeout: 60_000,
          // No test leaves anything behind in a module, and loading them anew for each file takes a third of the time.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/built-site.ts'],
          // More browsers at a time than cores: each waits a third of its time.
          maxWorkers: '150%',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
