import type { ReactiveController } from 'lit';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { MAX_SPAN, MIN_SPAN, panRange, sameRange, span, type Range } from '../model/range.js';
import type { PlotController } from './plot-controller.js';
import { guardPress, SLACK } from './press.js';
import { partOf, type TimelineHost } from './timeline-host.js';
import { wheelPower, wheelSideways } from './wheel.js';
import type { WindowController, WindowFollower } from './window-controller.js';

type Gesture = D3ZoomEvent<HTMLElement, unknown>;
type Source = MouseEvent | TouchEvent | WheelEvent;

/** Axes and plot: one zoom for all three, since they share one time axis. */
const ZOOMED = '.chart, .axis';

/**
 * Gestures on plot and axes, by d3-zoom: drag with mouse, pen or finger, pinch in any direction, double click and
 * double tap, wheel with Ctrl or ⌘ on the plot and any wheel on the axes. A horizontal wheel pans. The content under
 * a finger stays under it. The window remains the only state: a transform is relative to the window in which the
 * gesture began, and is forgotten when it ends.
 */
export class ZoomController implements ReactiveController, WindowFollower {
  #element: HTMLElement | null = null;
  #unguard: (() => void) | undefined;
  /** The window before the gesture, over the pixels of the plot as they are on the screen. */
  #base: ScaleLinear<number, number> = scaleLinear();
  #gestures = 0;
  /** The plot in which the gesture began: it may be gone before the button is released. */
  #held: HTMLElement | null = null;
  /** Whether the window was moved by something other than the gesture since `#base` was set. */
  #stale = true;
  #follows = false;
  #lastY = 0;
  readonly #zoom = zoom<HTMLElement, unknown>()
    .filter((event: Source) => this.#takes(event))
    .wheelDelta(wheelPower)
    .clickDistance(SLACK)
    .duration(0)
    .extent(() => [
      [this.#left, 0],
      [this.#right, 1],
    ])
    .constrain((transform) => this.#constrain(transform))
    .on('start', (event: Gesture) => this.#started(event))
    .on('zoom', (event: Gesture) => this.#zoomed(event))
    .on('end', () => this.#ended());

  constructor(
    private readonly host: TimelineHost,
    private readonly window: WindowController,
    private readonly plot: PlotController,
  ) {
    host.addController(this);
    window.addFollower(this);
    host.whenReplaced(() => this.hostDisconnected());
  }

  hostUpdated(): void {
    const element = partOf(this.host, '.plot');
    if (element === this.#element) return;
    this.hostDisconnected();
    this.#element = element;
    if (!element) return;
    this.#unguard = guardPress(element);
    for (const type of ['mousedown', 'touchstart', 'wheel', 'dblclick']) {
      element.addEventListener(type, this.#rebase, { capture: true, passive: true });
    }
    select(element).call(this.#zoom);
    element.addEventListener('wheel', this.#pan, { passive: false });
  }

  hostDisconnected(): void {
    const element = this.#element;
    if (!element) return;
    this.#unguard?.();
    for (const type of ['mousedown', 'touchstart', 'wheel', 'dblclick']) {
      element.removeEventListener(type, this.#rebase, true);
    }
    select(element).on('.zoom', null);
    element.removeEventListener('wheel', this.#pan);
    this.#element = null;
    this.#gestures = 0;
    this.#stale = true;
  }

  windowMoved(): void {
    if (!this.#follows) this.#stale = true;
  }

  get #left(): number {
    return this.#base.range()[0]!;
  }

  get #right(): number {
    return this.#base.range()[1]!;
  }

  #takes(event: Source): boolean {
    if (!this.#isZoomed(event)) return false;
    if (event.type === 'wheel') {
      const wheel = event as WheelEvent;
      return (
        wheel.ctrlKey || wheel.metaKey || (this.#isOnAxis(event) && !wheel.shiftKey && !wheelSideways(wheel))
      );
    }
    // A double click on an entry is meant for the entry.
    if (event.type === 'dblclick') return this.plot.markAt(event as MouseEvent) < 0;
    if (event.type === 'touchend') {
      const [touch] = (event as TouchEvent).changedTouches;
      return !!touch && this.plot.markAt(touch) < 0;
    }
    return !event.ctrlKey && !(event as MouseEvent).button;
  }

  #isZoomed(event: Event): boolean {
    // Not by `instanceof`: the timeline may have been moved to another window.
    return !!(event.target as Element | null)?.closest(ZOOMED);
  }

  #isOnAxis(event: Event): boolean {
    return (event.target as Element).closest('.axis') !== null;
  }

  /** Runs before d3-zoom: starts from the window as it is now. */
  readonly #rebase = (): void => {
    if (this.#element && (this.#stale || this.#gestures === 0)) this.#setBase(this.#element);
  };

  #setBase(element: HTMLElement): void {
    const plot = element.getBoundingClientRect();
    const axis = partOf(this.host, '.axis.top')?.getBoundingClientRect() ?? plot;
    const left = axis.left - plot.left - element.clientLeft;
    const right = left + axis.width * (this.plot.size.width / Math.max(1, this.#axisWidth));
    const { start, end } = this.window.range;
    this.#base = scaleLinear([start, end], [left, Math.max(left + 1, right)]);
    const length = end - start;
    this.#zoom.scaleExtent([length / MAX_SPAN, length / MIN_SPAN]);
    this.#stale = false;
    select(element).call((one) => this.#zoom.transform(one, zoomIdentity));
  }

  get #axisWidth(): number {
    return partOf(this.host, '.axis.top')?.offsetWidth ?? 0;
  }

  #rangeOf(transform: ZoomTransform): Range {
    const [start, end] = transform.rescaleX(this.#base).domain() as [number, number];
    return { start, end };
  }

  #transformOf(range: Range): ZoomTransform {
    const [start, end] = this.#base.domain() as [number, number];
    const k = (end - start) / span(range);
    return zoomIdentity.translate(this.#left - k * this.#base(range.start), 0).scale(k);
  }

  /** The window stays over the record, and nothing moves vertically. */
  #constrain(transform: ZoomTransform): ZoomTransform {
    const range = this.#rangeOf(transform);
    const kept = this.window.clamp(range);
    return sameRange(range, kept)
      ? zoomIdentity.translate(transform.x, 0).scale(transform.k)
      : this.#transformOf(kept);
  }

  #started({ sourceEvent }: Gesture): void {
    if (!sourceEvent) return;
    this.#held = this.#element;
    this.#gestures++;
    const source = sourceEvent as Source;
    if ('clientY' in source) this.#lastY = source.clientY;
  }

  #zoomed({ sourceEvent, transform }: Gesture): void {
    if (!sourceEvent || !this.#element || this.#held !== this.#element) return;
    const source = sourceEvent as Source;
    if (source.type === 'mousemove') {
      partOf(this.host, '.chart')?.classList.add('dragging');
      // A drag also scrolls the lanes.
      const y = (source as MouseEvent).clientY;
      partOf(this.host, '.scroller')?.scrollBy(0, this.#lastY - y);
      this.#lastY = y;
    }
    this.#follows = true;
    this.window.set(this.#rangeOf(transform), 'user');
    this.#follows = false;
  }

  #ended(): void {
    this.#gestures = Math.max(0, this.#gestures - 1);
    partOf(this.host, '.chart')?.classList.remove('dragging');
  }

  readonly #pan = (event: WheelEvent): void => {
    const sideways = wheelSideways(event);
    if (!sideways || event.ctrlKey || event.metaKey || !this.#isZoomed(event)) return;
    event.preventDefault();
    this.window.set(panRange(this.window.range, sideways / Math.max(1, this.plot.size.width)), 'user');
  };
}
