import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dateAtAge, parsePartialDate, type PartialDate } from '@care-timeline/fhir';

const at = (text: string): PartialDate => {
  const date = parsePartialDate(text);
  if (date === undefined) throw new Error(`${text} was not read`);
  return date;
};
const span = (text: string): [string, string] => {
  const { earliest, latest } = at(text);
  return [new Date(earliest).toISOString(), new Date(latest).toISOString()];
};

describe('parsePartialDate', () => {
  it('TLN-10 a year is the whole year', () => {
    expect(at('2019')).toMatchObject({ precision: 'year', zoned: false, text: '2019' });
    expect(span('2019')).toEqual(['2019-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z']);
  });
  it('TLN-10 a month is the whole month, in leap years too', () => {
    expect(span('2019-03')).toEqual(['2019-03-01T00:00:00.000Z', '2019-04-01T00:00:00.000Z']);
    expect(span('2020-02')).toEqual(['2020-02-01T00:00:00.000Z', '2020-03-01T00:00:00.000Z']);
    expect(span('1900-02')).toEqual(['1900-02-01T00:00:00.000Z', '1900-03-01T00:00:00.000Z']);
    expect(span('2019-12')).toEqual(['2019-12-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z']);
  });
  it('TLN-10 a day is wall-clock time and never an instant', () => {
    expect(at('2024-02-29')).toMatchObject({ precision: 'day', zoned: false });
    expect(span('2024-02-29')).toEqual(['2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z']);
  });
  it('reads instants with their zone', () => {
    expect(span('2024-07-01T12:30:15+02:00')).toEqual([
      '2024-07-01T10:30:15.000Z',
      '2024-07-01T10:30:16.000Z',
    ]);
    expect(at('2024-07-01T12:30:15-05:30')).toMatchObject({ zoned: true, precision: 'second' });
    expect(span('2024-01-01T00:00:00.25Z')).toEqual(['2024-01-01T00:00:00.250Z', '2024-01-01T00:00:00.260Z']);
    expect(at('2024-01-01T00:00:00.123456Z')).toMatchObject({ precision: 'millisecond' });
    expect(span('2024-01-01T00:00:00.1239Z')[0]).toBe('2024-01-01T00:00:00.123Z');
  });
  it('reads what sources write besides the grammar', () => {
    expect(at('2024-01-01T08:15')).toMatchObject({ precision: 'minute', zoned: false });
    expect(at('2024-01-01T08:15:00')).toMatchObject({ precision: 'second', zoned: false });
    expect(at('2024-01-01 08:15:00z')).toMatchObject({ precision: 'second', zoned: true });
  });
  it.each([
    '',
    '19',
    '2019-13',
    '2019-00',
    '2023-02-29',
    '2024-04-31',
    '2019-1-1',
    '20190101',
    'i går',
    '2019-01-01T',
    '2019-01-01T24:00:00Z',
    '2019-01-01T12:60:00Z',
    '2019-01-01T12:00:61Z',
    '2019-01-01T12:00:00+15:00',
    '0000-01-01',
    '2019-01-01T12:00:00.Z',
    '2019-01-01T12:00:00+0100',
    '2019-01-01Z',
    '-2019',
    '2019-01-01T12:00:00Z ',
    '01.02.2019',
    `2019-01-01T12:00:00.${'1'.repeat(100)}Z`,
  ])('GEN-10 %j is not a date, and none is invented', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });
  it('nothing but a string is a date', () => {
    for (const value of [null, undefined, 2019, {}, [], true])
      expect(parsePartialDate(value)).toBeUndefined();
  });
  it('agrees with Date for every instant', () => {
    const instants = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9998-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (instant, offset) => {
        const written = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const hours = String(Math.trunc(Math.abs(offset) / 60)).padStart(2, '0');
        const zone = `${offset < 0 ? '-' : '+'}${hours}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
        expect(at(written + zone).earliest).toBe(instant.getTime());
        const day = instant.toISOString().slice(0, 10);
        expect(at(day).earliest).toBe(Date.parse(day));
        expect(at(day).latest - at(day).earliest).toBe(86_400_000);
      }),
      { numRuns: 500 },
    );
  });
  it('any text is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9TZ:.+ -]{0,30}$/)), (text) => {
        const date = parsePartialDate(text);
        if (date !== undefined) {
          expect(date.text).toBe(text);
          expect(date.earliest).toBeLessThan(date.latest);
        }
      }),
    );
  });
});

describe('dateAtAge', () => {
  const birth = at('1950-06-15');
  it('GEN-10 an age in years is the year between two birthdays', () => {
    const date = dateAtAge(birth, 64, 'year');
    expect(date).toMatchObject({ precision: 'year', text: '2014' });
    expect(new Date(date!.earliest).toISOString()).toBe('2014-06-15T00:00:00.000Z');
    expect(new Date(date!.latest).toISOString()).toBe('2015-06-16T00:00:00.000Z');
  });
  it('GEN-10 months, weeks and days of a child', () => {
    expect(dateAtAge(birth, 5, 'month')).toMatchObject({ precision: 'month', text: '1950-11' });
    expect(dateAtAge(birth, 2, 'week')).toMatchObject({ precision: 'day', text: '1950-06-29' });
    expect(dateAtAge(birth, 3, 'day')).toMatchObject({ precision: 'day', text: '1950-06-18' });
    expect(dateAtAge(at('2024-01-31'), 1, 'month')).toMatchObject({ text: '2024-02' });
  });
  it('nothing is made of nonsense', () => {
    expect(dateAtAge(birth, NaN, 'year')).toBeUndefined();
    expect(dateAtAge(birth, -1, 'year')).toBeUndefined();
    expect(dateAtAge(birth, 1e9, 'day')).toBeUndefined();
  });
});
