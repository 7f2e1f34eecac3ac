import { textOf, WidgetHarness } from '@care-timeline/ui/testing.js';
import type { CareTimeline } from '../timeline.js';

export interface LaneFound {
  readonly name: string;
  /** Number of entries of the lane in the window, as shown in its title. */
  readonly count: number;
  readonly collapsed: boolean;
}

/** Drives a `<care-timeline>`: adds the timeline's own methods to the common widget harness. */
export class TimelineHarness extends WidgetHarness<CareTimeline> {
  /** Waits until everything requested has been drawn and the list of entries is up to date. */
  override async settled(): Promise<void> {
    await this.element.drawComplete;
    await new Promise((resolve) => setTimeout(resolve, 320));
    await this.element.drawComplete;
    await super.settled();
  }

  /** Visible window, ms since 1970. */
  get range(): { readonly start: number; readonly end: number } {
    return { start: Date.parse(this.element.start), end: Date.parse(this.element.end) };
  }

  get lanes(): LaneFound[] {
    return this.all('.lane-title').map((lane) => ({
      name: textOf(lane.querySelector('.lane-name')),
      count: Number(textOf(lane.querySelector('.lane-count')).replace(/\D/g, '')),
      collapsed: lane.querySelector('.lane-toggle')?.getAttribute('aria-expanded') === 'false',
    }));
  }

  /** Text of each option in the list box of visible entries, in reading order. */
  override get entries(): readonly string[] {
    return this.all('[role="option"]').map(textOf);
  }

  /** Text of the focused entry; undefined if no entry is focused. */
  get focusedEntry(): string | undefined {
    const active = this.element.shadowRoot!.activeElement;
    return active?.getAttribute('role') === 'option' ? textOf(active) : undefined;
  }

  /** Texts of the notices above the lanes. */
  get notices(): readonly string[] {
    return this.all('.notice').map(textOf);
  }

  /** Cells of the table rows that are currently in the DOM. */
  get tableRows(): string[][] {
    return this.all('tbody tr[aria-rowindex]').map((row) => [...row.children].map(textOf));
  }

  /** Focuses the plot, as the Tab key does. */
  async focusPlot(): Promise<void> {
    (this.all('[role="option"][tabindex="0"]')[0] ?? this.all('[role="listbox"]')[0])?.focus();
    await this.element.drawComplete;
  }

  /** Presses a key on the focused element. */
  async pressKey(key: string, modifiers: { readonly shift?: boolean } = {}): Promise<void> {
    this.element.shadowRoot!.activeElement?.dispatchEvent(
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
}
