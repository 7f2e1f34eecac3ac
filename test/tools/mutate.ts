/**
 * Runs Stryker with the arguments given, over all rooms or those of `--mutate`, and keeps the results in
 * `docs/mutation.json`. Reasons for survivors are written there by hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mergeResults, renderMutation, type Results, type StrykerReport } from './mutation/results.js';
import { MUTATION, readRooms } from './mutation/rooms.js';

const REPORT = 'test-results/mutation.json';

mkdirSync('.cache', { recursive: true });
rmSync(REPORT, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    '.config/stryker.config.js',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
if (!existsSync(REPORT)) process.exit(status || 1);

const known = (existsSync(MUTATION) ? JSON.parse(readFileSync(MUTATION, 'utf8')) : {}) as Results;
const report = JSON.parse(readFileSync(REPORT, 'utf8')) as StrykerReport;
const results = mergeResults(known, report, existsSync);
writeFileSync(MUTATION, `${JSON.stringify(results, null, 2)}\n`);
console.log(renderMutation(readRooms(), results).split('\n\n')[0]);
console.log(`${MUTATION} written; npm run conformance makes the tables in docs/conformance.md`);
process.exit(status ?? 1);
