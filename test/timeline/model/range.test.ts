import { describe, expect, it } from 'vitest';
import {
  clampTo,
  MAX_SPAN,
  MIN_SPAN,
  span,
  YEAR,
  zoomRange,
} from '../../../packages/timeline/src/model/range.js';
import { extentOf, lifeOf } from '../../../packages/timeline/src/model/domain.js';
import { buildLanes } from '../../../packages/timeline/src/model/lanes.js';
import { countOutside, rowsOutside } from '../../../packages/timeline/src/model/window-rows.js';
import { columnsOf } from '../support/columns-record.js';

const NOW = Date.UTC(2026, 0, 1);

describe('where a window may go', () => {
  it('keeps the anchor in its place at the narrowest and at the widest window too', () => {
    const anchor = NOW + 10_000;
    let range = { start: NOW, end: NOW + YEAR };
    for (let i = 0; i < 80; i++) range = zoomRange(range, 0.63, anchor);
    expect(span(range)).toBeCloseTo(MIN_SPAN, -1);
    expect(range.start).toBeLessThanOrEqual(anchor);
    expect(range.end).toBeGreaterThanOrEqual(anchor);
    for (let i = 0; i < 80; i++) range = zoomRange(range, 1 / 0.63, anchor);
    expect(span(range) / MAX_SPAN).toBeCloseTo(1, 5);
    expect(range.start).toBeLessThanOrEqual(anchor);
  });

  it('TLN-07 what is dated far outside of the life is counted, listed and within reach', () => {
    const years = ['0202', '1850', '1999', '2020', '2202', '9999'].map((year) => Date.parse(`${year}-03-04`));
    const { columns } = columnsOf([
      ...years.map((start) => ({ kind: 'labs' as const, start })),
      { kind: 'condition' as const, start: years[1]!, end: Infinity },
    ]);
    const { lanes } = buildLanes(columns, { showInError: false });
    const life = lifeOf(columns, NOW, Date.parse('1980-01-01'));
    expect(countOutside(lanes, columns, life)).toBe(4);
    expect(rowsOutside(lanes, columns, life).map((row) => columns.start[row])).toEqual([
      years[0],
      years[1],
      years[4],
      years[5],
    ]);
    const extent = extentOf(columns, life);
    for (const year of years) {
      const near = { start: year - YEAR, end: year + 2 * YEAR };
      expect(clampTo(near, extent)).toEqual(near);
    }
    // A window is never wider than can be drawn.
    expect(span(clampTo({ start: years[0]!, end: years[5]! }, extent))).toBeCloseTo(MAX_SPAN, -3);
  });
});
