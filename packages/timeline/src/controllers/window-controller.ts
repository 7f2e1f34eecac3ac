import type { ReactiveController } from 'lit';
import { interpolateZoom } from 'd3-interpolate';
import { CareRangeChangeEvent, CareRangeSettleEvent, mediaOf, viewOf } from '@care-timeline/ui';
import { emptyHistory, travel, visit, type ZoomHistory } from '../model/history.js';
import {
  clampTo,
  panRange,
  periodRange,
  sameRange,
  validRange,
  zoomAnchor,
  zoomRange,
  span,
  type Period,
  type Range,
} from '../model/range.js';
import type { ModelController } from './model-controller.js';
import { Glide } from './glide.js';
import type { TimelineHost } from './timeline-host.js';

/** Who moved the window: events are fired for moves by the user and the component, never for moves by the host. */
export type Mover = 'host' | 'user';

/**
 * Listens to the window: draws in the same task, and updates everything else once the window has been still for a
 * moment.
 */
export interface WindowFollower {
  windowMoved?(by: Mover): void;
  windowRested?(by: Mover): void;
}

/** An instant as an attribute value; empty if it is outside the range of a `Date`. */
export const isoOf = (ms: number): string => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : '');

/** Share of a window at its end in which "now" makes it follow the clock. */
const NEAR_END = 0.25;

/** A window as d3's `interpolateZoom` takes it: middle and width. */
const zoomView = (range: Range): [number, number, number] => [(range.start + range.end) / 2, 0, span(range)];

/** How long the window has to be still before the page around the plot is updated, ms. */
const REST = 140;

/** The visible range: the only interaction state. All changes to it go through here. */
export class WindowController implements ReactiveController {
  #range: Range | undefined;
  /** Whether the host asked for everything, now and as it grows. */
  #showsWhole = false;
  /** Where the window last rested: the target of "back". */
  #rested: Range | undefined;
  #history: ZoomHistory = emptyHistory;
  #by: Mover = 'host';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #movedAt = 0;
  /** Whether the user has moved the window since it last rested. */
  #movedByUser = false;
  #glide: Glide | undefined;

  readonly #followers: WindowFollower[] = [];

  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
  ) {
    host.addController(this);
    host.whenReplaced(() => this.#glide?.stop());
  }

  /** Followers are called in the order they were added. */
  addFollower(follower: WindowFollower): void {
    this.#followers.push(follower);
  }

  hostDisconnected(): void {
    this.#glide?.finish();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Resolves when the window has arrived; undefined if it is not on its way. */
  get arriving(): Promise<void> | undefined {
    return this.#glide?.arrived;
  }

  /** The window; until one has been chosen, the one to open with. */
  get range(): Range {
    return this.#range ?? (this.#showsWhole ? this.models.whole : this.models.opening);
  }

  /** True once the host or the user has chosen a window; until then it follows the record. */
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
    this.#glide?.stop();
    this.#set(range, by, within);
  }

  /**
   * Moves the window through what lies between, so that the reader sees where it goes; at once with reduced motion,
   * and on a page that nobody sees.
   */
  glideTo(range: Range, by: Mover, within = this.#bounds): void {
    const from = this.range;
    const valid = validRange(range.start, range.end);
    const still = mediaOf(this.host, '(prefers-reduced-motion: reduce)')?.matches ?? true;
    if (!valid || still || this.host.ownerDocument.hidden || !this.host.isConnected)
      return this.set(range, by, within);
    this.#glide?.stop();
    const to = by === 'user' ? clampTo(valid, within) : valid;
    if (sameRange(from, to)) return;
    const at = interpolateZoom(zoomView(from), zoomView(to));
    this.#glide = new Glide(
      viewOf(this.host),
      (share) => {
        const [middle, , length] = at(share);
        const on = { start: middle - length / 2, end: middle + length / 2 };
        // The limits apply to where it goes; on the way it may be further out.
        this.#set(share < 1 ? on : to, by, undefined);
      },
      () => (this.#glide = undefined),
    );
  }

  #set(range: Range, by: Mover, within: Range | undefined): void {
    const valid = validRange(range.start, range.end);
    if (!valid) return;
    const next = by === 'user' && within ? clampTo(valid, within) : valid;
    if (sameRange(next, this.#range)) return;
    if (by === 'user' && this.#timer === undefined)
      this.#history = visit(this.#history, this.#rested ?? this.range);
    this.#range = next;
    this.#moved(by);
  }

  /** The nearest window that a user can reach. */
  clamp(range: Range): Range {
    return clampTo(range, this.#bounds);
  }

  #moved(by: Mover): void {
    this.#by = by;
    for (const follower of this.#followers) follower.windowMoved?.(by);
    const { start, end } = this.range;
    if (by === 'user') {
      this.#movedByUser = true;
      this.host.emit(new CareRangeChangeEvent({ start: isoOf(start), end: isoOf(end) }));
    }
    this.#waitForRest();
  }

  /** The life, as long as any of it is in view. */
  get #bounds(): Range {
    const { start, end } = this.range;
    const life = this.models.life;
    return start < life.end && end > life.start ? life : this.models.extent;
  }

  /** Shows everything from the first entry to the last, and follows the record from then on. */
  fit(by: Mover): void {
    if (by === 'host') {
      this.#glide?.stop();
      this.#range = undefined;
      this.#showsWhole = true;
      this.#moved(by);
    } else this.glideTo(this.models.whole, by);
  }

  /** @param focus - start of the focused entry, which stays in place */
  zoomBy(factor: number, by: Mover, focus?: number): void {
    const anchor = zoomAnchor(this.range, this.host.scope.now, focus);
    this.set(zoomRange(this.range, factor, anchor), by);
  }

  panBy(fraction: number, by: Mover): void {
    this.set(panRange(this.range, fraction), by);
  }

  /** @param focus - as with `zoomBy` */
  period(period: Period, by: Mover, focus?: number): void {
    this.glideTo(periodRange(period, this.range, this.models.whole, this.host.scope.now, focus), by);
  }

  /** Brings an instant into view, a third of the way from the left, without changing the zoom. */
  reveal(time: number, by: Mover): void {
    this.set(this.#around(time), by, this.models.extent);
  }

  /** The same, in a move that the reader can follow. */
  glideToTime(time: number, by: Mover): void {
    this.glideTo(this.#around(time), by, this.models.extent);
  }

  #around(time: number): Range {
    const length = span(this.range);
    return { start: time - length / 3, end: time + (length * 2) / 3 };
  }

  travel(direction: -1 | 1): void {
    const step = travel(this.#history, direction, this.range);
    if (!step) return;
    this.set(step.range, 'user', this.models.extent);
    this.#history = step.history;
  }

  /**
   * Follows the clock: a window near whose end "now" is moves with it; one that shows the past, or far into the
   * future, stays.
   */
  followClock(before: number, now: number): void {
    const range = this.#range;
    if (!range || this.#glide || this.#timer !== undefined || now <= before) return;
    if (before < range.end - span(range) * NEAR_END || before > range.end) return;
    this.set({ start: range.start + now - before, end: range.end + now - before }, 'host');
  }

  #waitForRest(): void {
    this.#movedAt = performance.now();
    // One timer for many moves: when it fires, it checks whether the window has moved again.
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
    if (this.#movedByUser) {
      this.#movedByUser = false;
      const { start, end } = this.range;
      this.host.emit(new CareRangeSettleEvent({ start: isoOf(start), end: isoOf(end) }));
    }
    for (const follower of this.#followers) follower.windowRested?.(this.#by);
  };
}
