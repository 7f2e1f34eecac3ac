import { objects, type Json } from '@care-timeline/fhir/json.js';
import type { Addressing } from './address.js';
import type { ServerRequest } from './attempt.js';
import { UNKNOWN_CAPABILITIES, type Capabilities } from './capabilities.js';
import { exchange, type Answer, type ExchangeSettings } from './exchange.js';
import { isOutage } from './fault.js';
import type { Settings } from './options.js';
import { sleep } from './clock.js';
import { grantedBy, type Granted } from './granted.js';
import { learnedOf, type Learned } from './learned.js';
import type { RetryRules } from './retry.js';
import { RequestQueue, type Priority } from './queue.js';
import { Renewal } from './renewal.js';

/** After this many consecutive outages each query is tried only once, and after twice as many none is sent. */
const OUTAGES = 6;

/** Longest that a renewal of the host's is waited for, ms. */
const LONGEST_RENEWAL = 120_000;

/**
 * One run of a source against its server, until it is stopped: the queue, what is known about the server, and whether
 * it is reachable.
 */
export class Session {
  readonly #abort = new AbortController();
  readonly #exchange: ExchangeSettings;
  /** ETags of complete GET responses, for conditional requests; no content is kept. */
  readonly #tags = new Map<string, string>();
  #outages = 0;
  /** The latest time reported by the server, and the time up to which changes were requested. */
  #serverTime: number | undefined;
  #asOf: number | undefined;
  #askedAt: number | undefined;
  requests = 0;
  /** Questions that are not answered yet: queued, in flight, being read, or waiting to be asked again. */
  pending = 0;
  /** Read once; undefined until then. */
  statement: Capabilities | undefined;
  readonly learned: Learned;
  /** What the authorisation covers, where that is known. */
  readonly granted: ((type: string) => Granted) | undefined;
  /** It has refused what every server should take: there may be more that it refuses. */
  isPicky = false;

  constructor(readonly settings: Settings) {
    const { clock, fetch, random, renew, rules, timeouts, maxRequests } = settings;
    const { signal } = this.#abort;
    this.granted = grantedBy(settings.scope);
    this.learned = learnedOf(settings.owner, settings.base);
    this.#exchange = {
      fetch,
      headers: settings.headers,
      clock,
      random,
      rules,
      timeouts,
      signal,
      queue: new RequestQueue(clock, signal, maxRequests),
      renewal: new Renewal(renew, () => sleep(clock, LONGEST_RENEWAL, signal)),
      onAttempt: () => this.requests++,
    };
  }

  get capabilities(): Capabilities {
    return this.statement ?? UNKNOWN_CAPABILITIES;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get method(): Addressing['method'] {
    const { search } = this.settings;
    if (search !== 'auto') return search === 'get' ? 'GET' : 'POST';
    return this.learned.method ?? 'POST';
  }

  /** Searches go into addresses from now on, where the host lets them. */
  useAddresses(): void {
    this.learned.method = 'GET';
  }

  get addressing(): Addressing {
    const { base, patientId, pageSize } = this.settings;
    const { learned, capabilities } = this;
    return {
      base,
      patientId,
      pageSize: Math.min(pageSize, learned.pageSize ?? pageSize),
      noCount: learned.noCount,
      method: this.method,
      capabilities,
    };
  }

  stop(): void {
    this.#abort.abort(new DOMException('The source was stopped', 'AbortError'));
  }

  /**
   * Sends a request through the queue. A server that failed to respond to the last dozen requests is not contacted
   * any more.
   */
  async ask(request: ServerRequest, priority: Priority, limits: Partial<RetryRules> = {}): Promise<Answer> {
    this.pending++;
    try {
      return await this.#ask(request, priority, limits);
    } finally {
      this.pending--;
    }
  }

  async #ask(request: ServerRequest, priority: Priority, limits: Partial<RetryRules>): Promise<Answer> {
    if (this.#outages >= 2 * OUTAGES) return { ok: false, failure: { reason: 'stopped', attempts: 0 } };
    const { rules } = this.#exchange;
    const etag = request.method === 'GET' ? this.#tags.get(request.url) : undefined;
    const answer = await exchange(
      etag ? { ...request, etag } : request,
      priority,
      this.#exchange,
      this.#outages >= OUTAGES ? { ...rules, attempts: 1 } : { ...rules, ...limits },
    );
    if (!answer.ok) {
      if (isOutage(answer.failure)) this.#outages++;
      return answer;
    }
    this.#outages = 0;
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.#serverTime = date;
    this.#asOf ??= this.#serverTime;
    if ('resource' in answer) this.#remember(request, answer.resource, answer.headers.get('etag'));
    return answer;
  }

  /** Gives a server that seemed unreachable another chance. */
  tryAgain(): void {
    this.#outages = 0;
  }

  /**
   * Start time for requesting changes, ms since 1970, by the server's own clock. Slightly earlier than the last
   * request, because data being written becomes visible with a delay. If the server reports no time, our clock may be
   * wrong by minutes.
   */
  get changesSince(): number {
    const { clock } = this.settings;
    return this.#asOf === undefined ? (this.#askedAt ?? clock.now()) - 600_000 : this.#asOf - 60_000;
  }

  /** Records that everything up to the beginning of this round has been received. */
  markAsked(): void {
    this.#asOf = this.#serverTime;
    this.#askedAt = this.settings.clock.now();
  }

  /**
   * Lists with several pages are always requested in full: the first page may be unchanged while a later one changes.
   */
  #remember({ method, url }: ServerRequest, resource: Json, tag: string | null): void {
    const goesOn = objects(resource['link']).some(({ relation }) => relation === 'next');
    if (method === 'GET' && tag && !goesOn) this.#tags.set(url, tag);
    else this.#tags.delete(url);
  }
}
