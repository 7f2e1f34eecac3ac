import { bisectLeft } from 'd3-array';
import type { EntryColumns } from '@care-timeline/record';
import { MONTH, span, WEEK, YEAR, type Range } from './range.js';

/** Lengths of the opening window, shortest first; otherwise it is everything from the first entry to the last. */
const LENGTHS = [MONTH, YEAR, 5 * YEAR];
/** A window with at least this many entries is worth opening with. */
const ENOUGH = 40;
/** Share of its width that they have to span: what happened in three days is no picture of a month. */
const SPREAD = 0.6;
/** What is planned within this time is in view. */
const SOON = 3 * WEEK;
/** Room after the last of it, as a share of the window. */
const MARGIN = 0.03;

/**
 * The window to open with (TLN-14): the shortest of a month, a year and five years that ends a little after now, or
 * after what is planned soon, and in which enough happened, or all there is; otherwise everything.
 *
 * @param whole from the first entry to the last
 * @param now ms; the death of a patient who has died
 */
export function openingOf({ start, dated }: EntryColumns, whole: Range, now: number): Range {
  const starts = start.subarray(0, dated);
  const all = bisectLeft(starts, whole.end) - bisectLeft(starts, whole.start);
  const soon = bisectLeft(starts, Math.min(now + SOON, whole.end));
  const last = Math.max(now, soon > 0 && starts[soon - 1]! > now ? starts[soon - 1]! : now);
  for (const length of LENGTHS) {
    if (length >= span(whole)) break;
    const end = last + length * MARGIN;
    const range = { start: end - length, end };
    const from = bisectLeft(starts, range.start);
    const to = bisectLeft(starts, range.end);
    if (to - from < Math.min(ENOUGH, all)) continue;
    if (starts[to - 1]! - starts[from]! >= SPREAD * length) return range;
  }
  return whole;
}
