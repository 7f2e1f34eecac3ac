import type { CareTimeline } from '../timeline.js';

export interface LaneFound {
  readonly name: string;
  /** Entries of the lane in the window, as its title says. */
  readonly count: number;
  readonly collapsed: boolean;
}

/**
 * Drives a `<care-timeline>` in tests of embedders the way a person does: by what is on the page and in the accessibility
 * tree, not by internals. Nothing here depends on a test framework.
 */
export class TimelineHarness {
  constructor(readonly element: CareTimeline) {}

  /** Waits until what was asked for is drawn, and the list of entries has followed. */
  async settled(): Promise<void> {
    await this.element.drawComplete;
    await new Promise((resolve) => setTimeout(resolve, 320));
    await this.element.drawComplete;
  }

  /** Visible window, ms since 1970. */
  get range(): { readonly start: number; readonly end: number } {
    return { start: Date.parse(this.element.start), end: Date.parse(this.element.end) };
  }

  get lanes(): LaneFound[] {
    return this.#all('.lane-title').map((lane) => ({
      name: text(lane.querySelector('.lane-name')),
      count: Number(text(lane.querySelector('.lane-count'))),
      collapsed: lane.querySelector('.lane-toggle')?.getAttribute('aria-expanded') === 'false',
    }));
  }

  /** What the list box says of the entries in view, in reading order. */
  get entries(): string[] {
    return this.#all('[role="option"]').map(text);
  }

  /** Text of the entry that has the focus; undefined where none has. */
  get focusedEntry(): string | undefined {
    const active = this.#root.activeElement;
    return active?.getAttribute('role') === 'option' ? text(active) : undefined;
  }

  /** Texts of the notices above the lanes. */
  get notices(): string[] {
    return this.#all('.notice').map(text);
  }

  /** Rows of the table view that are in the page, cell by cell. */
  get tableRows(): string[][] {
    return this.#all('tbody tr[aria-rowindex]').map((row) => [...row.children].map(text));
  }

  /** The button with this accessible name. */
  button(name: string): HTMLButtonElement | undefined {
    return this.#all('button').find(
      (button) => (button.getAttribute('aria-label') ?? text(button)) === name,
    ) as HTMLButtonElement | undefined;
  }

  /** Puts the focus on the plot, as the Tab key does. */
  async focusPlot(): Promise<void> {
    (
      this.#root.querySelector<HTMLElement>('[role="option"][tabindex="0"]') ??
      this.#root.querySelector<HTMLElement>('[role="listbox"]')
    )?.focus();
    await this.element.drawComplete;
  }

  /** Presses a key where the focus is. */
  async press(key: string, modifiers: { readonly shift?: boolean } = {}): Promise<void> {
    this.#root.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        shiftKey: modifiers.shift ?? false,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await this.element.drawComplete;
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(selector)];
  }
}

function text(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
