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
      if (height > 0) heights.set(title.dataset['kind'] as Kind, height);
    }
    const same = [...heights].every(([kind, height]) => this.heights.get(kind) === height);
    if (same) return;
    this.heights = heights;
    this.host.requestUpdate();
  }
}
