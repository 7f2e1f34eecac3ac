import type { ReactiveController } from 'lit';
import { partOf, partsOf, type MedicationListHost } from './medication-list-host.js';

/**
 * A single tab stop for all rows; arrows, Home, End and Page keys move within (WAI-ARIA roving tabindex). Of hundreds
 * of rows only the two that change are updated: the others are rendered without a tab stop.
 */
export class RowFocusController implements ReactiveController {
  #active?: HTMLElement | undefined;

  constructor(private readonly host: MedicationListHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.#keydown);
    this.host.addEventListener('focusin', this.#focusin);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.#keydown);
    this.host.removeEventListener('focusin', this.#focusin);
  }

  hostUpdated(): void {
    if (!this.#active?.isConnected) this.#activate(partOf(this.host, ITEM));
  }

  #activate(item: HTMLElement | null): void {
    if (this.#active) this.#active.tabIndex = -1;
    this.#active = item ?? undefined;
    if (item) item.tabIndex = 0;
  }

  /** The item an event originated from, including from within our own shadow root. */
  #from(event: Event): HTMLElement | undefined {
    return event
      .composedPath()
      .find((one): one is HTMLElement => 'dataset' in one && 'toggle' in (one as HTMLElement).dataset);
  }

  readonly #focusin = (event: FocusEvent): void => {
    const item = this.#from(event);
    if (item && item !== this.#active) this.#activate(item);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const item = this.#from(event);
    const step = STEPS[event.key];
    if (!item || step === undefined) return;
    const items = partsOf(this.host, ITEM);
    const to = items[Math.min(Math.max(items.indexOf(item) + step, 0), items.length - 1)];
    if (!to) return;
    event.preventDefault();
    this.#activate(to);
    to.focus();
  };
}

/** The element in each row that takes focus. */
const ITEM = '[data-toggle]';
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};
