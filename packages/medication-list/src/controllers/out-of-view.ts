import type { ReactiveController } from 'lit';
import type { ListController } from './list-controller.js';
import type { ListSizeController, SizeFollower } from './list-size.js';
import { attributeIs, bringIntoView, nextFrame, viewOf, type PageWindow } from '@care-timeline/ui';
import { partOf, partsOf, type MedicationListHost } from './medication-list-host.js';
import { FIRST_ROWS, type IncrementalRenderController } from './incremental-render.js';

type Side = 'above' | 'below';

/** Keys of rows scrolled out of view. */
interface OutOfView {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Number of rows, counted from the first, that the browser has reported on. */
  readonly known: number;
}

const NOTHING: OutOfView = { above: [], below: [], known: FIRST_ROWS };

/**
 * Tracks which rows are scrolled out of view, in the list's own scroll container or in the page (MED-26). Follows
 * rows added or removed by a render.
 */
export class OutOfViewController implements ReactiveController, SizeFollower {
  #observer?: IntersectionObserver | undefined;
  #root: Element | null = null;
  #cancelFrame?: (() => void) | undefined;
  #rows: readonly HTMLElement[] = [];
  /** The rows in the DOM, queried only after they were rendered. */
  #lines: readonly HTMLElement[] = [];
  #linesOf: readonly unknown[] = [];
  #out = NOTHING;
  readonly #watched = new Set<Element>();
  readonly #places = new Map<Element, Side>();

  constructor(
    private readonly host: MedicationListHost,
    private readonly list: ListController,
    private readonly steps: IncrementalRenderController,
    private readonly size: ListSizeController,
  ) {
    host.addController(this);
    size.addFollower(this);
    host.whenReplaced(() => {
      this.#stop();
      this.#out = NOTHING;
    });
  }

  /**
   * Keys of the rows above; for below, includes rows not yet rendered or only just rendered, until the browser
   * reports otherwise.
   */
  keys(side: Side): readonly string[] {
    if (side === 'above') return this.#out.above;
    const later = this.list.shown?.keys.slice(Math.min(this.steps.limit, this.#out.known)) ?? [];
    return [...this.#out.below, ...later];
  }

  /** Scrolls the nearest out-of-view row on that side to the edge. */
  go(side: Side): void {
    const keys = this.#out[side];
    const key = side === 'above' ? keys.at(-1) : keys[0];
    const line = key && partOf(this.host, `.line${attributeIs('data-key', key)}`);
    if (line) bringIntoView(line, side === 'above' ? 'end' : 'start');
  }

  hostUpdated(): void {
    // Not during the update: row visibility is unknown before the next frame.
    this.#cancelFrame ??= nextFrame(this.host, () => {
      this.#cancelFrame = undefined;
      this.#follow();
    });
  }

  hostDisconnected(): void {
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#stop();
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#rows = [];
    this.#watched.clear();
    this.#places.clear();
  }

  /** Starts over with another scroll container or header height. */
  sizeChanged(): void {
    this.#stop();
    this.#follow();
  }

  #follow(): void {
    const { IntersectionObserver: Observer } = viewOf(this.host) as Partial<PageWindow>;
    if (!Observer) return;
    const root = this.size.scroller;
    if (this.#observer && root !== this.#root) this.#stop();
    this.#root = root;
    this.#observer ??= new Observer((entries) => this.#see(entries), {
      root,
      rootMargin: `-${Math.round(this.size.size.covered)}px 0px 0px 0px`,
      // Half a row counts as visible; a sliver does not.
      threshold: [0, 0.5],
    });
    const rows = this.#rendered();
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
    // Not during the render that removed the rows.
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
    const out: OutOfView = { above, below, known: this.#rows.length };
    const same = (['above', 'below'] as const).every((side) => out[side].join() === this.#out[side].join());
    if (same && out.known === this.#out.known) return;
    this.#out = out;
    this.list.redraw();
  }

  /** The rows in order; same array as long as they are unchanged. */
  #rendered(): readonly HTMLElement[] {
    const of = [this.list.shown, this.steps.limit];
    if (of.some((one, i) => one !== this.#linesOf[i])) {
      this.#linesOf = of;
      this.#lines = partsOf(this.host, '.line');
    }
    return this.#lines;
  }
}
