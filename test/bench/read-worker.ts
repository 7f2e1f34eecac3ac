/** Reads Bundles of the given sizes in this worker and tells the time each took, ms. */
import { parentPort, workerData } from 'node:worker_threads';
import { PatientRecord } from '@care-timeline/record';
import { lifetimeBundle } from './lifetime-bundle.js';

export interface ReadTiming {
  readonly count: number;
  /** Parsed Bundle to a record with its columns: median, ms. */
  readonly read: number;
  /** JSON.parse of the same Bundle: median, ms. */
  readonly parse: number;
  readonly bytes: number;
}

const { sizes } = workerData as { sizes: readonly number[] };

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function timed(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function read(bundle: unknown, count: number): void {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2025, 0, 1) });
  const report = record.add(bundle);
  if (report.read !== count || record.columns.count !== count - 1) throw new Error('not all was read');
}

// The optimising compiler has to have seen the code: a page that reads a record once has read others before.
for (let i = 0; i < 15; i++) read(lifetimeBundle(2000), 2000);

const timings = sizes.map((count): ReadTiming => {
  const text = JSON.stringify(lifetimeBundle(count));
  const runs = Math.max(5, Math.min(41, Math.round(200_000 / count)));
  const parses: number[] = [];
  const reads: number[] = [];
  for (let run = 0; run < runs; run++) {
    let bundle: unknown;
    parses.push(timed(() => (bundle = JSON.parse(text))));
    reads.push(timed(() => read(bundle, count)));
  }
  return { count, read: median(reads), parse: median(parses), bytes: text.length };
});
parentPort?.postMessage(timings);
