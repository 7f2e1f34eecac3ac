/** Says what a record makes of a FHIR file: `npm run inspect -- FILE [FILE …]`. Several files are one record. */
import { basename } from 'node:path';
import { PatientRecord } from '@care-timeline/record';
import { readFhirFile } from './read-file.js';
import { SUM_HEAD, addsUp, sumCells } from './sum.js';
import { table } from './table.js';

const MAX_PROBLEMS = 20;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run inspect -- FILE [FILE …]');
  process.exit(2);
}

const record = new PatientRecord({ lang: 'en' });
let failed = false;
for (const file of files) {
  const parsed = readFhirFile(file);
  if (!parsed.ok) {
    console.error(`${file}: ${parsed.fault.message}`);
    failed = true;
    continue;
  }
  const started = performance.now();
  const report = record.add(parsed.input);
  const ms = performance.now() - started;
  console.log(`${basename(file)}: ${report.received} received in ${ms.toFixed(0)} ms`);
  failed ||= !addsUp(report);
}

const { rows, total, problems, sources } = record.completeness;
console.log();
console.log(
  table(
    ['resource type', ...SUM_HEAD],
    [
      ...rows.map((row) => [row.resourceType || '(no resource)', ...sumCells(row)]),
      ['all (distinct)', ...sumCells(total)],
    ],
  ),
);
const { columns } = record;
console.log(`\nin the timeline: ${columns.count}, of these ${columns.dated} dated`);
const { received, read, inError, undated, notUnderstood, refused } = total;
const sum = read + inError + undated + notUnderstood + refused;
console.log(
  `received ${received} = read ${read} + in error ${inError} + undated ${undated} + not understood ${notUnderstood} + refused ${refused}` +
    `: ${sum === received ? 'adds up' : `DOES NOT ADD UP, the parts are ${sum}`}`,
);
for (const { source, incomplete } of sources) {
  for (const { message } of incomplete) console.log(`incomplete: ${source.label} ${message}`);
}
if (problems.length > 0) {
  const byCode = new Map<string, number>();
  for (const { code } of problems) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  console.log(
    `\n${problems.length} problems: ${Array.from(byCode, ([code, n]) => `${code} ${n}`).join(', ')}`,
  );
  for (const { key, path, message } of problems.slice(0, MAX_PROBLEMS)) {
    console.log(`  ${key.slice(key.indexOf('|') + 1)} ${path}: ${message}`);
  }
  if (problems.length > MAX_PROBLEMS) console.log(`  … and ${problems.length - MAX_PROBLEMS} more`);
}
process.exitCode = failed || !addsUp(total) ? 1 : 0;
