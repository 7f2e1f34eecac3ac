/** One shape for what the different test runners report. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

export interface TestOutcome {
  name: string;
  /** Where the test stands, from the project's root; absent for what is not a test file. */
  file?: string;
  status: 'passed' | 'failed' | 'skipped';
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** Reads the JSON of vitest or of our Web Test Runner reporter; a file that is missing holds no outcome. */
export function readOutcomes(file: string): TestOutcome[] {
  if (!existsSync(file)) return [];
  const report = JSON.parse(readFileSync(file, 'utf8')) as TestOutcome[] | VitestReport;
  if (Array.isArray(report)) return report;
  return report.testResults.flatMap((result): TestOutcome[] => {
    const file = relative('', result.name);
    const tests = result.assertionResults.map((test): TestOutcome => ({
      name: test.fullName,
      file,
      status: test.status === 'passed' ? 'passed' : test.status === 'failed' ? 'failed' : 'skipped',
    }));
    const silent = result.status === 'failed' && tests.every((test) => test.status !== 'failed');
    return silent ? [...tests, { name: `${result.name} loads: ${result.message}`, status: 'failed' }] : tests;
  });
}
