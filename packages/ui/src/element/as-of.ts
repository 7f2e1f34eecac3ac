import { utc, wallToInstant, zonedMidnight } from '../format/zone.js';

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * The instant that an `as-of` value stands for, in ms since 1970: the end of the year, month or day that was written, in
 * the viewer's zone, so that everything of that day counts; the current moment where the span holds it.
 * A dateTime with an offset is that instant. Undefined for a text that is none of these.
 */
export function asOfInstant(text: string, timeZone: string, now: number): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [, y, mo, d, h, mi, s, offset] = match;
  const year = Number(y);
  const month = mo ? Number(mo) - 1 : 0;
  const day = d ? Number(d) : 1;
  if (month > 11 || day < 1 || new Date(Date.UTC(year, month, day)).getUTCMonth() !== month) return undefined;
  if (h) {
    if (offset) {
      const at = Date.parse(text.trim());
      return Number.isNaN(at) ? undefined : at;
    }
    return wallToInstant(utc(year, month, day, Number(h), Number(mi), Number(s ?? 0)), timeZone);
  }
  const from = zonedMidnight(year, month, day, timeZone);
  const to = d
    ? zonedMidnight(year, month, day + 1, timeZone)
    : mo
      ? zonedMidnight(year, month + 1, 1, timeZone)
      : zonedMidnight(year + 1, 0, 1, timeZone);
  return now >= from && now < to ? now : to - 1;
}
