import type { Formatters } from '@care-timeline/ui';
import { xOf, type Scale } from '../layout/scale.js';
import type { Ticks, TickUnit } from '../layout/ticks.js';
import { LabelPool } from './label-pool.js';

export interface AxisWords {
  readonly format: Formatters;
  /** Age at an instant, for the second line of the lower axis; undefined where the birth is not known. */
  readonly ageAt: ((time: number) => string) | undefined;
  readonly now: string;
}

/** Labels of the two axes: DOM, so that they scale with the reader's text and are read by tools. */
export class AxisLayer {
  readonly #cache = new Map<string, string>();
  readonly #pools = new WeakMap<HTMLElement, LabelPool>();
  #words: AxisWords | undefined;

  setWords(words: AxisWords): void {
    if (words.format !== this.#words?.format) this.#cache.clear();
    this.#words = words;
  }

  draw(top: HTMLElement, bottom: HTMLElement, scale: Scale, ticks: Ticks, now: number): void {
    const words = this.#words;
    if (!words) return;
    const upper = this.#poolOf(top);
    const lower = this.#poolOf(bottom);
    upper.begin();
    lower.begin();
    this.#parents(upper, scale, ticks, words);
    for (const { time } of ticks.ticks) {
      const x = xOf(scale, time);
      const text = this.#text(ticks.step, time, words.format);
      upper.put('tick', x, text);
      lower.put('tick', x, text);
    }
    if (words.ageAt) this.#ages(lower, scale, ticks, words.ageAt);
    const nowX = xOf(scale, now);
    if (nowX >= 0 && nowX <= scale.width) {
      // Half of its width on each side of the line, and never out of the plot.
      const half = words.now.length * 4 + 5;
      upper.put('now', Math.max(0, Math.min(scale.width - 2 * half, nowX - half)), words.now);
    }
    upper.end();
    lower.end();
  }

  #poolOf(axis: HTMLElement): LabelPool {
    let pool = this.#pools.get(axis);
    if (!pool) this.#pools.set(axis, (pool = new LabelPool(axis)));
    return pool;
  }

  #parents(pool: LabelPool, scale: Scale, { parent, parents }: Ticks, words: AxisWords): void {
    if (!parent) return;
    parents.forEach((time, i) => {
      const x = Math.max(0, xOf(scale, time));
      const next = i + 1 < parents.length ? xOf(scale, parents[i + 1]!) : scale.width;
      const text = this.#text(parent, time, words.format, true);
      // A label that would run into the next one waits until there is room for it.
      if (next - x > text.length * 7.5 + 12) pool.put('parent', x, text);
    });
  }

  #ages(pool: LabelPool, scale: Scale, { ticks }: Ticks, ageAt: (time: number) => string): void {
    let until = -Infinity;
    let last = '';
    for (const { time } of ticks) {
      const x = xOf(scale, time);
      const text = this.#remember(`age ${time}`, () => ageAt(time));
      if (text === '' || text === last || x < until) continue;
      [until, last] = [x + text.length * 7.5 + 8, text];
      pool.put('age', x, text);
    }
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
