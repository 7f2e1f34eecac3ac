import { readFileSync } from 'node:fs';

const rooms = Object.keys(JSON.parse(readFileSync(new URL('./mutation.json', import.meta.url), 'utf8')));

/**
 * Mutation tests of the rooms where clinical rules are decided; see docs/contributing.md.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: rooms.map((room) => (room.endsWith('.ts') ? room : `${room}/**/*.ts`)),
  plugins: ['./stryker-ignore.js', './stryker-runner.js'].map((file) => new URL(file, import.meta.url).href),
  ignorers: ['words'],
  testRunner: 'in-process',
  buildCommand: 'node --import tsx test/tools/mutation/bundle.ts',
  coverageAnalysis: 'perTest',
  // What a module does while it loads is its tables of codes and words: `GEN-05` tests every code of every status table.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 5_000,
  incremental: true,
  incrementalFile: '.cache/stryker-incremental.json',
  tempDirName: '.cache/stryker',
  ignorePatterns: [
    '/{.git,.storybook,docs,stories,storybook-static,test-results}',
    '/packages/!(fhir|record|ui)/*',
    '/packages/*/dist',
    '/test/!(fhir|record|support|tools)/*',
  ],
  disableTypeChecks: false,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  allowEmpty: true,
  cleanTempDir: 'always',
  thresholds: { high: 95, low: 85, break: null },
};
