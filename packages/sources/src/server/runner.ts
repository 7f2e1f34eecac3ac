import type { Json } from '@care-timeline/fhir/json.js';
import { searchRequest } from './address.js';
import type { ServerRequest } from './attempt.js';
import type { Coverage } from './coverage.js';
import type { Tell } from './events.js';
import { serverFault, type Failure } from './fault.js';
import type { Interval } from './intervals.js';
import { readPage } from './page.js';
import { datedCount, NO_QUIRKS, wholeQuery, type Quirks } from './planner.js';
import { urgency, type Query } from './query.js';
import { runQuery, type RunResult } from './query-run.js';
import type { Session } from './session.js';
import type { Sink } from './sink.js';

/** A type with no more resources than this is fetched whole, where that is the only way to find what has no date. */
const SMALL = 2000;

/** Asks the planned questions, in another way where the server refuses one, and keeps the books. */
export class Runner {
  quirks: Quirks = NO_QUIRKS;
  /** Settles when the first page of what comes first has come: everything else waits for it. */
  hold: Promise<void> = Promise.resolve();

  constructor(
    readonly session: Session,
    readonly coverage: Coverage,
    readonly sink: Sink,
    private readonly visible: () => Interval,
    private readonly tell: Tell,
    private readonly onStep: () => void,
  ) {}

  /**
   * One question to its end. Settles when the first page has come or failed (`first`), and when all is there (`done`).
   * Neither is ever rejected.
   */
  start(query: Query, given?: Json): { first: Promise<void>; done: Promise<void> } {
    let firstCame: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (firstCame = resolve));
    const done = this.#run(query, firstCame, given).finally(firstCame);
    return { first, done };
  }

  async run(query: Query): Promise<void> {
    await this.start(query).done;
  }

  async #run(query: Query, firstCame: () => void, given?: Json): Promise<void> {
    if (!isFirst(query)) await this.hold;
    if (this.#isNeedless(query)) return this.coverage.succeeded(query);
    let asked = this.usable(query);
    for (;;) {
      if (asked.kind === 'count') return this.#countUndated(query);
      const result = await this.list(asked, this.requestOf(asked), firstCame, given);
      if (result.failure === undefined) {
        this.coverage.succeeded(query, asked);
        return this.onStep();
      }
      const { otherwise } = asked;
      if (result.failure.reason !== 'refused-search' || otherwise === undefined)
        return this.fail(query, result.failure);
      this.#learn(asked, otherwise);
      asked = this.usable(otherwise);
      given = undefined;
    }
  }

  requestOf(query: Query): ServerRequest {
    return searchRequest(query, this.session.addressing);
  }

  /** Reads a list into the record. */
  list(query: Query, request: ServerRequest, firstCame: () => void, given?: Json): Promise<RunResult> {
    const { base, patientId, maxPages } = this.session.settings;
    return runQuery(
      request,
      {
        base,
        patientId,
        maxPages,
        ask: async (asked, page) => {
          if (page > 0) await this.hold;
          return this.session.ask(asked, () => urgency(query, page, this.visible()));
        },
        take: (bundle, facts, page) => {
          this.sink.take(bundle, facts);
          if (page === 0) firstCame();
          this.onStep();
        },
      },
      given,
    );
  }

  fail(query: Query, failure: Failure, types: readonly string[] = [query.type]): void {
    const { capabilities, settings, signal } = this.session;
    if (signal.aborted) failure = { ...failure, reason: 'aborted' };
    // A server that told nothing of itself tells here that it has no such type.
    const absent = failure.reason === 'not-found' && !capabilities.known && query.kind !== 'patient';
    const place = {
      query: query.kind,
      types,
      at: settings.clock.now(),
      ...(query.interval ?? {}),
    };
    const fault = serverFault(absent ? { ...failure, reason: 'not-offered' } : failure, place);
    if (absent) this.coverage.drop(query.type);
    else this.coverage.failed(query, fault);
    if (fault.reason !== 'aborted') this.tell({ type: 'fault', fault });
    this.onStep();
  }

  #isNeedless({ type, kind, interval }: Query): boolean {
    if (kind === 'support' || kind === 'changes' || kind === 'patient') return false;
    if (this.coverage.isWhole(type)) return true;
    return interval !== undefined && this.coverage.isLoaded(type, interval);
  }

  /** The question without what this server is known to refuse. */
  usable(query: Query): Query {
    let usable = query;
    while (usable.otherwise && featuresOf(usable).some((feature) => this.quirks[feature])) {
      usable = usable.otherwise;
    }
    return usable;
  }

  /** What the refused question had and its replacement has not is what the server refuses; one thing at a time. */
  #learn(refused: Query, otherwise: Query): void {
    const left = featuresOf(otherwise);
    const gone = featuresOf(refused).filter((feature) => !left.includes(feature));
    if (gone.length === 1) this.quirks = { ...this.quirks, [gone[0]!]: true };
  }

  /**
   * Whether there is anything without a date, for a server that cannot search for what is missing: as many in all as have a
   * date is none. Where there are some, they come only with everything else.
   */
  async #countUndated(query: Query): Promise<void> {
    const { coverage } = this;
    const plan = coverage.plans.find(({ type }) => type === query.type);
    if (plan === undefined || coverage.isWhole(query.type)) return coverage.succeeded(query);
    const totals: number[] = [];
    for (const count of [{ kind: 'count', type: plan.type, parameters: [] } as Query, datedCount(plan)]) {
      const { failure, total } = await this.#count(count);
      if (failure && failure.reason !== 'refused-search') return this.fail(query, failure);
      if (failure || total === undefined)
        return this.fail(query, { attempts: 1, ...failure, reason: 'undated-unknown' });
      totals.push(total);
    }
    const [all = 0, dated = 0] = totals;
    if (all <= dated) {
      coverage.succeeded(query);
      return this.onStep();
    }
    if (all > SMALL) return this.fail(query, { reason: 'undated-unknown', attempts: 1 });
    const whole = wholeQuery(plan, this.quirks);
    const { failure } = await this.list(whole, this.requestOf(whole), () => undefined);
    if (failure) return this.fail(query, failure);
    coverage.succeeded(query, whole);
    this.onStep();
  }

  /** One page only: a server that does not know how to count gives the list itself. */
  async #count(query: Query): Promise<{ failure?: Failure; total?: number }> {
    const answer = await this.session.ask(this.requestOf(query), () => urgency(query, 0, this.visible()));
    if (!answer.ok) return { failure: answer.failure };
    const page =
      'resource' in answer ? readPage(answer.resource, this.session.settings.patientId) : undefined;
    if (page === undefined) return { failure: { reason: 'not-fhir', attempts: 1 } };
    if (page.incomplete) return { failure: { reason: 'outcome', attempts: 1 } };
    return page.total === undefined ? {} : { total: page.total };
  }
}

function isFirst({ kind }: Query): boolean {
  return kind === 'current' || kind === 'coming';
}

function featuresOf({ parameters }: Query): (keyof Quirks)[] {
  const has = (part: string): boolean => parameters.some(([name]) => name.includes(part));
  return [
    ...(has(':missing') ? (['missing'] as const) : []),
    ...(has(':not') ? (['not'] as const) : []),
    ...(has('_include') ? (['include'] as const) : []),
  ];
}
