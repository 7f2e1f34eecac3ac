import { render, type ReactiveController } from 'lit';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import { boxOf, listedMarks, markBox, type Box } from '../scene/listed-marks.js';
import { indexOfRow } from '../model/sorted.js';
import type { Scene } from '../scene/scene.js';
import { entryPoint, firstInView, walk, type Step } from '../model/walk.js';
import type { Range } from '../model/range.js';
import { xOf } from '../layout/scale.js';
import { entryListTemplate, type EntryOption } from '../templates/entry-list.js';
import { axisTemplate } from '../templates/axis.js';
import type { ModelController } from './model-controller.js';
import type { PlotController } from './plot-controller.js';
import type { Speech } from './speech.js';
import { partOf, type TimelineHost } from './timeline-host.js';
import type { WindowController, WindowFollower } from './window-controller.js';

/** Delay before the list follows the picture, so that it never slows drawing down, ms. */
const LATER = 60;

/**
 * The entries as exposed to keyboard and assistive technology: the current one, the list over the plot and the focus
 * rings.
 */
export class EntriesController implements ReactiveController, WindowFollower {
  /** Record row of the entry that has or last had the focus. */
  current: number | undefined;
  #wantsFocus = false;
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
    private readonly window: WindowController,
    private readonly plot: PlotController,
    private readonly speech: Speech,
  ) {
    host.addController(this);
    window.addFollower(this);
    host.whenReplaced(() => {
      this.hostDisconnected();
      this.current = undefined;
      this.#key = '';
    });
  }

  windowMoved(): void {
    this.blurred();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#wantsFocus = false;
  }

  /** Start of the current entry if it has the focus: zooming by key keeps it in place. */
  get anchor(): number | undefined {
    const model = this.models.current;
    if (this.current === undefined || !model || !this.hasFocus) return undefined;
    const start = model.columns.start[this.current];
    return start !== undefined && Number.isFinite(start) ? start : undefined;
  }

  get hasFocus(): boolean {
    return !!this.#holder?.contains(this.host.shadowRoot?.activeElement ?? null);
  }

  /** Row numbers are only valid for one version of the columns, so keep the entry by its key. */
  keepThrough(): void {
    const model = this.models.current;
    if (this.#key && model) this.current = model.record.rowOf(this.#key);
    else if (!model) this.current = undefined;
  }

  walk(step: Step): void {
    const model = this.models.current;
    if (!model) return;
    const { columns, choice } = model;
    const { range } = this.window;
    const from = this.#shownCurrent(model);
    // If the user has moved the window, continue from there instead of moving back, in the same lane if it has
    // entries in the window.
    const left = from !== undefined && !this.#isIn(model, from, range);
    const own = left ? choice.lanes[laneOf(model, from)] : undefined;
    const to =
      from === undefined
        ? entryPoint(choice.lanes, columns, range)
        : ((own && firstInView([own], columns, range)) ??
          (left ? firstInView(choice.lanes, columns, range) : undefined) ??
          walk(choice.lanes, columns, from, step, range));
    if (to !== undefined) this.go(to);
  }

  /** Makes an entry the current one, brings it into view and focuses it. */
  go(row: number, focus = true): void {
    const model = this.models.current;
    if (!model) return;
    this.current = row;
    this.#key = model.record.keyAt(row);
    this.#wantsFocus = focus;
    const { start, end } = model.columns;
    if (!this.#isIn(model, row, this.window.range)) {
      this.window.reveal(Number.isFinite(start[row]!) ? start[row]! : end[row]!, 'user');
    }
    this.#scrollTo(model, row);
    this.host.requestUpdate();
  }

  #isIn({ columns: { start, end } }: TimelineModel, row: number, range: Range): boolean {
    return start[row]! < range.end && Math.max(end[row]!, start[row]! + 1) > range.start;
  }

  /** Updates the list: at once if a key press is waiting for it, otherwise when there is time. */
  schedule(): void {
    clearTimeout(this.#timer);
    if (this.#wantsFocus) this.refresh();
    else this.#timer = setTimeout(() => this.refresh(), LATER);
  }

  /** Updates the list and the rings to match the current drawing. */
  refresh(): void {
    clearTimeout(this.#timer);
    const holder = this.#holder;
    const model = this.models.current;
    const { scene, scale } = this.plot;
    // Nothing is drawn behind the table, and the last drawing belongs to another model.
    if (!holder || !model || !scene || !scale || this.plot.size.height <= 0) return;
    this.#writeAxes();
    const { record, columns, layout } = model;
    const current = this.#shownCurrent(model);
    const marks = listedMarks(scene);
    const entries = marks.map((mark) => this.#listed(model, scene, mark));
    if (current !== undefined && !entries.some(({ row }) => row === current)) {
      const box = this.#boxOf(model, current) ?? { x: 0, y: 0, width: 1, height: 1 };
      entries.push(this.#single(model, current, box));
    }
    const hadFocus = this.hasFocus;
    render(
      entryListTemplate({
        label: this.speech.strings.entriesInView,
        entries,
        current,
        selected: this.models.selectedKey,
        keyHelp: '',
      }),
      holder,
    );
    // A row that moves in the list loses the focus with its old place in the document.
    if (this.#wantsFocus || (hadFocus && !this.hasFocus)) {
      this.#wantsFocus = false;
      holder.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus({ preventScroll: true });
    }
    const focused = this.hasFocus && current !== undefined;
    this.plot.ring('.ring.focus', focused && columns ? this.#boxOf(model, current) : undefined);
    const key = this.models.selectedKey;
    const selected = key ? record.rowOf(key) : undefined;
    const shown = selected !== undefined && !focused && laneOf(model, selected) >= 0;
    this.plot.ring('.ring.chosen', shown && layout.lanes.length ? this.#boxOf(model, selected) : undefined);
  }

  #listed(model: TimelineModel, scene: Scene, mark: number): EntryOption {
    const box = markBox(scene, mark);
    if (scene.entries[mark] === 1 && scene.row[mark]! >= 0) return this.#single(model, scene.row[mark]!, box);
    const text = this.speech.count(scene, mark);
    return { row: undefined, key: `${mark} ${text}`, text, ...this.#place(box) };
  }

  #single({ record }: TimelineModel, row: number, box: Box): EntryOption {
    return { row, key: record.keyAt(row), text: this.speech.entry(row), ...this.#place(box) };
  }

  #place({ x, y, width, height }: Box): Box {
    return {
      x: Math.round(x),
      y: Math.round(y - this.plot.size.scrollTop),
      width: Math.round(Math.max(8, width)),
      height: Math.round(height),
    };
  }

  /** The axis labels as DOM text: text drawn on a canvas can be neither selected nor found. */
  #writeAxes(): void {
    const { texts } = this.plot;
    const root = this.host.shadowRoot;
    for (const [selector, labels] of [
      ['.axis.top', texts?.upper],
      ['.axis.bottom', texts?.lower],
    ] as const) {
      const axis = root?.querySelector<HTMLElement>(selector);
      if (axis && labels) render(axisTemplate(labels), axis);
    }
  }

  /** Tracks focus that arrives by Tab or assistive technology. */
  readonly focused = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).dataset?.['row'];
    const model = this.models.current;
    if (row === undefined || !model) return;
    this.current = Number(row);
    this.#key = model.record.keyAt(this.current);
    this.plot.ring('.ring.focus', this.#boxOf(model, this.current));
  };

  readonly blurred = (): void => this.plot.ring('.ring.focus', undefined);

  get #holder(): HTMLElement | null {
    return partOf(this.host, '.entries-holder');
  }

  #shownCurrent(model: TimelineModel): number | undefined {
    return this.current !== undefined && laneOf(model, this.current) >= 0 ? this.current : undefined;
  }

  #boxOf(model: TimelineModel, row: number): ReturnType<typeof boxOf> | undefined {
    const { scene, scale } = this.plot;
    const start = model.columns.start[row]!;
    if (!scene || !scale || !(start < scale.end)) return undefined;
    return boxOf(scene, model.layout, laneOf(model, row), row, Math.max(0, xOf(scale, start)));
  }

  #scrollTo(model: TimelineModel, row: number): void {
    const scroller = partOf(this.host, '.scroller');
    const lane = laneOf(model, row);
    if (!scroller || lane < 0) return;
    const { tops } = model.layout;
    const [top, bottom] = [tops[lane]!, tops[lane + 1]!];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) {
      scroller.scrollTop = Math.min(top, bottom - scroller.clientHeight);
    }
  }
}

/** Index of the chosen lane that contains a dated row; -1 if none does. */
function laneOf(model: TimelineModel, row: number): number {
  return model.choice.lanes.findIndex(({ index }) => indexOfRow(index.rows, row) >= 0);
}
