import type { PatientRecord } from '@care-timeline/record';
import { FhirServerSource, type ServerFault, type SourceEvent } from '@care-timeline/sources';
import type { LoaderOptions, SourceLoader } from './loading-state.js';
import type { SourceDefinition } from './source-definition.js';

/** A FHIR server: the summary first, then what is looked at. */
export class ServerLoader implements SourceLoader {
  readonly #server: FhirServerSource;
  #fault: ServerFault | undefined;
  #received = 0;

  /** @throws TypeError where the definition names no server or no patient */
  constructor(
    record: PatientRecord,
    definition: SourceDefinition,
    private readonly options: LoaderOptions,
  ) {
    const { id, label, server = '', patient = '' } = definition;
    this.#server = new FhirServerSource(record, {
      id,
      server,
      patient,
      now: options.now,
      ...(label ? { label } : {}),
      ...(options.fetch ? { fetch: options.fetch } : {}),
      onEvent: (event) => this.#heard(event),
    });
  }

  load(): Promise<void> {
    return this.#server.load();
  }

  retry(): Promise<void> {
    this.#fault = undefined;
    return this.#server.retry();
  }

  loadRange(from: number, to: number): Promise<void> {
    return this.#server.loadRange(from, to);
  }

  stop(): void {
    this.#server.stop();
  }

  #heard(event: SourceEvent): void {
    if (event.type === 'fault') this.#fault = event.fault;
    if (event.type === 'progress') this.#received = event.resources;
    if (event.type !== 'state' && event.type !== 'progress') return;
    const { source, state } = this.#server;
    const failed = state !== 'loaded' && state !== 'loading' && this.#fault;
    this.options.tell({
      source,
      state,
      received: this.#received,
      at: this.options.now(),
      ...(failed ? { fault: failed } : {}),
    });
  }
}
