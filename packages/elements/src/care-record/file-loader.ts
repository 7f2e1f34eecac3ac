import type { AddReport, PatientRecord, SourceInfo, SourceState } from '@care-timeline/record';
import { loadFault, loadFrom, type LoadFault, type LoadResult } from '@care-timeline/sources';
import type { LoaderOptions, SourceLoader } from './loading-state.js';
import { sourceInfo, type SourceDefinition } from './source-definition.js';

/** A source that gives everything at once: an address, data that is there, or a function of the host's. */
export class FileLoader implements SourceLoader {
  readonly #source: SourceInfo;
  readonly #abort = new AbortController();

  constructor(
    private readonly record: PatientRecord,
    private readonly definition: SourceDefinition,
    private readonly options: LoaderOptions,
  ) {
    this.#source = sourceInfo(definition);
  }

  async load(): Promise<void> {
    const source = this.#source;
    this.#tell({ state: 'loading' });
    const result = await this.#get();
    if (this.#abort.signal.aborted) return;
    if (!result.ok) return this.#fail(result.fault);
    const report = this.record.add(result.input, { source });
    // Data in which nothing is FHIR is no record: saying so beats an empty view.
    if (report.received === report.notUnderstood) return this.#fail(loadFault('not-fhir'), report);
    const state = this.record.sourceState(source.id) === 'partial' ? 'partial' : 'loaded';
    this.record.setSourceState(source, state, { at: this.options.now() });
    this.#tell({ state, report });
  }

  retry(): Promise<void> {
    return this.load();
  }

  async loadRange(): Promise<void> {
    // Everything came at once.
  }

  stop(): void {
    this.#abort.abort();
  }

  async #get(): Promise<LoadResult> {
    const { resources, load, src } = this.definition;
    if (resources !== undefined) return { ok: true, input: resources, bytes: 0 };
    const { signal } = this.#abort;
    if (load) {
      try {
        return { ok: true, input: await load(signal), bytes: 0 };
      } catch {
        return { ok: false, fault: loadFault('host') };
      }
    }
    const { fetch } = this.options;
    return loadFrom(src ?? '', {
      signal,
      ...(fetch ? { fetch } : {}),
      onProgress: (progress) => this.#tell({ state: 'loading', ...progress }),
    });
  }

  #fail(fault: LoadFault, report?: AddReport): void {
    const state: SourceState = fault.code === 'unauthorised' ? 'blocked' : 'failed';
    const { message, status } = fault;
    const at = this.options.now();
    this.record.setSourceState(this.#source, state, { message, at, ...(status ? { status } : {}) });
    this.#tell({ state, fault, ...(report ? { report } : {}) });
  }

  #tell(step: {
    state: SourceState;
    fault?: LoadFault;
    report?: AddReport;
    bytes?: number;
    total?: number;
  }): void {
    if (this.#abort.signal.aborted) return;
    const received = step.report && { received: step.report.received };
    this.options.tell({ source: this.#source, at: this.options.now(), ...step, ...received });
  }
}
