import { isJson, objects, type Json } from '@care-timeline/fhir/json.js';
import { thrownFault } from '../load-from.js';
import { parseText } from '../parse-text.js';
import type { Clock } from './clock.js';
import type { ServerFaultReason } from './fault.js';

/** One request to the server. Its URL never contains more about the patient than the resource id. */
export interface ServerRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: string;
  readonly contentType?: string;
  /** ETag of the response already held. */
  readonly etag?: string;
}

export interface Timeouts {
  /** Maximum time without receiving a byte, ms. */
  readonly stall: number;
  /** Maximum time for the whole response, ms: a server that drips data would otherwise take for ever. */
  readonly whole: number;
}

export type AttemptResult =
  | { readonly ok: true; readonly resource: Json; readonly headers: Headers }
  | { readonly ok: true; readonly unchanged: true; readonly headers: Headers }
  | {
      readonly ok: false;
      readonly reason: ServerFaultReason;
      readonly status?: number;
      readonly headers?: Headers;
      /** Texts of the OperationOutcome that came with it. */
      readonly said?: string;
    };

/** Sends one request, without retries. Never rejects: every failure is a reason in the result. */
export async function attempt(
  request: ServerRequest,
  {
    fetch,
    headers = {},
    clock,
    timeouts,
    signal,
  }: {
    fetch: typeof globalThis.fetch;
    headers?: Readonly<Record<string, string>>;
    clock: Clock;
    timeouts: Timeouts;
    signal: AbortSignal;
  },
): Promise<AttemptResult> {
  if (signal.aborted) return { ok: false, reason: 'aborted' };
  const own = new AbortController();
  let timedOut = false;
  const stop = (): void => own.abort(signal.reason);
  const timeout = (): void => {
    timedOut = true;
    own.abort(new DOMException('No answer in time', 'TimeoutError'));
  };
  signal.addEventListener('abort', stop, { once: true });
  const whole = clock.set(timeout, timeouts.whole);
  let stall = clock.set(timeout, timeouts.stall);
  const alive = (): void => {
    clock.clear(stall);
    stall = clock.set(timeout, timeouts.stall);
  };
  // A host's fetch may ignore the signal: the race does not.
  const given = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () => reject(own.signal.reason as Error), { once: true });
  });
  given.catch(() => undefined);
  try {
    return await Promise.race([answerOf({ ...request, headers }, fetch, own.signal, alive), given]);
  } catch (error) {
    if (timedOut) return { ok: false, reason: 'timeout' };
    return { ok: false, reason: signal.aborted ? 'aborted' : thrownReason(error) };
  } finally {
    clock.clear(whole);
    clock.clear(stall);
    signal.removeEventListener('abort', stop);
    // Stop receiving a body that is no longer read.
    own.abort();
  }
}

function thrownReason(error: unknown): ServerFaultReason {
  const { code } = thrownFault(error);
  // We did not abort it: the connection was cut from outside.
  return code === 'aborted' ? 'network' : code;
}

async function answerOf(
  {
    method,
    url,
    body,
    contentType,
    etag,
    headers: given,
  }: ServerRequest & {
    readonly headers: Readonly<Record<string, string>>;
  },
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  alive: () => void,
): Promise<AttemptResult> {
  const response = await fetch(url, {
    method,
    headers: {
      ...given,
      Accept: 'application/fhir+json',
      ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
      ...(etag === undefined ? {} : { 'If-None-Match': etag }),
    },
    ...(body === undefined ? {} : { body }),
    signal,
    // Nothing about the patient is left in the browser's cache, and no URL of ours is sent to another site.
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  alive();
  const { status, headers } = response;
  if (status === 304) return { ok: true, unchanged: true, headers };
  if (status < 200 || status >= 300) {
    const said = await saidIn(response, alive);
    return { ok: false, reason: reasonOf(status, headers), status, headers, ...(said ? { said } : {}) };
  }
  const parsed = parseText(await textOf(response, alive));
  if (!parsed.ok) return { ok: false, reason: parsed.fault.code, status, headers };
  const resource = parsed.input as Json;
  if (Array.isArray(resource) || typeof resource['resourceType'] !== 'string')
    return { ok: false, reason: 'not-fhir', status, headers };
  return { ok: true, resource, headers };
}

const LONGEST_SAID = 400;

/** What an OperationOutcome says, in its own words; nothing of any other body. */
async function saidIn(response: Response, alive: () => void): Promise<string> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return '';
  const parsed = parseText(await textOf(response, alive));
  const outcome = parsed.ok && isJson(parsed.input) ? parsed.input : {};
  if (outcome['resourceType'] !== 'OperationOutcome') return '';
  const words = objects(outcome['issue']).map(({ diagnostics, details, code }) => {
    const text = isJson(details) ? details['text'] : undefined;
    return (
      [diagnostics, text, code].find((word): word is string => typeof word === 'string' && word !== '') ?? ''
    );
  });
  return words.join('; ').slice(0, LONGEST_SAID);
}

async function textOf(response: Response, alive: () => void): Promise<string> {
  if (response.body === null || typeof response.body?.getReader !== 'function') return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    alive();
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/** Responses to the request as such: repeating it would give the same response. */
const REFUSED = new Set([400, 405, 406, 412, 413, 414, 415, 422, 431, 501]);

function reasonOf(status: number, headers: Headers): ServerFaultReason {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 404 || status === 410) return 'not-found';
  if (REFUSED.has(status)) return 'refused-search';
  return status === 429 || (status === 503 && headers.has('retry-after')) ? 'throttled' : 'status';
}
