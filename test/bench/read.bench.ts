/**
 * Bundle to record, in a worker on one core: resources a second, and how the cost of one resource grows with their number.
 * Targets: at least 200,000 a second; 100,000 cost at most 1.3 times as much each as 1,000.
 */
import { table } from '../tools/table.js';
import type { ReadTiming } from './read-worker.js';
import { writeResult } from './result.js';
import { runInWorker } from './worker.js';

const LEAST_A_SECOND = 200_000;
const MAX_GROWTH = 1.3;

const timings = await runInWorker<readonly ReadTiming[]>(new URL('./read-worker.ts', import.meta.url), {
  sizes: [1_000, 10_000, 100_000],
});

const perResource = ({ read, count }: ReadTiming): number => (1000 * read) / count;
const head = ['resources', 'MB', 'read ms', 'us each', 'a second', 'parse ms', 'read + parse, a second'];
const rows = timings.map((timing) => [
  timing.count.toLocaleString('en'),
  (timing.bytes / 1e6).toFixed(1),
  timing.read.toFixed(1),
  perResource(timing).toFixed(2),
  Math.round((1000 * timing.count) / timing.read).toLocaleString('en'),
  timing.parse.toFixed(1),
  Math.round((1000 * timing.count) / (timing.read + timing.parse)).toLocaleString('en'),
]);
console.log(table(head, rows));
const [small, , large] = timings as [ReadTiming, ReadTiming, ReadTiming];
const rate = (1000 * large.count) / large.read;
const growth = perResource(large) / perResource(small);
console.log(
  `\n${Math.round(rate).toLocaleString('en')} resources a second (target ${LEAST_A_SECOND.toLocaleString('en')}): ${rate >= LEAST_A_SECOND ? 'met' : 'NOT met'}`,
);
console.log(
  `cost of one resource, 100,000 to 1,000: ${growth.toFixed(2)} (target ${MAX_GROWTH}): ${growth <= MAX_GROWTH ? 'met' : 'NOT met'}`,
);
writeResult({
  name: 'read',
  table: { head, rows },
  targets: [
    { name: 'resources a second', value: rate, least: LEAST_A_SECOND, met: rate >= LEAST_A_SECOND },
    {
      name: 'cost of one resource, 100,000 to 1,000',
      value: growth,
      most: MAX_GROWTH,
      met: growth <= MAX_GROWTH,
    },
  ],
});
