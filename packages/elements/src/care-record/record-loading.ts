import { KINDS } from '@care-timeline/fhir';
import type { PatientRecord } from '@care-timeline/record';
import { exportFetch, FAULT_WORDS, loadFault, operationFetch } from '@care-timeline/sources';
import { FileLoader } from './file-loader.js';
import type { LoaderOptions, LoadingState, SourceLoader } from './loading-state.js';
import { ServerLoader } from './server-loader.js';
import { sourceInfo, type SourceDefinition } from './source-definition.js';

/**
 * Loads several sources into one record, each independently: a failure leaves the others untouched and is reported,
 * never read as empty (GEN-06). Its promises never reject, and nothing is reported after `stop()`.
 */
export class RecordLoading {
  /** Settles when every source has loaded or failed. */
  readonly done: Promise<void>;
  readonly #loaders = new Map<string, SourceLoader>();
  readonly #definitions = new Map<string, SourceDefinition>();
  #stopped = false;
  #isDone = false;

  constructor(
    readonly record: PatientRecord,
    definitions: readonly SourceDefinition[],
    private readonly options: LoaderOptions,
  ) {
    for (const definition of definitions) {
      const loader = this.#loaderFor(definition);
      this.#definitions.set(definition.id, definition);
      if (loader) this.#loaders.set(definition.id, loader);
    }
    this.done = this.#all((loader) => loader.load()).then(() => void (this.#isDone = true));
  }

  /** True while more may still be requested, which stopping would prevent. */
  get isLive(): boolean {
    return !this.#isDone || [...this.#loaders.values()].some((loader) => loader instanceof ServerLoader);
  }

  /** Retries whatever failed in one source. */
  async retry(id: string): Promise<void> {
    await this.#loaders.get(id)?.retry();
  }

  /** Loads a time range from every source that supports partial loading. */
  loadRange(from: number, to: number): Promise<void> {
    return this.#all((loader) => loader.loadRange(from, to));
  }

  stop(): void {
    this.#stopped = true;
    for (const loader of this.#loaders.values()) loader.stop();
  }

  async #all(work: (loader: SourceLoader) => Promise<void>): Promise<void> {
    await Promise.all(
      [...this.#loaders].map(async ([id, loader]) => {
        try {
          await work(loader);
        } catch {
          // Nothing is known to throw; should anything, the source has ended all the same, and the others go on.
          this.#broken(id);
        }
      }),
    );
  }

  #broken(id: string): void {
    const definition = this.#definitions.get(id);
    if (this.#stopped || definition === undefined) return;
    const source = sourceInfo(definition);
    const fault = loadFault('host');
    const hasSome = this.record.columns.source.includes(
      this.record.sources.findIndex((one) => one.id === id),
    );
    const state = hasSome ? 'partial' : 'failed';
    this.record.setSourceState(source, state, FAULT_WORDS[this.record.lang][fault.code]);
    this.options.tell({ source, state, fault, at: this.options.now() });
  }

  #loaderFor(definition: SourceDefinition): SourceLoader | undefined {
    const fetch = definition.fetch ?? this.options.fetch;
    const options: LoaderOptions = {
      now: this.options.now,
      isHidden: this.options.isHidden,
      failed: (source, fault) => {
        if (!this.#stopped) this.options.failed(source, fault);
      },
      remarked: (source, fault) => {
        if (!this.#stopped) this.options.remarked(source, fault);
      },
      withheld: (detail) => {
        if (!this.#stopped) this.options.withheld(detail);
      },
      tell: (state: LoadingState) => {
        if (!this.#stopped) this.options.tell(state);
      },
      ...(fetch ? { fetch } : {}),
    };
    try {
      const asked = wholeFetch(definition, fetch);
      const kinds = definition.kinds ?? (definition.strategy === 'export' ? EXPORTED : undefined);
      if (asked)
        return new FileLoader(
          this.record,
          { ...definition, ...(kinds ? { kinds } : {}) },
          { ...options, fetch: asked },
        );
      if (!definition.server) return new FileLoader(this.record, definition, options);
      return new ServerLoader(this.record, definition, options);
    } catch (error) {
      // A definition that lacks something is a host error; the other sources still load.
      const source = sourceInfo(definition);
      const fault = { ...loadFault('host'), message: (error as Error).message };
      this.record.setSourceState(source, 'failed', FAULT_WORDS[this.record.lang][fault.code]);
      options.tell({ source, state: 'failed', fault, at: options.now() });
      return undefined;
    }
  }
}

/** The patient compartment of R4, which is what a server exports, has no tasks. */
const EXPORTED = KINDS.filter((kind) => kind !== 'task');

/** The fetch of a server that gives everything at once, if that is what the definition asks for. */
function wholeFetch(
  { server = '', patient = '', headers, operation, strategy, limits }: SourceDefinition,
  fetch: typeof globalThis.fetch | undefined,
): typeof globalThis.fetch | undefined {
  const options = { server, ...(fetch ? { fetch } : {}), ...(headers ? { headers } : {}) };
  if (operation) return operationFetch({ ...options, operation });
  return server && strategy === 'export' ? exportFetch({ ...options, ...limits, patient }) : undefined;
}
