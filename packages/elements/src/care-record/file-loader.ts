import { KINDS } from '@care-timeline/fhir';
import {
  runInSlices,
  type AddReport,
  type PatientRecord,
  type SourceDetail,
  type SourceInfo,
  type SourceState,
} from '@care-timeline/record';
import {
  FAULT_WORDS,
  isNoRecord,
  LOAD_LIMITS,
  LoadFailed,
  loadFault,
  loadInto,
  type LoadedInto,
  type LoadFault,
  type LoadLimits,
  within,
} from '@care-timeline/sources';
import type { LoaderOptions, SourceLoader } from './loading-state.js';
import { sourceInfo, type SourceDefinition } from './source-definition.js';
import { withheldInFile } from './withheld-in-file.js';

/** A source that delivers everything at once: a URL, existing data or a file, or a host function. */
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
    const { report, fault, state: stated } = await this.#get();
    if (this.#abort.signal.aborted) return;
    // Data without any FHIR content is not a record: saying so is better than an empty view.
    if (!report || isNoRecord(report)) return this.#fail(fault ?? loadFault('not-fhir'), report);
    if (fault) this.#fail(fault, report, 'partial');
    else {
      // What the answer says it left out, and of which kinds, the record knows by itself.
      if (!stated || this.definition.kinds)
        this.record.setSourceState(source, 'loaded', { at: this.options.now(), ...this.#scope() });
      const state = this.record.sourceState(source.id) === 'partial' ? 'partial' : 'loaded';
      this.#tell({ state, report });
    }
    const withheld = await runInSlices(withheldInFile(this.record, source));
    if (withheld && !this.#abort.signal.aborted) this.options.withheld(withheld);
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

  async #get(): Promise<LoadedInto> {
    const { resources, load, server, src = server } = this.definition;
    const { signal } = this.#abort;
    let from: unknown = resources ?? src ?? '';
    if (load) {
      try {
        from = await within(this.#limits.answer, load(signal));
      } catch (error) {
        return { fault: error instanceof LoadFailed ? error.fault : loadFault('host'), bytes: 0 };
      }
      if (signal.aborted) return { fault: loadFault('aborted'), bytes: 0 };
    }
    const isAddress = from === src && resources === undefined && !load;
    // A host may pass on its own fetch response unread.
    const answer = isResponse(from) ? from : undefined;
    if (!isAddress && !answer && !isBytes(from)) {
      return { report: this.record.add(from, { source: this.#source }), bytes: 0 };
    }
    const fetch = answer ? async (): Promise<Response> => answer : this.options.fetch;
    let toldAt = 0;
    let hasToldEntries = false;
    return loadInto(this.record, answer ? '' : (from as string | Blob), {
      source: this.#source,
      signal,
      limits: this.#limits,
      now: this.options.now,
      ...(fetch ? { fetch } : {}),
      onRemark: (fault) => {
        if (!signal.aborted) this.options.remarked(this.#source, fault);
      },
      onProgress: ({ resources: received, ...progress }) => {
        // Each report re-renders the widgets' notices; the first entries are reported at once.
        const isFirst = !hasToldEntries && !!received;
        if (!isFirst && performance.now() - toldAt < EVERY) return;
        hasToldEntries ||= isFirst;
        toldAt = performance.now();
        this.#tell({ state: 'loading', ...progress, received });
      },
    });
  }

  #fail(
    fault: LoadFault,
    report?: AddReport,
    state: SourceState = fault.code === 'unauthorised' ? 'blocked' : 'failed',
  ): void {
    const { code, status } = fault;
    const at = this.options.now();
    const message = FAULT_WORDS[this.record.lang][code];
    this.record.setSourceState(this.#source, state, {
      message,
      at,
      ...(status ? { status } : {}),
      ...this.#scope(),
    });
    this.#tell({ state, fault, ...(report ? { report } : {}) });
  }

  get #limits(): LoadLimits {
    // How long an export may take to begin is decided by itself.
    const answer = this.definition.strategy === 'export' ? { answer: Infinity } : {};
    return { ...LOAD_LIMITS, ...answer, ...this.definition.limits };
  }

  /** What the source is there for, and what not. */
  #scope(): Pick<SourceDetail, 'kinds' | 'notOffered'> {
    const { kinds } = this.definition;
    return Array.isArray(kinds) ? { kinds, notOffered: KINDS.filter((kind) => !kinds.includes(kind)) } : {};
  }

  #tell(step: {
    state: SourceState;
    fault?: LoadFault;
    report?: AddReport;
    bytes?: number;
    total?: number;
    received?: number;
  }): void {
    if (this.#abort.signal.aborted) return;
    const received = step.report && { received: step.report.received };
    this.options.tell({ source: this.#source, at: this.options.now(), ...step, ...received });
  }
}

/** Minimum interval between progress reports, ms. */
const EVERY = 100;

function isBytes(value: unknown): boolean {
  return value instanceof Blob || value instanceof ArrayBuffer || value instanceof Uint8Array;
}

/** By what it has: it may come from another window, and documents of unit tests have no such class. */
function isResponse(from: unknown): from is Response {
  return typeof from === 'object' && from !== null && 'arrayBuffer' in from && 'status' in from;
}
