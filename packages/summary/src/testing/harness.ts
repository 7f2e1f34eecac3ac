import type { CareElement } from '@care-timeline/ui';
import { WidgetHarness } from '@care-timeline/ui/testing.js';
import type { CareSummary } from '../care-summary.js';

/** Drives a `<care-summary>`: its toolbar, and the widgets in it. */
export class SummaryHarness extends WidgetHarness<CareSummary> {
  /** Tags of the widgets in reading order. */
  get widgets(): readonly string[] {
    return this.all('[class~="area"] > *').map(({ localName }) => localName);
  }

  widget<Element extends CareElement = CareElement>(tag: string): WidgetHarness<Element> {
    const element = this.all(tag)[0];
    if (!element) throw new Error(`there is no <${tag}>`);
    return new WidgetHarness(element as Element);
  }

  async search(words: string): Promise<void> {
    const input = this.#input('search');
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.settled();
  }

  /** @param date ISO date; empty for today */
  async showDay(date: string): Promise<void> {
    const input = this.#input('date');
    input.value = date;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  #input(type: string): HTMLInputElement {
    const [input] = this.all(`input[type="${type}"]`);
    if (!input) throw new Error(`there is no ${type} field`);
    return input as HTMLInputElement;
  }
}
