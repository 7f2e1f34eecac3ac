import { textOf, WidgetHarness } from '@care-timeline/ui/testing.js';
import type { CareTimeline } from '../timeline.js';

export interface LaneFound {
  readonly name: string;
  /** Entries of the lane in the window, as its title says. */
  readonly count: number;
  readonly collapsed: boolean;
}

/** Drives a `<care-timeline>`: what every widget's harness has, and what a timeline has besides. */
export class TimelineHarness extends WidgetHarness<CareTimeline> {
  /** Waits until what was asked for is drawn, and the list of entries has followed. */
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

  /** What the list box says of the entries in view, in reading order. */
  override get entries(): readonly string[] {
    return this.all('[role="option"]').map(textOf);
  }

  /** Text of the entry that has the focus; undefined where none has. */
  get focusedEntry(): string | undefined {
    const active = this.element.shadowRoot!.activeElement;
    return active?.getAttribute('role') === 'option' ? textOf(active) : undefined;
  }

  /** Texts of the notices above the lanes. */
  get notices(): readonly string[] {
    return this.all('.notice').map(textOf);
  }

  /** Rows of the table view that are in the page, cell by cell. */
  get tableRows(): string[][] {
    return this.all('tbody tr[aria-rowindex]').map((row) => [...row.children].map(textOf));
  }

  /** Puts the focus on the plot, as the Tab key does. */
  async focusPlot(): Promise<void> {
    (this.all('[role="option"][tabindex="0"]')[0] ?? this.all('[role="listbox"]')[0])?.focus();
    await this.element.drawComplete;
  }

  /** Presses a key where the focus is. */
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
