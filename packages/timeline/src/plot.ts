import type { EntryColumns, NotLoaded } from '@care-timeline/record';
import { AxisLabels, type AxisTexts, type AxisWords } from './layers/axis-labels.js';
import { drawAxis } from './layers/axis-layer.js';
import { drawPlot } from './layers/draw-plot.js';
import type { Palette } from './layers/palette.js';
import { Surface } from './layers/canvas.js';
import { TextWidth } from './layers/text-width.js';
import { makeScale, type Scale } from './layout/scale.js';
import { makeTicks, type Calendar } from './layout/ticks.js';
import type { PlotLayout } from './layout/lane-layout.js';
import type { MedicineEvents } from './model/given.js';
import type { Range } from './model/range.js';
import { buildScene } from './scene/build-scene.js';
import { Scene } from './scene/scene.js';

/** Everything drawn except the window; replaced as a whole when something changes. */
export interface PlotInput {
  readonly columns: EntryColumns;
  readonly layout: PlotLayout;
  readonly palette: Palette;
  readonly calendar: Calendar;
  readonly axis: AxisWords;
  readonly titleAt: (row: number) => string;
  /** Text for the marks in the row under a medicine. */
  readonly givenText: (given: MedicineEvents) => string;
  readonly now: number;
  readonly asOf: number | undefined;
  readonly notLoaded: readonly NotLoaded[];
  /** Period of the selected contact. */
  readonly contact: Range | undefined;
  /** 1 for each record row that has changed since the given date. */
  readonly changed: Uint8Array | undefined;
}

interface Band {
  readonly y: number;
  readonly height: number;
}

/** Layout of the picture, CSS pixels from its top left corner. */
export interface PlotSize {
  readonly width: number;
  /** Height of the visible part of the lanes. */
  readonly height: number;
  readonly scrollTop: number;
  /** Height of the whole picture. */
  readonly total: number;
  readonly overview: Band;
  readonly top: Band;
  /** Top of the visible part of the lanes. */
  readonly lanes: number;
  readonly bottom: Band;
}

/** Draws the overview of the whole life, which is not the responsibility of the plot. */
export type DrawOverview = (g: CanvasRenderingContext2D, y: number, height: number) => void;

/**
 * Draws one window synchronously: overview, axes and lanes on a single canvas. A canvas costs the page one layer and
 * no layout, whereas labels as elements would cost both in every zoom step; the labels are also written to the DOM
 * when the window comes to rest.
 */
export class Plot {
  readonly scene = new Scene();
  scale: Scale = makeScale({ start: 0, end: 1 }, 1);
  texts: AxisTexts = { upper: [], lower: [] };
  readonly #surface: Surface;
  readonly #axis = new AxisLabels();
  #textWidths: TextWidth | undefined;
  #titles: { columns: EntryColumns; titleAt: PlotInput['titleAt']; of: (string | undefined)[] } | undefined;

  constructor(readonly canvas: HTMLCanvasElement) {
    this.#surface = new Surface(canvas, true);
  }

  /** False where the browser gives no canvas to draw on. */
  get isUsable(): boolean {
    return this.#surface.context !== null;
  }

  draw(range: Range, size: PlotSize, input: PlotInput, drawOverview: DrawOverview): void {
    const { columns, layout, palette } = input;
    const { width, height, scrollTop } = size;
    this.#surface.resize(width, size.total);
    const g = this.#surface.context;
    if (!g) return;
    const widths = (this.#textWidths ??= new TextWidth(g));
    widths.setFont(palette.font);
    this.#axis.setWords(input.axis);
    this.scale = makeScale(range, width);
    const ticks = makeTicks(this.scale, input.calendar);
    this.texts = this.#axis.make(this.scale, ticks, input.now);
    g.fillStyle = palette.paper;
    g.fillRect(0, 0, width, size.top.y);
    drawOverview(g, size.overview.y, size.overview.height);
    if (height <= 0) return;
    const title = this.#titlesOf(input);
    buildScene(
      this.scene,
      layout,
      columns,
      this.scale,
      { top: scrollTop, bottom: scrollTop + height },
      { title, given: input.givenText, width: (text) => widths.of(text) },
    );
    g.translate(0, size.lanes);
    drawPlot(
      g,
      {
        scene: this.scene,
        columns,
        format: input.axis.format,
        layout,
        scale: this.scale,
        height,
        scrollTop,
        now: input.now,
        asOf: input.asOf,
        ticks: ticks.ticks,
        notLoaded: input.notLoaded,
        contact: input.contact,
        changed: input.changed,
      },
      palette,
      widths,
    );
    g.translate(0, -size.lanes);
    // Rows that are partly scrolled out overlap the axes, which are drawn over them.
    drawAxis(g, 'upper', this.texts.upper, { ...size.top, width }, palette, widths);
    drawAxis(g, 'lower', this.texts.lower, { ...size.bottom, width }, palette, widths);
  }

  /** Titles are computed by the record; request each only once. */
  #titlesOf({ columns, titleAt }: PlotInput): (row: number) => string {
    if (this.#titles?.columns !== columns || this.#titles.titleAt !== titleAt) {
      this.#titles = { columns, titleAt, of: new Array(columns.count) };
    }
    const { of } = this.#titles;
    return (row) => (of[row] ??= titleAt(row));
  }
}
