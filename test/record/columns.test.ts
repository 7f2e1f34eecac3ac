import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAG, KINDS, PRECISIONS, CLINICAL_STATES } from '@care-timeline/fhir';
import { PatientRecord } from '@care-timeline/record';
import { condition, observation, patient } from './support/resources.js';

function record(...resources: unknown[]): PatientRecord {
  const made = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2025, 0, 1) });
  made.add([patient(), ...resources]);
  return made;
}

describe('columns', () => {
  it("TLN-10 a date-only value is its day in the record's zone, a month and a year the span they may lie in", () => {
    const { columns } = record(
      observation('day', { effectiveDateTime: '2024-07-01' }),
      observation('month', { effectiveDateTime: '2024-02' }),
      observation('year', { effectiveDateTime: '2019' }),
      observation('instant', { effectiveDateTime: '2024-07-01T10:00:00Z' }),
    );
    const spans = Array.from({ length: 4 }, (_, row) => [
      new Date(columns.start[row]!).toISOString(),
      new Date(columns.end[row]!).toISOString(),
      PRECISIONS[columns.startPrecision[row]!],
    ]);
    expect(spans).toEqual([
      ['2018-12-31T23:00:00.000Z', '2019-12-31T23:00:00.000Z', 'year'],
      ['2024-01-31T23:00:00.000Z', '2024-02-29T23:00:00.000Z', 'month'],
      ['2024-06-30T22:00:00.000Z', '2024-07-01T22:00:00.000Z', 'day'],
      ['2024-07-01T10:00:00.000Z', '2024-07-01T10:00:01.000Z', 'second'],
    ]);
  });

  it('TLN-04 an open end is Infinity; an end that is only not known is no open end', () => {
    const made = record(
      condition('open', { onsetDateTime: '2015' }),
      condition('over', { onsetDateTime: '2015', clinicalStatus: { coding: [{ code: 'resolved' }] } }),
    );
    const { columns } = made;
    const open = made.rowOf('default|Condition/open')!;
    const over = made.rowOf('default|Condition/over')!;
    expect(columns.end[open]).toBe(Infinity);
    expect(columns.flags[open]! & FLAG.OPEN_END).not.toBe(0);
    expect(columns.endPrecision[open]).toBe(0);
    expect(columns.end[over]).toBe(Date.UTC(2015, 11, 31, 23));
    expect(columns.flags[over]! & FLAG.OPEN_END).toBe(0);
    expect(columns.endPrecision[over]).toBe(0);
  });

  it('TLN-11 undated rows come last, by key, and are counted', () => {
    const made = record(
      observation('b', { effectiveDateTime: undefined }),
      observation('a', { effectiveDateTime: undefined }),
      observation('dated'),
    );
    expect(made.columns).toMatchObject({ count: 3, dated: 1 });
    expect([0, 1, 2].map((row) => made.keyAt(row))).toEqual([
      'default|Observation/dated',
      'default|Observation/a',
      'default|Observation/b',
    ]);
    expect(made.columns.start[1]).toBeNaN();
    expect(made.columns.flags[1]! & FLAG.UNDATED).not.toBe(0);
  });

  it('rows are in order of start, end and key, and agree with their entries', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.nat(4),
      )
      .map(([y, m, d, precision]) => {
        const two = (n: number) => String(n).padStart(2, '0');
        return [
          `${y}`,
          `${y}-${two(m)}`,
          `${y}-${two(m)}-${two(d)}`,
          `${y}-${two(m)}-${two(d)}T10:00:00Z`,
          undefined,
        ][precision];
      });
    fc.assert(
      fc.property(fc.array(fc.tuple(date, date), { maxLength: 60 }), (dates) => {
        const made = record(
          ...dates.map(([start, end], at) =>
            at % 2 === 0
              ? observation(`o${at % 7}-${at}`, { effectiveDateTime: start })
              : condition(`c${at}`, { onsetDateTime: start, abatementDateTime: end }),
          ),
        );
        const { columns } = made;
        expect(columns.count).toBe(dates.length);
        for (let row = 0; row < columns.count; row++) {
          const entry = made.entryAt(row);
          expect(made.rowOf(entry.key)).toBe(row);
          expect(made.keyAt(row)).toBe(entry.key);
          expect(made.titleAt(row)).toBe(entry.title);
          expect(KINDS[columns.kind[row]!]).toBe(entry.kind);
          expect(CLINICAL_STATES[columns.clinicalState[row]!]).toBe(entry.clinicalState);
          expect(row < columns.dated).toBe(entry.time !== undefined);
          if (row === 0) continue;
          const before = [columns.start[row - 1]!, columns.end[row - 1]!, made.keyAt(row - 1)] as const;
          const here = [columns.start[row]!, columns.end[row]!, made.keyAt(row)] as const;
          if (row < columns.dated) {
            const inOrder =
              before[0] < here[0] ||
              (before[0] === here[0] &&
                (before[1] < here[1] || (before[1] === here[1] && before[2] < here[2])));
            expect(inOrder, `${String(before)} ${String(here)}`).toBe(true);
          } else if (row > columns.dated) {
            expect(before[2] < here[2]).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are the same object until the record changes, and supporting resources are in none', () => {
    const made = record({ resourceType: 'Practitioner', id: 'x' }, observation('o'));
    const { columns } = made;
    expect(columns.count).toBe(1);
    expect(made.columns).toBe(columns);
    expect(made.entry('default|Practitioner/x')?.kind).toBe('supporting');
    expect(made.rowOf('default|Practitioner/x')).toBeUndefined();
    made.add(observation('p'));
    expect(made.columns).not.toBe(columns);
    expect(() => made.entryAt(2)).toThrow(RangeError);
  });

  it('many rows that come in the wrong order are put in order', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      observation(`o${at}`, { effectiveDateTime: new Date(1.6e12 - at * 3_600_000).toISOString() }),
    );
    const made = record(...many);
    expect(made.columns.dated).toBe(20_000);
    expect(made.keyAt(0)).toBe('default|Observation/o19999');
  });
});
