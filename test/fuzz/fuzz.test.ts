/**
 * No input of any kind takes more than n log n: twice the size takes about twice the time (docs/contributing.md). With
 * `npm run fuzz`, inputs of several kinds at once, in sizes at random, each within a budget.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIES, inputOf } from './inputs.js';
import { mixedInput } from './mixed.js';
import { workOn } from './work.js';

/** Number of inputs; 0 in the usual run. */
const INPUTS = Number(process.env['CARE_FUZZ'] ?? 0);
const SEED = process.env['CARE_SEED'];

/** Time that the processor has spent on this, ms: what else the machine does hardly counts. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The shortest of several times, ms: what else the machine does makes it longer, never shorter. */
function shortest(times: number, work: () => unknown, enough = -Infinity): number {
  let least = Infinity;
  for (let left = times; left > 0 && least > enough; left--) {
    const from = clock();
    work();
    least = Math.min(least, clock() - from);
  }
  return least;
}

/** How much slower this machine is at the moment than the one that the budget is for. */
const slowness = (): number =>
  Math.max(1, shortest(3, () => JSON.stringify(Array.from({ length: 40_000 }, (_, at) => `${at}`))) / 3);

/** Steps that take longer than 50 ms and 2 µs a byte in each of three runs, and how many times as long. */
function slowSteps(input: unknown, bytes: number): string[] {
  const least = new Map<string, number>();
  for (let run = 0; run < 3; run++) {
    const took = new Map<string, number>();
    const before = slowness();
    workOn(input, (step, work) => {
      const from = clock();
      const made = work();
      took.set(step, clock() - from);
      return made;
    });
    const budget = Math.max(before, slowness()) * (50 + 0.002 * bytes);
    for (const [step, time] of took) least.set(step, Math.min(least.get(step) ?? Infinity, time / budget));
    if (Array.from(least.values()).every((times) => times < 1)) return [];
  }
  return Array.from(least)
    .filter(([, times]) => times >= 1)
    .map(([step, times]) => `${step}: ${times.toFixed(1)} times its budget`);
}

/** All, or those named by `CARE_FUZZ_OF`. */
const KINDS = Object.keys(FAMILIES).filter((one) => one.includes(process.env['CARE_FUZZ_OF'] ?? ''));

/** Sizes compared: large ones show more, and take their time. */
const SIZES = INPUTS > 0 ? [1000, 4000] : [100, 400];

describe('inputs that are long in one way', () => {
  it.each(KINDS)('%s: four times as many take no more than ten times as long', (family) => {
    const [few, many] = SIZES.map((n) => inputOf(family, n).input);
    workOn(few);
    let least = Infinity;
    for (let round = 0; round < 6 && least > 10; round++) {
      const took = shortest(1, () => workOn(many));
      // What is done within a moment says nothing about how it grows.
      least = took < 120 ? 0 : Math.min(least, took / shortest(1, () => workOn(few)));
    }
    expect(least).toBeLessThanOrEqual(10);
  });

  it('parts of a detail are drawn up to a bound', () => {
    expect(workOn(inputOf('codings', 5000).input)).toBeLessThan(25_000);
  });
});

describe.runIf(INPUTS > 0)('inputs at random', () => {
  it(
    `${INPUTS} are read, listed and drawn with each step within its budget`,
    () => {
      fc.assert(
        fc.property(mixedInput(), ({ input }) => {
          const bytes = JSON.stringify(input).length;
          const before = process.memoryUsage().heapUsed;
          expect(slowSteps(input, bytes), `${bytes} bytes`).toEqual([]);
          // Garbage is in it: a bound for what explodes, not a measure.
          expect(process.memoryUsage().heapUsed - before).toBeLessThan(400e6 + 100 * bytes);
        }),
        { numRuns: INPUTS, endOnFailure: false, ...(SEED ? { seed: Number(SEED) } : {}) },
      );
    },
    INPUTS * 5000,
  );
});
