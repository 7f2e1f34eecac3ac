import { Zone } from '@care-timeline/fhir';
import type { LoadedRange, SourceInfo, SourceState } from '@care-timeline/record';
import { askForChange, changeRequests, collectionOf, readNotification } from './changes.js';
import { beginCoverage, referencesFor } from './begin.js';
import { Coverage } from './coverage.js';
import type { Told } from './events.js';
import type { ServerFault } from './fault.js';
import { findPatient, readStatement, reportPatient, statementFault, type Found } from './gate.js';
import { sleep } from './clock.js';
import { intervalBetween, type Interval } from './intervals.js';
import { Loader } from './loader.js';
import { settingsOf, type FhirServerSourceOptions, type Settings } from './options.js';
import { factsOfOne, readPage } from './page.js';
import { Polling } from './polling.js';
import { Publisher } from './publisher.js';
import type { Query } from './query.js';
import type { RecordSink } from './record-sink.js';
import { NOT_GRANTED, Runner } from './runner.js';
import { Session } from './session.js';
import { Sink } from './sink.js';
import { watched } from './watchdog.js';

/** Longest that the first questions wait for what the server says that it can, ms. */
const LONGEST_STATEMENT = 500;

/** Stands for everything. */
const ALL: Query = { kind: 'everything', type: 'Patient', parameters: [] };

/**
 * One patient's record on one FHIR server, read into a `PatientRecord`: the summary first, then what is on screen,
 * then the remaining small types; anything outside the requested intervals is reported as not loaded (TLN-12). Every
 * failure is reported with its types and its interval and can be retried; data already received stays (GEN-06). Works
 * with R4, R4B and R5. No method ever rejects, and nothing is stored. After `stop()` nothing further happens.
 */
export class FhirServerSource {
  readonly #settings: Settings;
  readonly #session: Session;
  readonly #sink: Sink;
  readonly #zone: Zone;
  readonly #publisher: Publisher;
  #coverage = new Coverage();
  #loader: Loader | undefined;
  #visible: Interval;
  #loading: Promise<void> | undefined;
  #stopped = false;
  #hasSummary = false;
  readonly #polling: Polling;
  readonly #summaryReady: Promise<void>;
  #summaryCame: () => void = () => undefined;

  /**
   * @throws TypeError if the server or the patient is missing or invalid: that is a bug in the host's code, not a
   *   data problem
   */
  constructor(record: RecordSink, options: FhirServerSourceOptions) {
    const tell = (event: Told): void => this.#tell(event);
    this.#settings = settingsOf(options);
    this.#visible = this.#settings.window;
    this.#zone = new Zone(record.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
    this.#session = new Session(this.#settings);
    this.#sink = new Sink(record, this.#settings, tell);
    this.#publisher = new Publisher(record, this.#settings, this.#sink, () => this.#coverage, tell);
    this.#polling = new Polling(this.#settings, () => this.refresh());
    this.#summaryReady = new Promise((resolve) => (this.#summaryCame = resolve));
  }

  get source(): SourceInfo {
    return this.#settings.source;
  }

  get state(): SourceState {
    return this.#publisher.state;
  }

  /** What was requested but not received, and why. */
  get gaps(): readonly ServerFault[] {
    return this.#coverage.gaps.map(({ fault }) => fault);
  }

  /** Intervals for which everything has been received, by kind. */
  get loaded(): readonly LoadedRange[] {
    return this.#coverage.ranges();
  }

  /**
   * Resource types that the server does not have. Nothing is known about them, which is not the same as there being
   * none.
   */
  get notOffered(): readonly string[] {
    return this.#coverage.notOffered.map(({ type }) => type);
  }

  /**
   * Since when nothing new has come, ms since 1970, although the server is asked for changes: it gives no access any more, or has
   * failed several times. What had come before is whole.
   */
  get staleSince(): number | undefined {
    return this.#polling.staleSince;
  }

  /** Number of requests sent so far, including retries. */
  get requests(): number {
    return this.#session.requests;
  }

  /** Settles when the first page of everything needed for a summary has arrived or failed. */
  get summaryReady(): Promise<void> {
    return this.#summaryReady;
  }

  /**
   * Loads the summary, what is on screen and the remaining small types. Settles when all of it has arrived or failed.
   */
  load(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#loading ??= this.#during(() => this.#open()).finally(() => {
      this.#summaryCame();
      this.#polling.start();
    });
    return this.#loading;
  }

  /**
   * Loads what happened between two moments (ms since 1970, or ISO dates in local time of the record) and is not
   * loaded yet; nothing, if one of them is no date. Settles when it has arrived or failed. Anything requested before
   * the server's capabilities are known becomes part of the initial load.
   */
  async loadRange(from: number | string, to: number | string): Promise<void> {
    const wanted = this.show(from, to);
    if (this.#stopped || wanted === undefined || !(wanted.from < wanted.to)) return;
    if (this.#loader === undefined) await this.load();
    const loader = this.#loader;
    if (loader) await this.#during(() => loader.loadWindow(wanted));
  }

  /**
   * Sets the interval on screen, which is given priority; does not load anything by itself. Returns it in ms since
   * 1970; undefined if one of the two is no date, and then it stays as it was.
   */
  show(from: number | string, to: number | string): Interval | undefined {
    const wanted = intervalBetween(from, to, this.#zone);
    if (wanted !== undefined) this.#visible = wanted;
    return wanted;
  }

  /** Retries everything that failed. */
  async retry(): Promise<void> {
    await this.#loading;
    if (this.#stopped) return;
    this.#session.tryAgain();
    const loader = this.#loader;
    const { gaps } = this.#coverage;
    if (loader === undefined || gaps.some(({ query }) => query.kind === 'patient')) return this.#loadAnew();
    await this.#during(() => loader.again(gaps));
    await this.#polling.again();
  }

  /** Reads everything again into the same record; a server that supports ETags sends only what has changed. */
  async reload(): Promise<void> {
    await this.#loading;
    if (this.#stopped) return;
    this.#session.tryAgain();
    await this.#loadAnew();
  }

  /** Requests what is new or changed since the last time. Deleted resources are not detected this way. */
  async refresh(): Promise<void> {
    const loader = this.#loader;
    if (this.#stopped || loader === undefined) return;
    const { runner } = loader;
    const asked = changeRequests(this.#session, this.#coverage.plans, this.#session.changesSince);
    await this.#during(async () => {
      const failures = await Promise.all(asked.map((one) => askForChange(runner, this.#coverage, one)));
      const failed = failures.filter((failure) => failure !== undefined);
      this.#polling.asked(failed);
      if (failed.length === 0) this.#session.markAsked();
      await loader.loadReferences();
    });
  }

  /**
   * The hook for FHIR Subscriptions: the host listens (WebSocket, server-sent events, a channel of its own) and
   * passes on the notification, in R5 form or in that of the R4 backport guide. Full resources are read, ids are
   * fetched, and a notification that lists nothing triggers a request for changes.
   */
  async notify(notification?: unknown): Promise<void> {
    const loader = this.#loader;
    if (this.#stopped || loader === undefined) return;
    const { resources, ids } = readNotification(notification, this.#settings.base);
    if (resources.length === 0 && ids.size === 0) return this.refresh();
    await this.#during(async () => {
      const bundle = collectionOf(resources);
      const facts = readPage(bundle, this.#settings.patientId);
      if (facts && resources.length > 0) this.#sink.take(bundle, facts);
      await loader.loadIds([...ids].map(([type, some]) => ({ type, ids: some })));
      await loader.loadReferences();
    });
  }

  /** Cancels everything in progress and requests nothing more. Data already received stays in the record. */
  stop(): void {
    this.#stopped = true;
    this.#polling.stop();
    this.#session.stop();
    this.#publisher.stop();
    this.#summaryCame();
  }

  #loadAnew(): Promise<void> {
    this.#loading = undefined;
    this.#hasSummary = false;
    this.#sink.references = undefined;
    return this.load();
  }

  async #open(): Promise<void> {
    const { clock } = this.#settings;
    const session = this.#session;
    let isKnown = false;
    const statement = readStatement(session).then((failure) => {
      isKnown = true;
      return failure;
    });
    this.#coverage = new Coverage();
    const found = await findPatient(session);
    if (this.#stopped) return;
    if (!this.#admitted(found, this.#begin().runner)) return;
    this.#publisher.publish();
    await Promise.race([statement, sleep(clock, LONGEST_STATEMENT, session.signal)]);
    // A server that is slow to say what it can is asked meanwhile for what every server has.
    const early = isKnown ? undefined : this.#begin();
    const summary = early?.summary();
    summary?.first.then(
      () => this.#summaryHasCome(),
      () => undefined,
    );
    const statementFailure = await statement;
    await summary?.done;
    if (this.#stopped) return;
    const fault = statementFault(statementFailure, this.#settings.now());
    if (fault) this.#tell({ type: 'fault', fault });
    this.#loader = this.#begin(early?.runner.coverage);
    await this.#loader.all(() => this.#summaryHasCome());
  }

  /** Counts as loading until the task has ended. One that fails, or waits for nothing, has: what it was to bring is missing. */
  #during(task: () => Promise<void>): Promise<void> {
    return this.#publisher.during(() => this.#watched(task()));
  }

  async #watched(task: Promise<void>): Promise<void> {
    const { clock } = this.#settings;
    const isLost = await watched(clock, task, () => ({
      pending: this.#session.pending,
      done: this.requests + this.#sink.pages,
    })).catch(() => true);
    if (isLost && !this.#stopped)
      this.#begin(this.#coverage).runner.fail(ALL, { reason: 'host', attempts: 0 }, []);
  }

  #summaryHasCome(): void {
    if (this.#hasSummary) return;
    this.#hasSummary = true;
    this.#publisher.publish();
    this.#tell({ type: 'summary', requests: this.requests });
    this.#summaryCame();
  }

  /** Begins to keep the books by what is known of the server now. */
  #begin(before?: Coverage): Loader {
    const { coverage, notGranted } = beginCoverage(this.#session, this.#coverage, before);
    this.#coverage = coverage;
    const references = (this.#sink.references ??= referencesFor(this.#session, () => this.#coverage));
    const visible = (): Interval => this.#visible;
    const runner = new Runner(
      this.#session,
      coverage,
      this.#sink,
      visible,
      (event) => this.#tell(event),
      () => this.#step(),
    );
    for (const { type } of notGranted)
      runner.fail(NOT_GRANTED(type), { reason: 'unauthorised', attempts: 0 });
    return new Loader(runner, references, visible);
  }

  /**
   * Whether there is a patient to query. If there is none, or the server does not respond, nothing that follows could
   * be trusted.
   */
  #admitted(found: Found, runner: Runner): boolean {
    const { patient } = found;
    const { patientId } = this.#settings;
    if (patient) this.#sink.take(patient, readPage(patient, patientId) ?? factsOfOne(patient, patientId));
    return reportPatient(found, runner);
  }

  #step(): void {
    this.#publisher.soon();
    const { pages, resources } = this.#sink;
    this.#tell({ type: 'progress', requests: this.requests, pages, resources });
  }

  #tell(event: Told): void {
    if (this.#stopped) return;
    try {
      this.#settings.onEvent?.({ ...event, source: this.source });
    } catch {
      // A failing listener of the host must not stop the loading.
    }
  }
}
