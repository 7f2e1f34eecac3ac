import type { SourceInfo } from '@care-timeline/record';
import { baseUrl, patientId } from '../base.js';
import type { Timeouts } from './attempt.js';
import { realClock, type Clock } from './clock.js';
import type { SourceEvent } from './events.js';
import type { Interval } from './intervals.js';
import { RETRY_RULES, type RetryRules } from './retry.js';

export interface FhirServerSourceOptions {
  /** Part of every entry's key; short and stable. */
  readonly id: string;
  /** Display name. */
  readonly label?: string;
  /** FHIR base URL, such as `https://fhir.example.org/r4`. */
  readonly server: string;
  /** Id of the Patient resource on this server; never a national number. */
  readonly patient: string;
  /** The host's own authorised fetch; defaults to the browser's. */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Called after a 401 or 403, once for all requests that received one. Resolve to false if there is no new
   * authorisation.
   */
  readonly renew?: () => Promise<unknown>;
  readonly onEvent?: (event: SourceEvent) => void;
  /** What is shown as the present, ms since 1970; default that of the clock. Timers never depend on it. */
  readonly now?: () => number;
  /** Interval shown at first, ms since 1970. Default: the last year and everything in the future. */
  readonly window?: Interval;
  /**
   * How searches are sent. `auto`: as forms (POST) if the server accepts them, so that no URL contains anything about
   * the patient; otherwise in the URL, with the resource id only. `post`: as forms or not at all. `get`: always in
   * the URL.
   */
  readonly search?: 'auto' | 'post' | 'get';
  /** Headers that the server or a gateway before it wants with every request, such as a subscription key. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The scopes that were granted, divided by spaces (SMART App Launch 1 or 2): what they do not cover is not asked for, and told
   * as no access.
   */
  readonly scope?: string;
  /** Whether nobody is looking, such as in a tab in the background: then nothing is asked for anew. */
  readonly isHidden?: () => boolean;
  /**
   * `search`: by type and time. `everything`, `summary`: by that operation. `auto`: by type if the server supports
   * it.
   */
  readonly strategy?: 'auto' | 'search' | 'everything' | 'summary';
  /** Batch several searches of the summary in one request, if the server says that it supports that. Default true. */
  readonly batch?: boolean;
  /** Resources requested per page; servers may return fewer. Default 250. */
  readonly pageSize?: number;
  /** Maximum number of pages per list; a longer list is reported as incomplete. Default 1000. */
  readonly maxPages?: number;
  /** Maximum number of concurrent requests. Default 6. */
  readonly maxRequests?: number;
  /** Polling interval for changes, ms; no polling by default. */
  readonly pollEvery?: number;
  readonly retry?: Partial<RetryRules>;
  readonly timeouts?: Partial<Timeouts>;
  /** Timers, for tests. */
  readonly clock?: Clock;
  /** In [0, 1), for tests. */
  readonly random?: () => number;
}

export interface Settings {
  readonly source: SourceInfo;
  readonly base: string;
  readonly patientId: string;
  /** By whom what was learned of a server is kept. */
  readonly owner: object;
  readonly fetch: typeof globalThis.fetch;
  readonly renew: (() => Promise<unknown>) | undefined;
  readonly onEvent: ((event: SourceEvent) => void) | undefined;
  /** What is shown as the present; every wait goes by `clock`. */
  readonly now: () => number;
  readonly window: Interval;
  readonly search: 'auto' | 'post' | 'get';
  readonly headers: Readonly<Record<string, string>>;
  readonly scope: string | undefined;
  readonly isHidden: () => boolean;
  readonly strategy: 'auto' | 'search' | 'everything' | 'summary';
  readonly batch: boolean;
  readonly pageSize: number;
  readonly maxPages: number;
  readonly maxRequests: number;
  readonly pollEvery: number;
  readonly rules: RetryRules;
  readonly timeouts: Timeouts;
  readonly clock: Clock;
  readonly random: () => number;
}

const YEAR = 365 * 86_400_000;

/** @throws TypeError if the server or the patient is missing: that is a bug in the host's code, not a data problem */
export function settingsOf(options: FhirServerSourceOptions): Settings {
  const base = baseUrl(options.server);
  const id = patientId(options.patient);
  const clock = options.clock ?? realClock;
  const now = options.now ?? (() => clock.now());
  const label = options.label || options.id;
  return {
    source: { id: options.id, label, system: base, patientId: id },
    base,
    patientId: id,
    owner: options.fetch ?? globalThis,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    renew: options.renew,
    onEvent: options.onEvent,
    now,
    window: options.window ?? { from: now() - YEAR, to: Infinity },
    search: options.search ?? 'auto',
    headers: options.headers ?? {},
    scope: options.scope,
    isHidden: options.isHidden ?? (() => false),
    strategy: options.strategy ?? 'auto',
    batch: options.batch ?? true,
    pageSize: options.pageSize && options.pageSize > 0 ? options.pageSize : 250,
    maxPages: options.maxPages ?? 1000,
    maxRequests: options.maxRequests ?? 6,
    pollEvery: options.pollEvery ?? 0,
    rules: { ...RETRY_RULES, ...options.retry },
    timeouts: { stall: 30_000, whole: 120_000, ...options.timeouts },
    clock,
    random: options.random ?? Math.random,
  };
}
