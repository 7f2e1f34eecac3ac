import type { Trust } from './origins.js';

/** A message from the host: `care-set` with settings and data, or `care-call` with a method of a displayed element. */
export interface HostMessage {
  readonly type: string;
  readonly [name: string]: unknown;
}

interface NativeHost {
  readonly chrome?: {
    readonly webview?: EventTarget & { postMessage(message: unknown): void };
  };
  readonly webkit?: {
    readonly messageHandlers?: { readonly care?: { postMessage(message: unknown): void } };
  };
}

/**
 * Communicates with the parent frame, or with the native app whose web view contains this page. Replies go only to
 * the origin that last sent a message; before that, `care-ready` goes to every trusted origin and contains only a
 * version.
 */
export class Channel {
  #peer: string | undefined;
  readonly #native = window as unknown as NativeHost;

  constructor(
    private readonly trusted: ReadonlyMap<string, Trust>,
    private readonly heard: (message: HostMessage, trust: Trust) => void,
    private readonly refused: (origin: string) => void,
  ) {
    addEventListener('message', (event) => this.#message(event));
    // The app hosting a WebView2 has no origin; it is treated as trusted like the page itself, because it opened this
    // page.
    this.#native.chrome?.webview?.addEventListener('message', (event) =>
      this.#take((event as MessageEvent).data, 'page'),
    );
  }

  /** True if nobody but this page itself could receive messages. */
  get #alone(): boolean {
    return parent === window;
  }

  ready(version: string): void {
    for (const origin of this.trusted.keys()) this.#post({ type: 'care-ready', version }, origin);
  }

  send(message: object): void {
    if (this.#peer || this.#alone) this.#post(message, this.#peer ?? location.origin);
  }

  #post(message: object, origin: string): void {
    if (!this.#alone) return parent.postMessage(message, origin);
    this.#native.chrome?.webview?.postMessage(message);
    this.#native.webkit?.messageHandlers?.care?.postMessage(message);
  }

  #message(event: MessageEvent): void {
    if (event.source !== parent) return;
    const trust = this.trusted.get(event.origin);
    if (!trust) return this.refused(event.origin);
    if (this.#take(event.data, trust)) this.#peer = event.origin;
  }

  #take(data: unknown, trust: Trust): boolean {
    const { type } = (data ?? {}) as Partial<HostMessage>;
    if (type !== 'care-set' && type !== 'care-call') return false;
    this.heard(data as HostMessage, trust);
    return true;
  }
}
