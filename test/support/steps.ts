/** What `npm test` and `npm run build` do, step by step. Each check counts as one test; test runners count their own. */
import { existsSync, readFileSync } from 'node:fs';
import { FHIR_FILES } from './real-data.js';

export interface Step {
  name: string;
  /** Program and arguments; `node` stands for this Node. */
  command: string[];
  /** File with outcomes that a test runner leaves; without it the step is one check. */
  outcomes?: string;
  /** Steps that others build on: the run stops where one fails. */
  essential?: boolean;
  skip?: () => string | undefined;
}

const bin = (path: string, ...args: string[]): string[] => ['node', `node_modules/${path}`, ...args];
/** A TypeScript program of ours, straight from source. */
const ts = (path: string, ...args: string[]): string[] => [
  'node',
  '--import',
  'tsx',
  '--conditions',
  'care-source',
  path,
  ...args,
];

const PUBLISHED = (JSON.parse(readFileSync('.config/floors.json', 'utf8')) as string[][])
  .flat()
  .map((name) => `packages/${name}`)
  .filter((folder) => existsSync(`${folder}/package.json`));

export const BUILD: Step[] = [
  { name: 'manifests', command: ts('test/tools/manifest.ts'), essential: true },
  { name: 'declarations', command: bin('typescript/bin/tsc', '-b', ...PUBLISHED), essential: true },
  { name: 'bundles', command: bin('rollup/dist/bin/rollup', '-c', '--silent'), essential: true },
  { name: 'themes', command: ts('test/tools/themes.ts'), essential: true },
];

const LINT: Step[] = [
  { name: 'types of everything', command: bin('typescript/bin/tsc', '-b') },
  {
    name: 'eslint',
    command: bin('eslint/bin/eslint.js', '-c', '.config/eslint.config.js', '--max-warnings', '0', '.'),
  },
  { name: 'prettier', command: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  {
    name: 'lit-analyzer',
    command: bin(
      '@jackolope/lit-analyzer/cli.mjs',
      'packages/*/src/**/*.ts',
      '--strict',
      '--quiet',
      // Sheets are made of parts here, which the rule takes for errors; browsers and tests read the whole.
      '--rules.no-invalid-css',
      'off',
    ),
  },
  { name: 'package manifests (publint)', command: ts('test/tools/publint.ts') },
  { name: 'size budgets', command: bin('size-limit/bin.js') },
];

/** Projects of `.config/vitest.config.ts` in one run, one after the other. */
const vitest = (...projects: string[]): Step => ({
  name: `${projects.join(', ')} tests (Vitest)`,
  command: bin(
    'vitest/vitest.mjs',
    'run',
    '--config',
    '.config/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-results/vitest.json',
  ),
  outcomes: 'test-results/vitest.json',
});

/** All tests, with those Vitest projects. What needs the built Storybook comes after it; what needs reports comes last. */
const tests = (...projects: string[]): Step[] => [
  {
    name: 'browser tests',
    command: [
      'node',
      '--import',
      'tsx',
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      '.config/web-test-runner.config.js',
    ],
    outcomes: 'test-results/browser.json',
  },
  {
    name: 'storybook build',
    command: bin('storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--disable-telemetry'),
  },
  vitest(...projects),
  {
    name: 'corpus of real files',
    command: ts('test/tools/corpus.ts', FHIR_FILES),
    skip: () => (existsSync(FHIR_FILES) ? undefined : `${FHIR_FILES} does not exist`),
  },
  { name: 'documents as the code is', command: ts('test/tools/docs.ts', '--check') },
  { name: 'conformance table', command: ts('test/tools/conformance.ts', '--check') },
  { name: 'table of what is held', command: ts('test/tools/held.ts', '--check') },
];

export const SUITES: Record<string, Step[]> = {
  build: BUILD,
  lint: LINT,
  all: [...BUILD, ...LINT, ...tests('node', 'e2e', 'stories')],
  // What other people's builds make of the packed packages needs a registry.
  ci: [...BUILD, ...LINT, ...tests('node', 'e2e', 'stories', 'consumers')],
};
