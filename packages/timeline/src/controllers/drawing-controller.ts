import type { PartialDate } from '@care-timeline/fhir';
import { yieldToMain, type Language, type RecordView } from '@care-timeline/record';
import type { Formatters } from '@care-timeline/ui';
import { calendarOf } from '../layout/calendar.js';
import type { Palette } from '../layers/palette.js';
import { timeOfContact } from '../model/belonging.js';
import type { MedicineEvents } from '../model/given.js';
import { memo } from '../model/memo.js';
import { titleIn } from '../model/record-extras.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import { timelineStrings, type TimelineStrings } from '../timeline.strings.js';
import type { EntriesController } from './entries-controller.js';
import type { ModelController } from './model-controller.js';
import type { OverviewController, OverviewInput } from './overview-controller.js';
import type { PlotController } from './plot-controller.js';
import type { TimelineHost } from './timeline-host.js';
import type { UiStateController } from './ui-state-controller.js';

/** Draws the result of a render, and passes each layer the same object as long as nothing in it has changed. */
export class DrawingController {
  /** The first drawing, if it runs in a task of its own. */
  #pending: Promise<void> | undefined;
  readonly #calendar = memo(calendarOf);
  /** Age in words at an instant within the patient's life, empty outside it. A new function for each patient. */
  readonly #ageAt = memo(
    (format: Formatters, birth: PartialDate | undefined, death: PartialDate | undefined) =>
      birth &&
      ((time: number): string =>
        time < birth.earliest || (death && time >= death.latest) ? '' : format.age(birth, time)),
  );
  readonly #overviewInput = memo((model: TimelineModel, palette: Palette, now: number): OverviewInput => ({
    life: model.life,
    lanes: model.lanes.lanes,
    all: model.unsearched?.lanes,
    palette,
    notLoaded: model.notLoaded,
    now,
  }));
  readonly #titleAt = memo(
    (record: RecordView, lang: Language) =>
      (row: number): string =>
        titleIn(record, row, lang),
  );
  readonly #givenText = memo(
    (strings: TimelineStrings) =>
      ({ kinds }: MedicineEvents): string =>
        kinds.map((kind) => (kind === 'dispense' ? strings.dispensed : strings.given)).join('   '),
  );

  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
    private readonly ui: UiStateController,
    private readonly overview: OverviewController,
    private readonly plot: PlotController,
    private readonly entries: EntriesController,
  ) {}

  /** Resolves when a deferred drawing is done. */
  get complete(): Promise<void> | undefined {
    return this.#pending;
  }

  /** Draws after a render, but not before the titles have the room they need. */
  update(): void {
    const { host } = this;
    if (!this.models.current || this.#pending) return;
    if (this.plot.input || !this.models.isLoading) this.#draw();
    else {
      // Building the DOM for the first time and drawing, both cold, in one task would block a page that is loading.
      this.#pending = yieldToMain().then(() => {
        this.#pending = undefined;
        this.#draw();
      });
      host.context?.waitFor?.(this.#pending);
    }
  }

  #draw(): void {
    const { host, models } = this;
    const model = models.current;
    if (!model) return;
    const { scope } = host;
    const strings = scope.strings(timelineStrings);
    this.overview.update(this.#overviewInput(model, this.plot.palette, scope.now));
    this.plot.update({
      columns: model.columns,
      layout: model.layout,
      calendar: this.#calendar(scope.timeZone),
      axis: {
        format: scope.format,
        ageAt: this.#ageAt(scope.format, model.birth, model.death),
        now: strings.now,
      },
      titleAt: this.#titleAt(model.record, scope.lang),
      givenText: this.#givenText(strings),
      now: scope.now,
      asOf: scope.asOf,
      notLoaded: model.notLoaded,
      contact: timeOfContact(model.record, models.selectedKey || this.ui.state.contact),
      changed: model.changed,
    });
    if (host.isConnected) this.entries.schedule();
  }
}
