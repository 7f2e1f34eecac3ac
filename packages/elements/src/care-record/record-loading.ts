import type { AddReport, PatientRecord, SourceInfo, SourceState } from '@care-timeline/record';
import { loadFault, loadFrom, type LoadFault, type LoadResult } from '@care-timeline/sources';
import { sourceInfo, type SourceDefinition } from './source-definition.js';

/** How far one source has come. */
export interface LoadingState {
  readonly source: SourceInfo;
  readonly state: SourceState;
  readonly fault?: LoadFault;
  /** Bytes received, and in all where that is known. */
  readonly bytes?: number;
  readonly total?: number;
  /** What the reader made of it, once it was read. */
  readonly report?: AddReport;
  /** When this state was reached, ms since 1970. */
  readonly at: number;
}

export interface LoadingOptions {
  fetch?: typeof globalThis.fetch;
  now: () => number;
  /** Called at each step of each source; never after `stop()`. */
  onState: (state: LoadingState) => void;
}

/**
 * Loads several sources into one record, each on its own: one that fails leaves the rest as they are and is told,
 * never read as empty (GEN-06). No promise of it is rejected.
 */
export class RecordLoading {
  /** Settles when every source is loaded or has failed. */
  readonly done: Promise<void>;
  readonly #abort = new AbortController();
  readonly #states = new Map<string, LoadingState>();

  constructor(
    readonly record: PatientRecord,
    definitions: readonly SourceDefinition[],
    private readonly options: LoadingOptions,
  ) {
    this.done = Promise.all(definitions.map((definition) => this.#load(definition))).then(() => undefined);
  }

  get states(): readonly LoadingState[] {
    return [...this.#states.values()];
  }

  stop(): void {
    this.#abort.abort();
  }

  /** Loads one source again, for example after it failed. */
  async retry(definition: SourceDefinition): Promise<void> {
    await this.#load(definition);
  }

  async #load(definition: SourceDefinition): Promise<void> {
    const source = sourceInfo(definition);
    this.#tell({ source, state: 'loading', at: this.options.now() });
    const result = await this.#get(definition, source);
    if (this.#abort.signal.aborted) return;
    if (!result.ok) return this.#fail(source, result.fault);
    const report = this.record.add(result.input, { source });
    // Data in which nothing is FHIR is no record: saying so beats an empty view.
    if (report.received === report.notUnderstood) return this.#fail(source, loadFault('not-fhir'), report);
    const state = this.record.sourceState(source.id) === 'partial' ? 'partial' : 'loaded';
    this.record.setSourceState(source, state);
    this.#tell({ source, state, report, at: this.options.now() });
  }

  async #get(definition: SourceDefinition, source: SourceInfo): Promise<LoadResult> {
    if (definition.resources !== undefined) return { ok: true, input: definition.resources, bytes: 0 };
    const { signal } = this.#abort;
    if (definition.load) {
      try {
        return { ok: true, input: await definition.load(signal), bytes: 0 };
      } catch {
        return { ok: false, fault: loadFault('host') };
      }
    }
    const fetch = definition.fetch ?? this.options.fetch;
    return loadFrom(definition.src ?? '', {
      signal,
      ...(fetch ? { fetch } : {}),
      onProgress: (progress) => this.#tell({ source, state: 'loading', at: this.options.now(), ...progress }),
    });
  }

  #fail(source: SourceInfo, fault: LoadFault, report?: AddReport): void {
    const state: SourceState = fault.code === 'unauthorised' ? 'blocked' : 'failed';
    this.record.setSourceState(source, state, fault.message);
    this.#tell({ source, state, fault, at: this.options.now(), ...(report ? { report } : {}) });
  }

  #tell(state: LoadingState): void {
    if (this.#abort.signal.aborted) return;
    this.#states.set(state.source.id, state);
    this.options.onState(state);
  }
}
