import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Suites that need an editor or a browser have runners of their own (scripts/).
    exclude: ['test/suite/**', 'test/ui/**', 'node_modules/**'],
    globalSetup: 'test/helpers/compile-data.ts',
    testTimeout: 30_000,
  },
});
