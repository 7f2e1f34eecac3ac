import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Kind } from '@care-timeline/fhir';

/**
 * How much room the lanes' titles take in the page: names wrap with the language, the width and the reader's text size, and a lane
 * is never lower than its title (TLN-08, A11Y-02). Titles do not depend on the lanes' heights, so one look settles it.
 */
export class TitleRoomController implements ReactiveController {
  /** CSS pixels; another object where something changed. */
  heights: ReadonlyMap<Kind, number> = new Map();

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
      const height = (title.firstElementChild as HTMLElement).offsetHeight;
      const kind = title.dataset['kind'] as Kind;
      // Where the lane is high enough anyway, nothing is laid out anew: most records are drawn once and not twice.
      if (height > title.clientHeight || (height > 0 && heights.has(kind))) heights.set(kind, height);
    }
    const same = [...heights].every(([kind, height]) => this.heights.get(kind) === height);
    if (same) return;
    this.heights = heights;
    this.host.requestUpdate();
  }
}
