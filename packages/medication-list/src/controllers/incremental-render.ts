import type { ReactiveController } from 'lit';
import { viewOf, type PageWindow } from '@care-timeline/ui';
import type { ListController } from './list-controller.js';
import type { MedicationListHost } from './medication-list-host.js';

/** Number of rows in the first render: more than fit on a screen. */
export const FIRST_ROWS = 16;
/** Number of rows added per step; a step takes well under 50 ms, so that a click in between is handled promptly. */
const STEP = 40;

/**
 * Lets a long list paint before all of it is rendered: the first rows immediately, the rest in steps after the paint.
 * Rows already rendered are kept; only a list of mostly different rows starts over. `complete` resolves when all rows
 * are rendered.
 */
export class IncrementalRenderController implements ReactiveController {
  #limit = FIRST_ROWS;
  #total = 0;
  #rendered: ReadonlySet<string> = new Set();
  #view: PageWindow | undefined;
  #next?: Promise<void> | undefined;

  constructor(
    private readonly host: MedicationListHost,
    private readonly list: ListController,
  ) {
    host.addController(this);
  }

  /** Rows to render now. */
  get limit(): number {
    return this.#limit;
  }

  /** Sets the rows to be shown, in order, before each render. */
  plan(keys: readonly string[]): void {
    const unknown = keys.reduce((count, key) => (this.#rendered.has(key) ? count : count + 1), 0);
    if (unknown > STEP + FIRST_ROWS && this.#limit >= this.#total) this.#grow(FIRST_ROWS);
    this.#total = keys.length;
    this.#rendered = new Set(keys.slice(0, this.#limit));
  }

  hostConnected(): void {
    this.#view = viewOf(this.host);
    this.#view.addEventListener('beforeprint', this.#all);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('beforeprint', this.#all);
  }

  hostUpdated(): void {
    if (this.#limit >= this.#total || this.#next) return;
    this.#next = new Promise((done) => {
      // A separate task after the paint; also continues when the page is in the background.
      setTimeout(() => {
        this.#next = undefined;
        this.#grow(this.#limit + STEP);
        done();
      });
    });
  }

  #grow(limit: number): void {
    this.#limit = limit;
    this.list.redraw();
  }

  /** Resolves when every row is rendered. */
  async complete(): Promise<void> {
    while (this.#next) {
      await this.#next;
      // The update requested by the step, which schedules the next step.
      await Promise.resolve();
      await new Promise<void>((done) => setTimeout(done));
    }
  }

  /** Print includes all rows. */
  readonly #all = (): void => {
    this.#grow(Infinity);
  };
}
