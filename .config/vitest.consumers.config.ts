import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Packages packed, installed and built by other tools: slow, and the only tests that need a registry. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [], reporters: [] } },
  defineConfig({
    test: {
      include: ['test/consumers/*.test.ts'],
      exclude: ['**/node_modules/**'],
      testTimeout: 300_000,
      hookTimeout: 120_000,
      reporters: ['default', ['json', { outputFile: 'test-results/consumers.json' }]],
    },
  }),
);
