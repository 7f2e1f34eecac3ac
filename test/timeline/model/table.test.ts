import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '@care-timeline/fhir';
import { buildLanes } from '../../../packages/timeline/src/model/lanes.js';
import { COLUMNS, sliceOf, sortRows, tableRows } from '../../../packages/timeline/src/model/table.js';
import { ColumnsRecord, type TestEntry } from '../support/columns-record.js';

const words = { kind: (kind: string) => kind, clinicalState: (clinicalState: string) => clinicalState };

const entry: fc.Arbitrary<TestEntry> = fc.record(
  {
    kind: fc.constantFrom<Kind>('condition', 'labs', 'goal'),
    title: fc.constantFrom('Å', 'Æ', 'A', 'a 10', 'a 9', 'Ø', ''),
    start: fc.integer({ min: 0, max: 1000 }),
    clinicalState: fc.constantFrom('current', 'past', 'not-done'),
  },
  { requiredKeys: ['kind', 'title', 'clinicalState'] },
);

describe('table', () => {
  it('TLN-07 TLN-11 the rows are the entries of the window and all undated ones, each once, in every order', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom(...COLUMNS),
        fc.boolean(),
        (entries, start, length, column, descending) => {
          const record = new ColumnsRecord(entries);
          const { columns } = record;
          const { lanes } = buildLanes(columns, { showInError: false });
          const range = { start, end: start + length };
          const rows = tableRows(lanes, columns, range);
          const expected = Array.from({ length: columns.count }, (_, row) => row).filter(
            (row) =>
              row >= columns.dated ||
              (columns.start[row]! < range.end &&
                Math.max(columns.end[row]!, columns.start[row]! + 1) > start),
          );
          expect([...rows]).toEqual(expected);
          const sorted = sortRows(rows, record, { column, descending }, words, 'nb');
          expect([...sorted].sort((a, b) => a - b)).toEqual(expected);
          // By time, undated entries stand last in both directions.
          if (column === 'time') {
            const undated = expected.filter((row) => row >= columns.dated);
            expect([...sorted.slice(sorted.length - undated.length)]).toEqual(undated);
          }
        },
      ),
    );
  });

  it('sorts as one reads in the language, numbers by their value, ties by time in both directions', () => {
    const titles = ['Å', 'a 10', 'Ø', 'a 9', 'Æ', 'a 9'];
    const record = new ColumnsRecord(titles.map((title, i) => ({ title, start: i })));
    const rows = Uint32Array.from(titles, (_, i) => i);
    const read = (descending: boolean): string[] =>
      [...sortRows(rows, record, { column: 'title', descending }, words, 'nb')].map(
        (row) => `${titles[row]}#${row}`,
      );
    expect(read(false)).toEqual(['a 9#3', 'a 9#5', 'a 10#1', 'Æ#4', 'Ø#2', 'Å#0']);
    expect(read(true)).toEqual(['Å#0', 'Ø#2', 'Æ#4', 'a 10#1', 'a 9#3', 'a 9#5']);
  });

  it('agrees with a plain sort on every column', () => {
    const text = { kind: 'kind', clinicalState: 'clinicalState', title: 'title' } as const;
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 30 }),
        fc.constantFrom('kind', 'clinicalState', 'title'),
        (entries, column) => {
          const record = new ColumnsRecord(entries);
          const rows = Uint32Array.from(entries, (_, i) => i);
          const { compare } = new Intl.Collator('nb', { numeric: true });
          const of = (row: number): string => String(record.entryAt(row)[text[column]]);
          const plain = [...rows].sort((a, b) => compare(of(a), of(b)) || a - b);
          expect([...sortRows(rows, record, { column: column, descending: false }, words, 'nb')]).toEqual(
            plain,
          );
        },
      ),
    );
    expect(KINDS).toContain('goal');
  });

  it('writes few rows of a long list, and the room of the others adds up', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(5_000_000), fc.integer({ min: 20, max: 90 }), (count, top, row) => {
        const slice = sliceOf(count, top, 600, row);
        const rows = slice.to - slice.from;
        expect(rows).toBeLessThanOrEqual(Math.ceil(1100 / row) + 12);
        // Rows that are lower than the typical one leave no empty stretch at the foot.
        if (slice.to < count) expect(slice.before + rows * row * 0.6).toBeGreaterThan(top + 600);
        if (top < count * row) expect(slice.before).toBeLessThanOrEqual(top);
        expect(slice.before + (slice.to - slice.from) * row + slice.after).toBe(count * row);
      }),
    );
  });
});
