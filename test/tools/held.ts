/**
 * Writes docs/held.md: where something can fail, how, and what is seen then, from the titles and results of the tests that make it
 * fail. Run it after the tests. `--check` fails where the committed table is not what the last run shows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readOutcomes } from '../support/outcomes.js';
import { heldPage, rowsOf } from './held/page.js';

const PAGE = 'docs/held.md';

const { rows, faults } = rowsOf([
  ...readOutcomes('test-results/vitest.json'),
  ...readOutcomes('test-results/browser.json'),
]);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

const text = heldPage(rows);
if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') === text) process.exit(0);
  console.error(`${PAGE} is not what the last run shows; run npm run held.`);
  process.exit(1);
}
writeFileSync(PAGE, text);
