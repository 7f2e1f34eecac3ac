import { describe, expect, it } from 'vitest';
import type { Formatters } from '@care-timeline/ui';
import type { ResultPoint } from '@care-timeline/record';
import type { Palette } from '../../../packages/timeline/src/layers/palette.js';
import { TextWidth } from '../../../packages/timeline/src/layers/text-width.js';
import { drawTrend } from '../../../packages/timeline/src/layers/trend-layer.js';
import { makeScale } from '../../../packages/timeline/src/layout/scale.js';
import { DAY } from '../../../packages/timeline/src/model/range.js';
import type { Trend, TrendLine } from '../../../packages/timeline/src/model/trends.js';

const T0 = Date.UTC(2020, 0, 1);
const BOX = { y: 100, height: 60 };

function lineOf(values: readonly number[], step: number): TrendLine {
  const n = values.length;
  return {
    name: 'Kalium',
    time: Float64Array.from(values, (_, i) => T0 + i * step),
    value: Float64Array.from(values),
    mark: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 3 : 0)),
    flagged: new Uint8Array(n),
    low: new Float64Array(n).fill(NaN),
    high: new Float64Array(n).fill(NaN),
    points: values.map((value) => ({
      value: { content: { type: 'quantity', quantity: { value } } },
    })) as unknown as ResultPoint[],
  };
}

/** Numbers that are written, with their places and fonts, and the corners of the curves. */
function draw(lines: readonly TrendLine[], days: number, width = 800) {
  const texts: { text: string; x: number; y: number; font: string }[] = [];
  const corners: [number, number][] = [];
  const dots: { x: number; radius: number; color: string }[] = [];
  const drawn: Record<string, unknown> = { font: '' };
  const g = new Proxy(drawn, {
    get: (held, name) => {
      if (name === 'font') return held['font'];
      if (name === 'measureText') return (text: string) => ({ width: text.length * 6 });
      if (name === 'fillText')
        return (text: string, x: number, y: number) => texts.push({ text, x, y, font: String(held['font']) });
      if (name === 'arc')
        return (x: number, _: number, radius: number) =>
          dots.push({ x, radius, color: String(held['fillStyle']) });
      if (name === 'lineTo' || name === 'moveTo') return (x: number, y: number) => corners.push([x, y]);
      return () => undefined;
    },
    set: (held, name, value) => {
      held[String(name)] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  const all = lines.flatMap(({ value }) => [...value]).filter((one) => !Number.isNaN(one));
  const [least, most] = [Math.min(...all) - 1, Math.max(...all) + 1];
  const trend: Trend = { id: 'k', name: 'Kalium', unit: { unit: 'mmol/L' }, lines, least, most };
  const widths = new TextWidth(g);
  widths.setFont('13px large');
  drawTrend(g, trend, makeScale({ start: T0 - DAY, end: T0 + days * DAY }, width), BOX, {
    colors: { mark: 'mark', soft: 'soft' },
    palette: { smallFont: '11px small', ink: 'ink', paper: 'paper' } as Palette,
    widths,
    format: { quantity: ({ value }: { value: number }) => String(value) } as unknown as Formatters,
  });
  return { texts, corners, dots };
}

describe('curves as drawn', () => {
  it('all numbers are of one size, those that were never measured before too', () => {
    const { texts } = draw([lineOf([3, 4.5, 6, 7.25], 10 * DAY)], 50);
    expect(texts.map(({ text }) => text)).toEqual(['3', '4.5', '6', '7.25']);
    expect(new Set(texts.map(({ font }) => font))).toEqual(new Set(['11px small']));
  });

  it('the last value in view is written however dense the curve is, and before a value that is absent', () => {
    const dense = Array.from({ length: 2000 }, (_, i) => 10 + (i % 7));
    dense.push(42);
    expect(draw([lineOf(dense, DAY / 10)], 230).texts.map(({ text }) => text)).toEqual(['42']);
    expect(draw([lineOf([...dense, NaN], DAY / 10)], 230).texts.map(({ text }) => text)).toEqual(['42']);
    // Another window, another last value.
    expect(draw([lineOf(dense, DAY / 10)], 100).texts.every(({ text }) => text !== '42')).toBe(true);
  });

  it('a number stands where the curve does not run through it', () => {
    const { texts, corners } = draw([lineOf([3, 9, 3, 3, 8, 2], 20 * DAY)], 120);
    expect(texts.length).toBe(6);
    for (const { text, x, y } of texts) {
      const width = text.length * 6;
      for (let at = x; at < x + width; at++) {
        const i = corners.findIndex(([left]) => left > at);
        const [a, b] = [corners[i - 1], corners[i]];
        if (!a || !b || a[0] > at) continue;
        const curve = a[1] + ((b[1] - a[1]) * (at - a[0])) / (b[0] - a[0]);
        expect(Math.abs(curve - y), `${text} at ${at}`).toBeGreaterThan(3);
      }
    }
  });

  it('GEN-03 a preliminary value is hollow', () => {
    const line = lineOf([3, 4, 5], 20 * DAY);
    const points = line.points.map((point, i) =>
      i === 1 ? { ...point, maturity: 'preliminary' as const } : point,
    );
    const hollow = (lines: TrendLine): number[] =>
      draw([lines], 80).dots.flatMap(({ x, color }) => (color === 'paper' ? [x] : []));
    expect(hollow(line)).toEqual([]);
    const { dots } = draw([{ ...line, points }], 80);
    expect(hollow({ ...line, points })).toEqual([dots[1]!.x]);
  });

  it('RES-04 the numbers of two curves in one band do not meet', () => {
    const { texts } = draw([lineOf([120, 110, 104], 20 * DAY), lineOf([110, 104, 100], 20 * DAY)], 80);
    expect(texts.length).toBe(6);
    const [upper, lower] = [texts.slice(0, 2), texts.slice(3, 5)];
    upper.forEach(({ y }, i) => expect(lower[i]!.y - y).toBeGreaterThan(12));
  });
});
