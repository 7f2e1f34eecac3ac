import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Height of a title above its lane, CSS pixels. */
const ONE_LINE = 28;

/**
 * Measured heights of the lane titles: names wrap depending on language, width and text size, and a lane is never
 * lower than its title (TLN-08, A11Y-02). Title heights do not depend on lane heights, so one measurement is enough.
 */
export class TitleHeightController implements ReactiveController {
  /** CSS pixels, keyed by kind, or by kind and index for the name of a curve; a new object when something changes. */
  heights: ReadonlyMap<string, number> = new Map();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** Titles have moved, and their heights with them. */
  forget(): void {
    this.heights = new Map();
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
      // If the lane is high enough anyway, no new layout is needed: most records are drawn only once. Above its lane, a
      // title has one line unless it needs more.
      const room = title.closest('.narrow') ? ONE_LINE : title.clientHeight;
      if (height > room || (height > 0 && heights.has(kind))) heights.set(kind, height);
    }
    const same = [...heights].every(([kind, height]) => this.heights.get(kind) === height);
    if (same) return;
    this.heights = heights;
    this.host.requestUpdate();
  }
}
