import { DAY, HOUR, SECOND } from './civil.js';

/** Sampling step for offset changes: two changes closer together than this are found together or not at all. */
const STEP = 20 * DAY;

/** Offsets of one calendar year (UTC): from `at[i]` onwards, the offset is `offset[i]`. `at[0]` is -Infinity. */
interface Year {
  readonly at: readonly number[];
  readonly offset: readonly number[];
}

/** Cached offsets by time zone and year, shared by all Zone instances because they are expensive to compute. */
const TABLES = new Map<string, Map<number, Year>>();

/**
 * An IANA time zone. Converts between instants and wall-clock times, both in ms since 1970 (wall-clock time counted
 * as if it were UTC, as in PartialDate). An ambiguous wall-clock time resolves to the first occurrence; a
 * non-existent one is moved forward by the length of the gap, as most calendars do.
 */
export class Zone {
  /** As requested; `UTC` if that is not a valid time zone. */
  readonly id: string;
  readonly valid: boolean;
  readonly #format: Intl.DateTimeFormat | undefined;
  readonly #years: Map<number, Year>;
  // The last result: neighbouring entries in a record mostly share it.
  #from = NaN;
  #to = NaN;
  #offset = 0;

  constructor(ianaId: string) {
    let format: Intl.DateTimeFormat | undefined;
    let valid = true;
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: ianaId,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      valid = false;
    }
    this.id = valid ? ianaId : 'UTC';
    this.valid = valid;
    // UTC needs no table.
    const resolved = format?.resolvedOptions().timeZone ?? 'UTC';
    this.#format = resolved === 'UTC' ? undefined : format;
    this.#years = TABLES.get(resolved) ?? new Map<number, Year>();
    TABLES.set(resolved, this.#years);
  }

  /** Wall-clock time minus UTC at an instant, in ms; east of Greenwich is positive. */
  offsetAt(instantMs: number): number {
    if (this.#format === undefined || !Number.isFinite(instantMs)) return 0;
    if (instantMs >= this.#from && instantMs < this.#to) return this.#offset;
    return this.#find(instantMs);
  }

  toWall(instantMs: number): number {
    return instantMs + this.offsetAt(instantMs);
  }

  toInstant(wallMs: number): number {
    if (this.#format === undefined || !Number.isFinite(wallMs)) return wallMs;
    const before = this.offsetAt(wallMs - 15 * HOUR);
    const after = this.offsetAt(wallMs + 15 * HOUR);
    if (before === after) return wallMs - before;
    if (this.offsetAt(wallMs - before) === before) return wallMs - before;
    if (this.offsetAt(wallMs - after) === after) return wallMs - after;
    return wallMs - before;
  }

  #find(instant: number): number {
    const number = new Date(instant).getUTCFullYear();
    if (Number.isNaN(number)) return 0; // outside the range of Date
    let year = this.#years.get(number);
    if (year === undefined) {
      year = this.#measure(number);
      this.#years.set(number, year);
    }
    let i = year.at.length - 1;
    while (i > 0 && year.at[i]! > instant) i--;
    this.#from = i === 0 ? startOfYear(number) : year.at[i]!;
    this.#to = i + 1 < year.at.length ? year.at[i + 1]! : startOfYear(number + 1);
    this.#offset = year.offset[i]!;
    return this.#offset;
  }

  #measure(number: number): Year {
    const end = startOfYear(number + 1);
    const at = [-Infinity];
    let left = startOfYear(number);
    let current = this.#ask(left);
    const offset = [current];
    while (left < end) {
      const right = Math.min(left + STEP, end);
      const next = this.#ask(right);
      if (next !== current) {
        const high = this.#changeBetween(left, right, current);
        if (high < end) {
          at.push(high);
          offset.push(next);
        }
        current = next;
      }
      left = right;
    }
    return { at, offset };
  }

  /** First second after `low` whose offset differs from that at `low`; at `high` the offset already differs. */
  #changeBetween(low: number, high: number, offset: number): number {
    // Nearly all changes fall on the hour.
    for (const unit of [HOUR, SECOND]) {
      while (high - low > unit) {
        const middle = Math.floor((low + high) / (2 * unit)) * unit;
        if (middle <= low || middle >= high) break;
        if (this.#ask(middle) === offset) low = middle;
        else high = middle;
      }
      if (unit === HOUR && this.#ask(high - SECOND) === offset) return high;
    }
    return high;
  }

  /** Calls Intl; slow. */
  #ask(instant: number): number {
    if (this.#format === undefined || !(Math.abs(instant) <= 8.64e15)) return 0;
    // `4/19/2005, 10:40:08`: the format of this locale with these options in every engine.
    const [month, day, year, hour, minute, second] = (this.#format.format(instant).match(/\d+/g) ?? []).map(
      Number,
    );
    if (second === undefined) return 0;
    const wall = new Date(0);
    wall.setUTCFullYear(year!, month! - 1, day);
    wall.setUTCHours(hour!, minute, second);
    const offset = wall.getTime() - Math.floor(instant / 1000) * 1000;
    // Years before 1 are formatted with an era and so look like positive years: no zone has an offset that large.
    return Math.abs(offset) > 2 * DAY ? 0 : offset;
  }
}

function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
