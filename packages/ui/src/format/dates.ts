import type { PartialDate, Precision, TimeSpan } from '@care-timeline/fhir';
import { wallClock, type WallClock } from './zone.js';
import type { FormatWords } from './words.js';

const RANK: Readonly<Record<Precision, number>> = {
  year: 0,
  month: 1,
  day: 2,
  minute: 3,
  second: 4,
  millisecond: 5,
};

/** Elements that say when something was written down, sent out or ordered, and not when it was. */
const WRITTEN: ReadonlyMap<string, 'recorded' | 'issued' | 'ordered'> = new Map([
  ['recorded', 'recorded'],
  ['recordedDate', 'recorded'],
  ['recordedOn', 'recorded'],
  ['dateAsserted', 'recorded'],
  ['issued', 'issued'],
  ['authoredOn', 'ordered'],
]);

export interface DateOptions {
  /**
   * Includes seconds if they were written and are not zero: FHIR requires them in every time, so zero carries no
   * information.
   */
  readonly seconds?: boolean;
}

/** Fields of a date as written: a date without a zone is that calendar day in every zone (TLN-10). */
export function fieldsOf(date: PartialDate, timeZone: string): WallClock {
  return wallClock(date.earliest, date.zoned ? timeZone : 'UTC');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Dates as text, with exactly the precision that was written (GEN-09, TLN-10). */
export class DateWriter {
  constructor(
    private readonly words: FormatWords,
    private readonly timeZone: string,
  ) {}

  year(year: number): string {
    return year > 0 ? String(year).padStart(4, '0') : `${1 - year} ${this.words.bce}`;
  }

  month(fields: WallClock): string {
    return `${this.words.months[fields.month]} ${this.year(fields.year)}`;
  }

  day(fields: WallClock): string {
    return `${this.words.day(fields.day, this.words.months[fields.month])} ${this.year(fields.year)}`;
  }

  /** An hour that occurs twice in autumn says which of the two it is: otherwise an hour between them reads as none. */
  clock(fields: WallClock, seconds = false): string {
    const time = `${two(fields.hour)}:${two(fields.minute)}${seconds ? `:${two(fields.second)}` : ''}`;
    return fields.repeated ? `${time} (${this.words[fields.repeated]})` : time;
  }

  fields(fields: WallClock, precision: Precision, options: DateOptions = {}): string {
    const rank = RANK[precision];
    if (rank === 0) return this.year(fields.year);
    if (rank === 1) return this.month(fields);
    if (rank === 2) return this.day(fields);
    return this.words.at(
      this.day(fields),
      this.clock(fields, options.seconds && rank >= RANK.second && fields.second > 0),
    );
  }

  date(date: PartialDate, options?: DateOptions): string {
    if (!Number.isFinite(date.earliest)) return date.text;
    return this.fields(fieldsOf(date, this.timeZone), date.precision, options);
  }

  /** Formats both ends as one range, without repeating shared parts. */
  range(start: PartialDate, end: PartialDate, options?: DateOptions): string {
    const from = this.date(start, options);
    const to = this.date(end, options);
    if (from === to) return from;
    const a = fieldsOf(start, this.timeZone);
    const b = fieldsOf(end, this.timeZone);
    const ranks = [RANK[start.precision], RANK[end.precision]];
    const sameYear = a.year === b.year && a.year > 0;
    if (sameYear && ranks[0] === 1 && ranks[1] === 1)
      return `${this.words.months[a.month]} – ${this.month(b)}`;
    if (sameYear && ranks[0] === 2 && ranks[1] === 2) {
      if (a.month === b.month) return `${this.words.day(a.day)}–${this.day(b)}`;
      return `${this.words.day(a.day, this.words.months[a.month])} – ${this.day(b)}`;
    }
    if (ranks.every((rank) => rank >= 3) && sameYear && a.month === b.month && a.day === b.day) {
      return `${from}–${this.clock(b, options?.seconds && ranks[1]! >= RANK.second && b.second > 0)}`;
    }
    return `${from} – ${to}`;
  }

  span(time: TimeSpan, options?: DateOptions): string {
    const written = WRITTEN.get(time.element);
    if (time.start && written)
      return this.#written(time, this.words[written](this.date(time.start, options)));
    const text = this.#span(time, options);
    return time.computed ? `${text} (${this.words.computed})` : text;
  }

  /** The date is not when it was or began. */
  #written({ shape, end, ongoing }: TimeSpan, written: string): string {
    const { words } = this;
    const begun = shape === 'interval';
    return [
      written,
      begun ? words.onsetNotStated : words.timeNotStated,
      begun && !ongoing && !end && words.endUnknown,
    ]
      .filter(Boolean)
      .join(', ');
  }

  #span(time: TimeSpan, options?: DateOptions): string {
    const { words } = this;
    const { start, end, ongoing } = time;
    if (time.shape === 'point') return start ? this.date(start, options) : words.timeUnknown;
    if (start && end) return this.range(start, end, options);
    if (start)
      return `${words.from} ${this.date(start, options)}, ${ongoing ? words.ongoing : words.endUnknown}`;
    if (end) return `${words.until} ${this.date(end, options)}`;
    return ongoing ? `${words.ongoing}, ${words.startUnknown}` : words.timeUnknown;
  }
}
