import { textMeasure } from '../layers/text-measure.js';
import { AxisLabels } from '../layers/axis-labels.js';
import { drawAxis } from '../layers/axis-layer.js';
import { drawPlot } from '../layers/draw-plot.js';
import { colorsOf } from '../layers/palette.js';
import { TextWidth } from '../layers/text-width.js';
import { stackLanes } from '../layout/lane-layout.js';
import { makeScale } from '../layout/scale.js';
import { makeTicks } from '../layout/ticks.js';
import type { Range } from '../model/range.js';
import type { PlotInput } from '../plot.js';
import { buildScene } from '../scene/build-scene.js';
import { Scene } from '../scene/scene.js';
import { SvgContext, escapeXml } from './svg-context.js';

export interface WholeOptions {
  /** Width of the whole picture including lane titles, CSS pixels. */
  readonly width: number;
  /** Title of each lane, with the number of its entries in the window. */
  readonly laneTitles: readonly string[];
  /** The lanes that are folded away, in words; empty if there are none (TLN-14). */
  readonly folded?: string;
}

export const TITLE_WIDTH = 184;
const AXIS = 44;
const PAD = 8;
/** Line height of the small font. */
const LINE = 13;
let pictures = 0;

/** Line height of the text below the picture, and the room it needs. */
const NOTE_LINE = 16;

/** Height of the whole picture, CSS pixels. */
export const wholeHeight = (input: PlotInput, options: WholeOptions): number =>
  input.layout.height +
  2 * AXIS +
  foldedLines(input, options, new TextWidth(textMeasure())).length * NOTE_LINE;

/** Height that each lane title needs beside its lane, CSS pixels. */
export function titleHeights(titles: readonly string[], font: string): number[] {
  const widths = new TextWidth(textMeasure());
  widths.setFont(font);
  return titles.map((title) => 12 + 16 * wrapped(title, TITLE_WIDTH - 2 * PAD - 4, widths).length);
}

function foldedLines({ palette }: PlotInput, options: WholeOptions, widths: TextWidth): string[] {
  if (!options.folded) return [];
  widths.setFont(palette.font);
  return wrapped(options.folded, options.width - 2 * PAD, widths);
}

/** One page of a picture: the lanes `from` .. `to` - 1. */
export interface PicturePage {
  readonly from: number;
  readonly to: number;
  readonly input: PlotInput;
}

/**
 * Splits a picture into pages, each no higher than `most` and with its own axes; pages break between lanes, never
 * within one.
 */
export function pagesOf(input: PlotInput, most: number): PicturePage[] {
  const { lanes, tops } = input.layout;
  const pages: PicturePage[] = [];
  for (let from = 0, to = 1; to <= lanes.length; to++) {
    if (to < lanes.length && tops[to + 1]! - tops[from]! + 2 * AXIS <= most) continue;
    pages.push({ from, to, input: { ...input, layout: stackLanes(lanes.slice(from, to)) } });
    from = to;
  }
  return pages;
}

/**
 * The window as a standalone SVG document: axes, all lanes at full height, text as text, no style sheets, scripts or
 * links. Drawn by the same layers as the canvas.
 *
 * @param title subject of the picture: its accessible name
 */
export function timelineSvg(range: Range, input: PlotInput, title: string, options: WholeOptions): string {
  const svg = new SvgContext(textMeasure(), `care-timeline-${++pictures}`);
  // The layers use only the canvas methods that this class implements: a test draws every one of them.
  drawWhole(svg as unknown as CanvasRenderingContext2D, range, input, options);
  const [width, height] = [options.width, wholeHeight(input, options)];
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const name = escapeXml(title);
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${name}" ${size}><title>${name}</title>${svg.content}</svg>`;
}

/** Draws lane titles, axes and every lane at full height, for paper or a file, where nothing scrolls. */
export function drawWhole(
  g: CanvasRenderingContext2D,
  range: Range,
  input: PlotInput,
  options: WholeOptions,
): void {
  const { columns, layout, palette } = input;
  const widths = new TextWidth(g);
  widths.setFont(palette.font);
  const width = options.width - TITLE_WIDTH;
  const { height } = layout;
  const total = wholeHeight(input, options);
  const scale = makeScale(range, width);
  const ticks = makeTicks(scale, input.calendar);
  const labels = new AxisLabels();
  labels.setWords(input.axis);
  const texts = labels.make(scale, ticks, input.now);
  const scene = new Scene();
  const words = {
    title: input.titleAt,
    given: input.givenText,
    width: (text: string) => widths.of(text),
  };
  buildScene(scene, layout, columns, scale, { top: 0, bottom: height }, words);

  g.fillStyle = palette.paper;
  g.fillRect(0, 0, options.width, total);
  drawTitles(g, input, options.laneTitles, widths);
  g.translate(TITLE_WIDTH, 0);
  g.save();
  g.beginPath();
  g.rect(0, 0, width, total);
  g.clip();
  g.translate(0, AXIS);
  const picture = {
    scene,
    columns,
    layout,
    scale,
    height,
    format: input.axis.format,
    scrollTop: 0,
    now: input.now,
    asOf: input.asOf,
    ticks: ticks.ticks,
    notLoaded: input.notLoaded,
    contact: input.contact,
    changed: input.changed,
  };
  drawPlot(g, picture, palette, widths);
  g.translate(0, -AXIS);
  drawAxis(g, 'upper', texts.upper, { y: 0, height: AXIS, width }, palette, widths);
  drawAxis(g, 'lower', texts.lower, { y: AXIS + height, height: AXIS, width }, palette, widths);
  g.restore();
  g.translate(-TITLE_WIDTH, 0);
  g.font = palette.font;
  g.fillStyle = palette.ink2;
  g.textBaseline = 'middle';
  g.textAlign = 'left';
  foldedLines(input, options, widths).forEach((line, i) =>
    g.fillText(line, PAD, height + 2 * AXIS + (i + 0.5) * NOTE_LINE),
  );
}

function drawTitles(
  g: CanvasRenderingContext2D,
  { layout, palette, axis }: PlotInput,
  titles: readonly string[],
  widths: TextWidth,
): void {
  g.textBaseline = 'middle';
  layout.lanes.forEach((lane, i) => {
    if (lane.height === 0) return;
    const top = AXIS + layout.tops[i]!;
    g.fillStyle = palette.line;
    g.fillRect(0, top, TITLE_WIDTH, 1);
    g.fillStyle = colorsOf(palette, lane.kind).mark;
    g.fillRect(0, top + 6, 3, lane.height - 12);
    g.fillStyle = palette.ink;
    g.font = palette.font;
    wrapped(titles[i] ?? '', TITLE_WIDTH - 2 * PAD - 4, widths).forEach((line, at) => {
      g.fillText(line, PAD + 4, top + 14 + 16 * at);
    });
    g.font = palette.smallFont;
    for (const band of lane.bands) {
      if (band.type !== 'trend') continue;
      // Name and unit of each curve, next to it (RES-01).
      const { name } = band.trend;
      const unit = axis.format.unit(band.trend.unit);
      const lines = wrapped(name, TITLE_WIDTH - 4 * PAD, widths);
      const count = lines.length + (unit ? 1 : 0);
      let y = top + band.y + Math.max(7, (band.height - (count - 1) * LINE) / 2);
      g.fillStyle = palette.ink2;
      for (const line of lines) {
        g.fillText(line, 3 * PAD, y);
        y += LINE;
      }
      g.fillStyle = palette.ink3;
      if (unit) g.fillText(unit, 3 * PAD, y);
    }
  });
}

/** Wraps text into lines no wider than `width`, breaking only between words. */
function wrapped(text: string, width: number, widths: TextWidth): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widths.of(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
