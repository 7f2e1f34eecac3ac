import { wallToInstant, zonedMidnight } from '@care-timeline/ui';

const ISO =
  /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/**
 * First instant of an ISO date, dateTime, Date or number of ms; NaN where it is none of these. What is written without
 * an offset is read in `timeZone`.
 */
export function parseInstant(value: unknown, timeZone: string): number {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  const match = ISO.exec(String((value ?? '') as unknown).trim());
  if (!match) return NaN;
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00', offset] = match;
  const [y, m, d] = [Number(year), Number(month) - 1, Number(day)];
  if (m > 11 || d < 1 || d > 31) return NaN;
  if (hour === undefined) return zonedMidnight(y, m, d, timeZone);
  if (offset) return Date.parse(String(value).trim().replace(' ', 'T'));
  return wallToInstant(Date.UTC(y, m, d, Number(hour), Number(minute), Number(second)), timeZone);
}
