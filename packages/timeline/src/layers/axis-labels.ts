import type { Formatters } from '@care-timeline/ui';
import { xOf, type Scale } from '../layout/scale.js';
import type { Ticks, TickUnit } from '../layout/ticks.js';

export interface AxisWords {
  readonly format: Formatters;
  /** Age at an instant, for the second line of the lower axis; undefined if the date of birth is unknown. */
  readonly ageAt: ((time: number) => string) | undefined;
  readonly now: string;
}

export type AxisLabelKind = 'parent' | 'tick' | 'age' | 'now';

export interface AxisLabel {
  readonly kind: AxisLabelKind;
  /** Left edge, CSS pixels from the left edge of the plot. */
  readonly x: number;
  readonly text: string;
}

export interface AxisTexts {
  readonly upper: readonly AxisLabel[];
  readonly lower: readonly AxisLabel[];
}

/** Maximum width of a character in CSS pixels, for estimating whether two labels would overlap. */
const CHARACTER = 7.5;

/**
 * Labels of the two axes: calendar units on both (TLN-01), with the larger unit and "now" above and the patient's age
 * below.
 */
export class AxisLabels {
  readonly #cache = new Map<string, string>();
  #words: AxisWords | undefined;

  setWords(words: AxisWords): void {
    // Ages belong to one patient, so a new `ageAt` invalidates the cache.
    if (words.format !== this.#words?.format || words.ageAt !== this.#words.ageAt) this.#cache.clear();
    this.#words = words;
  }

  make(scale: Scale, ticks: Ticks, now: number): AxisTexts {
    const words = this.#words;
    if (!words) return { upper: [], lower: [] };
    const upper: AxisLabel[] = [];
    const lower: AxisLabel[] = [];
    for (const { time } of ticks.ticks) {
      const label: AxisLabel = {
        kind: 'tick',
        x: xOf(scale, time),
        text: this.#text(ticks.step, time, words.format),
      };
      // A truncated year reads as a different year, so labels that would be cut off at the edge are left out.
      if (label.x + 4 + label.text.length * CHARACTER > scale.width) continue;
      upper.push(label);
      lower.push(label);
    }
    const nowX = xOf(scale, now);
    const hasNow = nowX >= 0 && nowX <= scale.width;
    const half = hasNow ? (words.now.length * CHARACTER + 12) / 2 + 4 : 0;
    // The "now" flag is on the same line, and is kept inside the plot.
    const flag = hasNow ? Math.max(half, Math.min(scale.width - half, nowX)) : Infinity;
    this.#parents(upper, scale, ticks, words, [flag - half, flag + half]);
    if (words.ageAt) this.#ages(lower, scale, ticks, words.ageAt);
    if (hasNow) upper.push({ kind: 'now', x: nowX, text: words.now });
    return { upper, lower };
  }

  #parents(
    labels: AxisLabel[],
    scale: Scale,
    { parent, parents }: Ticks,
    words: AxisWords,
    [before, after]: readonly [number, number],
  ): void {
    if (!parent) return;
    parents.forEach((time, i) => {
      let x = Math.max(0, xOf(scale, time));
      let next = i + 1 < parents.length ? xOf(scale, parents[i + 1]!) : scale.width;
      if (x < before) next = Math.min(next, before);
      else if (x < after) x = after;
      const full = this.#text(parent, time, words.format, true);
      // Try without the year, which the line above shows, then the day alone; if nothing fits, the label is left out
      // until there is room.
      const [day = ''] = full.split(/\s/);
      const texts = [full, full.replace(/\s\d{4}$/, ''), parent === 'day' ? day : full];
      const text = texts.find((one) => next - x > one.length * CHARACTER + 12);
      if (text) labels.push({ kind: 'parent', x, text });
    });
  }

  #ages(labels: AxisLabel[], scale: Scale, { ticks }: Ticks, ageAt: (time: number) => string): void {
    let until = -Infinity;
    let last = '';
    for (const { time } of ticks) {
      const x = xOf(scale, time);
      const text = this.#remember(`age ${time}`, () => ageAt(time));
      if (text === '' || text === last || x < until || x + 4 + text.length * CHARACTER > scale.width)
        continue;
      [until, last] = [x + text.length * CHARACTER + 8, text];
      labels.push({ kind: 'age', x, text });
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
          return format.clockFace(time);
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
