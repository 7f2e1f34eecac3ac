interface Pooled {
  readonly element: HTMLElement;
  text: string;
  kind: string;
  x: number;
  shown: boolean;
}

/**
 * Texts in a strip of the page that change with every step of a zoom. Elements are made once and used again; only what
 * differs is written, because each write costs style and layout.
 */
export class LabelPool {
  readonly #labels: Pooled[] = [];
  #used = 0;

  constructor(private readonly strip: HTMLElement) {}

  begin(): void {
    this.#used = 0;
  }

  /** @param x of its left edge, CSS pixels from that of the strip */
  put(kind: string, x: number, text: string): void {
    const at = this.#used++;
    const label = (this.#labels[at] ??= this.#make());
    const place = Math.round(x * 2) / 2;
    if (label.kind !== kind) label.element.className = label.kind = kind;
    if (label.text !== text) label.element.textContent = label.text = text;
    if (label.x !== place) {
      label.x = place;
      label.element.style.transform = `translateX(${place}px)`;
    }
    if (!label.shown) label.element.hidden = !(label.shown = true);
  }

  /** Takes away what this round did not use. */
  end(): void {
    for (let i = this.#used; i < this.#labels.length; i++) {
      const label = this.#labels[i]!;
      if (label.shown) label.element.hidden = !(label.shown = false);
    }
  }

  #make(): Pooled {
    const element = document.createElement('span');
    this.strip.append(element);
    return { element, text: '', kind: '', x: NaN, shown: true };
  }
}
