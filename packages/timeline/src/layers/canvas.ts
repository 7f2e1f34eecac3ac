/** A canvas with the device's own pixels, drawn in CSS pixels. */
export class Surface {
  #context: CanvasRenderingContext2D | undefined;
  width = 0;
  height = 0;
  #ratio = 0;

  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly opaque: boolean,
  ) {}

  /** Made when it is first asked for: one that is there before the canvas has its size is made twice. */
  get context(): CanvasRenderingContext2D {
    return (this.#context ??= this.canvas.getContext('2d', { alpha: !this.opaque })!);
  }

  /** Gives the canvas a size in CSS pixels; does nothing where it has it already. */
  resize(width: number, height: number): void {
    const ratio = devicePixelRatio || 1;
    if (width === this.width && height === this.height && ratio === this.#ratio) return;
    this.width = width;
    this.height = height;
    this.#ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.canvas.style.setProperty('width', `${width}px`);
    this.canvas.style.setProperty('height', `${height}px`);
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }
}
