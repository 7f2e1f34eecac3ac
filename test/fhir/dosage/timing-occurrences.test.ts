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
});
