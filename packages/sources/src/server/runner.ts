import type { Json } from '@care-timeline/fhir/json.js';
import { searchRequest } from './address.js';
import type { ServerRequest } from './attempt.js';
import type { Coverage } from './coverage.js';
import type { Tell } from './events.js';
import { serverFault, type Failure } from './fault.js';
import type { Interval } from './intervals.js';
import { otherWay, usableQuery } from './other-ways.js';
import { readPage, type PageFacts } from './page.js';
import type { Quirks } from './planner.js';
import { searchWords, urgency, type Query } from './query.js';
import { runQuery, type RunResult } from './query-run.js';
import type { Session } from './session.js';
import type { Sink } from './sink.js';
import { countUndated } from './undated.js';

/** A dated type with no more resources than this is fetched whole, whatever is on screen. */
const SHORT = 500;

/** Runs the planned queries, falls back to another form if the server rejects one, and keeps track of the results. */
export class Runner {
  /** Types that could not be had with repeated attempts: the next questions are asked once. */
  readonly #ailing = new Set<string>();
  /** Settles when the first pages of the most urgent queries have arrived: everything else waits for it. */
  hold: Promise<void> = Promise.resolve();

  constructor(
    readonly session: Session,
    readonly coverage: Coverage,
    readonly sink: Sink,
    readonly visible: () => Interval,
    private readonly tell: Tell,
    private readonly onStep: () => void,
  ) {}

  get quirks(): Quirks {
    return this.session.learned.quirks;
  }

  /**
   * Runs one query to its end. `first` settles when the first page has arrived or failed, `done` when everything has
   * been received. Neither ever rejects.
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
    if (query.kind === 'count') return countUndated(this, query);
    const { result, asked } = await this.ask(query, firstCame, given);
    if (asked.kind === 'count' && result === undefined) return countUndated(this, query);
    if (result?.failure) this.fail(query, result.failure);
    else this.succeeded(query, asked);
  }

  /**
   * Whether the type is too long to be fetched whole, or can only be searched in another way. A short one is there after this; a
   * failure is told.
   */
  async isLong(query: Query): Promise<boolean> {
    await this.hold;
    if (this.coverage.isWhole(query.type)) return false;
    const { result, asked } = await this.ask(query, () => undefined, undefined, isShort);
    if (result?.more || result?.failure?.reason === 'refused-search') return true;
    if (result?.failure) this.fail(query, result.failure);
    else this.succeeded(query, asked);
    return false;
  }

  /** Asks, and asks otherwise as long as the server refuses and there is another way. No result: it is for a count to find out. */
  async ask(
    query: Query,
    firstCame: () => void,
    given?: Json,
    goOn?: (facts: PageFacts) => boolean,
  ): Promise<{ asked: Query; result?: RunResult }> {
    let asked = this.usable(query);
    for (;;) {
      if (asked.kind === 'count') return { asked };
      const request = this.requestOf(asked);
      const result = await this.list(asked, request, firstCame, given, goOn);
      if (result.failure?.reason !== 'refused-search') return { asked, result };
      given = undefined;
      // Another question may have found out meanwhile what is refused.
      const now = this.usable(asked);
      const isKnown = !isSameRequest(request, this.requestOf(now));
      const other = isKnown ? now : otherWay(asked, result.failure, this.session.learned);
      if (other === undefined) return { asked, result };
      asked = this.usable(other);
    }
  }

  /** Everything that a query asks for has come. */
  succeeded(query: Query, asked: Query): void {
    this.coverage.succeeded(query, asked);
    if (this.session.learned.byCategory.has(query.type))
      this.fail(UNCATEGORISED(query.type), { reason: 'uncategorised-unknown', attempts: 1 });
    if (
      this.session.granted?.(query.type) === 'part' &&
      this.coverage.plans.some(({ type }) => type === query.type)
    )
      this.fail(NOT_GRANTED(query.type), { reason: 'granted-part', attempts: 0 });
    this.onStep();
  }

  requestOf(query: Query): ServerRequest {
    return searchRequest(query, this.session.addressing);
  }

  /** Reads a list into the record. */
  list(
    query: Query,
    request: ServerRequest,
    firstCame: () => void,
    given?: Json,
    goOn?: (facts: PageFacts) => boolean,
  ): Promise<RunResult> {
    const { base, patientId, maxPages, search } = this.session.settings;
    return runQuery(
      request,
      {
        base,
        patientId,
        maxPages,
        ask: async (asked, page) => {
          if (page > 0) await this.hold;
          const limits = this.#ailing.has(query.type) ? { attempts: 1 } : {};
          return this.session.ask(asked, () => urgency(query, page, this.visible()), limits);
        },
        take: (bundle, facts, page) => {
          this.sink.take(bundle, facts);
          if (page === 0) firstCame();
          this.onStep();
        },
        ...(goOn ? { goOn } : {}),
        byAddress: () => {
          if (search === 'post') return undefined;
          this.session.useAddresses();
          return this.requestOf(query);
        },
      },
      given,
    );
  }

  /** Whether the server refuses a question as such; everything else is told. */
  async isRefused(query: Query): Promise<boolean> {
    if (!isFirst(query)) await this.hold;
    const { result, asked } = await this.ask(query, () => undefined);
    if (result?.failure?.reason === 'refused-search') return true;
    if (result?.failure) this.fail(query, result.failure);
    else this.succeeded(query, asked);
    return false;
  }

  /** Resources one by one, for a server that does not search for them. What is not there is nothing that is missing. */
  async readEach(type: string, ids: readonly string[]): Promise<void> {
    const { session, sink } = this;
    const { base, patientId } = session.settings;
    if (!session.capabilities.reads(type)) return;
    await Promise.all(
      ids.map(async (id) => {
        const url = `${base}/${type}/${id}`;
        const query: Query = { kind: 'support', type, parameters: [], ids: [id] };
        const answer = await session.ask({ method: 'GET', url }, () => urgency(query, 0, this.visible()));
        if (!answer.ok) {
          if (answer.failure.reason !== 'not-found') this.fail(query, answer.failure);
        } else if ('resource' in answer) {
          const bundle = {
            resourceType: 'Bundle',
            type: 'collection',
            entry: [{ fullUrl: url, resource: answer.resource }],
          };
          const facts = readPage(bundle, patientId);
          if (facts) sink.take(bundle, facts);
          this.coverage.succeeded(query);
        }
      }),
    );
    this.onStep();
  }

  /** Tells of a failure by which nothing is missing of what has come. */
  tellOnly(query: Query, failure: Failure): void {
    if (this.session.signal.aborted) return;
    const place = {
      query: query.kind,
      types: [query.type],
      at: this.session.settings.now(),
      search: searchWords(query),
    };
    this.tell({ type: 'fault', fault: serverFault(failure, place) });
  }

  fail(query: Query, failure: Failure, types: readonly string[] = [query.type]): void {
    const { capabilities, settings, signal, learned } = this.session;
    // What was asked for in two ways has come by the other.
    if (query.kind === 'current' && this.coverage.isWhole(query.type)) return;
    if (signal.aborted) failure = { ...failure, reason: 'aborted' };
    if (failure.said) failure = { ...failure, said: failure.said.replaceAll(settings.patientId, '…') };
    // A server that stated no capabilities reveals here that it does not have the type.
    if (failure.reason === 'status' || failure.reason === 'timeout') this.#ailing.add(query.type);
    const absent = failure.reason === 'not-found' && !capabilities.known && query.kind !== 'patient';
    const place = {
      query: query.kind,
      types,
      at: settings.now(),
      search: searchWords(query),
      ...(query.interval ?? {}),
    };
    const fault = serverFault(absent ? { ...failure, reason: 'not-offered' } : failure, place);
    if (absent) {
      learned.absent.add(query.type);
      this.coverage.drop(query.type);
    } else this.coverage.failed(query, fault);
    if (fault.reason !== 'aborted') this.tell({ type: 'fault', fault });
    this.onStep();
  }

  #isNeedless({ type, kind, interval }: Query): boolean {
    if (kind === 'support' || kind === 'changes' || kind === 'patient') return false;
    if (this.coverage.isWhole(type) || this.session.learned.absent.has(type)) return true;
    return interval !== undefined && this.coverage.isLoaded(type, interval);
  }

  /** The query without the features this server is known to reject. */
  usable(query: Query): Query {
    return usableQuery(query, this.session.learned);
  }
}

function isFirst({ kind }: Query): boolean {
  return kind === 'current' || kind === 'coming';
}

const isSameRequest = (a: ServerRequest, b: ServerRequest): boolean => a.url === b.url && a.body === b.body;

/** A list of which everything is worth having at once. */
function isShort({ next, total }: PageFacts): boolean {
  return next === undefined || (total !== undefined && total <= SHORT);
}

/** Stands for what the authorisation does not cover. */
export const NOT_GRANTED = (type: string): Query => ({ kind: 'whole', type, parameters: [], ids: [] });

/** Stands for what has no category. */
const UNCATEGORISED = (type: string): Query => ({
  kind: 'undated',
  type,
  parameters: [['category:missing', 'true']],
});
