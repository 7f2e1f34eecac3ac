import type { CareElement } from '@care-timeline/ui';
import { WidgetHarness } from '@care-timeline/ui/testing.js';
import type { CareSummary } from '../care-summary.js';

/** Drives a `<care-summary>`: its toolbar and the widgets in it. */
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
    const input = this.#input('.search input');
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.settled();
  }

  /** @param date in any format the date field accepts (12.5.2019, mai 2019, 2019) or ISO; empty for today */
  async showDay(date: string): Promise<void> {
    const input = this.#input('.day input');
    input.value = date;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  #input(selector: string): HTMLInputElement {
    const [input] = this.all(selector);
    if (!input) throw new Error(`there is no ${selector}`);
    return input as HTMLInputElement;
  }
}
