/**
 * The medication list with 300 medicines from four sources: first paint after the record, a change of the as-of day, one letter
 * of a search; and the same words in a bare table, for comparison. Targets: first paint <= 50 ms, as-of <= 16 ms.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../support/browser.ts';
import { table } from '../tools/table.js';
import type { ListTiming } from './medication-list-page/main.js';

const ROWS = 300;
const RUNS = 15;
const MAX_FIRST = 50;
const MAX_AS_OF = 16;

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('./medication-list-page/main.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  minify: true,
  conditions: ['care-source', 'browser'],
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  logLevel: 'error',
});
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent('<!doctype html><html lang="nb"><title>bench</title><body></body></html>');
  await page.addScriptTag({ content: outputFiles[0]!.text });
  const timings = await page.evaluate(
    ([rows, runs]) =>
      (window as unknown as { measure(rows: number, runs: number): Promise<ListTiming[]> }).measure(
        rows,
        runs,
      ),
    [ROWS, RUNS] as const,
  );
  // The first run warms the code up; it is shown beside the median of the others.
  const [cold, ...warm] = timings as [ListTiming, ...ListTiming[]];
  const median = (of: keyof ListTiming): number => {
    const sorted = warm.map((timing) => timing[of]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)]!;
  };
  const named: readonly (readonly [string, keyof ListTiming])[] = [
    ['record alone', 'record'],
    ['first paint', 'painted'],
    ['all rows', 'all'],
    ['as-of', 'asOf'],
    ['back to today', 'back'],
    ['one letter', 'letter'],
    ['plain table', 'plain'],
  ];
  const rows = named.map(([name, key]) => [
    name,
    median(key).toFixed(1),
    cold[key].toFixed(1),
    (median(key) / median('plain')).toFixed(1),
  ]);
  const head = ['ms', 'median', 'cold', 'to a plain table'];
  console.log(`${cold.rows} rows, ${cold.elements} elements`);
  console.log(table(head, rows));
  const targets = [
    { name: 'first paint', ms: median('painted'), most: MAX_FIRST },
    { name: 'as-of change', ms: median('asOf'), most: MAX_AS_OF },
  ].map((target) => ({ ...target, met: target.ms <= target.most }));
  console.log();
  for (const { name, ms, most, met } of targets)
    console.log(`${name}: ${ms.toFixed(1)} ms (target ${most}): ${met ? 'met' : 'NOT met'}`);
  // For the table in docs/performance.md, which is made by script and never by hand.
  mkdirSync('test-results/bench', { recursive: true });
  writeFileSync(
    'test-results/bench/medication-list.json',
    `${JSON.stringify({ name: 'medication-list', rows: cold.rows, elements: cold.elements, runs: RUNS - 1, table: { head, rows }, targets }, null, 2)}\n`,
  );
} finally {
  await browser.close();
}
