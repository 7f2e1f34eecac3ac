import { describe, expect, it } from 'vitest';
import { timingOccurrences } from '../../../packages/fhir/src/dosage/timing-occurrences.js';

const wall = (text: string): number => Date.parse(`${text}Z`);
/** Monday 23 November 2026, 10:00, and a week from then. */
const range = { from: wall('2026-11-23T10:00'), to: wall('2026-11-30T10:00') };
const at = (timing: unknown, more = {}): string[] | undefined =>
  timingOccurrences(timing, { ...range, ...more })?.map(({ wall: ms, precision, when }) =>
    `${new Date(ms).toISOString().slice(0, precision === 'day' ? 10 : 16)} ${when ?? precision}`.trim(),
  );

describe('timingOccurrences', () => {
  it('gives every day at its clock times, only those in the range', () => {
    const daily = {
      repeat: { frequency: 2, period: 1, periodUnit: 'd', timeOfDay: ['20:30:00', '08:00:00'] },
    };
    expect(at(daily, { to: wall('2026-11-25T09:00') })).toEqual([
      '2026-11-23T20:30 time',
      '2026-11-24T08:00 time',
      '2026-11-24T20:30 time',
      '2026-11-25T08:00 time',
    ]);
  });

  it('gives weekdays by themselves, in weeks and with a frequency for each', () => {
    const days = { dayOfWeek: ['tue', 'fri'] };
    const expected = ['2026-11-24 day', '2026-11-27 day'];
    expect(at({ repeat: days })).toEqual(expected);
    expect(at({ repeat: { ...days, frequency: 1, period: 1, periodUnit: 'wk' } })).toEqual(expected);
    expect(at({ repeat: { ...days, frequency: 2, period: 1, periodUnit: 'wk' } })).toEqual(expected);
  });

  it('keeps parts of the day as parts: no clock time is made up', () => {
    expect(at({ repeat: { when: ['EVE', 'MORN'] } }, { to: wall('2026-11-24T00:00') })).toEqual([
      '2026-11-23T08:00 MORN',
      '2026-11-23T19:00 EVE',
    ]);
  });

  it('counts today as long as any of it is left', () => {
    expect(
      at({ repeat: { frequency: 3, period: 1, periodUnit: 'd' } }, { to: wall('2026-11-25T00:00') }),
    ).toEqual(['2026-11-23 day', '2026-11-24 day']);
  });

  it('stays within its bounds', () => {
    const repeat = { timeOfDay: ['12:00'], boundsPeriod: { start: '2026-11-25', end: '2026-11-26' } };
    expect(at({ repeat })).toEqual(['2026-11-25T12:00 time', '2026-11-26T12:00 time']);
  });

  it('gives events as written, with their offset in wall-clock time', () => {
    const event = ['2026-11-24T08:00:00+01:00', '2026-11-26', '2026-12-24'];
    expect(at({ event }, { toWall: (ms: number) => ms + 3_600_000 })).toEqual([
      '2026-11-24T08:00 time',
      '2026-11-26 day',
    ]);
  });

  it('does not guess where the days are not told', () => {
    for (const repeat of [
      { frequency: 2, period: 1, periodUnit: 'wk' },
      { frequency: 1, period: 2, periodUnit: 'd' },
      { frequency: 1, period: 6, periodUnit: 'h' },
      { frequency: 1, frequencyMax: 2, period: 1, periodUnit: 'd' },
      { frequency: 3, period: 1, periodUnit: 'd', timeOfDay: ['08:00'] },
      { timeOfDay: ['25:00'] },
      { when: ['LATER'] },
      { dayOfWeek: ['lør'] },
      { count: 3, timeOfDay: ['08:00'] },
      {},
    ])
      expect(at({ repeat }), JSON.stringify(repeat)).toBeUndefined();
    for (const timing of [
      undefined,
      null,
      'daglig',
      7,
      {},
      { code: { text: 'BID' } },
      { event: ['i morgen'] },
    ])
      expect(at(timing), JSON.stringify(timing)).toBeUndefined();
  });

  it('never gives more than the limit', () => {
    expect(at({ repeat: { timeOfDay: ['08:00'] } }, { to: wall('2126-01-01T00:00') })).toHaveLength(400);
  });

  const sure: [name: string, repeat: object, found: number][] = [
    ['each day', { period: 1, periodUnit: 'd' }, 8],
    ['each day by the unit of DSTU2', { period: 1, periodUnits: 'd' }, 8],
    ['three times a day, nobody says when', { frequency: 3, period: 1, periodUnit: 'd' }, 8],
    ['twice a day at two times', { frequency: 2, periodUnit: 'd', timeOfDay: ['08:00', '20:00'] }, 14],
    ['at two times', { timeOfDay: ['08:00', '20:00:00.0'] }, 14],
    ['twice, at two times', { frequency: 2, timeOfDay: ['08:00', '20:00'] }, 14],
    ['at two parts of the day', { when: ['MORN', 'EVE'] }, 15],
    ['once a week on two days', { frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['tue', 'fri'] }, 2],
    [
      'four times a week on two days at two times',
      { frequency: 4, periodUnit: 'wk', dayOfWeek: ['tue', 'fri'], timeOfDay: ['08:00', '20:00'] },
      4,
    ],
    [
      'twice a week at two times of two days',
      { frequency: 2, periodUnit: 'wk', dayOfWeek: ['tue', 'fri'], timeOfDay: ['08:00', '20:00'] },
      4,
    ],
  ];
  it.each(sure)('CPL-02 knows the days: %s', (_, repeat, found) => {
    expect(at({ repeat })).toHaveLength(found);
  });

  const unsure: [name: string, repeat: object | undefined][] = [
    ['nothing', {}],
    ['no pattern at all', undefined],
    ['twice, without a time', { frequency: 2 }],
    ['twice at three times', { frequency: 2, timeOfDay: ['08:00', '14:00', '20:00'] }],
    ['three times a day at two times', { frequency: 3, periodUnit: 'd', timeOfDay: ['08:00', '20:00'] }],
    ['each week without a day', { period: 1, periodUnit: 'wk' }],
    ['three times a week on two days', { frequency: 3, periodUnit: 'wk', dayOfWeek: ['tue', 'fri'] }],
    ['on a weekday of its own', { dayOfWeek: ['tue', 'someday'] }],
    ['each second day', { period: 2, periodUnit: 'd' }],
    ['each hour', { period: 1, periodUnit: 'h', timeOfDay: '08:00' }],
    ['a highest frequency', { frequencyMax: 2, timeOfDay: '08:00' }],
    ['a longest period', { periodMax: 2, timeOfDay: '08:00' }],
    ['a count', { count: 2, timeOfDay: '08:00' }],
    ['a highest count', { countMax: 2, timeOfDay: '08:00' }],
    ['an offset', { offset: 30, when: 'ACM' }],
    ['a part of the day that is unknown', { when: 'C' }],
    ['a part of the day from the prototype', { when: 'toString' }],
    ['a time without minutes', { timeOfDay: '08' }],
    ['a time that is none', { timeOfDay: '24:00' }],
    ['a minute that is none', { timeOfDay: '08:60' }],
    ['a time in words', { timeOfDay: 'ca 08:00' }],
    ['a time and more', { timeOfDay: '08:00 presis' }],
    ['seconds that are none', { timeOfDay: '08:00:60' }],
  ];
  it.each(unsure)('GEN-10 CPL-02 guesses nothing: %s', (_, repeat) => {
    expect(at({ repeat })).toBeUndefined();
  });

  it('GEN-10 a range without an end is refused, not counted for ever', () => {
    const daily = { repeat: { timeOfDay: '08:00' } };
    expect(at(daily, { to: Infinity })).toBeUndefined();
    expect(at(daily, { from: NaN })).toBeUndefined();
  });

  it('CPL-02 the first instant of the range is in it, the last is not, and no more than the limit are given', () => {
    const daily = { repeat: { timeOfDay: '10:00' } };
    expect(at(daily)).toHaveLength(7);
    expect(at(daily)?.[0]).toBe('2026-11-23T10:00 time');
    expect(at(daily, { limit: 2 })).toHaveLength(2);
    expect(at({ repeat: { timeOfDay: ['10:00', '11:00'] } }, { limit: 3 })).toHaveLength(3);
    expect(at(daily, { to: wall('2028-11-30T10:00') })).toHaveLength(400);
    expect(at({ repeat: { period: 1, periodUnit: 'd' } }, { to: wall('2026-11-24T00:00') })).toEqual([
      '2026-11-23 day',
    ]);
  });

  it('TLN-10 dates as written: in order, those with a day, those in the range', () => {
    const event = ['2026-11-25', '2026-11-24T09:00:00', '2026', '2026-11', '2026-11-22', '2026-11-30'];
    expect(at({ event })).toEqual(['2026-11-24T09:00 time', '2026-11-25 day', '2026-11-30 day']);
    expect(at({ event }, { to: wall('2026-11-30T00:00') })).toEqual([
      '2026-11-24T09:00 time',
      '2026-11-25 day',
    ]);
    expect(at({ event: ['2026-11-23T10:00:00', '2026-11-23T09:59:59'] })).toEqual(['2026-11-23T10:00 time']);
    expect(at({ event }, { limit: 1 })).toHaveLength(1);
    expect(at({ event: ['2026-11-25', 'snart'] })).toBeUndefined();
  });

  it('TLN-10 bounds and dates with an offset are placed on the wall clock of the record', () => {
    const toWall = (ms: number): number => ms + 3_600_000;
    const bounded = {
      repeat: {
        timeOfDay: '12:00',
        boundsPeriod: { start: '2026-11-24T11:00:00Z', end: '2026-11-26T10:00:00Z' },
      },
    };
    expect(at(bounded, { toWall })).toEqual(['2026-11-24T12:00 time', '2026-11-25T12:00 time']);
    expect(at(bounded)).toEqual(['2026-11-24T12:00 time', '2026-11-25T12:00 time']);
    expect(at({ event: ['2026-11-24T11:00:00Z', '2026-11-25T11:00:00'] }, { toWall })).toEqual([
      '2026-11-24T12:00 time',
      '2026-11-25T11:00 time',
    ]);
  });
});
