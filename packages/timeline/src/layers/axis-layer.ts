import { html, nothing, render, type TemplateResult } from 'lit';
import { setProps, type Formatters } from '@care-timeline/ui';
import { xOf, type Scale } from '../layout/scale.js';
import type { Ticks, TickUnit } from '../layout/ticks.js';

export interface AxisWords {
  readonly format: Formatters;
  /** Age at an instant, for the second line of the lower axis; undefined where the birth is not known. */
  readonly ageAt: ((time: number) => string) | undefined;
  readonly now: string;
}

/** Labels of the two axes: DOM, so that they scale with the reader's text and are read by tools. */
export class AxisLayer {
  readonly #cache = new Map<string, string>();
  #words: AxisWords | undefined;

  setWords(words: AxisWords): void {
    if (words.format !== this.#words?.format) this.#cache.clear();
    this.#words = words;
  }

  draw(top: HTMLElement, bottom: HTMLElement, scale: Scale, ticks: Ticks, now: number): void {
    const words = this.#words;
    if (!words) return;
    const nowX = xOf(scale, now);
    const showsNow = nowX >= 0 && nowX <= scale.width;
    render(
      html`${this.#parents(scale, ticks, words)}${this.#ticks(scale, ticks, words)}${
        showsNow
          ? html`<b class="now" ${setProps({ transform: `translateX(${nowX.toFixed(1)}px)` })}
              >${words.now}</b
            >`
          : nothing
      }`,
      top,
    );
    render(
      html`${this.#ticks(scale, ticks, words)}${words.ageAt ? this.#ages(scale, ticks, words.ageAt) : nothing}`,
      bottom,
    );
  }

  #ticks(scale: Scale, { step, ticks }: Ticks, words: AxisWords): TemplateResult[] {
    return ticks.map(({ time }) =>
      place('tick', xOf(scale, time), this.#text(step, time, words.format), scale.width),
    );
  }

  #parents(scale: Scale, { parent, parents }: Ticks, words: AxisWords): TemplateResult[] {
    if (!parent) return [];
    return parents.map((time, i) => {
      const x = Math.max(0, xOf(scale, time));
      const next = i + 1 < parents.length ? xOf(scale, parents[i + 1]!) : scale.width;
      const text = this.#text(parent, time, words.format, true);
      // A label that would run into the next one waits until there is room for it.
      const fits = next - x > text.length * 7.5 + 12;
      return place('parent', x, fits ? text : '', scale.width);
    });
  }

  #ages(scale: Scale, { ticks }: Ticks, ageAt: (time: number) => string): TemplateResult[] {
    let until = -Infinity;
    let last = '';
    return ticks.map(({ time }) => {
      const x = xOf(scale, time);
      const text = this.#remember(`age ${time}`, () => ageAt(time));
      const show = text !== last && x >= until;
      if (show) [until, last] = [x + text.length * 7.5 + 8, text];
      return place('age', x, show ? text : '', scale.width);
    });
  }

  #text(unit: TickUnit, time: number, format: Formatters, full = false): string {
    return this.#remember(`${unit} ${full} ${time}`, () => {
      switch (unit) {
        case 'year':
          return format.instant(time, 'year');
        case 'month': {
          const text = format.instant(time, 'month');
          return full ? text : text.split(' ')[0]!;
        }
        case 'day': {
          const text = format.instant(time, 'day');
          return full ? text : text.split(/\s/)[0]!;
        }
        default:
          return format.clock(time);
      }
    });
  }

  #remember(key: string, make: () => string): string {
    let text = this.#cache.get(key);
    if (text === undefined) {
      if (this.#cache.size > 4000) this.#cache.clear();
      this.#cache.set(key, (text = make()));
    }
    return text;
  }
}

function place(kind: string, x: number, text: string, width: number): TemplateResult {
  return html`<span
    class=${kind}
    ?hidden=${text === '' || x > width}
    ${setProps({ transform: `translateX(${x.toFixed(1)}px)` })}
    >${text}</span
  >`;
}
