import type { PartialDate } from '@care-timeline/fhir';
import type { Language } from '@care-timeline/record';
import { plural } from '../strings/plural.js';
import { fieldsOf } from './dates.js';
import { utc, wallClock, type WallClock } from './zone.js';
import type { FormatWords, TimeUnit } from './words.js';

const DAY = 86_400_000;

/** Whole months from one calendar day to another. */
function monthsBetween(from: WallClock, to: WallClock): number {
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

function midnight(fields: WallClock): number {
  return utc(fields.year, fields.month, fields.day);
}

/** Ages and durations as text. */
export class AgeWriter {
  constructor(
    private readonly lang: Language,
    private readonly words: FormatWords,
    private readonly timeZone: string,
  ) {}

  /** `3 dager`; number and unit stay on one line (MED-04). */
  amount(count: number, unit: TimeUnit): string {
    const [one, other] = this.words.units[unit];
    return `${count}\u00a0${plural(this.lang, count, one, other)}`;
  }

  /**
   * Age at an instant, or at some instant up to `until`: days in the first month, months up to two years, then years.
   * If the birth date or the moment is not known to the day, both possible ages, `83–84 år`; never a day more precise
   * than what was written.
   */
  age(birth: PartialDate, at: number, until = at): string {
    const now = wallClock(until, this.timeZone);
    const first = fieldsOf(birth, this.timeZone);
    const last = wallClock(birth.latest - 1, birth.zoned ? this.timeZone : 'UTC');
    if (midnight(first) > midnight(now)) return this.words.unborn;
    const oldest = monthsBetween(first, now);
    const youngest = Math.max(0, monthsBetween(last, wallClock(at, this.timeZone)));
    const days = Math.round((midnight(now) - midnight(first)) / DAY);
    if (oldest < 1 && at === until && isDay(birth)) return this.amount(days, 'day');
    return oldest < 24
      ? this.#between(youngest, oldest, 'month')
      : this.#between(years(youngest), years(oldest), 'year');
  }

  #between(low: number, high: number, unit: TimeUnit): string {
    return low === high ? this.amount(low, unit) : `${low}–${this.amount(high, unit)}`;
  }

  /** A duration, rounded to one unit from two days up, and to hours and minutes below that. */
  duration(ms: number): string {
    const minutes = Math.round(Math.abs(ms) / 60_000);
    if (minutes < 60) return this.amount(minutes, 'minute');
    if (minutes < 2 * 24 * 60) {
      const rest = minutes % 60;
      const hours = this.amount(Math.floor(minutes / 60), 'hour');
      return rest ? `${hours} ${this.amount(rest, 'minute')}` : hours;
    }
    const days = Math.round(minutes / (24 * 60));
    if (days < 14) return this.amount(days, 'day');
    if (days < 61) return this.amount(Math.floor(days / 7), 'week');
    if (days < 730) return this.amount(Math.floor(days / 30.4375), 'month');
    return this.amount(Math.floor(days / 365.25), 'year');
  }

  /** Like `duration`, in seconds below two minutes. */
  elapsed(ms: number): string {
    const seconds = Math.round(Math.abs(ms) / 1000);
    return seconds < 120 ? this.amount(seconds, 'second') : this.duration(ms);
  }

  /** Distance of an instant from now: minutes and hours within the day, calendar days beyond that. */
  relative(ms: number, now: number): string {
    const past = ms <= now;
    const word = (amount: string): string => (past ? this.words.ago(amount) : this.words.ahead(amount));
    const then = wallClock(ms, this.timeZone);
    const today = wallClock(now, this.timeZone);
    const days = Math.round(Math.abs(midnight(then) - midnight(today)) / DAY);
    if (days === 0) {
      const minutes = Math.floor(Math.abs(now - ms) / 60_000);
      if (minutes < 1) return this.words.today;
      return word(
        minutes < 60 ? this.amount(minutes, 'minute') : this.amount(Math.floor(minutes / 60), 'hour'),
      );
    }
    if (days === 1) return past ? this.words.yesterday : this.words.tomorrow;
    const months = past ? monthsBetween(then, today) : monthsBetween(today, then);
    if (days < 14) return word(this.amount(days, 'day'));
    if (months < 2) return word(this.amount(Math.floor(days / 7), 'week'));
    return word(months < 24 ? this.amount(months, 'month') : this.amount(years(months), 'year'));
  }
}

function isDay({ precision }: PartialDate): boolean {
  return precision !== 'year' && precision !== 'month';
}

function years(months: number): number {
  return Math.floor(months / 12);
}
