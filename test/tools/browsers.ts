/**
 * Component tests in every browser beside Chromium that is installed: `npm run test:browsers [-- --files '…']`. One that is
 * missing is named and skipped; a test that fails in any of them fails the run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { otherBrowsers } from '../support/other-browsers.js';
import { readOutcomes } from '../support/outcomes.js';

const found = otherBrowsers();
const names = ['firefox', 'webkit'] as const;
mkdirSync('test-results', { recursive: true });
let failures = 0;
let passed = 0;
for (const name of names) {
  if (!found.some((browser) => browser.name === name)) {
    console.log(`${name}: not installed, skipped`);
    continue;
  }
  const outcomes = `test-results/browser-${name}.json`;
  rmSync(outcomes, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      '.config/web-test-runner.config.js',
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit', env: { ...process.env, CARE_BROWSER: name } },
  );
  const results = readOutcomes(outcomes);
  const failed = results.filter((result) => result.status === 'failed');
  for (const { name: test } of failed) console.log(`${name}: ${test}`);
  passed += results.filter((result) => result.status === 'passed').length;
  failures += failed.length || (status === 0 && results.length ? 0 : 1);
}
console.log(`${passed} passed, ${failures} failed`);
process.exit(failures ? 1 : 0);
