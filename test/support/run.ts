/**
 * Runs a suite of steps and ends with `N passed, N failed`.
 * Usage: run.ts [build | lint | all | ci]
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { readOutcomes, type TestOutcome } from './outcomes.js';
import { SUITES, type Step } from './steps.js';

function execute(step: Step): Promise<number> {
  const [program, ...args] = step.command as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      stdio: 'inherit',
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', FORCE_COLOR: process.env['CI'] ? '0' : '1' },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** A runner that fails without a failing test (a crash, no test found) is a failure of its own. */
function judge(step: Step, code: number): TestOutcome[] {
  if (!step.outcomes) return [{ name: step.name, status: code === 0 ? 'passed' : 'failed' }];
  const outcomes = readOutcomes(step.outcomes);
  const told = outcomes.some((outcome) => outcome.status === 'failed');
  if ((code !== 0 && !told) || outcomes.length === 0)
    outcomes.push({ name: `${step.name} ran`, status: 'failed' });
  return outcomes;
}

const suite = process.argv[2] ?? 'all';
const steps = SUITES[suite];
if (!steps) {
  console.error(`No suite "${suite}". There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}

mkdirSync('test-results', { recursive: true });
const outcomes: TestOutcome[] = [];
for (const step of steps) {
  const why = step.skip?.();
  if (why) {
    console.log(`\n── ${step.name}: skipped, ${why}`);
    continue;
  }
  console.log(`\n── ${step.name}`);
  if (step.outcomes) rmSync(step.outcomes, { force: true });
  const started = performance.now();
  const code = await execute(step);
  const results = judge(step, code);
  outcomes.push(...results);
  const failed = results.filter((result) => result.status === 'failed');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(failed.length ? `✗ ${step.name} (${seconds} s)` : `✓ ${step.name} (${seconds} s)`);
  if (step.essential && code !== 0) break;
}

const failed = outcomes.filter((outcome) => outcome.status === 'failed');
if (failed.length) console.log(`\nFailed:\n${failed.map((outcome) => `  ${outcome.name}`).join('\n')}`);
const passed = outcomes.filter((outcome) => outcome.status === 'passed').length;
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
