import type { TestOutcome } from '../../support/outcomes.js';
import { PLACES, type Place } from './places.js';

export interface Row {
  readonly place: string;
  readonly seen: string;
  readonly failures: Set<string>;
  readonly files: Set<string>;
}

const filled = (text: string, match: RegExpExecArray): string =>
  text.replace(/\$(\d)/g, (_all, index: string) => match[Number(index)] ?? '');

/** Rows of the table, and in words what the run does not show: a test that is gone, was not run, or fails. */
export function rowsOf(
  outcomes: readonly TestOutcome[],
  places: readonly Place[] = PLACES,
): { rows: Row[]; faults: string[] } {
  const byFile = new Map<string, TestOutcome[]>();
  for (const outcome of outcomes) {
    const file = outcome.file ?? '';
    const known = byFile.get(file);
    if (known) known.push(outcome);
    else byFile.set(file, [outcome]);
  }
  const rows = new Map<string, Row>();
  const faults: string[] = [];
  for (const one of places) {
    let found = 0;
    for (const { name, status } of byFile.get(one.file) ?? []) {
      const match = one.title.exec(name);
      if (!match) continue;
      found++;
      if (status !== 'passed') faults.push(`${one.file}: "${name}" ${status}`);
      const place = filled(one.place, match);
      const seen = filled(one.seen, match);
      const key = JSON.stringify([place, seen]);
      const row = rows.get(key) ?? { place, seen, failures: new Set(), files: new Set() };
      row.failures.add(filled(one.failure, match));
      row.files.add(one.file);
      rows.set(key, row);
    }
    if (found === 0) faults.push(`${one.file}: no test of the last run is titled ${one.title.source}`);
  }
  // Places stay in the order in which they are first named.
  const order = [...new Set([...rows.values()].map(({ place }) => place))];
  const sorted = [...rows.values()].sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place));
  return { rows: sorted, faults };
}

/** `a: b` and `a: c` with the same failures are one row, `a: b, c`. */
function joined(rows: readonly Row[]): Row[] {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const [kind, name] = row.place.split(': ');
    const key = JSON.stringify([name ? kind : row.place, row.seen, [...row.failures].sort()]);
    const known = merged.get(key);
    merged.set(key, known && name ? { ...known, place: `${known.place}, ${name}` } : row);
  }
  return [...merged.values()];
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/<(?![^`]*`)/g, '&lt;');
const link = (file: string): string =>
  `[${file.replace(/^test\//, '').replace(/\.test\.ts$/, '')}](../${file})`;

export function heldPage(rows: readonly Row[]): string {
  const count = rows.reduce((sum, { failures }) => sum + failures.size, 0);
  const lines = joined(rows).map(
    ({ place, seen, failures, files }) =>
      `| ${cell(place)} | ${cell([...failures].join('; '))} | ${cell(seen)} | ${[...files].map(link).join('<br>')} |`,
  );
  return `# What is held when something fails

Tests make each of these fail: every request, every part of a long document, the messages of the worker, the canvas. Here stands where, how,
and what is seen then: ${count} failures. Nothing may hang, nothing may read as empty, nothing is thrown, and what is missing is said
(GEN-06, GEN-07).

| place | failure | what is seen | tests |
|---|---|---|---|
${lines.join('\n')}

Made from the titles and results of the last run of the tests by \`npm run held\`.
`;
}
