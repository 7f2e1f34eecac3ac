import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const conditions = ['care-source', 'node', 'import', 'module', 'default'];

/**
 * All tests that Vitest runs, as projects: `vitest run --project node`. A file named on the command line finds its own project.
 * Browser tests (`*.browser.test.ts`) run in Web Test Runner. Projects run one after the other (`groupOrder`), because pages
 * that are measured or photographed must not share the processor.
 */
export default defineConfig({
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    // Modules are compiled once and kept until their text changes; without it most of a single file's run is compiling.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/vitest-modules' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/{consumers,e2e,embedding,engine,stories}/**'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Whole pages in Chromium: the demo and the documentation's code.
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/{e2e,embedding}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Every story. Nothing is measured or photographed, so that they may share the processor.
        extends: true,
        test: {
          name: 'stories',
          include: ['test/stories/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // The client against a FHIR server of somebody else's, which is named by CARE_FHIR_BASE.
        extends: true,
        test: {
          name: 'engine',
          include: ['test/engine/*.test.ts'],
          testTimeout: 300_000,
          sequence: { groupOrder: 4 },
        },
      },
      {
        // Packages packed, installed and built by other tools: slow, and the only tests that need a registry.
        extends: true,
        test: {
          name: 'consumers',
          include: ['test/consumers/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
