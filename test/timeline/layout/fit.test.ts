import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fitRows, type Demand } from '../../../packages/timeline/src/layout/fit-rows.js';
import {
  flowNames,
  linesOf,
  MAX_LINES,
  MAX_LINES_NARROW,
  roomForName,
  type NameSize,
} from '../../../packages/timeline/src/layout/flow-names.js';
import {
  COMFORTABLE,
  foldedLane,
  isUnderTitle,
  LABEL_LINE,
  layoutLane,
  metricsFor,
  stackLanes,
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

/** A name of two lines if it is wider than the plot. */
const name = (width: number, plot: number): NameSize => ({
  width,
  lines: Math.max(1, Math.ceil(width / roomForName(plot))),
});

describe('names side by side', () => {
  it('TLN-13 wraps to further lines, each name whole, and leaves room for the count of the rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 400 }), { maxLength: 40 }),
        fc.integer({ min: 120, max: 1600 }),
        fc.integer({ min: 1, max: MAX_LINES }),
        (titles, width, lines) => {
          const names = titles.map((title) => name(title, width));
          const placed = flowNames(names, width, lines);
          for (const [i, { x0, x1, line, lines: own, at }] of placed.entries()) {
            expect(x1).toBeLessThanOrEqual(width);
            expect((x1 - x0) * own).toBeGreaterThan(titles[at]!);
            expect(line + own).toBeLessThanOrEqual(lines);
            const before = placed[i - 1];
            if (before && before.lines > 1) expect(line).toBeGreaterThanOrEqual(before.line + before.lines);
            if (before?.line === line) expect(x0).toBeGreaterThanOrEqual(before.x1);
          }
          const isCounted = placed.length < titles.length;
          const last = placed.at(-1);
          if (isCounted && last && last.line + last.lines === lines)
            expect(last.x1).toBeLessThanOrEqual(width - 40);
        },
      ),
    );
  });

  it('TLN-13 needs one line for what fits into one, and no more than three', () => {
    const lines = (titles: readonly number[], width: number): number =>
      linesOf(
        titles.map((title) => name(title, width)),
        width,
      );
    expect(lines([50, 50], 600)).toBe(1);
    expect(lines([250, 250, 250], 600)).toBe(2);
    const many = Array.from({ length: 90 }, () => 100);
    expect(lines(many, 600)).toBe(MAX_LINES);
    // Few names fit on a line of a narrow plot.
    expect(lines(many, 366)).toBe(MAX_LINES_NARROW);
  });

  it('TLN-13 a name wider than the plot has two lines of its own; one that fits does not', () => {
    const placed = flowNames([name(100, 300), name(500, 300), name(100, 300)], 300, 4);
    expect(placed.map(({ line, lines }) => [line, lines])).toEqual([
      [0, 1],
      [1, 2],
      [3, 1],
    ]);
    // Without room for both of its lines it is counted, never cut.
    expect(flowNames([name(100, 300), name(500, 300)], 300, 2)).toHaveLength(1);
  });
});

const DAY = 86_400_000;
const window = { start: 100 * DAY, end: 130 * DAY };
const measure = {
  width: 600,
  nameOf: () => ({ width: 170, lines: 1 }),
  labelLines: () => 0,
  isPlain: () => true,
};

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

describe('a title above its lane', () => {
  const narrow = metricsFor(false, true);
  const { columns } = columnsOf([{ kind: 'medication', start: 110 * DAY, end: Infinity }]);
  const lane = buildLanes(columns, { showInError: false }).lanes[0]!;
  const top = (layout: LaneLayout): number => layout.bands[0]!.y;

  it('TLN-08 the bands begin below it, however high it is; beside the lane they begin at the top', () => {
    expect(top(layoutLane(lane, 'usual', narrow, { window, measure }))).toBe(narrow.head + narrow.pad);
    const wrapped = layoutLane(lane, 'usual', narrow, { window, measure, title: 50 });
    expect([top(wrapped), wrapped.head]).toEqual([50 + narrow.pad, 50]);
    const beside = layoutLane(lane, 'usual', COMFORTABLE, { window, measure, title: 50 });
    expect([top(beside), beside.head]).toEqual([COMFORTABLE.pad, 0]);
  });

  it('TLN-05 a row has lines below its bars for what has no room beside them, in narrow plots only', () => {
    const two = { ...measure, labelLines: () => 2 };
    const rowHeight = (layout: LaneLayout): number => layout.bands[0]!.height;
    expect(rowHeight(layoutLane(lane, 'usual', narrow, { window, measure: two }))).toBe(
      narrow.row + 2 * LABEL_LINE,
    );
    expect(rowHeight(layoutLane(lane, 'usual', narrow, { window, measure }))).toBe(narrow.row);
    expect(rowHeight(layoutLane(lane, 'usual', COMFORTABLE, { window, measure: two }))).toBe(COMFORTABLE.row);
  });

  it('TLN-08 covers what is scrolled below it, and a lane that is folded away has none', () => {
    const layout = layoutLane(lane, 'usual', narrow, { window, measure });
    const plot = stackLanes([foldedLane(layout), layout]);
    expect([0, narrow.head - 1, narrow.head].map((y) => isUnderTitle(plot, 0, y))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isUnderTitle(plot, 20, narrow.head - 1)).toBe(true);
    expect(isUnderTitle(plot, 0, layout.height + 5)).toBe(false);
    expect(isUnderTitle(stackLanes([layoutLane(lane, 'usual', COMFORTABLE)]), 0, 2)).toBe(false);
  });
});
