/** What `npm test` and `npm run build` do, step by step. Each check counts as one test; test runners count their own. */
import { existsSync, readFileSync } from 'node:fs';

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

const CORPUS = '../shared/data/fhir';

export const TESTS: Step[] = [
  {
    name: 'node tests',
    command: bin('vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts'),
    outcomes: 'test-results/node.json',
  },
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
  {
    name: 'end-to-end tests and stories',
    command: bin('vitest/vitest.mjs', 'run', '--config', '.config/vitest.e2e.config.ts'),
    outcomes: 'test-results/e2e.json',
  },
  {
    name: 'corpus of real files',
    command: ts('test/tools/corpus.ts', CORPUS),
    skip: () => (existsSync(CORPUS) ? undefined : `${CORPUS} is not here`),
  },
  { name: 'documents as the code is', command: ts('test/tools/docs.ts', '--check') },
  { name: 'conformance table', command: ts('test/tools/conformance.ts', '--check') },
];

/** What other people's builds make of the packed packages; needs a registry. */
const CONSUMERS: Step = {
  name: 'consumers',
  command: bin('vitest/vitest.mjs', 'run', '--config', '.config/vitest.consumers.config.ts'),
  outcomes: 'test-results/consumers.json',
};

export const SUITES: Record<string, Step[]> = {
  build: BUILD,
  lint: LINT,
  all: [...BUILD, ...LINT, ...TESTS],
  ci: [...BUILD, ...LINT, ...TESTS, CONSUMERS],
};
