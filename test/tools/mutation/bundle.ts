/**
 * Makes one module of the tests that judge mutants and of the sources they test. Stryker runs this in its copy of the
 * repository, after it has put the mutants into the sources there; the packages are resolved to that copy, because
 * node_modules would lead back to the sources without mutants.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { readJudges } from './rooms.js';

const judges = Object.values(readJudges()).flat();

/** Reads what the timeline's tests have, which Stryker's copy of the repository does not hold. */
const ELSEWHERE = /record\/record-view/;

/** Too slow to be run for every mutant: every combination, thousands of random cases, or a hundred thousand rows. */
const SLOW = /robustness|corpus|property|oracle|record\/(authors|columns|ledger|order|turns)/;

const files = readdirSync('test', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.test.ts') && judges.some((judge) => name.startsWith(judge)))
  .filter((name) => !SLOW.test(name) && !ELSEWHERE.test(name))
  .sort();

const COLLECT = resolve('test/tools/mutation/collect.ts');

const asCollected: Plugin = {
  name: 'tests are collected',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^vitest$/ }, ({ importer, path }) =>
      importer === COLLECT ? { path, external: true } : { path: COLLECT },
    );
    // A package, or one file of it: `@care-timeline/fhir/json.js`.
    onResolve({ filter: /^@care-timeline\// }, ({ path }) => {
      const [, name, file = 'index.js'] = path.split('/');
      return { path: resolve('packages', name!, 'src', file.replace(/\.js$/, '.ts')) };
    });
    // Fixtures are found beside the test that reads them, wherever the bundle is.
    onLoad({ filter: /\.test\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

await build({
  stdin: {
    contents: [
      `import { file } from ${JSON.stringify(COLLECT)};`,
      `export { tests } from ${JSON.stringify(COLLECT)};`,
      ...files.map((name) => `await file('${name}', () => import('./test/${name}'));`),
    ].join('\n'),
    resolveDir: resolve('.'),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outfile: '.mutation/tests.mjs',
  external: ['fast-check'],
  plugins: [asCollected],
  logLevel: 'warning',
});
