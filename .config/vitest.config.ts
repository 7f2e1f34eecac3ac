import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const conditions = ['care-source', 'node', 'import', 'module', 'default'];

/** Node tests. Browser tests (`*.browser.test.ts`) run in Web Test Runner. */
export default defineConfig({
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.browser.test.ts', 'test/{consumers,e2e,embedding}/**', '**/node_modules/**'],
    environment: 'node',
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'test-results/node.json' }]],
  },
});
