import { parsePartialDate } from '../dates/partial-date.js';
import { isJson, text } from '../json.js';
import type { TimeSpan } from '../model/time-span.js';

/** A standalone Period, outside the main time of an entry. Open if a bound is absent or cannot be parsed. */
export function readPeriod(value: unknown, element: string, ongoing = true): TimeSpan | undefined {
  if (!isJson(value)) return undefined;
  const start = parsePartialDate(value['start']);
  const end = parsePartialDate(value['end']);
  if (start === undefined && end === undefined) return undefined;
  return {
    shape: 'interval',
    ...(start && { start }),
    ...(end && { end }),
    ongoing: ongoing && end === undefined && text(value['end']) === undefined,
    element,
  };
}
