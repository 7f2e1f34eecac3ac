import { wallClock, utc, wallToInstant } from '@care-timeline/ui';
import { HOUR } from '../model/range.js';
import type { Calendar } from './ticks.js';

/** Calendar of a time zone. Offsets are looked up once per hour of the zone's history that is displayed. */
export function calendarOf(timeZone: string): Calendar {
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const hour = Math.floor(instant / HOUR);
    let offset = offsets.get(hour);
    if (offset === undefined) {
      const at = hour * HOUR;
      const { year, month, day, hour: h, minute, second } = wallClock(at, timeZone);
      offset = utc(year, month, day, h, minute, second) - at;
      if (offsets.size > 5000) offsets.clear();
      offsets.set(hour, offset);
    }
    return offset;
  };
  return {
    toWall: (instant) => instant + offsetAt(instant),
    toInstant: (wall) => {
      const instant = wall - offsetAt(wall);
      const again = wall - offsetAt(instant);
      return again === instant ? instant : wallToInstant(wall, timeZone);
    },
  };
}
