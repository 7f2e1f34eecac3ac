import { LiveAnnouncer, ResizeController, RovingFocusController } from '@care-timeline/ui';
import { makeActions } from './controllers/actions.js';
import { DrawingController } from './controllers/drawing-controller.js';
import { EntriesController } from './controllers/entries-controller.js';
import { ModelController } from './controllers/model-controller.js';
import { OverviewController } from './controllers/overview-controller.js';
import { PickController } from './controllers/pick-controller.js';
import { PlotController } from './controllers/plot-controller.js';
import { SelectionController } from './controllers/selection-controller.js';
import { Speech } from './controllers/speech.js';
import { TableController } from './controllers/table-controller.js';
import { controlsIn, partOf, type TimelineHost } from './controllers/timeline-host.js';
import { TitleHeightController } from './controllers/title-height-controller.js';
import { UiStateController } from './controllers/ui-state-controller.js';
import { WindowController } from './controllers/window-controller.js';
import { WindowLoader } from './controllers/window-loader.js';
import { ZoomController } from './controllers/zoom-controller.js';
import { OutputController } from './output/output-controller.js';

/**
 * Creates the controllers of a timeline. Each takes the host and only those controllers created above it, so there
 * are no circular dependencies.
 */
export function connectControllers(host: TimelineHost) {
  const announcer = new LiveAnnouncer(host, 400);
  const ui = new UiStateController(host);
  const titles = new TitleHeightController(host);
  const models = new ModelController(host, ui, titles);
  const speech = new Speech(host, models);
  const window = new WindowController(host, models);
  window.addFollower({ windowRested: () => models.rest(window.chosen ? window.range : 'whole') });
  const overview = new OverviewController(host, window);
  const plot = new PlotController(host, models, window, overview, speech, ui);
  const entries = new EntriesController(host, models, window, plot, speech);
  const selection = new SelectionController(host, models, ui, entries);
  const table = new TableController(host);
  const loader = new WindowLoader(host, models, window, speech, announcer);
  const drawing = new DrawingController(host, models, ui, overview, plot, entries);
  const output = new OutputController(host, models, ui, window, plot, speech);
  new ZoomController(host, window, plot);
  // One tab stop each: the toolbar, the lane titles, and the entries.
  new RovingFocusController(host, {
    orientation: 'horizontal',
    items: () => controlsIn(host, '.toolbar').filter((one) => !one.closest('.popover')),
  });
  new RovingFocusController(host, { items: () => controlsIn(host, '.lane-titles') });
  new PickController(host, models, ui, window, plot, entries, selection);
  new ResizeController(host, {
    // Not the plot: it is absent while the table is shown, whereas the overview above both always has a width.
    target: () => partOf(host, '.stage'),
    changed: () => {
      if (!plot.measure()) return;
      plot.draw();
      entries.schedule();
    },
  });
  const actions = makeActions(host, { models, ui, window, plot, entries, selection, speech, announcer });
  return { announcer, ui, models, speech, window, plot, entries, table, loader, drawing, output, actions };
}
