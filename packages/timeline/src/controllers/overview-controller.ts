import { brushX, type D3BrushEvent } from 'd3-brush';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { pointers, select, type Selection } from 'd3-selection';
import type { ReactiveController } from 'lit';
import { viewOf } from '@care-timeline/ui';
import { Surface } from '../layers/canvas.js';
import { COLUMN, drawOverview, drawOverviewWindow } from '../layers/overview-layer.js';
import type { Palette } from '../layers/palette.js';
import { makeScale } from '../layout/scale.js';
import { densityOf } from '../model/density.js';
import type { Lane } from '../model/lanes.js';
import { memo } from '../model/memo.js';
import type { NotLoaded } from '@care-timeline/record';
import { span, zoomRange, type Range } from '../model/range.js';
import { guardPress } from './press.js';
import { partOf, type TimelineHost } from './timeline-host.js';
import { wheelPower, wheelSideways } from './wheel.js';
import type { WindowController, WindowFollower } from './window-controller.js';

export interface OverviewInput {
  readonly life: Range;
  readonly lanes: readonly Lane[];
  /** Lanes without the search filter, while a search is active: the matches are drawn over them. */
  readonly all: readonly Lane[] | undefined;
  readonly palette: Palette;
  readonly notLoaded: readonly NotLoaded[];
  readonly now: number;
}

/** Width of the handle at each end of the window, and the minimum drawn width of the window, CSS pixels. */
const GRIP = 16;
const LEAST = 6;

type Brush = D3BrushEvent<unknown>;
type Edges = [number, number];

/**
 * Draws the overview of the whole life. The window on it is a brush of d3-brush: drag it, drag one of its ends, drag
 * elsewhere to choose another window, or click to go there. The wheel zooms.
 */
export class OverviewController implements ReactiveController, WindowFollower {
  #image: Surface | undefined;
  #input: OverviewInput | undefined;
  #width = 0;
  #height = 0;
  #life: Range = { start: 0, end: 1 };
  #element: HTMLElement | null = null;
  #unguard: (() => void) | undefined;
  /** The window, its edges and the pointer where the drag began; undefined when nothing is dragged. */
  #drag: { readonly range: Range; readonly edges: Edges; readonly x: number } | undefined;
  readonly #brush = brushX<unknown>()
    .handleSize(GRIP)
    .keyModifiers(false)
    .extent(() => this.#box)
    .on('start', (event: Brush) => this.#started(event))
    .on('brush', (event: Brush) => this.#brushed(event))
    .on('end', (event: Brush) => this.#ended(event));
  readonly #density = memo((lanes: readonly Lane[], life: Range, columns: number) =>
    densityOf(lanes, life, columns),
  );
  readonly #matches = memo((lanes: readonly Lane[], life: Range, columns: number) =>
    densityOf(lanes, life, columns),
  );
  readonly #draw = memo(
    (image: Surface, input: OverviewInput, width: number, height: number, _ratio: number): void => {
      const columns = Math.max(1, Math.ceil(width / COLUMN));
      if (!image.context) return;
      drawOverview(
        image.context,
        {
          scale: makeScale(input.life, width),
          height,
          density: this.#density(input.all ?? input.lanes, input.life, columns),
          matches: input.all ? this.#matches(input.lanes, input.life, columns) : undefined,
          now: input.now,
          notLoaded: input.notLoaded,
        },
        input.palette,
      );
    },
  );

  constructor(
    private readonly host: TimelineHost,
    private readonly window: WindowController,
  ) {
    host.addController(this);
    window.addFollower(this);
    host.whenReplaced(() => {
      this.hostDisconnected();
      this.#input = this.#drag = undefined;
    });
  }

  hostDisconnected(): void {
    this.#listen(null);
    this.#image = undefined;
  }

  windowRested(): void {
    if (!this.#drag) this.#place();
  }

  /** Sets what the overview shows. It is drawn once and then copied into each frame. */
  update(input: OverviewInput): void {
    this.#life = input.life;
    this.#input = input;
    this.#listen(partOf(this.host, '.overview'));
    if (!this.#drag) this.#place();
  }

  /** The picture is drawn anew: the browser has lost it. */
  readonly forget = (): void => {
    this.#image = undefined;
  };

  /** Draws the overview with the window on top. */
  readonly paint = (g: CanvasRenderingContext2D, y: number, height: number): void => {
    const input = this.#input;
    if (!input || height < 1) return;
    this.#image ??= new Surface(this.host.ownerDocument.createElement('canvas'), true);
    const { width } = g.canvas;
    const ratio = viewOf(this.host).devicePixelRatio || 1;
    this.#width = width / ratio;
    this.#height = height;
    this.#image.resize(this.#width, height);
    this.#draw(this.#image, input, this.#width, height, ratio);
    g.drawImage(this.#image.canvas, 0, y, this.#width, height);
    const [x0, x1] = this.#edges();
    drawOverviewWindow(g, x0, x1, y, height, this.#width, input.palette);
  };

  get #box(): [Edges, Edges] {
    return [
      [0, 0],
      [this.#width, this.#height],
    ];
  }

  /** The whole life over the width of the overview. */
  get #scale(): ScaleLinear<number, number> {
    return scaleLinear([this.#life.start, this.#life.end], [0, Math.max(1, this.#width)]);
  }

  #edges(): Edges {
    const scale = this.#scale;
    const { start, end } = this.window.range;
    const x0 = Math.max(0, Math.min(this.#width - LEAST, scale(start)));
    return [x0, Math.max(x0 + LEAST, Math.min(this.#width, scale(end)))];
  }

  get #group(): Selection<SVGGElement, unknown, null, undefined> | undefined {
    const group = this.#element?.querySelector<SVGGElement>('.brush');
    return group ? select<SVGGElement, unknown>(group) : undefined;
  }

  /** Puts the brush where the window is drawn. Not in every frame: only before it can be taken hold of. */
  readonly #place = (): void => {
    if (this.#width < LEAST) return;
    // A finger that moves up or down scrolls the page (`guardPress`).
    this.#group?.call(this.#brush).style('touch-action', 'pan-y').call(this.#brush.move, this.#edges());
  };

  #listen(element: HTMLElement | null): void {
    if (element === this.#element) return;
    this.#unguard?.();
    this.#group?.on('.brush', null);
    this.#element?.removeEventListener('pointerdown', this.#place, true);
    this.#element?.removeEventListener('wheel', this.#wheel);
    this.#element = element;
    this.#drag = undefined;
    if (!element) return;
    this.#unguard = guardPress(element);
    element.addEventListener('pointerdown', this.#place, { capture: true, passive: true });
    element.addEventListener('wheel', this.#wheel, { passive: false });
  }

  #started({ sourceEvent }: Brush): void {
    const group = this.#group?.node();
    if (!sourceEvent || !group) return;
    const [[x = 0] = []] = pointers(sourceEvent, group);
    this.#drag = { range: this.window.range, edges: this.#edges(), x };
  }

  #brushed({ sourceEvent, selection, mode }: Brush): void {
    if (!sourceEvent || !selection || !this.#drag) return;
    const { range, edges } = this.#drag;
    const [x0, x1] = selection as Edges;
    const scale = this.#scale;
    if ((mode as string) === 'drag') {
      const shift = scale.invert(x0) - scale.invert(edges[0]);
      this.window.set({ start: range.start + shift, end: range.end + shift }, 'user');
    } else if (x1 - x0 >= LEAST) {
      // The end that is not dragged stays where it is to the millisecond.
      const start = x0 === edges[0] ? range.start : scale.invert(x0);
      const end = x1 === edges[1] ? range.end : scale.invert(x1);
      this.window.set({ start, end }, 'user');
    }
  }

  #ended({ sourceEvent, selection }: Brush): void {
    const drag = this.#drag;
    if (!sourceEvent || !drag) return;
    this.#drag = undefined;
    if (!selection) {
      const time = this.#scale.invert(drag.x);
      const half = span(drag.range) / 2;
      this.window.set({ start: time - half, end: time + half }, 'user');
    }
    this.#place();
  }

  readonly #wheel = (event: WheelEvent): void => {
    const element = this.#element;
    if (!element || event.shiftKey || wheelSideways(event)) return;
    event.preventDefault();
    const box = element.getBoundingClientRect();
    const x = ((event.clientX - box.left) / Math.max(1, box.width)) * this.#width;
    this.window.set(zoomRange(this.window.range, 2 ** -wheelPower(event), this.#scale.invert(x)), 'user');
  };
}
