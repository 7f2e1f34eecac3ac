import type { TextMeasure } from './text-measure.js';

/**
 * Text widths in one font, CSS pixels. Characters are measured once and summed: there are many labels, they change
 * with every zoom step, and ignoring kerning makes the sum at most slightly too wide.
 */
export class TextWidth {
  readonly #widths = new Map<number, number>();
  readonly #context: TextMeasure;
  #font = '';

  constructor(context: TextMeasure) {
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
        // Restore the font of whoever is drawing.
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
