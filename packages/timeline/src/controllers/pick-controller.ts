import type { ReactiveController } from 'lit';
import { openingOf } from '../scene/count-members.js';
import { Mark } from '../scene/scene.js';
import type { EntriesController } from './entries-controller.js';
import type { ModelController } from './model-controller.js';
import type { PlotController } from './plot-controller.js';
import type { SelectionController } from './selection-controller.js';
import { partOf, type TimelineHost } from './timeline-host.js';
import type { UiStateController } from './ui-state-controller.js';
import type { WindowController } from './window-controller.js';

/** Handles a click or tap on the plot: a mark opens its entry; a count opens the entries it stands for. */
export class PickController implements ReactiveController {
  #chart: HTMLElement | null = null;

  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
    private readonly ui: UiStateController,
    private readonly window: WindowController,
    private readonly plot: PlotController,
    private readonly entries: EntriesController,
    private readonly selection: SelectionController,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.#listen(partOf(this.host, '.chart'));
  }

  hostDisconnected(): void {
    this.#listen(null);
  }

  #listen(chart: HTMLElement | null): void {
    if (chart === this.#chart) return;
    this.#chart?.removeEventListener('click', this.#click);
    this.#chart = chart;
    chart?.addEventListener('click', this.#click);
  }

  readonly #click = (event: MouseEvent): void => {
    const mark = this.plot.markAt(event);
    if (mark >= 0) this.#pick(mark);
  };

  #pick(mark: number): void {
    const { scene, scale } = this.plot;
    const model = this.models.current;
    if (!scene || !scale || !model) return;
    const row = scene.row[mark]!;
    if (row >= 0 && (scene.entries[mark] === 1 || scene.type[mark] === Mark.Given)) {
      this.entries.go(row);
      this.selection.open(row);
      return;
    }
    const opening = openingOf(scene, mark, scale, model.layout, model.columns);
    if (opening.type === 'window') this.window.glideTo(opening.range, 'user');
    else this.ui.patch({ popup: 'members', members: [...opening.rows] });
  }
}
