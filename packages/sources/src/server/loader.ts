import type { Json } from '@care-timeline/fhir/json.js';
import { searchPath } from './address.js';
import { sleep } from './clock.js';
import { batchAnswers, batchRequest } from './batch.js';
import {
  backgroundQueries,
  comingInterval,
  summaryQueries,
  undatedQuery,
  wholeQuery,
  windowQueries,
} from './planner.js';
import { isAlways, wholePeriods, type Interval } from './intervals.js';
import type { Failure } from './fault.js';
import type { Gap } from './coverage.js';
import type { Query } from './query.js';
import type { References } from './references.js';
import type { Runner } from './runner.js';
import type { TypePlan } from './type-plans.js';
import { wholeOperation } from './whole-operation.js';

/** Number of referenced ids per query. */
const IDS_AT_ONCE = 40;

/** Number of queries per batch request, when nobody is waiting for them. */
const TOGETHER = 12;

/** Maximum time that everything else waits for the summary, ms: one hanging list must not block the rest. */
const LONGEST_HOLD = 4000;

interface Started {
  readonly first: Promise<void>;
  readonly done: Promise<void>;
}

/** Carries out the plan for one server once its patient has been found. */
export class Loader {
  /** Under way: what long types have that has no date. */
  readonly #undated: Promise<void>[] = [];
  /** Whether types that seldom have many are long. */
  readonly #measured = new Map<string, Promise<boolean>>();

  constructor(
    readonly runner: Runner,
    private readonly references: References,
    private readonly visible: () => Interval,
  ) {}

  /**
   * Loads everything that is loaded without an explicit request. `onSummary` is called when the first page of each
   * summary list has arrived.
   */
  async all(onSummary: () => void): Promise<void> {
    if (!(await wholeOperation(this.runner))) await this.#byType(onSummary);
    await this.loadReferences();
  }

  /**
   * The first page of everything that a summary needs; settles when each has come or has failed. `done` settles when the lists
   * are read to their ends.
   */
  summary(): { readonly first: Promise<void>; readonly done: Promise<void> } {
    const { runner } = this;
    const now = runner.session.settings.now();
    const queries = summaryQueries(runner.coverage.plans, now, runner.quirks).filter(
      ({ type, kind }) => kind === 'coming' || !runner.coverage.isWhole(type),
    );
    for (const query of queries) {
      if (query.kind === 'coming') runner.coverage.claim(query.type, comingInterval(now), [query]);
      else {
        const plan = runner.coverage.plans.find(({ type }) => type === query.type);
        const all = plan?.current ? [wholeQuery(plan, runner.quirks)] : [];
        runner.coverage.want(query.type, [query, ...all]);
      }
    }
    const starting = this.#startCarefully(queries);
    const first = starting.then((runs) => Promise.all(runs.map((run) => run.first))).then(() => undefined);
    const done = starting.then((runs) => Promise.all(runs.map((run) => run.done))).then(() => undefined);
    return { first, done };
  }

  async #byType(onSummary: () => void): Promise<void> {
    const { runner } = this;
    const { plans } = runner.coverage;
    // A request for all of time includes undated resources.
    const rest = backgroundQueries(plans, runner.quirks).filter(
      (query) => !isAlways(this.visible()) || !isOfUndated(query),
    );
    for (const query of rest) runner.coverage.want(query.type, [query]);
    let firstCame: () => void = () => undefined;
    const { clock } = runner.session.settings;
    runner.hold = Promise.race([
      new Promise<void>((resolve) => (firstCame = resolve)),
      sleep(clock, LONGEST_HOLD, runner.session.signal),
    ]);
    const { first, done } = this.summary();
    const summary = first.then(() => {
      firstCame();
      onSummary();
    });
    await Promise.all([
      summary,
      done,
      this.loadWindow(this.visible()).then(() => this.#loadUndated(rest.filter(isOfUndated))),
      runner.hold.then(() => this.#background(rest.filter((query) => !isOfUndated(query)))),
    ]);
  }

  /** The first question alone where the server has already refused one: what it refuses is then known for all the others. */
  async #startCarefully(queries: readonly Query[]): Promise<Started[]> {
    const [one, ...others] = queries;
    if (!this.runner.session.isPicky || one === undefined) return this.#startTogether(queries, 1);
    const run = this.runner.start(one);
    await run.first;
    return [run, ...(await this.#startTogether(others, 1))];
  }

  /** Whether a type that seldom has many is long; where it is not, all of it is there after this. */
  #isLong(plan: TypePlan): Promise<boolean> {
    const known = this.#measured.get(plan.type);
    if (known) return known;
    const whole = wholeQuery(plan, this.runner.quirks);
    const measured = this.runner.isLong({ ...whole, kind: 'window' }).then((isLong) => {
      if (!isLong) return false;
      const undated = undatedQuery(plan, this.runner.quirks);
      this.runner.coverage.want(plan.type, [undated]);
      this.#undated.push(this.runner.run(undated));
      return true;
    });
    this.#measured.set(plan.type, measured);
    return measured;
  }

  /** After what is on screen, and the first alone: what the server refuses is then known for the others. */
  async #loadUndated(queries: readonly Query[]): Promise<void> {
    const [one, ...others] = queries;
    if (one) await this.runner.run(one);
    await Promise.all([this.#background(others), ...this.#undated.splice(0)]);
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

  /** Starts several queries, batched if the server supports it. */
  async #startTogether(queries: readonly Query[], priority: number): Promise<Started[]> {
    const { session } = this.runner;
    const { batch, base } = session.settings;
    let given: readonly (Json | undefined)[] = [];
    if (batch && session.capabilities.batch && !session.learned.noBatch && queries.length > 2) {
      const asked = queries.map((query) => this.runner.usable(query));
      const paths = asked.map((query) => searchPath(query, session.addressing));
      const answer = await session.ask(batchRequest(base, paths), () => priority, { unanswered: 1 });
      if (answer.ok && 'resource' in answer) given = batchAnswers(answer.resource, queries.length);
      // One that says that it can and cannot is not asked to again.
      else if (!answer.ok && isNoBatch(answer.failure)) session.learned.noBatch = true;
    }
    return queries.map((query, index) => this.runner.start(query, given[index]));
  }

  /** Loads the parts of the interval that are neither loaded nor pending, in whole months or years. */
  async loadWindow(wanted: Interval, types?: readonly string[]): Promise<void> {
    const plans = this.runner.coverage.plans.filter(
      ({ type, stage }) => stage === 'window' && (types?.includes(type) ?? true),
    );
    await Promise.all(
      plans.map(async (plan) => {
        if (!plan.seldomMany || isAlways(wanted) || (await this.#isLong(plan)))
          await this.#loadIntervals(plan, wanted);
      }),
    );
  }

  async #loadIntervals(plan: TypePlan, wanted: Interval): Promise<void> {
    const { coverage, quirks } = this.runner;
    const runs: Promise<void>[] = [];
    for (const interval of coverage.missing(plan.type, wholePeriods(wanted))) {
      const queries = windowQueries(plan, interval, quirks);
      coverage.claim(plan.type, interval, queries);
      runs.push(...queries.map((query) => this.runner.run(query)));
    }
    await Promise.all(runs);
  }

  /** Retries what failed. */
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

  /** Fetches the resources referenced by what has arrived, and those they reference in turn. */
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
      wanted.map(async ({ type, ids }) => {
        const query: Query = { kind: 'support', type, parameters: [], ids };
        const { capabilities, learned } = this.runner.session;
        const together = capabilities.offers(type) && !learned.readOneByOne.has(type);
        if (together && !(await this.runner.isRefused(query))) return;
        learned.readOneByOne.add(type);
        await this.runner.readEach(type, ids);
      }),
    );
  }
}

const isNoBatch = ({ reason }: Failure): boolean =>
  reason === 'refused-search' || reason === 'not-found' || reason === 'network';

function isOfUndated({ kind }: Query): boolean {
  return kind === 'undated' || kind === 'count';
}
