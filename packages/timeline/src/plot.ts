import type { EntryColumns } from '@care-timeline/record';
import { AxisLayer, type AxisWords } from './layers/axis-layer.js';
import { drawPlot } from './layers/draw-plot.js';
import type { Palette } from './layers/palette.js';
import { Surface } from './layers/canvas.js';
import { TextWidth } from './layers/text-width.js';
import { makeScale, type Scale } from './layout/scale.js';
import { makeTicks, type Calendar, type Ticks } from './layout/ticks.js';
import type { PlotLayout } from './layout/lane-layout.js';
import type { NotLoaded } from '@care-timeline/record';
import type { Range } from './model/range.js';
import { buildScene } from './scene/build-scene.js';
import { Scene } from './scene/scene.js';

/** The elements that are drawn into; made by the template, found once. */
export interface PlotElements {
  readonly canvas: HTMLCanvasElement;
  readonly top: HTMLElement;
  readonly bottom: HTMLElement;
}

/** What is drawn besides the window; replaced as a whole when something changes. */
export interface PlotInput {
  readonly columns: EntryColumns;
  readonly layout: PlotLayout;
  readonly palette: Palette;
  readonly calendar: Calendar;
  readonly axis: AxisWords;
  readonly titleAt: (row: number) => string;
  readonly now: number;
  readonly asOf: number | undefined;
  readonly notLoaded: readonly NotLoaded[];
  /** 1 for each record row that changed since the date that was asked about. */
  readonly changed: Uint8Array | undefined;
}

/** CSS pixels of the plot that can be seen. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly scrollTop: number;
}

/** Draws one window at once, in the call: scene, canvas and axes. Everything else waits until the window rests. */
export class Plot {
  readonly scene = new Scene();
  scale: Scale = makeScale({ start: 0, end: 1 }, 1);
  ticks: Ticks | undefined;
  readonly #surface: Surface;
  readonly #axis = new AxisLayer();
  readonly #widths: TextWidth;
  readonly #elements: PlotElements;

  get canvas(): HTMLCanvasElement {
    return this.#elements.canvas;
  }
  #titles: { columns: EntryColumns; of: (string | undefined)[] } | undefined;

  constructor(elements: PlotElements) {
    this.#elements = elements;
    this.#surface = new Surface(elements.canvas, true);
    this.#widths = new TextWidth(this.#surface.context);
  }

  draw(range: Range, size: PlotSize, input: PlotInput): void {
    const { columns, layout, palette } = input;
    this.#surface.resize(size.width, size.height);
    this.#widths.setFont(palette.font);
    this.#axis.setWords(input.axis);
    this.scale = makeScale(range, size.width);
    this.ticks = makeTicks(this.scale, input.calendar);
    const visible = { top: size.scrollTop, bottom: size.scrollTop + size.height };
    const title = this.#titlesOf(input);
    buildScene(this.scene, layout, columns, this.scale, visible, {
      title,
      width: (text) => this.#widths.of(text),
    });
    drawPlot(
      this.#surface.context,
      {
        scene: this.scene,
        columns,
        format: input.axis.format,
        layout,
        scale: this.scale,
        height: size.height,
        scrollTop: size.scrollTop,
        now: input.now,
        asOf: input.asOf,
        ticks: this.ticks.ticks,
        notLoaded: input.notLoaded,
        changed: input.changed,
      },
      palette,
      this.#widths,
    );
    this.#axis.draw(this.#elements.top, this.#elements.bottom, this.scale, this.ticks, input.now);
  }

  /** Titles are made by the record; each is asked for once. */
  #titlesOf({ columns, titleAt }: PlotInput): (row: number) => string {
    if (this.#titles?.columns !== columns) this.#titles = { columns, of: new Array(columns.count) };
    const { of } = this.#titles;
    return (row) => (of[row] ??= titleAt(row));
  }
}
