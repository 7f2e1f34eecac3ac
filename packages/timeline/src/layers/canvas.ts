import { viewOf } from '@care-timeline/ui';

/** A canvas with a backing store in device pixels that is drawn to in CSS pixels. */
export class Surface {
  #context: CanvasRenderingContext2D | null | undefined;
  width = 0;
  height = 0;
  #ratio = 0;

  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly opaque: boolean,
  ) {}

  /**
   * Created on first use: if it existed before the canvas had its size, it would be created twice. Null where the browser gives
   * none: it lacks memory, or protects itself from being recognised.
   */
  get context(): CanvasRenderingContext2D | null {
    if (this.#context === undefined) this.#context = this.canvas.getContext('2d', { alpha: !this.opaque });
    return this.#context;
  }

  /** Resizes the canvas, in CSS pixels; does nothing if it already has that size. */
  resize(width: number, height: number): void {
    const ratio = viewOf(this.canvas).devicePixelRatio || 1;
    if (width === this.width && height === this.height && ratio === this.#ratio) return;
    this.width = width;
    this.height = height;
    this.#ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.canvas.style.setProperty('width', `${width}px`);
    this.canvas.style.setProperty('height', `${height}px`);
    this.context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  }
}
