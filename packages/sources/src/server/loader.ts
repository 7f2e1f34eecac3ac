import type { Json } from '@care-timeline/fhir/json.js';
import { searchPath } from './address.js';
import { sleep } from './clock.js';
import { batchAnswers, batchRequest } from './batch.js';
import { comingInterval, windowQueries, backgroundQueries, summaryQueries } from './planner.js';
import { isAlways, wholePeriods, type Interval } from './intervals.js';
import type { Gap } from './coverage.js';
import type { Query } from './query.js';
import type { References } from './references.js';
import type { Runner } from './runner.js';
import { wholeOperation } from './whole-operation.js';

/** Ids of what is referred to, in one question. */
const IDS_AT_ONCE = 40;

/** Questions in one request, where nobody is waiting for them. */
const TOGETHER = 12;

/** Longest that everything else waits for the summary, ms: one list that hangs must not keep the rest away. */
const LONGEST_HOLD = 4000;

interface Started {
  readonly first: Promise<void>;
  readonly done: Promise<void>;
}

/** Carries out the plan for one server whose patient has been found. */
export class Loader {
  constructor(
    readonly runner: Runner,
    private readonly references: References,
    private readonly visible: () => Interval,
  ) {}

  /** Everything that is loaded without being asked for. `onSummary` is called when the first page of each summary list has come. */
  async all(onSummary: () => void): Promise<void> {
    if (!(await wholeOperation(this.runner))) await this.#byType(onSummary);
    await this.loadReferences();
  }

  async #byType(onSummary: () => void): Promise<void> {
    const { runner } = this;
    const { plans } = runner.coverage;
    const now = runner.session.settings.clock.now();
    const first = summaryQueries(plans, now, runner.quirks);
    // Where all of time is asked for, what has no date comes with it.
    const rest = backgroundQueries(plans, runner.quirks).filter(
      ({ kind }) => !isAlways(this.visible()) || (kind !== 'undated' && kind !== 'count'),
    );
    for (const query of [...first, ...rest]) {
      if (query.kind === 'coming') runner.coverage.claim(query.type, comingInterval(now), [query]);
      else runner.coverage.want(query.type, [query]);
    }
    let firstCame: () => void = () => undefined;
    const { clock } = runner.session.settings;
    runner.hold = Promise.race([
      new Promise<void>((resolve) => (firstCame = resolve)),
      sleep(clock, LONGEST_HOLD, runner.session.signal),
    ]);
    const starting = this.#startTogether(first, 1);
    const summary = starting
      .then((started) => Promise.all(started.map((run) => run.first)))
      .then(() => {
        firstCame();
        onSummary();
      });
    const currentOf = async (type: string): Promise<void> => {
      const started = await starting;
      await started[first.findIndex((query) => query.type === type)]?.done;
    };
    await Promise.all([
      summary,
      starting.then((started) => Promise.all(started.map((run) => run.done))),
      this.loadWindow(this.visible()),
      // The rest of a long type waits for what is current: it may have brought everything.
      ...rest
        .filter(({ type }) => isLong(type))
        .map((query) => currentOf(query.type).then(() => runner.run(query))),
      runner.hold.then(() => this.#background(rest.filter(({ type }) => !isLong(type)))),
    ]);

    function isLong(type: string): boolean {
      return plans.some((plan) => plan.type === type && plan.current !== undefined);
    }
  }

  async #background(queries: readonly Query[]): Promise<void> {
    const groups: Query[][] = [];
    for (let from = 0; from < queries.length; from += TOGETHER)
      groups.push(queries.slice(from, from + TOGETHER));
    await Promise.all(
      groups.map(async (group) => {
        const started = await this.#startTogether(group, 5);
        await Promise.all(started.map(({ done }) => done));
      }),
    );
  }

  /** Starts several questions, in one request where the server takes several at once. */
  async #startTogether(queries: readonly Query[], priority: number): Promise<Started[]> {
    const { session } = this.runner;
    const { batch, base } = session.settings;
    let given: readonly (Json | undefined)[] = [];
    if (batch && session.capabilities.batch && queries.length > 2) {
      const asked = queries.map((query) => this.runner.usable(query));
      const paths = asked.map((query) => searchPath(query, session.addressing));
      const answer = await session.ask(batchRequest(base, paths), () => priority);
      if (answer.ok && 'resource' in answer) given = batchAnswers(answer.resource, queries.length);
    }
    return queries.map((query, index) => this.runner.start(query, given[index]));
  }

  /** Loads the parts of the interval that are neither there nor under way, in whole months or years. */
  async loadWindow(wanted: Interval, types?: readonly string[]): Promise<void> {
    const { coverage, quirks } = this.runner;
    const runs: Promise<void>[] = [];
    for (const plan of coverage.plans) {
      if (plan.stage !== 'window' || (types && !types.includes(plan.type))) continue;
      for (const interval of coverage.missing(plan.type, wholePeriods(wanted))) {
        const queries = windowQueries(plan, interval, quirks);
        coverage.claim(plan.type, interval, queries);
        runs.push(...queries.map((query) => this.runner.run(query)));
      }
    }
    await Promise.all(runs);
  }

  /** Asks again for what failed. */
  async again(gaps: readonly Gap[]): Promise<void> {
    const { coverage } = this.runner;
    const windows = new Map<string, { type: string; interval: Interval }>();
    const others: Query[] = [];
    for (const gap of gaps) {
      coverage.reopen(gap);
      const { kind, type, interval } = gap.query;
      if (kind === 'window' && interval)
        windows.set(`${type} ${interval.from} ${interval.to}`, { type, interval });
      else others.push(gap.query);
    }
    await Promise.all([
      ...others.map((query) => this.#askAgain(query)),
      ...[...windows.values()].map(({ type, interval }) => this.loadWindow(interval, [type])),
    ]);
    await this.loadReferences();
  }

  async #askAgain(query: Query): Promise<void> {
    if (query.kind === 'everything' || query.kind === 'summary') {
      if (!(await wholeOperation(this.runner))) await this.#byType(() => undefined);
      return;
    }
    if (query.interval) this.runner.coverage.claim(query.type, query.interval, [query]);
    await this.runner.run(query);
  }

  /** Fetches what the resources refer to, and what that refers to in turn. */
  async loadReferences(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      const wanted = this.references.take(IDS_AT_ONCE);
      if (wanted.length === 0 || this.runner.session.signal.aborted) return;
      await this.loadIds(wanted);
    }
  }

  async loadIds(
    wanted: readonly { readonly type: string; readonly ids: readonly string[] }[],
  ): Promise<void> {
    await Promise.all(
      wanted.map(({ type, ids }) => this.runner.run({ kind: 'support', type, parameters: [], ids })),
    );
  }
}
