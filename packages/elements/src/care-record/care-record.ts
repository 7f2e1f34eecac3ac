import { ContextProvider } from '@lit/context';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  PatientRecord,
  instantOf,
  type PatientContradiction,
  type RecordView,
  type SourceInfo,
} from '@care-timeline/record';
import type { LoadFault, ServerFault } from '@care-timeline/sources';
import {
  CareChangeEvent,
  CareElement,
  CareErrorEvent,
  CareNotice,
  careContext,
  warnOnce,
  zoneOf,
  type CareContext,
  type CareFilter,
  type CareProposal,
  type HostHooks,
} from '@care-timeline/ui';
import { recordStrings } from './care-record.strings.js';
import { deferred, type Deferred } from './deferred.js';
import { fileErrorEvent, loadEvent, serverErrorEvent, sourceLoad, warnOfFault } from './load-events.js';
import { messagesTemplate } from './messages.js';
import { recordStyles } from './care-record.styles.js';
import type { LoadingState } from './loading-state.js';
import { RecordLoading } from './record-loading.js';
import { prepareSearch } from './prepare-search.js';
import { CareWithheldEvent, type CareWithheldDetail } from './withheld-event.js';
import { CareContradictionEvent } from './contradiction-event.js';
import { definitionsOf, type SourceDefinition } from './source-definition.js';

/** Properties that decide what is loaded. */
const INPUTS = [
  'src',
  'server',
  'patient',
  'search',
  'strategy',
  'pageSize',
  'headers',
  'sources',
  'resources',
  'record',
  'fetch',
  'displayFor',
] as const;

/**
 * Loads one or more sources into one patient's record and provides it, with the shared date, selection and filters,
 * to the widgets inside. Shows a message for each source that fails; the others stay. @tagname care-record
 *
 * @attr src - URL of a Bundle, a resource array, NDJSON or Parameters
 * @attr server - FHIR base URL; requires `patient`
 * @attr patient - id of the Patient resource on that server
 * @slot - the widgets, at any depth
 * @csspart faults - messages about failed sources
 * @fires {CareLoadEvent} care-load - a source made progress
 * @fires {CareErrorEvent} care-error - a source failed, or its data cannot be read
 * @fires {CareWithheldEvent} care-withheld - a source withholds data; cancelable, for a host with its own break-glass
 *   procedure
 * @fires {CareContradictionEvent} care-contradiction - the sources contradict each other about who the patient is; nothing
 *   is shown until `confirmSamePerson()`
 * @fires {CareChangeEvent} care-change - the record changed
 */
export class CareRecord extends CareElement {
  static override readonly tag = 'care-record';
  static override readonly dependencies = [CareNotice];
  static override styles: CSSResultGroup = [CareElement.styles, recordStyles];

  @property() src = '';
  @property() server = '';
  @property() patient = '';
  /** How searches are sent to `server`: as forms, in the address, or as forms where it takes them (`auto`). */
  @property() search: 'auto' | 'post' | 'get' = 'auto';
  /** How `server` is asked: by type (`search`), by that operation, or by type where it can be (`auto`). */
  @property() strategy: 'auto' | 'search' | 'everything' | 'summary' | 'export' = 'auto';
  /** Resources asked for on a page of `server`. Default 250. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 0;
  /** Headers that `server` or a gateway before it wants with every request, such as a subscription key. */
  @property({ attribute: false }) headers?: Readonly<Record<string, string>>;
  /** Multiple sources, each with its own state and label. */
  @property({ attribute: false }) sources?: readonly SourceDefinition[];
  /** A Bundle, a resource array or any other FHIR input the host already has. */
  @property({ attribute: false }) resources?: unknown;
  /** The host's authorised fetch. */
  @property({ attribute: false }) fetch?: typeof globalThis.fetch;
  /** Profession preset for a summary inside. */
  @property() preset = '';
  /** Terminology hook: returns the text for a coding that has none (GEN-11). */
  @property({ attribute: false }) displayFor?: HostHooks['displayFor'];
  /** The host's text catalogue. */
  @property({ attribute: false }) stringsFor?: HostHooks['stringsFor'];
  /** Clock, ms since 1970. */
  @property({ attribute: false }) now?: HostHooks['now'];
  /** URL of the host's page for an entry. */
  @property({ attribute: false }) linkFor?: HostHooks['linkFor'];

  @state() private _loaded?: PatientRecord | undefined;
  @state() private _states: readonly LoadingState[] = [];
  @state() private _withheld: readonly CareWithheldDetail[] = [];
  @state() private _selected = '';
  @state() private _filter: CareFilter = {};
  private _loading?: RecordLoading | undefined;
  private _listened?: EventTarget | undefined;
  private _contradicted: readonly PatientContradiction[] = [];
  /** Loading was aborted because the element left the page. */
  private _isCut = false;
  private _ready: Deferred = deferred();
  /** Pending updates of the widgets. */
  private readonly _updates = new Set<Promise<unknown>>();
  private readonly _provider = new ContextProvider(this, { context: careContext, initialValue: {} });

  /**
   * Settles when every source has loaded or failed and the widgets have been updated. Refers to the most recent
   * request, even one set just before the call.
   */
  get ready(): Promise<void> {
    return this.updateComplete.then(() => this._ready.promise);
  }

  /** The current record: the one that was set, otherwise the one being loaded. */
  get currentRecord(): PatientRecord | undefined {
    return (this.record as PatientRecord | undefined) ?? this._loaded;
  }

  /**
   * Confirms that the patients of the sources are one person although they contradict each other (`care-contradiction`):
   * the widgets then show the record. Call it when somebody who can tell has said so.
   */
  confirmSamePerson(): void {
    this.currentRecord?.confirmSamePerson?.();
  }

  /** Reloads every source into a new record. */
  async reload(): Promise<void> {
    this._start();
    await this.ready;
  }

  /**
   * Loads a time window (ms since 1970, Date objects, or ISO dates in the displayed time zone) from the sources that
   * support partial loading.
   */
  async loadRange(from: number | string | Date, to: number | string | Date): Promise<void> {
    const zone = zoneOf(this.scope.timeZone);
    const [start, end] = [instantOf(from, zone), instantOf(to, zone)];
    if (start === undefined || end === undefined)
      return warnOnce('<care-record>', `loadRange(${String(from)}, ${String(to)}): not two dates, left out`);
    await this._loading?.loadRange(start, end);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._listen(undefined);
    // An element that is only being moved is reconnected before this runs.
    queueMicrotask(() => {
      if (this.isConnected || !this._loading?.isLive) return;
      this._loading.stop();
      this._isCut = true;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._listen(this.currentRecord);
    if (!this._isCut) return;
    this._isCut = false;
    this._start();
  }

  /** The widgets inside are blank from the moment that other data is set, not only when this element has updated. */
  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: object): void {
    super.requestUpdate(name, oldValue, options);
    const input = this.hasUpdated ? INPUTS.find((one) => one === name) : undefined;
    if (input === undefined || Object.is(this[input], oldValue)) return;
    const { record: _, ...rest } = this._provider.value;
    this._provider.setValue({ ...rest, loads: [], selected: '' });
  }

  protected override get showsRecord(): boolean {
    return false;
  }

  /** Only messages about sources are drawn here, and the slot stays. */
  protected override blank(): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (INPUTS.some((name) => changed.has(name))) {
      this._selected = '';
      this._start();
    }
    this._listen(this.currentRecord);
    this._provider.setValue(this._makeContext());
  }

  protected override render(): TemplateResult {
    return html`${messagesTemplate(this._states, this._withheld, this.scope, (id) => this._retry(id))}<slot
      ></slot>`;
  }

  private get _definitions(): SourceDefinition[] {
    return definitionsOf(this, this.scope.strings(recordStrings));
  }

  private _start(): void {
    this._loading?.stop();
    this._loading = undefined;
    this._loaded = undefined;
    this._states = [];
    this._withheld = [];
    // Anyone awaiting a load that is superseded waits for its replacement.
    if (this._ready.isSettled) this._ready = deferred();
    const definitions = this.record ? [] : this._definitions;
    if (definitions.length === 0) {
      // An explicitly empty source list is final; a host that has set nothing yet still will.
      if (this.record || this.sources) void this._settle(undefined);
      return;
    }
    const { timeZone, lang, hooks } = this.scope;
    this._loaded = new PatientRecord({
      timeZone,
      lang,
      ...(this.now ? { now: this.now } : {}),
      displayFor: hooks.displayFor ?? this.displayFor,
    });
    this._loading = new RecordLoading(this._loaded, definitions, {
      ...(this.fetch ? { fetch: this.fetch } : {}),
      now: () => this.scope.now,
      isHidden: () => this.ownerDocument.visibilityState === 'hidden',
      failed: (source, fault) => this._failed(source, fault),
      remarked: (source, fault) => this._remarked(source, fault),
      tell: (told) => this._told(told),
      withheld: (detail) => {
        if (this.emit(new CareWithheldEvent(detail))) this._withheld = [...this._withheld, detail];
      },
    });
    void this._settle(this._loading);
  }

  private async _settle(loading: RecordLoading | undefined): Promise<void> {
    await loading?.done;
    if (loading !== this._loading) return;
    await this.updateComplete;
    // One after the other, also those that come meanwhile: each ends up out of the set by itself.
    for (const update of this._updates) await update.catch(() => undefined);
    if (loading !== this._loading) return;
    this._ready.resolve();
    prepareSearch(this._loaded, () => loading !== this._loading || !this.isConnected);
  }

  private _told(told: LoadingState): void {
    const { source, fault } = told;
    const before = this._states.find((other) => other.source.id === source.id);
    // In source order, regardless of which source reports first.
    const order = this._definitions.map(({ id }) => id);
    this._states = [...this._states.filter((other) => other !== before), told].sort(
      (a, b) => order.indexOf(a.source.id) - order.indexOf(b.source.id),
    );
    this.emit(loadEvent(told));
    // A server's failures are told one by one, with what a vendor needs to know.
    if (fault && fault !== before?.fault && !('reason' in fault))
      this.emit(fileErrorEvent(source, fault, this.scope.strings(recordStrings).fault));
  }

  private _failed(source: SourceInfo, fault: ServerFault): void {
    this.emit(serverErrorEvent(source, fault, this.scope.lang));
    warnOfFault(source, fault);
  }

  private _remarked(source: SourceInfo, fault: LoadFault): void {
    const words = this.scope.strings(recordStrings).fault;
    this.emit(new CareErrorEvent({ source, message: words[fault.code], reason: fault.code }));
    warnOnce(`<care-record> source "${source.id}"`, fault.message, `${source.id} ${fault.code}`);
  }

  private _retry(id: string): void {
    void this._loading?.retry(id);
  }

  private _listen(record: RecordView | undefined): void {
    if (record === this._listened) return;
    this._listened?.removeEventListener('change', this._changed);
    record?.addEventListener('change', this._changed);
    this._listened = record;
    if (record) this._tellContradictions(record);
  }

  private readonly _changed = (): void => {
    const record = this.currentRecord;
    if (!record) return;
    this.emit(new CareChangeEvent({ revision: record.revision }));
    this._tellContradictions(record);
  };

  /** Once for what is contradictory at the time. */
  private _tellContradictions({ contradictions = [] }: RecordView): void {
    if (contradictions === this._contradicted) return;
    this._contradicted = contradictions;
    if (contradictions.length > 0) this.emit(new CareContradictionEvent(contradictions));
  }

  private readonly _propose = (change: CareProposal): void => {
    if (change.selected !== undefined) this._selected = change.selected ?? '';
    if (change.asOf !== undefined) this.asOf = change.asOf;
    if (change.filter !== undefined) this._filter = change.filter;
    if (change.range) void this._loading?.loadRange(change.range.from, change.range.to);
  };

  private readonly _waitFor = (update: Promise<unknown>): void => {
    this._updates.add(update);
    const over = (): void => void this._updates.delete(update);
    update.then(over, over);
  };

  private _makeContext(): CareContext {
    const loads = this._states.map((one) => sourceLoad(one, this.scope.lang));
    const hooks: HostHooks = {
      ...(this.displayFor ? { displayFor: this.displayFor } : {}),
      ...(this.stringsFor ? { stringsFor: this.stringsFor } : {}),
      ...(this.now ? { now: this.now } : {}),
      ...(this.linkFor ? { linkFor: this.linkFor } : {}),
    };
    return {
      ...(this.currentRecord ? { record: this.currentRecord } : {}),
      asOf: this.asOf,
      timeZone: this.timeZone,
      lang: this.getAttribute('lang') ?? '',
      ...(this.density ? { density: this.density } : {}),
      ...(this.preset ? { preset: this.preset } : {}),
      selected: this._selected,
      filter: this._filter,
      loads,
      hooks,
      propose: this._propose,
      waitFor: this._waitFor,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-record': CareRecord;
  }
}
