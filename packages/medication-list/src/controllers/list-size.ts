import type { ReactiveController } from 'lit';
import { nextFrame, sizeObserver, viewOf, type SizeObserver } from '@care-timeline/ui';
import { partOf, type MedicationListHost } from './medication-list-host.js';

export interface ListSize {
  /** The embedder gave the element less height than its content needs, so the list scrolls inside. */
  readonly bounded: boolean;
  /** Height of the sticky area above the rows, CSS px. */
  readonly covered: number;
}

/** Notified when the scroll container or the height of the covered area changes. */
export interface SizeFollower {
  sizeChanged(): void;
}

/** The measured parts. */
interface ListParts {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly bar: HTMLElement;
  /** Column headings; absent in the comparison and in an empty list. */
  readonly head: HTMLElement | null;
}

/**
 * Keeps the layout in sync with the element's size: whether it scrolls inside or with the page, and how high the
 * header is that the column headings stick below. Sizes are read only after the browser has completed layout, never
 * in between.
 */
export class ListSizeController implements ReactiveController {
  #observer?: SizeObserver | undefined;
  #cancelFrame?: (() => void) | undefined;
  #watched: readonly (Element | null)[] = [];
  readonly #followers: SizeFollower[] = [];
  #size: ListSize = { bounded: false, covered: 0 };

  constructor(private readonly host: MedicationListHost) {
    host.addController(this);
    // What was measured is set on parts that are made anew.
    host.whenReplaced(() => (this.#size = { bounded: false, covered: 0 }));
  }

  addFollower(follower: SizeFollower): void {
    this.#followers.push(follower);
  }

  /** The scroll container of the list; null if the page scrolls. */
  get scroller(): HTMLElement | null {
    return this.#size.bounded ? partOf(this.host, '.scroll') : null;
  }

  get size(): ListSize {
    return this.#size;
  }

  hostConnected(): void {
    // Not inside the observer: what is set here changes sizes it observes, which browsers report as a loop.
    this.#observer = sizeObserver(this.host, () => {
      this.#cancelFrame?.();
      this.#cancelFrame = nextFrame(this.host, () => this.#measure());
    });
    this.#watched = [];
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#cancelFrame?.();
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
    const headHeight =
      head && viewOf(head).getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0;
    const size = { bounded, covered: barHeight + headHeight };
    if (size.bounded === this.#size.bounded && size.covered === this.#size.covered) return;
    this.#size = size;
    scroller.classList.toggle('bounded', bounded);
    scroller.style.setProperty('--_bar-height', `${barHeight}px`);
    for (const follower of this.#followers) follower.sizeChanged();
  }
}
