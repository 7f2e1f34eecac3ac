import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/** Where instrumented code looks for the mutant that is on, and leaves what it has covered. */
const state = (globalThis['__stryker__'] ??= {});

const rooms = Object.entries(JSON.parse(readFileSync(new URL('./mutation.json', import.meta.url), 'utf8')));

/** A room is judged by tests of its own: what only a far-off test notices is not tested. */
function judgesOf(sandboxFile) {
  const file = relative('.', sandboxFile);
  return rooms.find(([room]) => file.startsWith(room))?.[1] ?? [''];
}

/**
 * Runs the bundle of `test/tools/mutation/bundle.ts` in this process. It is loaded once, and once more for each mutant in
 * what a module does while it loads; Stryker's own runner for Vitest starts a worker that loads everything for each mutant.
 */
class InProcessRunner {
  static inject = [commonTokens.logger];
  #loads = 0;
  /** @type {Map<string, { name: string, run: () => unknown }>} */
  #tests = new Map();
  /** How long each test took, ms: cheap ones go first, since the first failure ends the run. */
  #cost = new Map();

  constructor(log) {
    this.log = log;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async #load() {
    const url = `${pathToFileURL(resolve('.mutation/tests.mjs')).href}?${this.#loads++}`;
    ({ tests: this.#tests } = await import(url));
  }

  async dryRun() {
    state.activeMutant = undefined;
    await this.#load();
    const tests = await this.#run([...this.#tests.keys()], false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, reloadEnvironment, mutantActivation, hitLimit, ...options }) {
    state.hitLimit = hitLimit;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    if (reloadEnvironment || this.#loads === 0) {
      try {
        await this.#load();
      } catch (error) {
        return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) });
      }
    }
    state.activeMutant = activeMutant.id;
    const judges = judgesOf(options.sandboxFileName);
    const names = (testFilter ?? [...this.#tests.keys()]).filter((name) =>
      judges.some((judge) => name.startsWith(judge)),
    );
    const tests = await this.#run(names, !options.disableBail);
    const result = determineHitLimitReached(state.hitCount, state.hitLimit);
    return toMutantRunResult(result ?? { status: DryRunStatus.Complete, tests });
  }

  async #run(names, bail) {
    const results = [];
    const cost = (name) => this.#cost.get(name) ?? 0;
    for (const name of bail ? names.toSorted((a, b) => cost(a) - cost(b)) : names) {
      const result = await this.#runOne(name);
      results.push(result);
      this.#cost.set(name, result.timeSpentMs);
      if (bail && result.status === TestStatus.Failed) break;
    }
    state.currentTestId = undefined;
    return results;
  }

  async #runOne(name) {
    const started = performance.now();
    const test = { id: name, name };
    const time = () => performance.now() - started;
    state.currentTestId = name;
    try {
      await this.#tests.get(name).run();
      return { ...test, status: TestStatus.Success, timeSpentMs: time() };
    } catch (error) {
      const failureMessage = error instanceof Error ? error.message : String(error);
      return { ...test, status: TestStatus.Failed, timeSpentMs: time(), failureMessage };
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
