/** Remembers the words that are drawn on each canvas until it is drawn anew. */
export class Canvases {
  readonly #words = new WeakMap<HTMLCanvasElement, Set<string>>();
  readonly #before = CanvasRenderingContext2D.prototype.fillText;
  readonly #rect = CanvasRenderingContext2D.prototype.fillRect;

  constructor() {
    const words = this.#words;
    const { fillText, fillRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      if (!words.has(this.canvas)) words.set(this.canvas, new Set());
      words.get(this.canvas)!.add(text);
      fillText.call(this, text, ...place);
    };
    CanvasRenderingContext2D.prototype.fillRect = function (x, y, width, height) {
      // A drawing of the timeline begins at its corner.
      if (x === 0 && y === 0 && this.getTransform().f === 0) words.delete(this.canvas);
      fillRect.call(this, x, y, width, height);
    };
  }

  stop(): void {
    CanvasRenderingContext2D.prototype.fillText = this.#before;
    CanvasRenderingContext2D.prototype.fillRect = this.#rect;
  }

  /** Words on the canvases of a shadow tree. */
  drawnIn(root: ShadowRoot | null): string[] {
    if (!root) return [];
    const here = [...root.querySelectorAll('canvas')].flatMap((canvas) => [
      ...(this.#words.get(canvas) ?? []),
    ]);
    const inner = [...root.querySelectorAll('*')].flatMap((element) => this.drawnIn(element.shadowRoot));
    return [...here, ...inner];
  }
}
