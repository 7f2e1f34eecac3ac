import { describe, expect, it } from 'vitest';
import { Zone } from '@care-timeline/fhir';

/** What Intl itself says, asked for each instant. */
function offsetByIntl(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - instant;
}

describe('a zone against Intl', () => {
  // Oslo's own, a change for Ramadan, half hours, a skipped day, and an offset that is no whole minute.
  it.each([
    ['Europe/Oslo', 1890, 2040],
    ['Africa/Casablanca', 2008, 2026],
    ['Asia/Gaza', 2008, 2014],
    ['Australia/Lord_Howe', 1980, 2025],
    ['Pacific/Apia', 2008, 2013],
    ['Africa/Monrovia', 1970, 1973],
  ])(
    'TLN-10 %s agrees on every fifth day and an hour of the day that moves',
    (timeZone, from, to) => {
      const zone = new Zone(timeZone);
      let hour = 0;
      for (let at = Date.UTC(from, 0, 1); at < Date.UTC(to, 0, 1); at += 5 * 86_400_000) {
        hour = (hour + 7) % 24;
        const instant = at + hour * 3_600_000;
        expect(zone.offsetAt(instant), new Date(instant).toISOString()).toBe(offsetByIntl(timeZone, instant));
      }
    },
    60_000,
  );

  it('TLN-10 finds the very second of a change', () => {
    for (const [timeZone, change] of [
      ['Europe/Oslo', Date.UTC(2024, 2, 31, 1)],
      ['Europe/Oslo', Date.UTC(2024, 9, 27, 1)],
      ['Africa/Casablanca', Date.UTC(2024, 2, 10, 2)],
      ['Africa/Monrovia', Date.UTC(1972, 0, 7, 0, 44, 30)],
    ] as const) {
      const zone = new Zone(timeZone);
      expect(zone.offsetAt(change - 1000)).toBe(offsetByIntl(timeZone, change - 1000));
      expect(zone.offsetAt(change)).toBe(offsetByIntl(timeZone, change));
      expect(zone.offsetAt(change)).not.toBe(zone.offsetAt(change - 1000));
    }
  });
});
