import type { SwitchedService } from './switched-service.js';

/** Waits this many ms by a given clock. */
export type Wait = (ms: number) => Promise<void>;

const realWait: Wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** A `fetch` that calls the service without a socket, with the same faults; `wait` can use a test clock. */
export function inProcessFetch(server: SwitchedService, wait: Wait = realWait): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const base = new URL(server.service.base);
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
      throw new TypeError('fetch failed');
    const signal = init.signal ?? undefined;
    signal?.throwIfAborted();
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const answer = await server.handle({
      method: init.method ?? 'GET',
      url: `${url.pathname.slice(base.pathname.length).replace(/^\//, '')}${url.search}`,
      headers,
      body: typeof init.body === 'string' || init.body instanceof URLSearchParams ? String(init.body) : '',
    });
    try {
      if (answer.delivery === 'hang') return await orAborted(new Promise<never>(() => undefined), signal);
      await orAborted(answer.delay > 0 ? wait(answer.delay) : Promise.resolve(), signal);
      if (answer.delivery === 'drop') throw new TypeError('fetch failed');
      const { status, headers: given, body } = answer.response;
      const bytes = new TextEncoder().encode(body);
      const stream = streamOf(bytes, answer.delivery, wait, signal);
      return new Response(status === 304 ? null : stream, { status, headers: given });
    } finally {
      answer.done();
    }
  };
}

function streamOf(
  bytes: Uint8Array,
  delivery: string,
  wait: Wait,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      if (delivery === 'whole') {
        if (bytes.length > 0) controller.enqueue(bytes);
        return controller.close();
      }
      if (delivery === 'drop-middle') {
        if (sent > 0) return controller.error(new TypeError('terminated'));
        sent = Math.ceil(bytes.length / 2);
        return controller.enqueue(bytes.slice(0, sent));
      }
      await orAborted(wait(1000), signal);
      // White space keeps the JSON valid without ever completing it.
      controller.enqueue(new TextEncoder().encode(' '));
    },
  });
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
