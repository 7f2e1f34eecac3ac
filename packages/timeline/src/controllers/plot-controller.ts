import { nothing, render, type ReactiveController } from 'lit';
import { cssProps, onEscape, watchColors } from '@care-timeline/ui';
import { readPalette, type Palette } from '../layers/palette.js';
import type { Scale } from '../layout/scale.js';
import type { Box } from '../scene/listed-marks.js';
import { markBox } from '../scene/listed-marks.js';
import { isUnderTitle } from '../layout/lane-layout.js';
import type { AxisTexts } from '../layers/axis-labels.js';
import { Plot, type PlotInput, type PlotSize } from '../plot.js';
import { hitTest } from '../scene/hit-test.js';
import type { Scene } from '../scene/scene.js';
import { tipTemplate } from '../templates/tip.js';
import type { ModelController } from './model-controller.js';
import type { OverviewController } from './overview-controller.js';
import type { Speech } from './speech.js';
import { partOf, screenScale, type TimelineHost } from './timeline-host.js';
import type { UiStateController } from './ui-state-controller.js';
import type { WindowController, WindowFollower } from './window-controller.js';

type Root = ShadowRoot & { host: HTMLElement };

/** A place on the screen: a mouse event, or a finger. */
type Point = Pick<MouseEvent, 'clientX' | 'clientY'>;

const NOWHERE = { y: 0, height: 0 };
const NO_SIZE: PlotSize = {
  width: 0,
  height: 0,
  scrollTop: 0,
  total: 0,
  overview: NOWHERE,
  top: NOWHERE,
  lanes: 0,
  bottom: NOWHERE,
};

/** Owns the canvas: its size, its colours and its overlays. */
export class PlotController implements ReactiveController, WindowFollower {
  #plot: Plot | undefined;
  #palette: Palette | undefined;
  #input: Omit<PlotInput, 'palette'> | undefined;
  #chart: HTMLElement | null = null;
  #unwatch: (() => void) | undefined;
  #hovered = -1;
  /** Where Escape is listened for while a tooltip is open. */
  #listensTo: Document | undefined;
  /** The browser took the picture away, for want of memory or because the graphics process died, and gave an empty one back. */
  readonly #restored = (): void => {
    this.#plot = undefined;
    this.overview.forget();
    this.host.requestUpdate();
  };
  readonly #recolor = (): void => this.forgetColors();
  size: PlotSize = NO_SIZE;

  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
    private readonly window: WindowController,
    private readonly overview: OverviewController,
    private readonly speech: Speech,
    private readonly ui: UiStateController,
  ) {
    host.addController(this);
    window.addFollower(this);
    host.whenReplaced(() => {
      this.#leave();
      this.#listen(null);
      this.#plot = this.#input = undefined;
      this.size = NO_SIZE;
    });
  }

  hostConnected(): void {
    // Another window has other colours.
    this.#palette = undefined;
    this.#unwatch = watchColors(this.host, this.#recolor);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#leave();
    this.#listen(null);
    this.#plot = undefined;
  }

  get scene(): Scene | undefined {
    return this.#plot?.scene;
  }

  get scale(): Scale | undefined {
    return this.#plot?.scale;
  }

  get palette(): Palette {
    return (this.#palette ??= readPalette(this.#root));
  }

  /** Rereads the colours at the next drawing. */
  forgetColors(): void {
    this.#palette = undefined;
    this.host.requestUpdate();
  }

  /** Sets what is to be drawn, and draws it. Call it after a render. */
  update(input: Omit<PlotInput, 'palette'>): void {
    this.#input = input;
    const canvas = this.#find<HTMLCanvasElement>('canvas.picture');
    this.#listen(this.#find('.chart'));
    if (!canvas) {
      this.#plot = undefined;
      return;
    }
    if (this.#plot?.canvas !== canvas) {
      this.#plot = new Plot(canvas);
      // The same listener each time, since a timeline that is reattached keeps its canvas.
      canvas.addEventListener('transitionend', this.#recolor);
      canvas.addEventListener('contextrestored', this.#restored);
    }
    if (!this.#plot.isUsable) {
      this.#plot = undefined;
      // What cannot be drawn stands in the table.
      if (!this.ui.state.noPicture || this.ui.state.shows !== 'table')
        this.ui.patch({ noPicture: true, shows: 'table' });
      return;
    }
    this.measure();
    this.draw();
  }

  /** Reads the layout in one go, before any write; returns true if it has changed. */
  measure(): boolean {
    const stage = this.#find('.stage');
    const scroller = this.#find('.scroller');
    const chart = this.#chart;
    if (!stage || !scroller || !chart || !this.#input) return false;
    const { top: y } = stage.getBoundingClientRect();
    // A box is measured on the screen, where the host may be scaled; the canvas is laid out like its neighbours.
    const perPixel = screenScale(stage);
    const bandOf = (selector: string): { y: number; height: number } => {
      const box = this.#find(selector)!.getBoundingClientRect();
      return { y: Math.round((box.top - y) / perPixel), height: Math.round(box.height / perPixel) };
    };
    const overview = bandOf('.overview');
    const lanes = bandOf('.scroller');
    const bottom = bandOf('.axis.bottom');
    const content = this.#input.layout.height;
    const hidden = lanes.height === 0;
    const size: PlotSize = {
      width: (hidden ? this.#find('.overview')! : chart).clientWidth,
      height: scroller.clientHeight,
      scrollTop: Math.max(0, Math.min(scroller.scrollTop, content - scroller.clientHeight)),
      total: hidden ? overview.y + overview.height : bottom.y + bottom.height,
      overview,
      top: bandOf('.axis.top'),
      lanes: lanes.y,
      bottom,
    };
    this.models.giveFrame(stage.clientWidth);
    if (!hidden) {
      this.#giveRoom(size.height, content);
      this.models.giveWidth(size.width, this.palette.font);
    }
    if (JSON.stringify(size) === JSON.stringify(this.size)) return false;
    // A scroll bar that appears and disappears would change the width, and with it the whole picture.
    if (content > scroller.clientHeight + 1) scroller.classList.add('scrolls');
    if (size.height !== this.size.height) cssProps(chart, { height: `${size.height}px` });
    // The overview is as wide as the plot: a scroll bar beside the lanes narrows both.
    if (!hidden) cssProps(stage, { '--_gutter': `${scroller.offsetWidth - scroller.clientWidth}px` });
    this.size = size;
    return true;
  }

  /**
   * A page that gives the lanes less height than they need has a height of its own; one that gives more than they
   * need can be filled. Otherwise the page takes its height from the lanes.
   */
  #giveRoom(height: number, content: number): void {
    const before = this.models.room;
    const same = before?.height === height;
    if (height < content - 1 || (same && before.isFixed)) this.models.giveRoom({ height, isFixed: true });
    else this.models.giveRoom(height > content + 1 || same ? { height, isFixed: false } : undefined);
  }

  /** Draws the window synchronously. */
  draw(): void {
    if (!this.#plot || !this.#input || this.size.width < 1) return;
    const input = { ...this.#input, palette: this.palette };
    this.#plot.draw(this.window.range, this.size, input, this.overview.paint);
    this.#hover(-1, 0, 0);
  }

  windowMoved(): void {
    this.draw();
  }

  /** Draws the current input at a given size, without needing room on the page. */
  warmUp(size: PlotSize): void {
    this.size = size;
    this.draw();
  }

  /** The current input; undefined before the first drawing. */
  get input(): PlotInput | undefined {
    return this.#input && { ...this.#input, palette: this.palette };
  }

  /** Axis labels as last drawn. */
  get texts(): AxisTexts | undefined {
    return this.#plot?.texts;
  }

  /** Puts a focus ring around a place on the plot; undefined removes it. */
  ring(selector: string, box: Box | undefined): void {
    const ring = this.#find(selector);
    if (!ring || (ring.hidden && !box)) return;
    ring.hidden = !box;
    if (!box) return;
    const pad = 2;
    cssProps(ring, {
      transform: `translate(${box.x - pad}px, ${box.y - this.size.scrollTop - pad}px)`,
      width: `${box.width + 2 * pad}px`,
      height: `${box.height + 2 * pad}px`,
    });
  }

  readonly scrolled = (): void => {
    this.measure();
    this.draw();
  };

  get #root(): Root {
    return this.host.shadowRoot as Root;
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return partOf<E>(this.host, selector);
  }

  #listen(chart: HTMLElement | null): void {
    if (chart === this.#chart) return;
    this.#chart?.removeEventListener('pointermove', this.#move);
    this.#chart?.removeEventListener('pointerleave', this.#leave);
    this.#chart = chart;
    // Another plot, or the same one after it was taken out: nothing that was measured holds for it.
    this.size = NO_SIZE;
    chart?.addEventListener('pointermove', this.#move, { passive: true });
    chart?.addEventListener('pointerleave', this.#leave);
  }

  /** Mark under the pointer; -1 for none. */
  markAt(point: Point): number {
    return this.#placeOf(point).mark;
  }

  #placeOf({ clientX, clientY }: Point): { mark: number; x: number; y: number } {
    if (!this.#chart || !this.scene) return { mark: -1, x: 0, y: 0 };
    const box = this.#chart.getBoundingClientRect();
    const perPixel = screenScale(this.#chart);
    const x = (clientX - box.left) / perPixel;
    const y = (clientY - box.top) / perPixel;
    const layout = this.#input?.layout;
    const under = layout && isUnderTitle(layout, this.size.scrollTop, y);
    return { mark: under ? -1 : hitTest(this.scene, x, y + this.size.scrollTop), x, y };
  }

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons) return;
    const { mark, x, y } = this.#placeOf(event);
    this.#hover(mark, x, y);
  };

  readonly #leave = (): void => this.#hover(-1, 0, 0);

  #hover(mark: number, x: number, y: number): void {
    if (mark === this.#hovered) return;
    this.#hovered = mark;
    this.#chart?.classList.toggle('on-mark', mark >= 0);
    this.#closeTip();
    const holder = this.#find('.tip-holder');
    if (!holder || !this.scene || mark < 0) return;
    const { title, detail } = this.speech.mark(this.scene, mark);
    const box = markBox(this.scene, mark);
    const below = box.y + box.height - this.size.scrollTop + 6;
    const left = Math.max(4, Math.min(x + 8, this.size.width - 328));
    render(tipTemplate(title, detail, left, below + 60 < this.size.height ? below : y - 70), holder);
    this.#listensTo = this.host.ownerDocument;
    this.#listensTo.addEventListener('keydown', this.#escape, true);
  }

  #closeTip(): void {
    this.#listensTo?.removeEventListener('keydown', this.#escape, true);
    const holder = this.#find('.tip-holder');
    if (holder) render(nothing, holder);
  }

  /**
   * Escape closes the tooltip wherever the focus is, and it stays closed until another mark is hovered (WCAG 1.4.13).
   */
  readonly #escape = onEscape(() => this.#closeTip());
}
