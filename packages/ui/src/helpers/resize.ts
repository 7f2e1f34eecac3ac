import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from '../platform/platform.js';
import { sizeObserver, type SizeObserver } from './size-observer.js';

export interface Size {
  /** CSS px, integer. */
  readonly width: number;
  readonly height: number;
}

/**
 * Observes the size of the host, or of an element inside it. Sizes are rounded and reported once per frame, only when
 * they change, and outside the observer's own callback, so that a size-dependent layout cannot loop.
 */
export class ResizeController implements ReactiveController {
  #size: Size = { width: 0, height: 0 };
  #cancelFrame?: (() => void) | undefined;
  #observer?: SizeObserver | undefined;
  #watched?: Element | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: {
      /** Element to observe; defaults to the host. Evaluated after each render. */
      readonly target?: () => Element | null | undefined;
      /** Default: re-renders the host. */
      readonly changed?: (size: Size) => void;
    } = {},
  ) {
    host.addController(this);
  }

  get size(): Size {
    return this.#size;
  }

  hostConnected(): void {
    this.#observer = sizeObserver(this.host, (entries) => {
      const box = entries?.at(-1)?.contentRect;
      this.#cancelFrame?.();
      this.#cancelFrame = nextFrame(this.host, () =>
        this.#set(box ?? this.#watched?.getBoundingClientRect()),
      );
    });
    this.#watched = undefined;
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#cancelFrame?.();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #watch(): void {
    const target = this.options.target ? this.options.target() : this.host;
    if (!this.#observer || !target || target === this.#watched) return;
    if (this.#watched) this.#observer.unobserve(this.#watched);
    this.#watched = target;
    this.#observer.observe(target);
  }

  #set({ width, height }: Size = { width: 0, height: 0 }): void {
    const size = { width: Math.round(width), height: Math.round(height) };
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    if (this.options.changed) this.options.changed(size);
    else this.host.requestUpdate();
  }
}
