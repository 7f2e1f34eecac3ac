import { describe, expect, it } from 'vitest';
import { buildLanes } from '../../../packages/timeline/src/model/lanes.js';
import { DAY, YEAR } from '../../../packages/timeline/src/model/range.js';
import { COMFORTABLE, layoutLane, stackLanes } from '../../../packages/timeline/src/layout/lane-layout.js';
import { makeScale } from '../../../packages/timeline/src/layout/scale.js';
import { buildScene } from '../../../packages/timeline/src/scene/build-scene.js';
import { Edge, Mark, Scene } from '../../../packages/timeline/src/scene/scene.js';
import { columnsOf, type TestEntry } from '../support/columns-record.js';

const T0 = Date.UTC(2020, 0, 1);
const PX = 6;

/** The marks that stand for one entry, as a reader would tell them. */
function draw(entries: readonly TestEntry[], start: number, end: number, width = 1000) {
  const { columns, order } = columnsOf(entries);
  const { lanes } = buildLanes(columns, { showInError: false });
  const layout = stackLanes(lanes.map((lane) => layoutLane(lane, 'expanded', COMFORTABLE)));
  const title = (row: number): string => entries[order[row]!]!.title ?? '';
  const words = { title, given: () => '', width: (text: string) => text.length * PX };
  const scene = buildScene(
    new Scene(),
    layout,
    columns,
    makeScale({ start, end }, width),
    { top: 0, bottom: Infinity },
    words,
  );
  const marks = Array.from({ length: scene.count }, (_, i) => ({
    title: title(scene.row[i]!),
    type: scene.type[i] as Mark,
    x0: scene.x0[i]!,
    x1: scene.x1[i]!,
    y: scene.y[i]!,
    edge: scene.edge[i]!,
    softStart: scene.softStart[i]!,
    softEnd: scene.softEnd[i]!,
  }));
  return {
    marks,
    mark: (name: string) => marks.find((mark) => mark.title === name)!,
    labels: scene.labels,
  };
}

describe('what is drawn of one entry', () => {
  it('TLN-03 a symbol is as wide at every zoom', () => {
    const point: TestEntry = { kind: 'labs', start: T0, title: 'CRP' };
    const widths = [DAY, 30 * DAY, YEAR, 60 * YEAR].map((half) => {
      const { x0, x1, type } = draw([point], T0 - half, T0 + half).mark('CRP');
      expect(type).toBe(Mark.Symbol);
      return x1 - x0;
    });
    expect(new Set(widths).size).toBe(1);
  });

  it('TLN-04 an open interval runs to the edge and has no end symbol; one that ended has one', () => {
    const { mark } = draw(
      [
        { kind: 'medication', start: T0, end: Infinity, title: 'Open' },
        { kind: 'medication', start: T0, end: T0 + 100 * DAY, title: 'Ended' },
      ],
      T0 - YEAR,
      T0 + YEAR,
    );
    expect(mark('Open').x1).toBe(1000);
    expect(mark('Open').edge & Edge.EndCut).toBe(Edge.EndCut);
    expect(mark('Open').edge & Edge.StartCut).toBe(0);
    expect(mark('Ended').edge).toBe(0);
    expect(mark('Ended').x1).toBeLessThan(700);
  });

  it('TLN-04 back-to-back intervals in one row stay apart', () => {
    const { mark } = draw(
      [
        { kind: 'medication', start: T0, end: T0 + 100 * DAY, title: 'First' },
        { kind: 'medication', start: T0 + 100 * DAY, end: T0 + 200 * DAY, title: 'Second' },
      ],
      T0 - 50 * DAY,
      T0 + 250 * DAY,
    );
    expect(mark('First').y).toBe(mark('Second').y);
    expect(mark('Second').x0 - mark('First').x1).toBeGreaterThanOrEqual(1);
  });

  it('TLN-05 a label is whole or "…" at every width, never cut inside', () => {
    const names = ['Acetylsalisylsyre', 'Metoprololsuksinat depottablett 100 mg', 'Furosemid'];
    const entries = names.map((title, i): TestEntry => ({
      kind: 'medication',
      start: T0 + i * 40 * DAY,
      end: T0 + i * 40 * DAY + 35 * DAY,
      title,
    }));
    const seen = new Set<string>();
    for (let width = 80; width < 3000; width += 37) {
      for (const { text, x } of draw(entries, T0 - 10 * DAY, T0 + 130 * DAY, width).labels) {
        seen.add(text);
        expect([...names, '…']).toContain(text);
        if (text !== '…') expect(x + text.length * PX).toBeLessThanOrEqual(width);
      }
    }
    expect(seen).toEqual(new Set([...names, '…']));
  });

  it('TLN-06 the label sticks to the left edge while its entry runs', () => {
    const entry: TestEntry = { kind: 'condition', start: T0, end: Infinity, title: 'Hjertesvikt' };
    for (const years of [1, 5, 20]) {
      const { labels } = draw([entry], T0 + years * YEAR, T0 + (years + 1) * YEAR);
      expect(labels.map(({ text }) => text)).toEqual(['Hjertesvikt']);
      expect(labels[0]!.x).toBeGreaterThanOrEqual(0);
      expect(labels[0]!.x).toBeLessThan(20);
    }
  });

  it('TLN-10 a year is drawn as the year it may lie in, all of it uncertain', () => {
    const { mark } = draw(
      [{ kind: 'procedure', start: T0, precision: 'year', title: 'Appendektomi' }],
      T0 - YEAR,
      T0 + 2 * YEAR,
      900,
    );
    const { type, x0, x1, softStart } = mark('Appendektomi');
    expect(type).toBe(Mark.Bar);
    expect(x1 - x0).toBeGreaterThan(290);
    expect(x1 - x0).toBeLessThan(310);
    expect(softStart).toBeCloseTo(x1 - x0, -1);
  });

  it('TLN-10 an interval with a month for a start is uncertain for a month, not longer', () => {
    const { mark } = draw(
      [
        {
          kind: 'condition',
          start: T0,
          end: T0 + 2 * YEAR,
          precision: 'month',
          endPrecision: 'day',
          title: 'KOLS',
        },
        {
          kind: 'condition',
          start: T0,
          end: T0 + 2 * YEAR,
          precision: 'day',
          endPrecision: 'day',
          title: 'Astma',
        },
      ],
      T0 - YEAR,
      T0 + 3 * YEAR,
      1461,
    );
    expect(mark('KOLS').softStart).toBeGreaterThan(26);
    expect(mark('KOLS').softStart).toBeLessThan(33);
    expect(mark('KOLS').softEnd).toBe(0);
    expect(mark('Astma').softStart).toBe(0);
  });
});
