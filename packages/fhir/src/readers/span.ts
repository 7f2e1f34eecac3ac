import { objects } from '../json.js';
import { interval, periodOf } from '../elements/time.js';
import type { PartialDate, TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';

/**
 * The time from the first start to the last end over the Periods in a list, such as `location.period`. Marked as
 * computed if it comes from more than one (GEN-10).
 */
export function spanOf(
  reading: Reading,
  list: unknown,
  path: string,
  member = 'period',
): TimeSpan | undefined {
  const spans: TimeSpan[] = [];
  for (const item of objects(list)) {
    const span = periodOf(reading, item[member], `${path}.${member}`);
    if (span !== undefined) spans.push(span);
  }
  return union(reading, spans);
}

/** The smallest interval that covers all of them; open if any of them is. */
export function union(reading: Reading, spans: readonly TimeSpan[]): TimeSpan | undefined {
  const only = spans[0];
  if (spans.length <= 1 || only === undefined) return only;
  let start: PartialDate | undefined;
  let end: PartialDate | undefined;
  let open = false;
  for (const span of spans) {
    if (span.start !== undefined && !(start !== undefined && start.earliest <= span.start.earliest)) {
      start = span.start;
    }
    const last = span.shape === 'point' ? span.start : span.end;
    if (last === undefined) open = true;
    else if (!(end !== undefined && end.latest >= last.latest)) end = last;
  }
  return interval(reading, start, open ? undefined : end, open && reading.open, only.element, 'timing');
}
