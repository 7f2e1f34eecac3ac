import { describe, expect, it } from 'vitest';
import { formattersFor } from '@care-timeline/ui';
import { AxisLabels } from '../../../packages/timeline/src/layers/axis-labels.js';
import { calendarOf } from '../../../packages/timeline/src/layout/calendar.js';
import { makeScale } from '../../../packages/timeline/src/layout/scale.js';
import { makeTicks } from '../../../packages/timeline/src/layout/ticks.js';
import { DAY, HOUR, YEAR } from '../../../packages/timeline/src/model/range.js';

const OSLO = 'Europe/Oslo';

/** Words of the upper axis that tell the day, the month or the year. */
function dates(lang: 'nb' | 'en', length: number, width: number): string[] {
  const start = Date.parse('2026-11-16T10:30:00+01:00');
  const scale = makeScale({ start, end: start + length }, width);
  const axis = new AxisLabels();
  axis.setWords({ format: formattersFor(lang, OSLO), ageAt: undefined, now: 'Nå' });
  const ticks = makeTicks(scale, calendarOf(OSLO));
  const { upper } = axis.make(scale, ticks, 0);
  return upper
    .filter(({ kind }) => kind === 'parent' || (kind === 'tick' && ticks.step === 'year'))
    .map(({ text }) => text.replace(/\s/g, ' '));
}

describe('words of the axis', () => {
  it('TLN-01 say a date at every length and width of the window', () => {
    for (const lang of ['nb', 'en'] as const)
      for (const width of [220, 320, 560, 876, 1040, 1600])
        for (const length of [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, YEAR, 5 * YEAR, 90 * YEAR])
          expect(dates(lang, length, width), `${length / DAY} days at ${width}`).not.toEqual([]);
  });

  it('TLN-01 TLN-02 no date is written under "now"', () => {
    for (let hour = 0; hour < 7 * 24; hour += 5) {
      const start = Date.parse('2026-11-16T10:30:00+01:00');
      const scale = makeScale({ start, end: start + 7 * DAY }, 876);
      const axis = new AxisLabels();
      axis.setWords({ format: formattersFor('nb', OSLO), ageAt: undefined, now: 'Nå' });
      const now = start + hour * HOUR;
      const { upper } = axis.make(scale, makeTicks(scale, calendarOf(OSLO)), now);
      const flag = upper.find(({ kind }) => kind === 'now')!;
      const [left, right] = [flag.x - 13, flag.x + 13];
      for (const { kind, x, text } of upper) {
        if (kind === 'parent') expect(x >= right || x + 4 + text.length * 7.5 <= left, text).toBe(true);
      }
    }
  });

  it('TLN-01 a week says each day, with its month where that has room', () => {
    expect(dates('nb', 7 * DAY, 876)).toContain('17. november');
    expect(dates('en', 7 * DAY, 1600)).toContain('17 November 2026');
  });
});
