import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, PRECISIONS, type Kind } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';
import { buildLanes, type LaneModel } from '../../../packages/timeline/src/model/lanes.js';
import { DAY, HOUR, MINUTE, YEAR, type Range } from '../../../packages/timeline/src/model/range.js';
import {
  layoutLane,
  metricsFor,
  stackLanes,
  type LaneSize,
  type PlotLayout,
} from '../../../packages/timeline/src/layout/lane-layout.js';
import type { NameMeasure, NameSize } from '../../../packages/timeline/src/layout/flow-names.js';
import { makeScale } from '../../../packages/timeline/src/layout/scale.js';
import { buildScene } from '../../../packages/timeline/src/scene/build-scene.js';
import { membersOf } from '../../../packages/timeline/src/scene/count-members.js';
import { labelLinesOf } from '../../../packages/timeline/src/scene/labels-below.js';
import { nameSize } from '../../../packages/timeline/src/scene/project-throughout.js';
import { entriesDrawn, Mark, Scene } from '../../../packages/timeline/src/scene/scene.js';
import { columnsOf, type TestEntry } from '../support/columns-record.js';

const T0 = Date.UTC(1950, 0, 1);
const everything = { top: 0, bottom: Infinity };
const words = {
  title: (row: number) => `Entry ${row}`,
  given: () => '',
  width: (text: string) => text.length * 6,
};

/** Marks behind the others. */
const GROUND: ReadonlySet<number> = new Set([Mark.Cover, Mark.Throughout]);

/** What the window holds, counted one by one. */
function oracle(columns: EntryColumns, kind: Kind, from: number, to: number): number {
  let sum = 0;
  for (let row = 0; row < columns.dated; row++) {
    if (KINDS[columns.kind[row]!] !== kind) continue;
    if (columns.start[row]! < to && Math.max(columns.end[row]!, columns.start[row]! + 1) > from) sum++;
  }
  return sum;
}

/** @param rows room in which the window has come to rest; undefined for a layout of the whole life */
function layoutOf(
  model: LaneModel,
  columns: EntryColumns,
  size: LaneSize,
  window: Range,
  width: number,
  rows?: number,
): PlotLayout {
  const nameOf = (row: number): NameSize => nameSize(words.title(row), width, words.width);
  const labelLines: NameMeasure['labelLines'] = (track, range, single, row) =>
    labelLinesOf(track, columns, makeScale(range, width), row, single, words);
  const rest = rows && { window, rows, measure: { width, nameOf, labelLines, isPlain: () => true } };
  // Narrow plots have their titles above the lanes.
  const metrics = metricsFor(false, width < 600);
  return stackLanes(model.lanes.map((lane) => layoutLane(lane, size, metrics, rest || {})));
}

function draw(
  model: LaneModel,
  columns: EntryColumns,
  size: LaneSize,
  start: number,
  end: number,
  width: number,
  rows?: number,
): Scene {
  const layout = layoutOf(model, columns, size, { start, end }, width, rows);
  return buildScene(new Scene(), layout, columns, makeScale({ start, end }, width), everything, words);
}

/** Times cluster at every scale: same instant, same minute, same day, whole life. */
const time = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom(0, 1, 1000, MINUTE, HOUR, DAY, 30 * DAY, YEAR),
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([decade, unit, times, tail]) => T0 + decade * 2 * YEAR + unit * times + tail * 37);

const entry: fc.Arbitrary<TestEntry> = fc.oneof(
  fc.record({
    kind: fc.constantFrom<Kind>('condition', 'labs', 'vitals'),
    start: time,
    precision: fc.constantFrom(...PRECISIONS.filter((p) => p !== 'open')),
  }),
  fc
    .record({
      kind: fc.constantFrom<Kind>('condition', 'labs', 'medication'),
      start: fc.oneof({ weight: 9, arbitrary: time }, fc.constant(-Infinity)),
      length: fc.constantFrom(0, 1, MINUTE, HOUR, 3 * DAY, 200 * DAY, 9 * YEAR, Infinity),
      precision: fc.constantFrom(...PRECISIONS.filter((p) => p !== 'open')),
    })
    .map(({ length, ...rest }) => ({
      ...rest,
      end: Number.isFinite(rest.start) ? rest.start + length : T0 + 5 * YEAR,
    })),
);

const record = fc.oneof(
  fc.array(entry, { maxLength: 60 }),
  fc
    .tuple(fc.array(entry, { maxLength: 20 }), fc.integer({ min: 1, max: 40 }))
    .map(([list, times]) => Array.from({ length: times }, () => list).flat()),
);

const window = fc
  .tuple(
    time,
    fc.constantFrom(MINUTE, HOUR, DAY, 7 * DAY, 60 * DAY, YEAR, 30 * YEAR, 120 * YEAR),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([at, length, share]) => ({ start: at - share * length, end: at - share * length + length }));

/** Any record in any window, in lanes of any width and size. */
const picture = [
  record,
  window,
  fc.integer({ min: 120, max: 1600 }),
  fc.constantFrom<LaneSize>('collapsed', 'usual', 'expanded'),
  fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
] as const;

describe('what is drawn', () => {
  it('TLN-07 the counts drawn add up to the entries in the window, at every zoom and lane size', () => {
    fc.assert(
      fc.property(...picture, (entries, { start, end }, width, size, rows) => {
        const { columns } = columnsOf(entries);
        const model = buildLanes(columns, { showInError: false });
        const drawn = entriesDrawn(draw(model, columns, size, start, end, width, rows));
        const expected = model.lanes.map((lane) => oracle(columns, lane.kind, start, end));
        expect(drawn).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('TLN-07 every mark lies in the plot and inside its lane', () => {
    fc.assert(
      fc.property(record, window, fc.integer({ min: 320, max: 1600 }), (entries, { start, end }, width) => {
        const { columns } = columnsOf(entries);
        const model = buildLanes(columns, { showInError: false });
        const scene = draw(model, columns, 'usual', start, end, width);
        for (let i = 0; i < scene.count; i++) {
          expect(scene.x1[i]!).toBeGreaterThanOrEqual(scene.x0[i]!);
          expect(scene.x0[i]!).toBeGreaterThanOrEqual(-60);
          expect(scene.x1[i]!).toBeLessThanOrEqual(width + 60);
          expect(scene.height[i]!).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('TLN-07 a mark that stands for one entry names it, and no entry is named twice', () => {
    fc.assert(
      fc.property(record, window, (entries, { start, end }) => {
        const { columns } = columnsOf(entries);
        const model = buildLanes(columns, { showInError: false });
        const scene = draw(model, columns, 'usual', start, end, 1000);
        const named: number[] = [];
        for (let i = 0; i < scene.count; i++)
          if (scene.entries[i] === 1 && scene.row[i]! >= 0) named.push(scene.row[i]!);
        expect(new Set(named).size).toBe(named.length);
        for (const row of named) {
          expect(columns.start[row]!).toBeLessThan(end);
          expect(Math.max(columns.end[row]!, columns.start[row]! + 1)).toBeGreaterThan(start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('TLN-07 a number opens into the entries that it counts, each of the window in one mark', () => {
    fc.assert(
      fc.property(...picture, (entries, { start, end }, width, size, rows) => {
        const { columns } = columnsOf(entries);
        const model = buildLanes(columns, { showInError: false });
        const layout = layoutOf(model, columns, size, { start, end }, width, rows);
        const scale = makeScale({ start, end }, width);
        const scene = buildScene(new Scene(), layout, columns, scale, everything, words);
        const told: number[] = [];
        for (let i = 0; i < scene.count; i++) {
          const count = scene.entries[i]!;
          if (count === 0) continue;
          const rows =
            count === 1 && scene.row[i]! >= 0 ? [scene.row[i]!] : membersOf(scene, i, scale, layout, columns);
          expect(rows.length).toBe(count);
          told.push(...rows);
        }
        const inWindow = Array.from({ length: columns.dated }, (_, row) => row).filter(
          (row) => columns.start[row]! < end && Math.max(columns.end[row]!, columns.start[row]! + 1) > start,
        );
        expect(told.sort((a, b) => a - b)).toEqual(inWindow);
      }),
      { numRuns: 600 },
    );
  });

  it('TLN-07 no number lies over another mark of its row', () => {
    fc.assert(
      fc.property(...picture, (entries, { start, end }, width, size, rows) => {
        const { columns } = columnsOf(entries);
        const model = buildLanes(columns, { showInError: false });
        const scene = draw(model, columns, size, start, end, width, rows);
        for (let i = 0; i < scene.count; i++) {
          if (scene.type[i] !== Mark.Count) continue;
          // Cut at the edge of the picture, 76 would read as 7.
          expect(scene.x0[i]).toBeGreaterThanOrEqual(0);
          expect(scene.x1[i]).toBeLessThanOrEqual(width);
          for (let other = 0; other < scene.count; other++) {
            if (other === i || scene.y[other] !== scene.y[i] || GROUND.has(scene.type[other]!)) continue;
            const overlap =
              Math.min(scene.x1[i]!, scene.x1[other]!) - Math.max(scene.x0[i]!, scene.x0[other]!);
            expect(overlap, `${scene.x0[i]} ${scene.x0[other]}`).toBeLessThanOrEqual(3);
          }
        }
      }),
      {
        numRuns: 800,
        // Once drawn over one another: a bar and a number after it, or before it, in little room.
        examples: [
          [
            [
              { kind: 'medication', start: 441784368000, precision: 'year', end: 725796936000 },
              { kind: 'medication', start: 757353888000, precision: 'year', end: 757353888000 },
              { kind: 'medication', start: 820467792000, precision: 'year', end: 820467792000 },
            ],
            { start: -631152000000, end: 3155682240000 },
            120,
            'collapsed',
            undefined,
          ],
          [
            [
              { kind: 'medication', start: 820467792000, precision: 'year', end: 820467792000 },
              { kind: 'medication', start: 820467792037, precision: 'year', end: 820467792037 },
              { kind: 'medication', start: 504898272000, precision: 'year', end: 788910840000 },
            ],
            { start: -631152000000, end: 3155682240000 },
            469,
            'collapsed',
            undefined,
          ],
          [
            [
              { kind: 'condition', start: -12960000, precision: 'year', end: 283999608000 },
              { kind: 'condition', start: -63126864000, precision: 'year', end: -63126864000 },
              { kind: 'condition', start: -31569912000, precision: 'year' },
            ],
            { start: -631152000000, end: 3155682240000 },
            120,
            'collapsed',
            undefined,
          ],
        ],
      },
    );
  });

  it('TLN-05 no label lies over another one of its row, or over a number', () => {
    fc.assert(
      fc.property(...picture, (entries, { start, end }, width, size, rows) => {
        const { columns } = columnsOf(entries);
        const model = buildLanes(columns, { showInError: false });
        const scene = draw(model, columns, size, start, end, width, rows);
        const boxes = scene.labels.map(({ x, text, mark }) => ({
          row: scene.y[mark]!,
          left: x,
          right: x + words.width(text),
          text,
        }));
        for (let i = 0; i < scene.count; i++) {
          if (scene.type[i] !== Mark.Count) continue;
          boxes.push({ row: scene.y[i]!, left: scene.x0[i]!, right: scene.x1[i]!, text: 'number' });
        }
        boxes.sort((a, b) => a.row - b.row || a.left - b.left);
        for (let i = 1; i < boxes.length; i++) {
          const [a, b] = [boxes[i - 1]!, boxes[i]!];
          if (a.row === b.row) expect(b.left - a.right, `${a.text} | ${b.text}`).toBeGreaterThanOrEqual(-3);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('TLN-05 a number of what reaches in and one of what begins next to it are one number', () => {
    const year = (start: number, end?: number): TestEntry => ({
      kind: 'labs',
      start,
      precision: 'year',
      ...(end !== undefined && { end }),
    });
    const begun = Date.UTC(1960, 0, 1);
    const { columns } = columnsOf([
      year(begun),
      year(begun),
      year(-Infinity, Date.UTC(1955, 0, 1)),
      year(-Infinity, Date.UTC(1955, 0, 1)),
    ]);
    const model = buildLanes(columns, { showInError: false });
    const scene = draw(model, columns, 'collapsed', Date.UTC(1954, 0, 1), Date.UTC(1984, 0, 1), 120);
    const numbers = [...scene.type.subarray(0, scene.count)].flatMap((type, i) =>
      type === Mark.Count ? [scene.entries[i]] : [],
    );
    expect(numbers).toEqual([4]);
  });

  it('TLN-07 no number is cut at the edge of the picture, whatever begins just before it', () => {
    const start = Date.UTC(1940, 0, 1);
    const end = Date.UTC(2028, 0, 1);
    const { columns } = columnsOf(
      Array.from({ length: 76 }, (_, i): TestEntry => ({ kind: 'labs', start: Date.UTC(2026, 0, 1) + i })),
    );
    const model = buildLanes(columns, { showInError: false });
    for (let width = 120; width < 700; width++) {
      const scene = draw(model, columns, 'collapsed', start, end, width);
      expect(scene.count).toBe(1);
      expect(scene.x1[0], `${width} px`).toBeLessThanOrEqual(width);
    }
  });
});
