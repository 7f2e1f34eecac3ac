import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * How much room the lanes' titles take in the page: names wrap with the language, the width and the reader's text size, and a lane
 * is never lower than its title (TLN-08, A11Y-02). Titles do not depend on the lanes' heights, so one look settles it.
 */
export class TitleHeightController implements ReactiveController {
  /** CSS pixels, by kind, and by kind and number of a curve for its name; another object where something changed. */
  heights: ReadonlyMap<string, number> = new Map();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.measure();
  }

  measure(): void {
    const titles = this.host.shadowRoot?.querySelectorAll<HTMLElement>('.lane-title') ?? [];
    const heights = new Map(this.heights);
    for (const title of titles) {
      title.querySelectorAll<HTMLElement>('.trend-name').forEach((name, i) => {
        const needed = [...name.children].reduce((sum, part) => sum + (part as HTMLElement).offsetHeight, 0);
        const key = `${title.dataset['kind']}/${i}`;
        if (needed > name.clientHeight || (needed > 0 && heights.has(key))) heights.set(key, needed);
      });
      const height = (title.firstElementChild as HTMLElement).offsetHeight;
      const kind = title.dataset['kind']!;
      // Where the lane is high enough anyway, nothing is laid out anew: most records are drawn once and not twice.
      if (height > title.clientHeight || (height > 0 && heights.has(kind))) heights.set(kind, height);
    }
    const same = [...heights].every(([kind, height]) => this.heights.get(kind) === height);
    if (same) return;
    this.heights = heights;
    this.host.requestUpdate();
  }
}
