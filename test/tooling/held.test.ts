import { describe, expect, it } from 'vitest';
import { heldPage, rowsOf } from '../tools/held/page.js';
import type { Place } from '../tools/held/places.js';

const place = (title: RegExp): Place => ({
  file: 'test/a.test.ts',
  title,
  place: 'request: $1',
  failure: '$2',
  seen: 'told',
});
const outcome = (name: string, status: 'passed' | 'failed' | 'skipped' = 'passed') => ({
  name,
  file: 'test/a.test.ts',
  status,
});
const PLACE = place(/in (\w+): (\S+)$/);

describe('the table of what is held', () => {
  it('has a row for a place and what is seen, with every failure, and joins places with the same ones', () => {
    const names = ['in one: 404', 'in one: 500', 'in two: 404', 'in two: 500', 'in three: 404'];
    const { rows, faults } = rowsOf(
      names.map((name) => outcome(name)),
      [PLACE],
    );
    expect(faults).toEqual([]);
    const page = heldPage(rows);
    expect(page).toContain('| request: one, two | 404; 500 | told | [a](../test/a.test.ts) |');
    expect(page).toContain('| request: three | 404 | told |');
    expect(page).toContain('5 failures');
  });

  it.each(['failed', 'skipped'] as const)('a test that is %s is no proof', (status) => {
    expect(rowsOf([outcome('in one: 404', status)], [PLACE]).faults).toEqual([
      `test/a.test.ts: "in one: 404" ${status}`,
    ]);
  });

  it('a test that is gone is missed, and one of another file does not stand in for it', () => {
    const elsewhere = { ...outcome('in one: 404'), file: 'test/b.test.ts' };
    expect(rowsOf([elsewhere], [PLACE])).toMatchObject({
      rows: [],
      faults: [expect.stringMatching(/no test/)],
    });
  });
});
