/** Writes the outcome of each browser test to a file, for the summary line and the conformance table. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { TestOutcome } from './outcomes.js';
import type { Reporter, TestSuiteResult } from '@web/test-runner';

function flatten(suite: TestSuiteResult | undefined, file: string, path: string[] = []): TestOutcome[] {
  if (!suite) return [];
  const here = suite.name ? [...path, suite.name] : path;
  return [
    ...suite.tests.map((test) => ({
      name: [...here, test.name].join(' > '),
      file,
      status: test.skipped ? ('skipped' as const) : test.passed ? ('passed' as const) : ('failed' as const),
    })),
    ...suite.suites.flatMap((inner) => flatten(inner, file, here)),
  ];
}

export function jsonReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const outcomes = sessions.flatMap((session) => {
        const tests = flatten(session.testResults, relative('', session.testFile));
        const broken =
          session.errors.length > 0 || (!session.passed && tests.every((t) => t.status !== 'failed'));
        return broken ? [...tests, { name: `${session.testFile} loads`, status: 'failed' as const }] : tests;
      });
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(outcomes, null, 1));
    },
  };
}
