import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells whether the embedder gave the element less height than its content needs. Then the list scrolls inside; else it
 * grows, the page scrolls, and what is sticky sticks to the page.
 */
export class BoundedHeight implements ReactiveController {
  #observer?: ResizeObserver;
  #observed?: Element;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** The part that would scroll. */
    private readonly scroller: () => HTMLElement | null,
    private readonly changed: (bounded: boolean) => void = () => {},
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.measure());
    this.#observer.observe(this.host);
    this.#observed = undefined;
  }

  hostUpdated(): void {
    const scroller = this.scroller();
    if (scroller && scroller !== this.#observed) {
      this.#observed = scroller;
      this.#observer?.observe(scroller);
    }
    this.measure();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  measure(): void {
    const scroller = this.scroller();
    if (!scroller) return;
    const bounded = scroller.scrollHeight > scroller.clientHeight + 1;
    if (bounded !== scroller.classList.contains('bounded')) {
      scroller.classList.toggle('bounded', bounded);
      this.changed(bounded);
    }
  }
}
