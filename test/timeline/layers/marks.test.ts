import { describe, expect, it } from 'vitest';
import type { ClinicalState } from '@care-timeline/fhir';
import { formattersFor } from '@care-timeline/ui';
import { drawLaneMarks } from '../../../packages/timeline/src/layers/marks-layer.js';
import { colorsOf, type Palette } from '../../../packages/timeline/src/layers/palette.js';
import { makeScale } from '../../../packages/timeline/src/layout/scale.js';
import { COMFORTABLE, layoutLane, stackLanes } from '../../../packages/timeline/src/layout/lane-layout.js';
import { buildLanes } from '../../../packages/timeline/src/model/lanes.js';
import { DAY, HOUR, YEAR } from '../../../packages/timeline/src/model/range.js';
import { buildScene } from '../../../packages/timeline/src/scene/build-scene.js';
import { Mark, Scene } from '../../../packages/timeline/src/scene/scene.js';
import { columnsOf, type TestEntry } from '../support/columns-record.js';

const T0 = Date.UTC(2020, 0, 1);
const words = { title: () => 'Paracet', given: () => '', width: (text: string) => text.length * 6 };

/** What was painted, call by call, and where the marks are. */
function paint(
  entries: readonly TestEntry[],
  length: number,
  outlined = false,
): { calls: string[]; scene: Scene } {
  const { columns } = columnsOf(entries);
  const { lanes } = buildLanes(columns, { showInError: true });
  const layout = stackLanes(lanes.map((lane) => layoutLane(lane, 'collapsed', COMFORTABLE)));
  const range = { start: T0 - length, end: T0 + length };
  const seen = { top: 0, bottom: 500 };
  const scene = buildScene(new Scene(), layout, columns, makeScale(range, 1000), seen, words);
  const calls: string[] = [];
  const g = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: unknown[]) =>
          calls.push(`${String(name)} ${args.join(' ')}`),
      set: (_, name, value) => calls.push(`${String(name)} = ${String(value)}`) > 0,
    },
  ) as CanvasRenderingContext2D;
  const palette = {
    groups: new Proxy({}, { get: () => ({ mark: 'mark', soft: 'soft' }) }),
    paper: 'paper',
    ink: 'ink',
    warning: 'warning',
    outlined,
  } as unknown as Palette;
  drawLaneMarks(g, {
    scene,
    from: 0,
    to: scene.count,
    columns,
    colors: colorsOf(palette, layout.lanes[0]!.kind),
    palette,
    format: formattersFor('nb', 'UTC'),
  });
  return { calls, scene };
}

describe('marks', () => {
  it('TLN-03 GEN-02 GEN-03 a lone line tells planned, unknown, not done and in error by its shape', () => {
    const drawn = (clinicalState: ClinicalState): string => {
      const { calls, scene } = paint(
        [{ kind: 'appointment', start: T0, end: T0 + HOUR, clinicalState }],
        200 * DAY,
      );
      expect(scene.type[0]).toBe(Mark.Line);
      return calls.filter((call) => !call.includes('=')).join('\n');
    };
    const looks = (['past', 'planned', 'not-done', 'in-error', 'unknown'] as const).map(drawn);
    expect(new Set(looks).size).toBe(looks.length);
    // Current and past are one shape, as their symbols are.
    expect(drawn('current')).toBe(looks[0]);
  });

  it('GEN-01 A11Y-02 without pale colours the stretch of counted intervals strikes no label through', () => {
    const entries = Array.from({ length: 3 }, (_, i): TestEntry => ({
      kind: 'medication',
      start: T0 - 300 * DAY + i * 100 * DAY,
      end: T0 + YEAR,
    }));
    const { calls, scene } = paint(entries, 2 * YEAR, true);
    const cover = Array.from(scene.type.slice(0, scene.count)).indexOf(Mark.Cover);
    expect(cover).toBeGreaterThanOrEqual(0);
    const [x, width] = [scene.x0[cover]!, scene.x1[cover]! - scene.x0[cover]!];
    const strips = calls
      .filter((call) => call.startsWith('fillRect'))
      .map((call) => call.split(' ').slice(1).map(Number) as [number, number, number, number])
      .filter(([left, , across]) => left === x && across === width);
    expect(strips.length).toBe(1);
    const middle = scene.y[cover]! + scene.height[cover]! / 2;
    // A label is 14 px high.
    for (const [, y, , height] of strips) expect(y > middle + 7 || y + height < middle - 7).toBe(true);
  });

  it('TLN-07 a number over a thousand is written as numbers are, and has room for it', () => {
    const crowd = Array.from({ length: 1234 }, (_, i): TestEntry => ({ kind: 'labs', start: T0 + i }));
    const { calls, scene } = paint(crowd, 200 * YEAR);
    const text = calls.find((call) => call.startsWith('fillText'))!;
    expect(text).toContain('1\u00a0234');
    expect(scene.x1[0]! - scene.x0[0]!).toBeGreaterThan(5 * 6.5);
  });
});
