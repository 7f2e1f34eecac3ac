/**
 * Reads every FHIR file under a folder, each as a record of its own: `npm run corpus -- FOLDER`. Ends with code 1 where
 * reading throws, or where what was received is not accounted for.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PatientRecord, type LedgerSum } from '@care-timeline/record';
import { readFhirFile } from './read-file.js';
import { SUM_HEAD, addsUp, sumCells } from './sum.js';
import { table } from './table.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run corpus -- FOLDER');
  process.exit(2);
}

type Sum = { -readonly [K in keyof LedgerSum]: number };
interface Tally extends Sum {
  files: number;
}
const none = (): Tally => ({
  files: 0,
  received: 0,
  read: 0,
  inError: 0,
  undated: 0,
  notUnderstood: 0,
  refused: 0,
});
const plus = (tally: Tally, more: LedgerSum): void => {
  tally.files++;
  for (const name of Object.keys(tally) as (keyof Tally)[]) if (name !== 'files') tally[name] += more[name];
};
const get = (tallies: Map<string, Tally>, name: string): Tally => {
  const tally = tallies.get(name) ?? none();
  tallies.set(name, tally);
  return tally;
};

const bySource = new Map<string, Tally>();
const byType = new Map<string, Tally>();
const notRead: string[] = [];
const failures: string[] = [];
const slow: string[] = [];

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(json|ndjson)(\.gz)?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

for (const file of files) {
  const name = relative(folder, file);
  try {
    const parsed = readFhirFile(file);
    if (!parsed.ok) {
      notRead.push(`${name}: ${parsed.fault.message}`);
      continue;
    }
    const started = performance.now();
    check(name, parsed.input);
    const ms = performance.now() - started;
    if (ms > 2000) slow.push(`${name}: ${ms.toFixed(0)} ms`);
  } catch (error) {
    failures.push(
      `${name}: threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}

/** Adds, looks at everything once, and checks the ledger. */
function check(name: string, input: unknown): void {
  const record = new PatientRecord({ lang: 'nb', timeZone: 'Europe/Oslo' });
  const report = record.add(input);
  const { rows, total } = record.completeness;
  const { columns } = record;
  for (let row = 0; row < columns.count; row++) {
    const entry = record.entryAt(row);
    if (entry.title.trim() === '' || record.titleAt(row) !== entry.title) {
      failures.push(`${name}: ${entry.key} has no title, or two`);
    }
    entry.describe();
  }
  if (!addsUp(report)) failures.push(`${name}: the report does not add up`);
  if (!addsUp(total)) failures.push(`${name}: the ledger does not add up`);
  const again = record.add(input);
  if (again.received !== report.received || record.completeness.total.received !== total.received) {
    failures.push(`${name}: reading twice gives another record`);
  }
  plus(get(bySource, name.split(sep)[0]!), total);
  for (const row of rows) {
    if (!addsUp(row)) failures.push(`${name}: the ledger of ${row.resourceType} does not add up`);
    plus(get(byType, row.resourceType || '(no resource)'), row);
  }
}

const cells = ([name, tally]: [string, Tally]): (string | number)[] => [
  name,
  tally.files,
  ...sumCells(tally),
];
const all = none();
for (const tally of bySource.values()) {
  const { files: n } = all;
  plus(all, tally);
  all.files = n + tally.files;
}
console.log(table(['source', 'files', ...SUM_HEAD], [...Array.from(bySource, cells), cells(['all', all])]));
console.log();
console.log(
  table(
    ['resource type', 'files', ...SUM_HEAD],
    Array.from(byType)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(cells),
  ),
);
for (const line of notRead) console.log(`no FHIR: ${line}`);
for (const line of slow) console.log(`slow: ${line}`);
for (const line of failures) console.error(`FAILED ${line}`);
console.log(`\n${files.length} files, ${notRead.length} without FHIR JSON, ${failures.length} failures`);
process.exitCode = failures.length > 0 || files.length === 0 ? 1 : 0;
