import type { ReactiveController } from 'lit';
import { partOf, type MedicationListHost } from './medication-list-host.js';

export interface ListSize {
  /** The embedder gave the element less height than its content needs: the list scrolls inside. */
  readonly bounded: boolean;
  /** Height of what stays over the rows at the top, CSS px. */
  readonly covered: number;
}

/** Hears that the list scrolls elsewhere, or that another height of it is covered. */
export interface SizeFollower {
  sizeChanged(): void;
}

/** The parts that are measured. */
interface ListParts {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly bar: HTMLElement;
  /** Column headings; not there in the comparison or in an empty list. */
  readonly head: HTMLElement | null;
}

/**
 * Keeps the frame in step with its size: whether it scrolls inside or lets the page scroll, and how high the header is that
 * the column headings stick under. Sizes are read only after the browser has laid out the page, never in between.
 */
export class ListSizeController implements ReactiveController {
  #observer?: ResizeObserver | undefined;
  #frame = 0;
  #watched: readonly (Element | null)[] = [];
  readonly #followers: SizeFollower[] = [];
  #size: ListSize = { bounded: false, covered: 0 };

  constructor(private readonly host: MedicationListHost) {
    host.addController(this);
  }

  addFollower(follower: SizeFollower): void {
    this.#followers.push(follower);
  }

  /** What the list scrolls in; null where the page does. */
  get scroller(): HTMLElement | null {
    return this.#size.bounded ? partOf(this.host, '.scroll') : null;
  }

  get size(): ListSize {
    return this.#size;
  }

  hostConnected(): void {
    // Not within the observer: what is set there changes sizes that it watches, which browsers report as a loop.
    this.#observer = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#measure());
    });
    this.#watched = [];
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #parts(): ListParts | undefined {
    const [scroller, content, bar, head] = ['.scroll', '.content', '.bar', '.head'].map((part) =>
      partOf(this.host, part),
    );
    return scroller && content && bar ? { scroller, content, bar, head: head ?? null } : undefined;
  }

  #watch(): void {
    const parts = this.#parts();
    if (!this.#observer || !parts) return;
    const wanted = [this.host, parts.content, parts.bar, parts.head];
    if (wanted.every((one, i) => one === this.#watched[i])) return;
    this.#observer.disconnect();
    for (const one of wanted) if (one) this.#observer.observe(one);
    this.#watched = wanted;
  }

  #measure(): void {
    const parts = this.#parts();
    if (!parts) return;
    const { scroller, content, bar, head } = parts;
    const bounded = content.offsetHeight > scroller.clientHeight + 1;
    const barHeight = bar.offsetHeight;
    const headHeight = head && getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0;
    const size = { bounded, covered: barHeight + headHeight };
    if (size.bounded === this.#size.bounded && size.covered === this.#size.covered) return;
    this.#size = size;
    scroller.classList.toggle('bounded', bounded);
    scroller.style.setProperty('--_bar-height', `${barHeight}px`);
    for (const follower of this.#followers) follower.sizeChanged();
  }
}
