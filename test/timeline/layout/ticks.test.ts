import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../packages/timeline/src/layout/calendar.js';
import { makeScale } from '../../../packages/timeline/src/layout/scale.js';
import { makeTicks } from '../../../packages/timeline/src/layout/ticks.js';

const OSLO = 'Europe/Oslo';
const clock = new Intl.DateTimeFormat('nb', { timeZone: OSLO, hour: '2-digit', minute: '2-digit' });

/** Clock times of the lines in a window. */
function lines(start: string, end: string, width = 1000): string[] {
  const scale = makeScale({ start: Date.parse(start), end: Date.parse(end) }, width);
  const { ticks } = makeTicks(scale, calendarOf(OSLO));
  for (let i = 1; i < ticks.length; i++) expect(ticks[i]!.time).toBeGreaterThan(ticks[i - 1]!.time);
  return ticks.map(({ time }) => clock.format(time));
}

describe('lines of the axis', () => {
  it('TLN-01 the hour that comes twice in autumn has its lines twice', () => {
    expect(lines('2025-10-26T01:00:00+02:00', '2025-10-26T04:00:00+01:00')).toEqual([
      '01:00',
      '01:15',
      '01:30',
      '01:45',
      ...['02:00', '02:15', '02:30', '02:45', '02:00', '02:15', '02:30', '02:45'],
      ...['03:00', '03:15', '03:30', '03:45', '04:00'],
    ]);
  });

  it('TLN-01 the hour that does not exist in spring has none', () => {
    expect(lines('2025-03-30T01:00:00+01:00', '2025-03-30T04:00:00+02:00', 400)).toEqual([
      '01:00',
      '01:30',
      '03:00',
      '03:30',
      '04:00',
    ]);
  });
});
