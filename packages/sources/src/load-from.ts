import { LoadFailed, loadFault, statusFault, type LoadFault } from './load-fault.js';
import { within } from './limits.js';
import { parseText } from './parse-text.js';

export interface LoadProgress {
  /** Bytes received so far. */
  readonly bytes: number;
  /** Total bytes, if the source stated the length and the data is not compressed. */
  readonly total?: number;
}

export interface LoadOptions {
  /** The host's own authorised fetch; defaults to the browser's. */
  fetch?: typeof globalThis.fetch;
  signal?: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
}

export type LoadResult =
  /** Pass `input` to `PatientRecord.add`. */
  | { readonly ok: true; readonly input: unknown; readonly bytes: number }
  | { readonly ok: false; readonly fault: LoadFault };

/**
 * Loads FHIR JSON or NDJSON from a URL, a file or bytes. Every failure is reported as a fault in the result; the
 * promise never rejects.
 *
 * @param from - URL (strings are treated as URLs), `Blob`/`File`, or UTF-8 bytes
 */
export async function loadFrom(
  from: string | URL | Blob | ArrayBuffer | Uint8Array,
  options: LoadOptions = {},
): Promise<LoadResult> {
  try {
    const stream = await open(from, options);
    if ('fault' in stream) return { ok: false, fault: stream.fault };
    const { text, bytes } = await readText(stream, options);
    const parsed = parseText(text);
    return parsed.ok ? { ok: true, input: parsed.input, bytes } : { ok: false, fault: parsed.fault };
  } catch (error) {
    return { ok: false, fault: thrownFault(error, options.signal) };
  }
}

export interface Opened {
  readonly body: ReadableStream<Uint8Array> | Uint8Array;
  readonly total?: number;
}

/** Opens the byte stream, or returns the fault that prevented it. */
export async function open(
  from: string | URL | Blob | ArrayBuffer | Uint8Array,
  { fetch = globalThis.fetch, signal }: Pick<LoadOptions, 'fetch' | 'signal'>,
): Promise<Opened | { fault: LoadFault }> {
  if (from instanceof Uint8Array) return { body: from, total: from.byteLength };
  if (from instanceof ArrayBuffer) return { body: new Uint8Array(from), total: from.byteLength };
  if (from instanceof Blob) return { body: from.stream(), total: from.size };
  const response = await fetch(from, {
    headers: { Accept: 'application/fhir+json, application/json;q=0.9, application/x-ndjson;q=0.8' },
    ...(signal ? { signal } : {}),
  });
  const fault = statusFault(response.status);
  if (fault) return { fault };
  if (!response.body) return { body: new Uint8Array(await response.arrayBuffer()) };
  const length = Number(response.headers.get('content-length'));
  // With a content encoding, the length is that of the compressed bytes, which are not the ones counted here.
  const known = length > 0 && !response.headers.get('content-encoding');
  return known ? { body: response.body, total: length } : { body: response.body };
}

async function readText(
  { body, total }: Opened,
  { signal, onProgress }: LoadOptions,
): Promise<{ text: string; bytes: number }> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(body)) {
    signal?.throwIfAborted();
    bytes += chunk.byteLength;
    parts.push(decoder.decode(chunk, { stream: true }));
    onProgress?.(total === undefined ? { bytes } : { bytes, total });
  }
  parts.push(decoder.decode());
  return { text: parts.join(''), bytes };
}

/** The host's bytes are passed on as copies, because a reader may transfer its chunks. */
const CHUNK = 256 << 10;

/**
 * The bytes, chunk by chunk; a stream that is not read to its end is cancelled.
 *
 * @param stall - longest wait for the next chunk, ms
 */
export async function* chunksOf(
  body: ReadableStream<Uint8Array> | Uint8Array,
  stall = Infinity,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (body instanceof Uint8Array) {
    for (let from = 0; from < body.length; from += CHUNK) yield body.slice(from, from + CHUNK);
    return;
  }
  const reader = body.getReader();
  let over = false;
  try {
    for (;;) {
      const { done, value } = await within(stall, reader.read());
      over = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!over) reader.cancel().catch(() => undefined);
  }
}

/**
 * Converts an error thrown while loading to a fault: an abort, a timeout, or no connection (fetch throws a
 * TypeError).
 */
export function thrownFault(error: unknown, signal?: AbortSignal): LoadFault {
  if (error instanceof LoadFailed) return error.fault;
  const name = (error as { name?: unknown } | null)?.name;
  if (name === 'TimeoutError') return loadFault('timeout');
  if (name === 'AbortError' || signal?.aborted) return loadFault('aborted');
  return loadFault('network');
}
