import { select } from 'd3-selection';
import { zoom, ZoomTransform, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Range } from '../model/range.js';

export interface ZoomHost {
  range(): Range;
  /** CSS pixels. */
  width(): number;
  /** Asks for another window; what comes of it is read back from `range()`. */
  propose(range: Range): void;
  /** A drag moves the lanes up and down too, CSS pixels. */
  scrollBy(y: number): void;
}

type Zoomable = HTMLElement & { __zoom?: ZoomTransform };

/**
 * Gestures on the plot: drag, pinch, and the wheel with Ctrl or ⌘, so that without it the page still scrolls.
 * The window is the state; d3's transform is worked out from it and thrown away after each gesture.
 */
export class ZoomController implements ReactiveController {
  readonly #behavior: ZoomBehavior<HTMLElement, unknown>;
  #element: Zoomable | undefined;
  /** The window at transform identity. Fixed during a gesture, because d3 remembers places in its coordinates. */
  #base: Range = { start: 0, end: 1 };
  #active = false;
  #y = 0;

  constructor(
    host: ReactiveControllerHost,
    private readonly target: () => HTMLElement | null,
    private readonly timeline: ZoomHost,
  ) {
    host.addController(this);
    this.#behavior = zoom<HTMLElement, unknown>()
      .clickDistance(4)
      .filter((event: MouseEvent | TouchEvent | WheelEvent) =>
        event.type === 'wheel' ? event.ctrlKey || event.metaKey : !('button' in event && event.button !== 0),
      )
      .on('start', () => this.#start())
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.#zoom(event.transform))
      .on('end', () => {
        this.#active = false;
        this.sync();
      });
  }

  hostUpdated(): void {
    const element = this.target();
    if (element === this.#element || !element) return;
    this.hostDisconnected();
    this.#element = element;
    select<HTMLElement, unknown>(element).call(this.#behavior).on('dblclick.zoom', null);
    this.sync();
  }

  hostDisconnected(): void {
    if (this.#element) select(this.#element).on('.zoom', null);
    this.#element = undefined;
  }

  /** True while a hand is on it. */
  get active(): boolean {
    return this.#active;
  }

  /** Tells d3 that the window was changed by something else. */
  sync(): void {
    if (this.#active || !this.#element) return;
    this.#base = this.timeline.range();
    this.#element.__zoom = zoomIdentity;
    this.#y = 0;
  }

  #start(): void {
    this.#active = true;
    this.#y = 0;
  }

  #zoom(transform: ZoomTransform): void {
    const width = this.timeline.width();
    const { start, end } = this.#base;
    const msPerPixel = (end - start) / width;
    this.timeline.propose({
      start: start + transform.invertX(0) * msPerPixel,
      end: start + transform.invertX(width) * msPerPixel,
    });
    if (transform.k === 1) this.timeline.scrollBy(this.#y - transform.y);
    this.#y = transform.y;
    // The window may have been kept inside its limits.
    const range = this.timeline.range();
    const k = (end - start) / (range.end - range.start);
    if (this.#element) {
      this.#element.__zoom = new ZoomTransform(k, (-(range.start - start) / msPerPixel) * k, transform.y);
    }
  }
}
