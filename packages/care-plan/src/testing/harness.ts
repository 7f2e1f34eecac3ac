import type { CareElement } from '@care-timeline/ui';
import { WidgetHarness, textOf } from '@care-timeline/ui/testing.js';

/** Readable content of one intervention. */
export interface ActivityFound {
  readonly title: string;
  readonly text: string;
  /** Must not be done (CPL-02). */
  readonly negated: boolean;
  readonly overdue: boolean;
  readonly mine: boolean;
}

/** Drives `<care-plan>`, `<care-goals>`, `<care-team>` or `<care-visit-plan>` through what a person sees. */
export class CarePlanHarness<Element extends CareElement = CareElement> extends WidgetHarness<Element> {
  /** Titles of the plans, including sub-plans, in reading order. */
  get plans(): readonly string[] {
    return this.#titles('plan');
  }

  get goals(): readonly string[] {
    return this.#titles('goal');
  }

  get activities(): readonly ActivityFound[] {
    return this.#parts('activity').map((row) => ({
      title: textOf(row.querySelector('[part~="entry"]')),
      text: textOf(row),
      negated: row.part.contains('negated'),
      overdue: row.part.contains('overdue'),
      mine: row.part.contains('mine'),
    }));
  }

  /** People and organisations of the care teams, each with its role. */
  get members(): readonly string[] {
    return this.#parts('member').map(textOf);
  }

  /** Visits with their day's heading, in display order. */
  get visits(): readonly { readonly day: string; readonly text: string }[] {
    return this.#parts('day').flatMap((day) =>
      [...day.querySelectorAll('[part~="visit"]')].map((visit) => ({
        day: textOf(day.querySelector('[role="heading"]')),
        text: textOf(visit),
      })),
    );
  }

  /** Clicks an entry's title, as a user does to read it in full. */
  async open(title: string): Promise<void> {
    const entry = this.all('[part~="entry"]').find((one) => textOf(one) === title);
    if (!entry) throw new Error(`there is no entry "${title}"`);
    entry.click();
    await this.settled();
  }

  #parts(name: string): HTMLElement[] {
    return this.all(`[part~="${name}"]`);
  }

  #titles(part: string): string[] {
    return this.#parts(part).map((one) => textOf(one.querySelector('[part~="entry"]')));
  }
}
