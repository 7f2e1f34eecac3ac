import type { LiveAnnouncer } from '@care-timeline/ui';
import type { ModelController } from './model-controller.js';
import type { Speech } from './speech.js';
import type { TimelineHost } from './timeline-host.js';
import type { WindowController, WindowFollower } from './window-controller.js';

/**
 * Once the window is still, requests the data in it and announces the number of entries; the rest of the page
 * follows.
 */
export class WindowLoader implements WindowFollower {
  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
    private readonly window: WindowController,
    private readonly speech: Speech,
    private readonly announcer: LiveAnnouncer,
  ) {
    window.addFollower(this);
  }

  windowRested(): void {
    const { start, end } = this.window.range;
    this.load();
    this.host.requestUpdate();
    const entries = this.models.countIn(this.window.range).reduce((sum, count) => sum + count, 0);
    this.announcer.announce(this.speech.window(start, end, entries));
  }

  /** Requests everything in the window from the sources. */
  readonly load = (): void => {
    const { start, end } = this.window.range;
    this.host.propose({ range: { from: start, to: end } });
  };
}
