import { FLAG, KINDS, PRECISIONS, CLINICAL_STATES, type Kind } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';
import { DAY, YEAR } from './model/range.js';
import type { PlotSize } from './plot.js';

/** Lanes with intervals and lanes with points, both with single entries and with counted ones. */
const LANES: readonly Kind[] = ['encounter', 'procedure', 'labs', 'document'];
const EACH = 30;

/** A fictitious record that is laid out and drawn once before the first real one: see `CareTimeline.warmUp`. */
export function warmUpRecord(): RecordView {
  const count = LANES.length * EACH;
  const columns: RecordView['columns'] = {
    count,
    dated: count,
    start: Float64Array.from({ length: count }, (_, row) => (row > count / 2 ? row * 3 * DAY : YEAR)).sort(),
    end: new Float64Array(count),
    startPrecision: new Uint8Array(count).fill(PRECISIONS.indexOf('day')),
    endPrecision: new Uint8Array(count).fill(PRECISIONS.indexOf('day')),
    kind: Uint8Array.from({ length: count }, (_, row) => KINDS.indexOf(LANES[row % LANES.length]!)),
    clinicalState: new Uint8Array(count).fill(CLINICAL_STATES.indexOf('past')),
    flags: new Uint32Array(count),
    source: new Uint16Array(count),
  };
  for (let row = 0; row < count; row++) {
    const isInterval = row % LANES.length < 2;
    columns.end[row] = columns.start[row]! + (isInterval ? 20 : 1) * DAY;
    columns.flags[row] = isInterval ? FLAG.INTERVAL : 0;
  }
  return Object.assign(new EventTarget(), {
    revision: 0,
    timeZone: 'UTC',
    sources: [{ id: '', label: '' }],
    columns,
    now: () => 2 * YEAR,
    titleAt: (row: number) => `Warm-up ${row}`,
    keyAt: String,
    rowOf: Number,
    entry: () => undefined,
    entries: () => [],
    // Only needed by grouped lanes, the list and the table, none of which are used here.
    entryAt: () => undefined as never,
  });
}

/** Size of an off-screen drawing surface. */
export const WARM_UP_SIZE: PlotSize = {
  width: 600,
  height: 300,
  scrollTop: 0,
  total: 400,
  overview: { y: 0, height: 40 },
  top: { y: 40, height: 30 },
  lanes: 70,
  bottom: { y: 370, height: 30 },
};
