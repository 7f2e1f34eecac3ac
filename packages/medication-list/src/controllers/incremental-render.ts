import type { ReactiveController } from 'lit';
import type { ListController } from './list-controller.js';
import type { MedicationListHost } from './medication-list-host.js';

/** Rows of the first render: more than a screen holds. */
export const FIRST_ROWS = 16;
/** Rows more at each step; a step is well under 50 ms, so that a click in between is answered. */
const STEP = 40;

/**
 * Lets a long list be painted before all of it is rendered: the first rows at once, the others in steps after the paint.
 * What has been rendered once stays; only a list of mostly other rows starts over. `complete` is when all rows are there.
 */
export class IncrementalRenderController implements ReactiveController {
  #limit = FIRST_ROWS;
  #total = 0;
  #rendered: ReadonlySet<string> = new Set();
  #next?: Promise<void> | undefined;

  constructor(
    host: MedicationListHost,
    private readonly list: ListController,
  ) {
    host.addController(this);
  }

  /** Rows to render now. */
  get limit(): number {
    return this.#limit;
  }

  /** Tells which rows are to be shown, in order, before each render. */
  plan(keys: readonly string[]): void {
    const unknown = keys.reduce((count, key) => (this.#rendered.has(key) ? count : count + 1), 0);
    if (unknown > STEP + FIRST_ROWS && this.#limit >= this.#total) this.#grow(FIRST_ROWS);
    this.#total = keys.length;
    this.#rendered = new Set(keys.slice(0, this.#limit));
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#all);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#all);
  }

  hostUpdated(): void {
    if (this.#limit >= this.#total || this.#next) return;
    this.#next = new Promise((done) => {
      // A task of its own, after the paint; a page in the background goes on too.
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
      // The update that the step asked for; it plans the next step.
      await Promise.resolve();
      await new Promise<void>((done) => setTimeout(done));
    }
  }

  /** Paper holds all rows. */
  readonly #all = (): void => {
    this.#grow(Infinity);
  };
}
