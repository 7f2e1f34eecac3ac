import type { PatientRecord } from '@care-timeline/record';
import { FhirServerSource, type ServerFault, type SourceEvent } from '@care-timeline/sources';
import type { LoaderOptions, SourceLoader } from './loading-state.js';
import type { SourceDefinition } from './source-definition.js';

/** Minimum interval between progress reports, ms. */
const EVERY = 100;

/** A FHIR server: the summary first, then whatever is viewed. */
export class ServerLoader implements SourceLoader {
  readonly #server: FhirServerSource;
  #fault: ServerFault | undefined;
  /** Reasons that the host has been told since the last attempt: a server that is down fails every request alike. */
  readonly #toldReasons = new Set<string>();
  #received = 0;
  #toldAt = -Infinity;

  /** @throws TypeError if the definition names no server or no patient */
  constructor(
    record: PatientRecord,
    definition: SourceDefinition,
    private readonly options: LoaderOptions,
  ) {
    const { id, label, server = '', patient = '', renew, pollEvery, window } = definition;
    const { search, strategy, pageSize, headers, scope } = definition;
    this.#server = new FhirServerSource(record, {
      id,
      server,
      patient,
      now: options.now,
      ...(label ? { label } : {}),
      ...(options.fetch ? { fetch: options.fetch } : {}),
      ...(renew ? { renew } : {}),
      ...(window ? { window } : {}),
      ...(pollEvery ? { pollEvery } : {}),
      ...(search ? { search } : {}),
      ...(strategy && strategy !== 'export' ? { strategy } : {}),
      ...(pageSize ? { pageSize } : {}),
      ...(headers ? { headers } : {}),
      ...(scope ? { scope } : {}),
      isHidden: options.isHidden,
      onEvent: (event) => this.#heard(event),
    });
  }

  load(): Promise<void> {
    return this.#server.load();
  }

  retry(): Promise<void> {
    this.#fault = undefined;
    this.#toldReasons.clear();
    return this.#server.retry();
  }

  loadRange(from: number, to: number): Promise<void> {
    return this.#server.loadRange(from, to);
  }

  stop(): void {
    this.#server.stop();
  }

  #heard(event: SourceEvent): void {
    if (event.type === 'fault') {
      this.#fault = event.fault;
      const reason = `${event.fault.reason} ${event.fault.status ?? ''}`;
      if (!this.#toldReasons.has(reason)) {
        this.#toldReasons.add(reason);
        this.options.failed(event.source, event.fault);
      }
    }
    if (event.type === 'withheld') {
      const { source, types, count, codes } = event;
      this.options.withheld({ source, types, count, codes });
    }
    if (event.type === 'progress') this.#received = event.resources;
    if (event.type !== 'state' && event.type !== 'progress') return;
    // Each report re-renders the widgets' notices.
    if (event.type === 'progress' && performance.now() - this.#toldAt < EVERY) return;
    this.#toldAt = performance.now();
    const { source, state, gaps, loaded, staleSince } = this.#server;
    const failed = state !== 'loaded' && state !== 'loading' && (gaps[0] ?? this.#fault);
    this.options.tell({
      source,
      state,
      received: this.#received,
      at: this.options.now(),
      loaded,
      ...(staleSince === undefined ? {} : { staleSince }),
      ...(failed ? { fault: failed, gaps } : {}),
    });
  }
}
