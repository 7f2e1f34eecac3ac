import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Zone } from '@care-timeline/fhir';

const HOUR = 3_600_000;
const utc = (text: string): number => Date.parse(`${text}Z`);

/** The slow way, straight from Intl. */
function wallByIntl(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit',
    minute: '2-digit', second: '2-digit',
  }).formatToParts(instant); // prettier-ignore
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

describe('Zone', () => {
  const oslo = new Zone('Europe/Oslo');

  it('winter and summer time', () => {
    expect(oslo.offsetAt(utc('2024-01-15T12:00:00'))).toBe(HOUR);
    expect(oslo.offsetAt(utc('2024-07-15T12:00:00'))).toBe(2 * HOUR);
    expect(oslo.valid).toBe(true);
  });
  it('changes at the very second', () => {
    expect(oslo.offsetAt(utc('2024-03-31T00:59:59'))).toBe(HOUR);
    expect(oslo.offsetAt(utc('2024-03-31T01:00:00'))).toBe(2 * HOUR);
    expect(oslo.offsetAt(utc('2024-10-27T00:59:59'))).toBe(2 * HOUR);
    expect(oslo.offsetAt(utc('2024-10-27T01:00:00'))).toBe(HOUR);
  });
  it('a time that does not occur is moved forward, one that occurs twice is the first', () => {
    expect(oslo.toInstant(utc('2024-03-31T02:30:00'))).toBe(utc('2024-03-31T01:30:00'));
    expect(oslo.toInstant(utc('2024-10-27T02:30:00'))).toBe(utc('2024-10-27T00:30:00'));
    expect(oslo.toInstant(utc('2024-10-27T03:00:00'))).toBe(utc('2024-10-27T02:00:00'));
  });
  it('TLN-10 a day begins at its own midnight, also where midnight does not occur', () => {
    expect(oslo.toInstant(utc('2024-03-31T00:00:00'))).toBe(utc('2024-03-30T23:00:00'));
    // Brazil went over to summer time at midnight.
    const saoPaulo = new Zone('America/Sao_Paulo');
    expect(saoPaulo.toInstant(utc('2018-11-04T00:00:00'))).toBe(utc('2018-11-04T03:00:00'));
  });
  it('an unknown zone is UTC, and says so', () => {
    const zone = new Zone('Norge/Bergen');
    expect(zone).toMatchObject({ valid: false, id: 'UTC' });
    expect(zone.offsetAt(0)).toBe(0);
    expect(zone.toInstant(123)).toBe(123);
  });
  it('no instant is too odd', () => {
    for (const instant of [NaN, Infinity, -Infinity, 8.64e15, -8.64e15, 9e15]) {
      expect(() => [oslo.offsetAt(instant), oslo.toInstant(instant), oslo.toWall(instant)]).not.toThrow();
    }
    expect(oslo.toInstant(Infinity)).toBe(Infinity);
  });
  const zones = [
    'Europe/Oslo',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ];
  it.each(zones)('%s agrees with Intl from 1900 to 2100', (id) => {
    const zone = new Zone(id);
    const instants = fc.integer({
      min: utc('1900-01-01T00:00:00') / 1000,
      max: utc('2100-01-01T00:00:00') / 1000,
    });
    fc.assert(
      fc.property(instants, (second) => {
        const instant = second * 1000;
        expect(zone.toWall(instant)).toBe(wallByIntl(id, instant));
        // Back again, unless that wall-clock time occurs twice.
        const back = zone.toInstant(zone.toWall(instant));
        expect(zone.toWall(back)).toBe(zone.toWall(instant));
        expect(back).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 150 },
    );
  });
  it('is fast once a year is known', () => {
    const start = performance.now();
    for (let i = 0; i < 200_000; i++) oslo.toInstant(utc('2024-01-01T00:00:00') + i * 100_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
