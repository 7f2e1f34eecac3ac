import type { ReactiveController } from 'lit';
import { viewOf } from '@care-timeline/ui';
import { Surface } from '../layers/canvas.js';
import { COLUMN, drawOverview, drawOverviewWindow } from '../layers/overview-layer.js';
import type { Palette } from '../layers/palette.js';
import { makeScale, xOf } from '../layout/scale.js';
import { densityOf } from '../model/density.js';
import type { Lane } from '../model/lanes.js';
import { memo } from '../model/memo.js';
import type { NotLoaded } from '@care-timeline/record';
import { MIN_SPAN, type Range } from '../model/range.js';
import { partOf, type TimelineHost } from './timeline-host.js';
import type { WindowController } from './window-controller.js';

export interface OverviewInput {
  readonly life: Range;
  readonly lanes: readonly Lane[];
  /** Lanes without the search filter, while a search is active: the matches are drawn over them. */
  readonly all: readonly Lane[] | undefined;
  readonly palette: Palette;
  readonly notLoaded: readonly NotLoaded[];
  readonly now: number;
}

/** Size in CSS pixels of the resize handle at each end of the window, and the minimum drawn width of the window. */
const GRIP = 8;
const LEAST = 6;

type Grip = 'start' | 'end' | 'move';

/** Draws the overview of the whole life, and lets the user drag and resize the window on it. */
export class OverviewController implements ReactiveController {
  #image: Surface | undefined;
  #input: OverviewInput | undefined;
  #width = 0;
  #life: Range = { start: 0, end: 1 };
  #element: HTMLElement | null = null;
  #drag: { grip: Grip; from: number; range: Range } | undefined;
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
    host.whenReplaced(() => {
      this.hostDisconnected();
      this.#input = this.#drag = undefined;
    });
  }

  hostDisconnected(): void {
    this.#listen(null);
    this.#image = undefined;
  }

  /** Sets what the overview shows. It is drawn once and then copied into each frame. */
  update(input: OverviewInput): void {
    this.#listen(partOf(this.host, '.overview'));
    this.#life = input.life;
    this.#input = input;
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
    this.#image.resize(this.#width, height);
    this.#draw(this.#image, input, this.#width, height, ratio);
    g.drawImage(this.#image.canvas, 0, y, this.#width, height);
    const [x0, x1] = this.#edges();
    drawOverviewWindow(g, x0, x1, y, height, this.#width, input.palette);
  };

  #edges(): [number, number] {
    const width = this.#width;
    const scale = makeScale(this.#life, width);
    const range = this.window.range;
    const x0 = Math.max(0, Math.min(width - LEAST, xOf(scale, range.start)));
    return [x0, Math.max(x0 + LEAST, Math.min(width, xOf(scale, range.end)))];
  }

  #listen(element: HTMLElement | null): void {
    if (element === this.#element) return;
    this.#element?.removeEventListener('pointerdown', this.#down);
    this.#element?.removeEventListener('pointermove', this.#move);
    this.#element?.removeEventListener('pointerup', this.#up);
    this.#element?.removeEventListener('pointercancel', this.#up);
    this.#element = element;
    element?.addEventListener('pointerdown', this.#down);
    element?.addEventListener('pointermove', this.#move);
    element?.addEventListener('pointerup', this.#up);
    element?.addEventListener('pointercancel', this.#up);
  }

  #timeAt(event: PointerEvent): number {
    const box = this.#element!.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return this.#life.start + share * (this.#life.end - this.#life.start);
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0 || !this.#input) return;
    const x = event.clientX - this.#element!.getBoundingClientRect().left;
    const [x0, x1] = this.#edges();
    const time = this.#timeAt(event);
    let range = this.window.range;
    let grip: Grip = 'move';
    if (Math.abs(x - x0) <= GRIP && x1 - x0 > GRIP) grip = 'start';
    else if (Math.abs(x - x1) <= GRIP && x1 - x0 > GRIP) grip = 'end';
    else if (x < x0 || x > x1) {
      const half = (range.end - range.start) / 2;
      this.window.set({ start: time - half, end: time + half }, 'user');
      range = this.window.range;
    }
    this.#drag = { grip, from: time, range };
    this.#element!.setPointerCapture(event.pointerId);
    event.preventDefault();
  };

  readonly #move = (event: PointerEvent): void => {
    if (!this.#drag) return;
    const { grip, from, range } = this.#drag;
    const shift = this.#timeAt(event) - from;
    if (grip === 'move') this.window.set({ start: range.start + shift, end: range.end + shift }, 'user');
    else if (grip === 'start') {
      this.window.set({ start: Math.min(range.start + shift, range.end - MIN_SPAN), end: range.end }, 'user');
    } else
      this.window.set(
        { start: range.start, end: Math.max(range.end + shift, range.start + MIN_SPAN) },
        'user',
      );
  };

  readonly #up = (): void => {
    this.#drag = undefined;
  };
}
