import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keys of rows that cannot be seen because they are scrolled away. */
export interface OutOfView {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** How many rows, from the first, the browser has told about. */
  readonly known: number;
}

/**
 * Watches which rows are scrolled out of sight, in the list's own scroller or in the page (MED-26). Rows that come and go
 * with a render are followed.
 */
export class OutOfViewController implements ReactiveController {
  #observer?: IntersectionObserver | undefined;
  #root: Element | null = null;
  #frame?: number | undefined;
  #rows: readonly HTMLElement[] = [];
  readonly #watched = new Set<Element>();
  readonly #places = new Map<Element, 'above' | 'below'>();

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly options: {
      /** The rows in order; the same array as long as they are the same. */
      readonly rows: () => readonly HTMLElement[];
      /** The scroller, or null where the page scrolls. */
      readonly root: () => Element | null;
      /** Height of what sticks over the rows at the top, CSS px. */
      readonly covered: () => number;
      readonly changed: (outOfView: OutOfView) => void;
    },
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    // Not within the update: nothing is seen of a row before the next frame.
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#follow();
    });
  }

  hostDisconnected(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#stop();
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#rows = [];
    this.#watched.clear();
    this.#places.clear();
  }

  /** Starts over, for another scroller or another height of the header. */
  reset(): void {
    this.#stop();
    this.#follow();
  }

  #follow(): void {
    if (typeof IntersectionObserver === 'undefined') return;
    const root = this.options.root();
    if (this.#observer && root !== this.#root) this.#stop();
    this.#root = root;
    this.#observer ??= new IntersectionObserver((entries) => this.#see(entries), {
      root,
      rootMargin: `-${Math.round(this.options.covered())}px 0px 0px 0px`,
      // Half a row is seen; a sliver is not.
      threshold: [0, 0.5],
    });
    const rows = this.options.rows();
    if (rows === this.#rows) return;
    this.#rows = rows;
    const now = new Set<Element>(rows);
    let left = false;
    for (const row of this.#watched) {
      if (now.has(row)) continue;
      this.#observer.unobserve(row);
      this.#watched.delete(row);
      left = this.#places.delete(row) || left;
    }
    for (const row of now) {
      if (this.#watched.has(row)) continue;
      this.#watched.add(row);
      this.#observer.observe(row);
    }
    // Not within the render that took the rows away.
    if (left) queueMicrotask(() => this.#tell());
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const { target, rootBounds, boundingClientRect: box, intersectionRatio } = entry;
      if (intersectionRatio >= 0.5 || rootBounds === null) this.#places.delete(target);
      else if (box.top + box.height / 2 < rootBounds.top) this.#places.set(target, 'above');
      else if (box.top + box.height / 2 > rootBounds.bottom) this.#places.set(target, 'below');
      else this.#places.delete(target);
    }
    this.#tell();
  }

  #tell(): void {
    const above: string[] = [];
    const below: string[] = [];
    for (const row of this.#rows) {
      const place = this.#places.get(row);
      if (place) (place === 'above' ? above : below).push(row.dataset['key'] ?? '');
    }
    this.options.changed({ above, below, known: this.#rows.length });
  }
}
