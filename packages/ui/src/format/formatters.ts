import type {
  PartialDate,
  Precision,
  QuantityFact,
  ReferenceRangeFact,
  TimeSpan,
  ValueContent,
} from '@care-timeline/fhir';
import type { Language } from '@care-timeline/record';
import { AgeWriter } from './ages.js';
import { DateWriter, type DateOptions } from './dates.js';
import { ValueWriter, type QuantityOptions } from './values.js';
import { FORMAT_WORDS, type TimeUnit } from './words.js';
import { utc, wallClock } from './zone.js';

/** Formats everything shown to users, in one language and time zone. Obtain one with `formattersFor`. */
export class Formatters {
  readonly #dates: DateWriter;
  readonly #ages: AgeWriter;
  readonly #values: ValueWriter;

  constructor(
    readonly lang: Language,
    readonly timeZone: string,
  ) {
    const words = FORMAT_WORDS[lang];
    this.#dates = new DateWriter(words, timeZone);
    this.#ages = new AgeWriter(lang, words, timeZone);
    this.#values = new ValueWriter(lang, words, this.#dates);
  }

  /** `2019`, `mars 2019`, `5. mars 2019`, `5. mars 2019 kl. 10:15`: exactly what was written (GEN-09, TLN-10). */
  date(date: PartialDate, options?: DateOptions): string {
    return this.#dates.date(date, options);
  }

  /** `5. mars – 7. april 2019`, `fra mars 2019, pågår`, `til 2018`; marked if computed (GEN-10). */
  span(time: TimeSpan, options?: DateOptions): string {
    return this.#dates.span(time, options);
  }

  /** An instant in the formatter's zone; precision defaults to the day. */
  instant(ms: number, precision: Precision = 'day'): string {
    return this.#dates.fields(wallClock(ms, this.timeZone), precision, { seconds: true });
  }

  /** `tirsdag 5. mars 2019 kl. 10:15`. */
  dayTime(ms: number): string {
    const fields = wallClock(ms, this.timeZone);
    const weekday = new Date(utc(fields.year, fields.month, fields.day)).getUTCDay();
    return `${FORMAT_WORDS[this.lang].weekdays[weekday]} ${this.#dates.fields(fields, 'minute')}`;
  }

  /** Clock time alone, `10:15`; use only next to a date. */
  clock(ms: number): string {
    return this.#dates.clock(wallClock(ms, this.timeZone));
  }

  /** The same as a clock shows it, for an axis: there the order says which of two equal times it is. */
  clockFace(ms: number): string {
    const { repeated: _, ...fields } = wallClock(ms, this.timeZone);
    return this.#dates.clock(fields);
  }

  /** `for 3 dager siden`, `om 2 uker`, `i går`. Never shown alone: always next to the date. */
  relative(ms: number, now: number): string {
    return this.#ages.relative(ms, now);
  }

  /** `12 dager`, `14 måneder`, `84 år`; `83–84 år` if only the year of birth, or of death (`at` to `until`), is known. */
  age(birth: PartialDate, at: number, until = at): string {
    return this.#ages.age(birth, at, until);
  }

  /** How long something took; in seconds below two minutes. */
  elapsed(ms: number): string {
    return this.#ages.elapsed(ms);
  }

  duration(ms: number): string {
    return this.#ages.duration(ms);
  }

  /** A count with its time unit: `1 dag`, `3 dager`. */
  amount(count: number, unit: TimeUnit): string {
    return this.#ages.amount(count, unit);
  }

  /** Digits as recorded, in the language's notation (RES-02, MED-05). */
  number(written: string | number): string {
    return this.#values.number(written);
  }

  quantity(quantity: QuantityFact, options?: QuantityOptions): string {
    return this.#values.quantity(quantity, options);
  }

  /** A unit as people read it: `×10⁹/L` for UCUM's `10*9/L`. Without a value, in the plural. */
  unit(quantity: QuantityFact): string {
    return this.#values.unit(quantity);
  }

  value(content: ValueContent): string {
    return this.#values.value(content);
  }

  /** Limits and whom they apply to; `rangeLabel` says what kind of range it is (RES-06). */
  range(range: ReferenceRangeFact): string {
    return this.#values.range(range);
  }

  /** `a, b og c`. */
  list(parts: readonly string[]): string {
    if (parts.length < 2) return parts[0] ?? '';
    return `${parts.slice(0, -1).join(', ')} ${FORMAT_WORDS[this.lang].and} ${parts.at(-1)}`;
  }
}

const made = new Map<string, Formatters>();

/**
 * The formatters for a language and zone; one shared object per pair, so that it can be compared and used for
 * memoisation.
 */
export function formattersFor(lang: Language, timeZone: string): Formatters {
  const key = `${lang} ${timeZone}`;
  let formatters = made.get(key);
  if (!formatters) made.set(key, (formatters = new Formatters(lang, timeZone)));
  return formatters;
}
