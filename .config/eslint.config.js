import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';
import { platformPlugin } from './platform.js';
import { roomsPlugin } from './rooms.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const floors = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8'));
/** ui stands above record but does not know where data comes from. */
const MAY_NOT_KNOW = {
  ui: ['sources'],
  timeline: ['sources'],
  'medication-list': ['sources'],
  'care-plan': ['sources'],
  summary: ['sources'],
};
const NO_DOM = [
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'customElements',
];
const NO_NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

/** The floor rule: imports go downward only, and never to a sibling on the same floor. */
const floorRules = floors.flatMap((names, floor) =>
  names.map((name) => {
    const below = floors
      .slice(0, floor)
      .flat()
      .filter((other) => !(MAY_NOT_KNOW[name] ?? []).includes(other));
    const closed = floors.flat().filter((other) => !below.includes(other) && other !== name);
    return {
      files: [`packages/${name}/src/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: [
                  ...closed.flatMap((other) => [`@care-timeline/${other}`, `@care-timeline/${other}/*`]),
                  '@care-timeline/samples*',
                ],
                message: `${name} imports only from floors below: ${below.join(', ') || 'nothing'}.`,
              },
              {
                group: [`@care-timeline/${name}`, '**/packages/*'],
                message: 'Use a relative path inside a package.',
              },
            ],
          },
        ],
        ...(['fhir', 'record', 'sources'].includes(name)
          ? { 'no-restricted-globals': ['error', ...NO_DOM, ...(name === 'sources' ? [] : NO_NETWORK)] }
          : {}),
      },
    };
  }),
);

export default [
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'storybook-static/**',
      'test-results/**',
      'test/consumers/*/**',
    ],
  },
  ...tseslint.configs.recommended,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    files: ['packages/**/*.ts', 'stories/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: { ...litA11y.configs.recommended.rules },
    settings: { litHtmlSources: true },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // One program for all of them: a program for each package reads the same sources many times over.
    files: ['packages/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    languageOptions: {
      parserOptions: { project: '.config/tsconfig.lint.json', tsconfigRootDir: ROOT },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      // @open-wc/semantic-dom-diff declares chai's `equal` as a promise; it is one for DOM snapshots only.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['Equal'] }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      // An index that is known to be within bounds is `a[i]!`, never `a[i] as T`.
      '@typescript-eslint/non-nullable-type-assertion-style': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  ...floorRules,
  {
    // The same inside a package.
    files: ['packages/*/src/**/*.ts'],
    plugins: { rooms: roomsPlugin },
    rules: { 'rooms/downward': 'error' },
  },
  {
    // What runs in the pages of others.
    files: ['packages/*/src/**/*.ts'],
    ignores: ['packages/samples/**', '**/testing/**'],
    plugins: { platform: platformPlugin },
    rules: { 'platform/arrays-only': 'error' },
  },
  {
    // In the ui floor and the command line tools these have a reason of their own.
    files: ['test/**/*.ts', 'packages/samples/**/*.ts', '.config/**/*.ts', '.config/**/*.js'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
];
