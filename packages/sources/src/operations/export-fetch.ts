import { isJson, objects, type Json } from '@care-timeline/fhir/json.js';
import { baseUrl, patientId } from '../base.js';
import { LOAD_LIMITS, within } from '../limits.js';
import { LoadFailed, loadFault, statusFault, type LoadFault } from '../load-fault.js';
import { chunksOf, thrownFault } from '../load-from.js';
import { realClock, sleep, type Clock } from '../server/clock.js';
import { retryAfter } from '../server/retry.js';

export interface ExportOptions {
  /** FHIR base URL. */
  readonly server: string;
  /** Id of the Patient resource on this server; never a national number. */
  readonly patient: string;
  /** The host's own authorised fetch; defaults to the browser's. */
  readonly fetch?: typeof globalThis.fetch;
  /** Headers that the server or a gateway before it wants with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Longest time that the server may prepare the files, ms. Default 30 minutes. */
  readonly patience?: number;
  /** Longest wait for the answer to one request, ms. Default one minute. */
  readonly answer?: number;
  /** Timers, for tests. */
  readonly clock?: Clock;
}

/** Waits between two questions whether the files are ready, ms: the first one, and the longest whatever the server says. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
const PATIENCE = 30 * 60_000;
const MAX_FILES = 10_000;

/** Answers to the first request after which the record is asked for in another way: the server does not take this one. */
const NOT_TAKEN = new Set([400, 404, 405, 415, 422, 501]);

/**
 * A fetch for `loadInto` that has a server export one patient's record (FHIR Bulk Data Access) and answers with the files, one
 * after the other, as one NDJSON stream that is read no faster than its reader takes it. The URL that it is given is ignored.
 * `Patient/$export` is asked with the patient in the body; if the server does not take that, `Patient/[id]/$export`. A file
 * that does not arrive whole, or errors that the server reports, end the stream with a fault after everything else has been
 * read. The server is told to delete its files when they have been read, or are no longer wanted.
 *
 * @throws TypeError if the server or the patient is missing or invalid: that is a bug in the host's code
 */
export function exportFetch(options: ExportOptions): typeof globalThis.fetch {
  const base = baseUrl(options.server);
  const patient = patientId(options.patient);
  return async (_url, init = {}) => {
    const signal = init.signal ?? new AbortController().signal;
    return new Export(base, patient, options, signal).answer();
  };
}

class Export {
  readonly #fetch: typeof globalThis.fetch;
  readonly #clock: Clock;

  constructor(
    private readonly base: string,
    private readonly patient: string,
    private readonly options: ExportOptions,
    private readonly signal: AbortSignal,
  ) {
    this.#fetch = options.fetch ?? globalThis.fetch;
    this.#clock = options.clock ?? realClock;
  }

  async answer(): Promise<Response> {
    const started = await this.#start();
    if (started.status !== 202) return started;
    const job = this.#jobAt(started);
    try {
      const manifest = await this.#whenReady(job);
      if (manifest instanceof Response) return manifest;
      return new Response(streamOf(this.#contents(manifest, job), () => this.#delete(job)));
    } catch (error) {
      this.#delete(job);
      throw error;
    }
  }

  /** What keeps a server from taking one form of the request is no fault if it takes the other. */
  async #start(): Promise<Response> {
    const parameter = [{ name: 'patient', valueReference: { reference: `Patient/${this.patient}` } }];
    const headers = { Accept: 'application/fhir+json', Prefer: 'respond-async' };
    const asked = await this.#send(`${this.base}/Patient/$export`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/fhir+json' },
      body: JSON.stringify({ resourceType: 'Parameters', parameter }),
    });
    if (!NOT_TAKEN.has(asked.status)) return asked;
    return this.#send(`${this.base}/Patient/${this.patient}/$export`, { headers });
  }

  #send(url: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const headers = { ...init.headers, ...this.options.headers };
    const asked = this.#fetch(url, { ...init, headers, signal: this.signal });
    return within(this.options.answer ?? LOAD_LIMITS.answer, asked);
  }

  /** Where the job is asked about. It gets the authorisation, so it has to be the server's own. */
  #jobAt({ headers }: Response): string {
    const location = headers.get('content-location');
    if (location === null || !URL.canParse(location, this.base))
      throw new LoadFailed({
        ...loadFault('status', 202),
        message: 'The server names no place to ask about its export: is Content-Location exposed by CORS?',
      });
    const job = new URL(location, this.base);
    if (job.origin !== new URL(this.base).origin)
      throw new LoadFailed({
        ...loadFault('status', 202),
        message: 'The server refers to another host for its export: not followed.',
      });
    return job.href;
  }

  /** The list of files; or the answer that says why there is none. */
  async #whenReady(job: string): Promise<Json | Response> {
    const end = this.#clock.now() + (this.options.patience ?? PATIENCE);
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT / 2)) {
      const response = await this.#send(job, { headers: { Accept: 'application/json' } });
      if (response.status === 200) {
        const read: Promise<unknown> = response.json().catch(() => undefined);
        const manifest = await within(this.options.answer ?? LOAD_LIMITS.answer, read);
        if (isJson(manifest) && Array.isArray(manifest['output'])) return manifest;
        throw new LoadFailed(loadFault('not-fhir'));
      }
      if (![202, 429, 503].includes(response.status)) return response;
      const asked = retryAfter(response.headers, this.#clock.now());
      const pause = Math.min(asked || wait, LONGEST_WAIT);
      if (this.#clock.now() + pause > end) throw new LoadFailed(loadFault('timeout'));
      await sleep(this.#clock, pause, this.signal);
      this.signal.throwIfAborted();
    }
  }

  async *#contents(manifest: Json, job: string): AsyncGenerator<Uint8Array, void, undefined> {
    const files = objects(manifest['output']).map(({ url }) => url);
    let fault: LoadFault | undefined =
      objects(manifest['error']).length > 0 || files.length > MAX_FILES ? loadFault('status') : undefined;
    for (const file of files.slice(0, MAX_FILES)) {
      try {
        yield* this.#file(typeof file === 'string' ? file : '', job);
      } catch (error) {
        if (this.signal.aborted) throw error;
        fault ??= thrownFault(error);
      }
      yield END_OF_LINE;
    }
    if (fault) throw new LoadFailed(fault);
  }

  async *#file(file: string, job: string): AsyncGenerator<Uint8Array, void, undefined> {
    if (!URL.canParse(file, job)) throw new LoadFailed(loadFault('status'));
    const url = new URL(file, job);
    const headers = { Accept: 'application/fhir+ndjson' };
    const response =
      url.origin === new URL(this.base).origin
        ? await this.#send(url.href, { headers })
        : await elsewhere(url, headers, this.signal);
    const fault = statusFault(response.status);
    if (fault) throw new LoadFailed(fault);
    if (response.body) yield* chunksOf(response.body);
  }

  #delete(job: string): void {
    const { headers = {} } = this.options;
    const asked = async (): Promise<unknown> =>
      this.#fetch(job, { method: 'DELETE', headers: { ...headers }, keepalive: true });
    // A server that keeps its files has its own limits for them.
    asked().catch(() => undefined);
  }
}

const END_OF_LINE = Uint8Array.of(10);

/** A file on a storage host carries its permission in its URL; the host's authorisation is not for it. */
function elsewhere(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  if (url.protocol !== 'https:') throw new LoadFailed(loadFault('status'));
  return globalThis.fetch(url.href, { headers, signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
}

function streamOf(
  parts: AsyncGenerator<Uint8Array, void, undefined>,
  over: () => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await parts.next();
        if (!done) return controller.enqueue(value);
        over();
        controller.close();
      } catch (error) {
        over();
        controller.error(error);
      }
    },
    async cancel() {
      over();
      await parts.return();
    },
  });
}
