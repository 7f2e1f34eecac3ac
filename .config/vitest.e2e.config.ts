import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Tests that drive whole pages in Chromium: the demo, the documentation's code, and every story. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [], reporters: [] } },
  defineConfig({
    test: {
      include: ['test/{e2e,embedding}/**/*.test.ts'],
      exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 20_000 } },
      fileParallelism: false,
      reporters: ['default', ['json', { outputFile: 'test-results/e2e.json' }]],
    },
  }),
);
