import type { Trust } from './origins.js';

/** A message of the host's: `care-set` with settings and data, or `care-call` with a method of a shown element. */
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
 * Talks with the frame around this page, or with the native program whose web view it fills. Answers go to the origin that
 * spoke last and no other; before that, `care-ready` goes to every trusted origin and holds nothing but a version.
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
    // The program around a WebView2 has no origin: it is the one that opened this page.
    this.#native.chrome?.webview?.addEventListener('message', (event) =>
      this.#take((event as MessageEvent).data, 'page'),
    );
  }

  /** True where nobody but this page itself could hear. */
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
