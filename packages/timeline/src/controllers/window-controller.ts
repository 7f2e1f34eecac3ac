import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { emptyHistory, travel, visit, type ZoomHistory } from '../model/history.js';
import {
  clampTo,
  panRange,
  periodRange,
  sameRange,
  validRange,
  zoomAnchor,
  zoomRange,
  type Period,
  type Range,
} from '../model/range.js';

/** Who moved the window: events are fired for the user and the component, never for the host's own doing. */
export type Mover = 'host' | 'user';

export interface WindowHost {
  /** The whole life, ms. */
  life(): Range;
  /** All that has a date, and the life: what is dated far outside of it can be gone to, too. */
  extent(): Range;
  now(): number;
  /** Instant of the focused entry, which zooming by key keeps in place. */
  anchor(): number | undefined;
  /** The window is another: draw it. */
  moved(by: Mover): void;
  /** It has been still for a moment: bring everything else up to date. */
  rested(by: Mover): void;
}

/** How long the window has to be still before the page around the plot follows, ms. */
const REST = 140;

/** The visible range: the only interaction state. Everything that moves it goes through here. */
export class WindowController implements ReactiveController {
  #range: Range | undefined;
  /** Where the window last rested: what "back" goes to. */
  #rested: Range | undefined;
  #history: ZoomHistory = emptyHistory;
  #by: Mover = 'host';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #movedAt = 0;

  constructor(
    host: ReactiveControllerHost,
    private readonly timeline: WindowHost,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The window; the whole life until somebody has chosen another. */
  get range(): Range {
    return this.#range ?? this.timeline.life();
  }

  /** True once host or user have chosen a window; until then it follows the record. */
  get chosen(): boolean {
    return this.#range !== undefined;
  }

  get canBack(): boolean {
    return this.#history.past.length > 0;
  }

  get canForward(): boolean {
    return this.#history.future.length > 0;
  }

  set(range: Range, by: Mover, within = this.#bounds): void {
    const valid = validRange(range.start, range.end);
    if (!valid) return;
    const next = by === 'user' ? clampTo(valid, within) : valid;
    if (sameRange(next, this.#range)) return;
    if (by === 'user' && this.#timer === undefined)
      this.#history = visit(this.#history, this.#rested ?? this.range);
    this.#range = next;
    this.#by = by;
    this.timeline.moved(by);
    this.#waitForRest();
  }

  /** The life, while any of it is in view. */
  get #bounds(): Range {
    const { start, end } = this.range;
    const life = this.timeline.life();
    return start < life.end && end > life.start ? life : this.timeline.extent();
  }

  /** Shows the whole life again, and follows the record from here on. */
  fit(by: Mover): void {
    const life = this.timeline.life();
    if (by === 'host') {
      this.#range = undefined;
      this.#by = by;
      this.timeline.moved(by);
      this.#waitForRest();
    } else this.set(life, by);
  }

  zoomBy(factor: number, by: Mover): void {
    const anchor = zoomAnchor(this.range, this.timeline.now(), this.timeline.anchor());
    this.set(zoomRange(this.range, factor, anchor), by);
  }

  panBy(fraction: number, by: Mover): void {
    this.set(panRange(this.range, fraction), by);
  }

  period(period: Period, by: Mover): void {
    const { timeline } = this;
    this.set(periodRange(period, this.range, timeline.life(), timeline.now(), timeline.anchor()), by);
  }

  /** Brings an instant into view, a third from the left, without changing the zoom. */
  reveal(time: number, by: Mover): void {
    const { start, end } = this.range;
    const length = end - start;
    this.set({ start: time - length / 3, end: time + (length * 2) / 3 }, by, this.timeline.extent());
  }

  travel(direction: -1 | 1): void {
    const step = travel(this.#history, direction, this.range);
    if (!step) return;
    this.set(step.range, 'user', this.timeline.extent());
    this.#history = step.history;
  }

  #waitForRest(): void {
    this.#movedAt = performance.now();
    // One timer for many moves: it looks again whether there was another one meanwhile.
    this.#timer ??= setTimeout(this.#look, REST);
  }

  readonly #look = (): void => {
    const left = REST - (performance.now() - this.#movedAt);
    if (left > 4) {
      this.#timer = setTimeout(this.#look, left);
      return;
    }
    this.#timer = undefined;
    this.#rested = this.range;
    this.timeline.rested(this.#by);
  };
}
