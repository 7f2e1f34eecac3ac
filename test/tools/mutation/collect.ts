/**
 * Stands in for `vitest` in the bundle of `bundle.ts`: `describe` and `it` collect tests instead of running them, `expect`
 * and `vi` are Vitest's own. The runner in `.config/stryker-runner.js` runs what is collected.
 */
import { format } from 'node:util';

export { expect, vi } from 'vitest';

export interface CollectedTest {
  /** The names of its suites and its own; unique. */
  readonly name: string;
  readonly run: () => unknown;
}

export const tests = new Map<string, CollectedTest>();

const suites: string[] = [];

/** Too slow to be run for every mutant: every combination in one test. Slow files are left out in `bundle.ts`. */
const SLOW = /, in all periods$/;

function add(title: string, run: () => unknown): void {
  if (SLOW.test(title)) return;
  const full = [...suites, title].join(' > ');
  let name = full;
  for (let again = 2; tests.has(name); again++) name = `${full} (${again})`;
  tests.set(name, { name, run });
}

type Test = (...row: any[]) => unknown;

function each(rows: readonly unknown[]) {
  return (title: string, run: Test): void => {
    for (const row of rows) {
      const values = Array.isArray(row) ? (row as unknown[]) : [row];
      add(format(title, ...values), () => run(...values));
    }
  };
}

export const it = Object.assign((title: string, run: Test): void => add(title, () => run()), { each });

export function describe(title: string, collect: () => void): void {
  suites.push(title);
  collect();
  suites.pop();
}

describe.skipIf = (skipped: unknown) => (title: string, collect: () => void) => {
  if (!skipped) describe(title, collect);
};

/** Collects the tests of one file. */
export async function file(name: string, load: () => Promise<unknown>): Promise<void> {
  suites.push(name);
  await load();
  suites.pop();
}
