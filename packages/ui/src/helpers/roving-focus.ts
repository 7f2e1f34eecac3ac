import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from '../platform/platform.js';

export interface RovingFocusOptions {
  /** The elements in order; evaluated on each key press and after each render. */
  readonly items: () => readonly HTMLElement[];
  readonly orientation?: 'horizontal' | 'vertical' | 'both';
  /** Wraps around at the ends. Off by default, so that users notice the end of the list. */
  readonly wrap?: boolean;
  /** Number of items Page Up and Page Down move by; default 10. */
  readonly page?: number;
  readonly onFocus?: (item: HTMLElement, index: number) => void;
}

/** A single tab stop for a group; arrows, Home, End and Page keys move within it (WAI-ARIA roving tabindex). */
export class RovingFocusController implements ReactiveController {
  #active = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: RovingFocusOptions,
  ) {
    host.addController(this);
  }

  get index(): number {
    return this.#active;
  }

  /** Inside: keys that are typed in a field do not leave the shadow root (`keepTyping`). */
  get #root(): HTMLElement | ShadowRoot {
    return this.host.shadowRoot ?? this.host;
  }

  hostConnected(): void {
    this.#root.addEventListener('keydown', this.#keydown);
    this.#root.addEventListener('focusin', this.#focusin);
  }

  hostDisconnected(): void {
    this.#root.removeEventListener('keydown', this.#keydown);
    this.#root.removeEventListener('focusin', this.#focusin);
  }

  hostUpdated(): void {
    this.#mark(this.options.items());
  }

  /** Moves focus to an item; an out-of-range index is clamped. */
  focus(index: number): void {
    const items = this.options.items();
    const target = Math.min(Math.max(index, 0), items.length - 1);
    const item = items[target];
    if (!item) return;
    this.#active = target;
    this.#mark(items);
    item.focus();
    this.options.onFocus?.(item, target);
  }

  #mark(items: readonly HTMLElement[]): void {
    if (items.length) this.#active = Math.min(this.#active, items.length - 1);
    items.forEach((item, i) => {
      item.tabIndex = i === this.#active ? 0 : -1;
    });
  }

  readonly #focusin = (event: Event): void => {
    const items = this.options.items();
    const index = indexIn(items, event);
    if (index < 0 || index === this.#active) return;
    this.#active = index;
    this.#mark(items);
  };

  readonly #keydown = (of: Event): void => {
    const event = of as KeyboardEvent;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const items = this.options.items();
    const from = indexIn(items, event);
    if (from < 0 || isEditing(items[from]!, event.key)) return;
    const to = this.#target(event.key, from, items.length);
    if (to === undefined) return;
    event.preventDefault();
    this.focus(to);
  };

  #target(key: string, from: number, count: number): number | undefined {
    const { orientation = 'vertical', wrap = false, page = 10 } = this.options;
    const step = (by: number): number => (wrap ? (from + by + count) % count : from + by);
    const upDown = orientation !== 'horizontal';
    const leftRight = orientation !== 'vertical';
    switch (key) {
      case 'ArrowDown':
        return upDown ? step(1) : undefined;
      case 'ArrowUp':
        return upDown ? step(-1) : undefined;
      case 'ArrowRight':
        return leftRight ? step(this.#rtl() ? -1 : 1) : undefined;
      case 'ArrowLeft':
        return leftRight ? step(this.#rtl() ? 1 : -1) : undefined;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      case 'PageDown':
        return from + page;
      case 'PageUp':
        return from - page;
      default:
        return undefined;
    }
  }

  #rtl(): boolean {
    return viewOf(this.host).getComputedStyle(this.host).direction === 'rtl';
  }
}

/** Whether a key belongs to the text of a field: it leaves the field only from the end that it points to. */
function isEditing(item: HTMLElement, key: string): boolean {
  if (!item.matches('input')) return item.matches('select') && key !== 'ArrowLeft' && key !== 'ArrowRight';
  const { selectionStart, selectionEnd, value } = item;
  if (selectionStart === null || selectionStart !== selectionEnd) return true;
  if (key === 'ArrowLeft') return selectionStart > 0;
  if (key === 'ArrowRight') return selectionStart < value.length;
  return true;
}

/** Index of the item an event originated from, including from within our own shadow root. */
function indexIn(items: readonly HTMLElement[], event: Event): number {
  const path = event.composedPath();
  return items.findIndex((item) => path.includes(item));
}
