import type { ReactiveController } from 'lit';
import { panRange, zoomRange } from '../model/range.js';
import { partOf, type TimelineHost } from './timeline-host.js';
import type { WindowController } from './window-controller.js';

interface Finger {
  /** CSS pixels from the left edge of the plot. */
  x: number;
  y: number;
}

/** A pointer that moves less than this counts as a click, CSS pixels. */
const SLACK = 4;
/** CSS pixels per pixel, line and page of wheel movement. */
const WHEEL_UNIT = [1, 16, 400];
/** Zoom per CSS pixel of wheel movement, and the maximum per event, as powers of two. */
const WHEEL_ZOOM = 0.01;
const MAX_ZOOM = 0.6;

/**
 * Gestures on the plot: drag with mouse, pen or finger, pinch, horizontal wheel, and wheel with Ctrl or ⌘, so that
 * the plain wheel still scrolls the page. The content under a finger stays under it. Vertical touch movement is left
 * to the page (`touch-action: pan-y`).
 */
export class GestureController implements ReactiveController {
  #element: HTMLElement | null = null;
  readonly #fingers = new Map<number, Finger>();
  /** Instants under the fingers when they touched down or when their number changed. */
  #held: { readonly ids: readonly number[]; readonly times: readonly number[] } | undefined;
  #travelled = 0;

  constructor(
    private readonly host: TimelineHost,
    private readonly window: WindowController,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const element = partOf(this.host, '.chart');
    if (element === this.#element) return;
    this.hostDisconnected();
    this.#element = element;
    element?.addEventListener('pointerdown', this.#down);
    element?.addEventListener('pointermove', this.#move);
    element?.addEventListener('pointerup', this.#up);
    element?.addEventListener('pointercancel', this.#up);
    element?.addEventListener('wheel', this.#wheel, { passive: false });
    element?.addEventListener('click', this.#click, { capture: true });
  }

  hostDisconnected(): void {
    const element = this.#element;
    element?.removeEventListener('pointerdown', this.#down);
    element?.removeEventListener('pointermove', this.#move);
    element?.removeEventListener('pointerup', this.#up);
    element?.removeEventListener('pointercancel', this.#up);
    element?.removeEventListener('wheel', this.#wheel);
    element?.removeEventListener('click', this.#click, { capture: true });
    this.#element = null;
    this.#fingers.clear();
    this.#held = undefined;
  }

  #fingerOf(event: MouseEvent): Finger {
    const box = this.#element!.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY };
  }

  get #msPerPixel(): number {
    const { start, end } = this.window.range;
    return (end - start) / Math.max(1, this.#element!.clientWidth);
  }

  #timeAt(x: number): number {
    return this.window.range.start + x * this.#msPerPixel;
  }

  /** Stores the instants under the fingers that are down. */
  #hold(): void {
    const ids = [...this.#fingers.keys()].slice(0, 2);
    this.#held = ids.length
      ? { ids, times: ids.map((id) => this.#timeAt(this.#fingers.get(id)!.x)) }
      : undefined;
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.#fingers.size === 0) this.#travelled = 0;
    this.#fingers.set(event.pointerId, this.#fingerOf(event));
    this.#hold();
  };

  readonly #move = (event: PointerEvent): void => {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger || !this.#held) return;
    const now = this.#fingerOf(event);
    const before = this.#travelled;
    this.#travelled = Math.max(before, Math.abs(now.x - finger.x) + Math.abs(now.y - finger.y));
    if (this.#travelled < SLACK && this.#fingers.size === 1) return;
    if (before < SLACK) {
      this.#element!.setPointerCapture(event.pointerId);
      this.#element!.classList.add('dragging');
    }
    // A drag also scrolls the lanes vertically.
    if (event.pointerType !== 'touch' && this.#fingers.size === 1)
      partOf(this.host, '.scroller')?.scrollBy(0, finger.y - now.y);
    this.#fingers.set(event.pointerId, now);
    this.#follow();
  };

  /** Moves the held instants back under their fingers. */
  #follow(): void {
    const { ids, times } = this.#held!;
    const width = this.#element!.clientWidth;
    const [a, b] = ids.map((id) => this.#fingers.get(id)!.x);
    let perPixel = this.#msPerPixel;
    if (b !== undefined && Math.abs(b - a!) > 8) {
      perPixel = (times[1]! - times[0]!) / (b - a!);
      if (!(perPixel > 0)) return;
    }
    const start = times[0]! - a! * perPixel;
    this.window.set({ start, end: start + width * perPixel }, 'user');
  }

  readonly #up = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId)) return;
    this.#hold();
    if (this.#fingers.size === 0) this.#element?.classList.remove('dragging');
  };

  /** The click at the end of a drag must not select anything. */
  readonly #click = (event: MouseEvent): void => {
    if (this.#travelled >= SLACK) event.stopImmediatePropagation();
    this.#travelled = 0;
  };

  readonly #wheel = (event: WheelEvent): void => {
    const unit = WHEEL_UNIT[event.deltaMode] ?? 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const power = Math.max(-MAX_ZOOM, Math.min(MAX_ZOOM, event.deltaY * unit * WHEEL_ZOOM));
      const anchor = this.#timeAt(this.#fingerOf(event).x);
      this.window.set(zoomRange(this.window.range, 2 ** power, anchor), 'user');
      return;
    }
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    event.preventDefault();
    this.window.set(panRange(this.window.range, (sideways * unit) / this.#element!.clientWidth), 'user');
  };
}
