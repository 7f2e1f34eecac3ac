/**
 * Widths of texts in one font, CSS pixels. Characters are measured once and summed: labels are many and change with
 * every step of a zoom, and a sum that forgets kerning is at most a little too wide.
 */
export class TextWidth {
  readonly #widths = new Map<number, number>();
  readonly #context: CanvasRenderingContext2D;
  #font = '';

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  setFont(font: string): void {
    if (font === this.#font) return;
    this.#font = font;
    this.#widths.clear();
  }

  of(text: string): number {
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      let width = this.#widths.get(code);
      if (width === undefined) {
        // Whoever is writing just now goes on in their own font.
        const { font } = this.#context;
        this.#context.font = this.#font;
        width = this.#context.measureText(text[i]!).width;
        this.#context.font = font;
        this.#widths.set(code, width);
      }
      sum += width;
    }
    return sum;
  }
}
