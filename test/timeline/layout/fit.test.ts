import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fitRows, type Demand } from '../../../packages/timeline/src/layout/fit-rows.js';
import { flowNames, linesOf, MAX_LINES } from '../../../packages/timeline/src/layout/flow-names.js';
import {
  COMFORTABLE,
  layoutLane,
  type LaneLayout,
} from '../../../packages/timeline/src/layout/lane-layout.js';
import { buildLanes } from '../../../packages/timeline/src/model/lanes.js';
import { columnsOf, type TestEntry } from '../support/columns-record.js';

const demand = (rows: number, more: Partial<Demand> = {}): Demand => ({
  rows,
  lines: 0,
  fixedLines: 0,
  fixed: 6,
  least: 28,
  ...more,
});

describe('how lanes share the height there is', () => {
  const tall = { height: 2000, isFixed: true };

  it('TLN-14 every row is shown where there is room for all', () => {
    const rows = fitRows([demand(3), demand(9), demand(1)], tall, COMFORTABLE);
    [3, 9, 1].forEach((needed, i) => expect(rows[i]).toBeGreaterThanOrEqual(needed));
  });

  it('TLN-14 with less room, no lane takes more than its share', () => {
    const [few, many] = fitRows([demand(2), demand(20)], { height: 200, isFixed: true }, COMFORTABLE) as [
      number,
      number,
    ];
    expect(few).toBeGreaterThanOrEqual(2);
    expect(many).toBeLessThan(20);
    expect(many).toBeGreaterThan(2);
  });

  it('a page that grows with its content gives each lane its usual rows', () => {
    const rows = fitRows([demand(20), demand(20)], { height: 10, isFixed: false }, COMFORTABLE);
    for (const one of rows) expect(one).toBeGreaterThanOrEqual(COMFORTABLE.rows);
  });

  it('is the same for the same demands, and never smaller for more height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 50, max: 1500 }),
        (counts, height) => {
          const demands = counts.map((rows) => demand(rows));
          const room = { height, isFixed: true };
          const rows = fitRows(demands, room, COMFORTABLE);
          expect(fitRows(demands, room, COMFORTABLE)).toEqual(rows);
          const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0);
          const more = fitRows(demands, { height: height + 400, isFixed: true }, COMFORTABLE);
          expect(sum(more)).toBeGreaterThanOrEqual(sum(rows));
        },
      ),
    );
  });
});

describe('names side by side', () => {
  it('TLN-13 wraps to further lines, each name whole, and leaves room for the count of the rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 400 }), { maxLength: 40 }),
        fc.integer({ min: 120, max: 1600 }),
        fc.integer({ min: 1, max: MAX_LINES }),
        (titles, width, lines) => {
          const placed = flowNames(titles, width, lines);
          for (const [i, { x0, x1, line, at }] of placed.entries()) {
            expect(x1).toBeLessThanOrEqual(width);
            expect(x1 - x0).toBeGreaterThan(titles[at]!);
            expect(line).toBeLessThan(lines);
            const before = placed[i - 1];
            if (before?.line === line) expect(x0).toBeGreaterThanOrEqual(before.x1);
          }
          const isCounted = placed.length < titles.length;
          const last = placed.at(-1);
          if (isCounted && last?.line === lines - 1) expect(last.x1).toBeLessThanOrEqual(width - 40);
        },
      ),
    );
  });

  it('TLN-13 needs one line for what fits into one, and no more than three', () => {
    expect(linesOf([50, 50], 400)).toBe(1);
    expect(linesOf([150, 150, 150], 400)).toBe(2);
    expect(
      linesOf(
        Array.from({ length: 90 }, () => 100),
        400,
      ),
    ).toBe(MAX_LINES);
  });
});

const DAY = 86_400_000;
const window = { start: 100 * DAY, end: 130 * DAY };
const measure = { width: 400, titleWidth: () => 100, isPlain: () => true };

function laneOf(kind: 'medication' | 'service', entries: readonly TestEntry[], rows?: number): LaneLayout {
  const { columns } = columnsOf(entries.map((entry) => ({ kind, ...entry })));
  const lane = buildLanes(columns, { showInError: false }).lanes[0]!;
  return layoutLane(lane, 'usual', COMFORTABLE, { window, measure, rows });
}
const throughout = (layout: LaneLayout): { lines: number; names: number } => {
  const band = layout.bands.find((one) => one.type === 'throughout');
  return { lines: band?.lines ?? 0, names: band?.tracks.length ?? 0 };
};
const tracks = (layout: LaneLayout): number => layout.bands.filter(({ type }) => type === 'track').length;

describe('what holds in the whole window', () => {
  const always = { start: 0, end: Infinity };

  it('TLN-13 shares one bar; what begins or ends in the window has a row of its own', () => {
    const layout = laneOf('medication', [
      always,
      always,
      { start: 10 * DAY, end: 500 * DAY },
      { start: 110 * DAY, end: Infinity },
      { start: 0, end: 120 * DAY },
    ]);
    expect(throughout(layout).names).toBe(3);
    expect(tracks(layout)).toBeGreaterThan(0);
  });

  it('TLN-13 one alone keeps its row, and so does what does not look like the others', () => {
    expect(throughout(laneOf('medication', [always])).names).toBe(0);
    const { columns } = columnsOf(
      [always, always, always].map((one) => ({ kind: 'medication' as const, ...one })),
    );
    const lane = buildLanes(columns, { showInError: false }).lanes[0]!;
    const layout = layoutLane(lane, 'usual', COMFORTABLE, {
      window,
      measure: { ...measure, isPlain: (row) => row !== 0 },
    });
    expect(throughout(layout).names).toBe(2);
    expect(tracks(layout)).toBe(1);
  });

  it('TLN-14 medicines keep their lines of names however little room there is; services do not', () => {
    const many = Array.from({ length: 7 }, () => always);
    expect(throughout(laneOf('medication', many, 1)).lines).toBe(3);
    expect(throughout(laneOf('service', many, 1)).lines).toBe(1);
  });

  it('TLN-13 an expanded lane gives every entry its row', () => {
    const { columns } = columnsOf(
      [always, always, always].map((one) => ({ kind: 'medication' as const, ...one })),
    );
    const lane = buildLanes(columns, { showInError: false }).lanes[0]!;
    const layout = layoutLane(lane, 'expanded', COMFORTABLE, { window, measure });
    expect([throughout(layout).names, tracks(layout)]).toEqual([0, 3]);
  });
});
