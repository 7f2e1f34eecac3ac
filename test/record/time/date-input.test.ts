import { describe, expect, it } from 'vitest';
import { Zone } from '@care-timeline/fhir';
import { asOfInstant, instantOf, PatientRecord } from '@care-timeline/record';
import { observation, patient, source } from '../support/resources.js';

const OSLO = new Zone('Europe/Oslo');
const written = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();
const iso = (text: unknown, zone = 'Europe/Oslo', now = 0): string | undefined =>
  written(asOfInstant(text, new Zone(zone), now));

describe('asOfInstant', () => {
  it('GEN-09 is the end of what was written, in the viewer zone', () => {
    expect(iso('2024-01-31')).toBe('2024-01-31T22:59:59.999Z');
    expect(iso('2024-07')).toBe('2024-07-31T21:59:59.999Z');
    expect(iso('2024')).toBe('2024-12-31T22:59:59.999Z');
    expect(iso('2024-03-31')).toBe('2024-03-31T21:59:59.999Z');
    expect(iso('2024-01-31', 'Pacific/Kiritimati')).toBe('2024-01-31T09:59:59.999Z');
  });

  it('is now where now lies in it', () => {
    const now = Date.UTC(2024, 0, 31, 12);
    expect(asOfInstant('2024-01-31', OSLO, now)).toBe(now);
    expect(asOfInstant('2024-01-30', OSLO, now)).toBeLessThan(now);
  });

  it('takes times, with and without an offset', () => {
    expect(iso('2024-03-31T12:00')).toBe('2024-03-31T10:00:00.000Z');
    expect(iso('2024-03-31T12:00:00+05:30')).toBe('2024-03-31T06:30:00.000Z');
  });

  it.each(['', 'i går', '2024-13', '2024-02-30', '31.01.2024', '2024-1-1', '20240131'])(
    'has no answer to "%s"',
    (text) => {
      expect(iso(text)).toBeUndefined();
    },
  );
});

describe('instantOf', () => {
  it.each<[unknown, string | undefined]>([
    ['2024', '2023-12-31T23:00:00.000Z'],
    ['2024-07', '2024-06-30T22:00:00.000Z'],
    ['2024-01-31', '2024-01-30T23:00:00.000Z'],
    [' 2024-07-01 ', '2024-06-30T22:00:00.000Z'],
    ['2024-07-01T12:00', '2024-07-01T10:00:00.000Z'],
    ['2024-07-01 12:00', '2024-07-01T10:00:00.000Z'],
    ['2024-07-01T12:00:00Z', '2024-07-01T12:00:00.000Z'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-28T23:00:00.000Z'],
    ['2023-02-29', undefined],
    ['2024-02-31', undefined],
    ['2024-13', undefined],
    ['2024-01-01T24:30', undefined],
    ['i går', undefined],
    ['', undefined],
    [new Date(NaN), undefined],
    [NaN, undefined],
    [Infinity, undefined],
    [1e18, undefined],
    [8.64e15, undefined],
    [Date.UTC(9999, 11, 31), '9999-12-31T00:00:00.000Z'],
    [Date.UTC(10_000, 0, 1), undefined],
    [-62_135_596_800_000, '0001-01-01T00:00:00.000Z'],
    [-62_135_596_800_001, undefined],
    [null, undefined],
    [undefined, undefined],
    [{}, undefined],
  ])('GEN-09 TLN-10 the first instant of %j in Oslo is %s', (value, expected) => {
    expect(written(instantOf(value, OSLO))).toBe(expected);
  });

  it('GEN-09 a day begins at local midnight, also where that is not at midnight elsewhere', () => {
    expect(written(instantOf('2024-01-31', new Zone('Pacific/Kiritimati')))).toBe('2024-01-30T10:00:00.000Z');
    expect(written(instantOf('2024-01-31', new Zone('America/New_York')))).toBe('2024-01-31T05:00:00.000Z');
  });

  it('GEN-09 the end of an as-of day is the last moment before the next day begins', () => {
    const zone = new Zone('America/New_York');
    expect(asOfInstant('2024-03-10', zone, 0)).toBe(instantOf('2024-03-11', zone)! - 1);
    expect(asOfInstant(1e18, zone, 0)).toBeUndefined();
  });
});

describe('dates of a query', () => {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2024, 5, 15) });
  record.add([patient(), observation('o', { effectiveDateTime: '2024-03-01T00:30:00+01:00' })], {
    source: source('a'),
  });
  const found = (query: object): number => record.entries(query).length;

  it.each<[object, number]>([
    [{ from: '2024-03-01' }, 1],
    [{ to: '2024-03-01' }, 0],
    [{ from: '2024-03-01', to: '2024-03-02' }, 1],
    [{ from: '2024-02-31' }, 0],
    // Numbers are only compared: a query may be open to either side.
    [{ from: -Infinity, to: Infinity }, 1],
    [{ to: Number.MAX_SAFE_INTEGER }, 1],
    [{ from: NaN }, 0],
  ])('GEN-09 %j finds %d', (query, count) => {
    expect(found(query)).toBe(count);
  });
});
