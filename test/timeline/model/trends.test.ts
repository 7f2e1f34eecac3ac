import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { trendsOf, ValueMark, type Trend } from '../../../packages/timeline/src/model/trends.js';

type Json = Record<string, unknown>;
const UCUM = 'http://unitsofmeasure.org';
const quantity = (value: number, unit: string, more: Json = {}): Json => ({
  value,
  unit,
  system: UCUM,
  code: unit,
  ...more,
});

/** Values of one code on the first days of 2026, in the order given. */
function labs(...values: readonly Json[]): Trend[] {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2026, 10, 23) });
  record.add([
    { resourceType: 'Patient', id: 'p' },
    ...values.map((more, i) => ({
      resourceType: 'Observation',
      id: `o${i}`,
      status: 'final',
      subject: { reference: 'Patient/p' },
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: '2823-3', display: 'Kalium' }] },
      effectiveDateTime: `2026-01-0${i + 1}`,
      ...more,
    })),
  ]);
  return trendsOf(record, 'labs');
}
const mmol = (value: number, more: Json = {}): Json => ({
  valueQuantity: quantity(value, 'mmol/L'),
  ...more,
});

describe('curves', () => {
  it('RES-01 one curve holds one code in one unit; another unit is another curve', () => {
    const trends = labs(
      mmol(4),
      mmol(4.5),
      { valueQuantity: quantity(40, 'mg/L') },
      { valueQuantity: quantity(41, 'mg/L') },
    );
    expect(trends.map(({ unit, lines }) => [unit.code, [...lines[0]!.value]]).sort()).toEqual([
      ['mg/L', [40, 41]],
      ['mmol/L', [4, 4.5]],
    ]);
    expect(trends.every(({ name }) => name === 'Kalium')).toBe(true);
  });

  it('RES-02 a comparator makes the value a bound, above or below, and never a measured number', () => {
    const [trend] = labs(
      mmol(3),
      { valueQuantity: quantity(2.5, 'mmol/L', { comparator: '<' }) },
      { valueQuantity: quantity(9, 'mmol/L', { comparator: '>=' }) },
    );
    expect([...trend!.lines[0]!.mark]).toEqual([ValueMark.Number, ValueMark.Below, ValueMark.Above]);
    expect([...trend!.lines[0]!.value]).toEqual([3, 2.5, 9]);
  });

  it.each([
    ['<', ValueMark.Below],
    ['<=', ValueMark.Below],
    ['>', ValueMark.Above],
    ['>=', ValueMark.Above],
    // "Sufficient to achieve" is no bound: told in words, drawn nowhere.
    ['ad', ValueMark.Absent],
  ])('RES-02 the sign of a value with the comparator %s', (comparator, mark) => {
    const [trend] = labs(mmol(3), { valueQuantity: quantity(9, 'mmol/L', { comparator }) }, mmol(4));
    const [line] = trend!.lines as [Trend['lines'][0]];
    expect([...line.mark]).toEqual([ValueMark.Number, mark, ValueMark.Number]);
    expect([...line.value]).toEqual([3, mark === ValueMark.Absent ? NaN : 9, 4]);
  });

  it('GEN-04 a value that cannot be interpreted safely is in no curve', () => {
    const unsafe = { modifierExtension: [{ url: 'http://example.org/x', valueBoolean: true }] };
    const [trend] = labs(mmol(4), mmol(9, unsafe), mmol(5));
    expect([...trend!.lines[0]!.mark]).toEqual([ValueMark.Number, ValueMark.Unsafe, ValueMark.Number]);
    expect([...trend!.lines[0]!.value]).toEqual([4, NaN, 5]);
    expect(trend!.most).toBeLessThan(6);
  });

  it('RES-03 each value has the reference range that came with it; none is not the same as normal', () => {
    const range = (low: number, high: number, more: Json = {}): Json => ({
      referenceRange: [{ low: quantity(low, 'mmol/L'), high: quantity(high, 'mmol/L'), ...more }],
    });
    const goal = { type: { coding: [{ code: 'treatment' }] } };
    const [trend] = labs(
      mmol(4, range(3.5, 5)),
      mmol(4.1, range(3.6, 4.6)),
      mmol(4.2),
      mmol(4.3, range(1, 2, goal)),
    );
    const [{ low, high }] = trend!.lines as [Trend['lines'][0]];
    expect([...low]).toEqual([3.5, 3.6, NaN, NaN]);
    expect([...high]).toEqual([5, 4.6, NaN, NaN]);
    expect(trend!.least).toBeLessThan(3.5);
    expect(trend!.most).toBeGreaterThan(5);
  });

  it('RES-03 a value is marked only where its source says so, however far it lies outside the range', () => {
    const interpretation = [{ coding: [{ code: 'H' }] }];
    const [trend] = labs(
      mmol(4),
      mmol(4.9, { interpretation }),
      mmol(99, { referenceRange: [{ high: quantity(5, 'mmol/L') }] }),
    );
    expect([...trend!.lines[0]!.flagged]).toEqual([0, 1, 0]);
  });

  it('RES-03 GEN-01 a value entered in error is in no curve', () => {
    const [trend] = labs(mmol(4), mmol(40, { status: 'entered-in-error' }), mmol(4.2));
    expect([...trend!.lines[0]!.value]).toEqual([4, 4.2]);
  });

  it('RES-04 a value that is absent is a gap in the curve, and keeps its place', () => {
    const [trend] = labs(mmol(4), { dataAbsentReason: { text: 'Hemolysert' } }, mmol(4.2));
    const [line] = trend!.lines as [Trend['lines'][0]];
    expect([...line.value]).toEqual([4, NaN, 4.2]);
    expect([...line.mark]).toEqual([ValueMark.Number, ValueMark.Absent, ValueMark.Number]);
  });

  it('RES-04 components of a panel share one band', () => {
    const pressure = (systolic: number, diastolic: number): Json => ({
      code: { text: 'Blodtrykk' },
      component: [
        { code: { text: 'Systolisk' }, valueQuantity: quantity(systolic, 'mm[Hg]') },
        { code: { text: 'Diastolisk' }, valueQuantity: quantity(diastolic, 'mm[Hg]') },
      ],
    });
    const values = (...of: Json[]): number[][][] =>
      labs(...of).map(({ lines }) => lines.map(({ value }) => [...value]));
    // The upper one first, as they lie.
    const both = [
      [
        [140, 150],
        [80, 85],
      ],
    ];
    expect(values(pressure(140, 80), pressure(150, 85))).toEqual(both);
    // One that is missing once parts them no more than it parts the panel.
    const alone = pressure(155, 0);
    (alone['component'] as Json[]).pop();
    expect(values(pressure(140, 80), pressure(150, 85), alone)).toEqual([
      [
        [140, 150, 155],
        [80, 85],
      ],
    ]);
  });
});
