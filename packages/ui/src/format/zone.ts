/** Calendar fields of an instant; `month` is 0-11. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function fieldsFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    fieldsFormat(timeZone);
    return true;
  } catch {
    return false;
  }
}

export function hostTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** Calendar fields of an instant in a zone. `UTC` is also how wall-clock times without a zone are read. */
export function wallClock(ms: number, timeZone: string): WallClock {
  if (timeZone === 'UTC') {
    const date = new Date(ms);
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth(),
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    };
  }
  const fields: Record<string, string> = {};
  for (const { type, value } of fieldsFormat(timeZone).formatToParts(ms)) fields[type] = value;
  const year = Number(fields['year']);
  return {
    year: fields['era'] === 'BC' ? 1 - year : year,
    month: Number(fields['month']) - 1,
    day: Number(fields['day']),
    hour: Number(fields['hour']) % 24,
    minute: Number(fields['minute']),
    second: Number(fields['second']),
  };
}

/** Offset of a zone from UTC at an instant, ms. */
function offsetAt(ms: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(ms, timeZone);
  return utc(year, month, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/** `Date.UTC` without its habit of reading the years 0-99 as 1900-1999. */
export function utc(year: number, month: number, day = 1, hour = 0, minute = 0, second = 0): number {
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second));
  return date.setUTCFullYear(year, month, day);
}

/** The instant at which a wall-clock time (ms as if it were UTC) happens in a zone. */
export function wallToInstant(wall: number, timeZone: string): number {
  const first = wall - offsetAt(wall, timeZone);
  // A second look settles the hours around a change of the clock.
  return wall - offsetAt(first, timeZone);
}

/** First instant of a calendar day in a zone; day and month may run over. */
export function zonedMidnight(year: number, month: number, day: number, timeZone: string): number {
  return wallToInstant(utc(year, month, day), timeZone);
}
