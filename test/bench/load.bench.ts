/**
 * A Bundle of 100,000 resources as bytes to a timeline that shows them, under the strict policy, beside the floor: the same
 * bytes parsed in one go in a worker. Targets: at most twice the floor; no task of the page's own thread over 50 ms.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { lifetime } from '@care-timeline/samples';
import { findBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';
import { table } from '../tools/table.js';
import type { LoadTiming } from './load-page/main.js';
import { longestTask } from './longest-task.js';
import { writeResult } from './result.js';

const RESOURCES = 100_000;
const RUNS = 5;
const MAX_RATIO = 2;
const LONGEST_TASK = 50;

const script = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./load-page/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
};
const built = (name: string): string => readFileSync(`packages/elements/dist/${name}`, 'utf8');

const site = await serve({
  '/': {
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><script type="module" src="care-timeline.js"></script><script type="module" src="main.js"></script><body></body></html>',
  },
  '/care-timeline.js': built('care-timeline.js'),
  '/care-reader.js': built('care-reader.js'),
  '/main.js': await script('main'),
  '/floor-worker.js': await script('floor-worker'),
  '/bundle.json': JSON.stringify(lifetime(RESOURCES)),
});
const { executablePath, args } = await findBrowser();
type Run = LoadTiming & { readonly task: number };
const runs: { floor: Run; alone: Run; drawn: Run }[] = [];
let bytes = 0;
try {
  for (let run = 0; run < RUNS; run++) {
    const browser = await chromium.launch({ executablePath, args: [...args] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(site.url);
    await page.waitForFunction(() => customElements.get('care-timeline') && window.bench);
    bytes = await page.evaluate(() => window.bench.fetchBytes());
    const traced = async (run: () => Promise<LoadTiming>): Promise<Run> => {
      const { result, task } = await longestTask(page, run);
      return { ...result, task };
    };
    runs.push({
      floor: await traced(() => page.evaluate(() => window.bench.floor())),
      alone: await traced(() => page.evaluate(() => window.bench.load(false))),
      drawn: await traced(() => page.evaluate(() => window.bench.load(true))),
    });
    await browser.close();
  }
} finally {
  await site.close();
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
const of = (how: 'floor' | 'alone' | 'drawn', what: keyof Run): number =>
  median(runs.map((run) => run[how][what]));
console.log(
  `${(bytes / 1e6).toFixed(1)} MB, ${RESOURCES.toLocaleString('en')} resources; medians of ${RUNS}, ms`,
);
const head = ['', 'all', 'first entries', 'longest task', 'longest pause', 'entries'];
const rows = (['floor', 'alone', 'drawn'] as const).map((how) => [
  { floor: 'parse floor', alone: 'record alone', drawn: 'record and timeline' }[how],
  of(how, 'total').toFixed(0),
  of(how, 'first').toFixed(0),
  of(how, 'task').toFixed(0),
  of(how, 'longest').toFixed(0),
  of(how, 'entries').toLocaleString('en'),
]);
console.log(table(head, rows));
const ratio = median(runs.map(({ floor, drawn }) => drawn.total / floor.total));
const met = (is: boolean): string => (is ? 'met' : 'NOT met');
console.log(
  `\nbytes to painted timeline, to the floor: ${ratio.toFixed(2)} (target ${MAX_RATIO}): ${met(ratio <= MAX_RATIO)}`,
);
for (const how of ['alone', 'drawn'] as const) {
  const longest = of(how, 'task');
  console.log(
    `longest task, ${how}: ${longest.toFixed(0)} ms (target ${LONGEST_TASK}): ${met(longest <= LONGEST_TASK)}`,
  );
}
writeResult({
  name: 'load',
  note: `${(bytes / 1e6).toFixed(1)} MB, ${RESOURCES.toLocaleString('en')} resources; medians of ${RUNS}, ms. A task is one of the page's own thread as the browser traced it; a pause, in which no timer ran, may be several.`,
  table: { head, rows },
  targets: [
    {
      name: 'bytes to painted timeline, to the floor',
      value: ratio,
      most: MAX_RATIO,
      met: ratio <= MAX_RATIO,
    },
    ...(['alone', 'drawn'] as const).map((how) => {
      const ms = of(how, 'task');
      return { name: `longest task, ${how}`, ms, most: LONGEST_TASK, met: ms <= LONGEST_TASK };
    }),
  ],
});
