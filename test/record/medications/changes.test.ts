/** What happened to a medicine between two days: every change beside the nearest that is none. */
import { describe, expect, it, vi } from 'vitest';
import type {
  MedicationAttribute,
  MedicationGroup,
  MedicationItem,
  MedicationList,
} from '@care-timeline/record';
import { medicationChanges } from '../../../packages/record/src/medications/changes.js';

interface Row {
  key: string;
  group: MedicationGroup;
  /** Structures of its dosage instructions. */
  dosages?: readonly unknown[];
  /** Keys of what it renewed, and of the same in other sources. */
  history?: readonly string[];
  same?: readonly string[];
}

function item({ key, group, dosages, history = [], same = [] }: Row): MedicationItem {
  const medication = dosages && { dosages: dosages.map((structured) => ({ structured })) };
  return {
    key,
    entry: { key, medication },
    state: { group },
    history: history.map((older) => ({ entry: { key: older } })),
    same: same.map((other) => ({ key: other })),
  } as unknown as MedicationItem;
}

function list(rows: readonly Row[]): MedicationList {
  const items = rows.map(item);
  const rowOf = new Map(
    rows.flatMap(({ key, history = [], same = [] }) => [key, ...history, ...same].map((one) => [one, key])),
  );
  return { items, rowOf } as unknown as MedicationList;
}

function changes(before: readonly Row[], after: readonly Row[], differ: readonly MedicationAttribute[] = []) {
  const [earlier, later] = [list(before), list(after)];
  const found = medicationChanges(earlier, later, () => differ);
  for (const { item: row, before: was } of found) {
    expect(later.items).toContain(row);
    if (was !== undefined) expect(earlier.items).toContain(was);
  }
  // Absent is not undefined: a property is there only where there is something to tell.
  expect(found.flatMap(Object.values)).not.toContain(undefined);
  return found.map(({ item: row, before: was, ...more }) => ({
    ...more,
    of: row.key,
    ...(was !== undefined && { was: was.key }),
  }));
}

describe('a medicine that was and is on the list', () => {
  type Expected = 'new' | 'stopped' | 'paused' | 'resumed' | undefined;
  it.each<[MedicationGroup | undefined, MedicationGroup, Expected]>([
    [undefined, 'regular', 'new'],
    [undefined, 'as-needed', 'new'],
    [undefined, 'paused', 'new'],
    [undefined, 'planned', undefined],
    [undefined, 'past', undefined],
    [undefined, 'in-error', undefined],
    ['planned', 'regular', 'new'],
    ['past', 'course', 'new'],
    ['unknown', 'regular', 'new'],
    ['planned', 'not-taken', undefined],
    ['past', 'past', undefined],
    ['regular', 'recently-stopped', 'stopped'],
    ['regular', 'past', 'stopped'],
    ['paused', 'past', 'stopped'],
    ['regular', 'not-taken', 'stopped'],
    // Nobody knows whether it was stopped; and an error was never right.
    ['regular', 'unknown', undefined],
    ['regular', 'in-error', undefined],
    ['regular', 'paused', 'paused'],
    ['as-needed', 'paused', 'paused'],
    ['paused', 'regular', 'resumed'],
    ['paused', 'course', 'resumed'],
    ['paused', 'paused', undefined],
    ['regular', 'regular', undefined],
    ['regular', 'as-needed', undefined],
  ])('MED-20 MED-21 MED-23 was %s, is %s: %s', (was, is, reason) => {
    const before: Row[] = was === undefined ? [] : [{ key: 'a', group: was }];
    const expected = { of: 'a', reason, differences: [], ...(was !== undefined && { was: 'a' }) };
    // A row that stayed as it is has not changed, however the comparison comes out.
    expect(changes(before, [{ key: 'a', group: is }], ['dose'])).toStrictEqual(
      reason === undefined ? [] : [expected],
    );
  });
});

describe('a medicine that was renewed', () => {
  const renewed = (differ: MedicationAttribute[], group: MedicationGroup = 'regular') =>
    changes([{ key: 'old', group: 'regular' }], [{ key: 'new', group, history: ['old'] }], differ);

  it('MED-28 is compared with what it renewed', () => {
    expect(renewed(['dose', 'form'])).toStrictEqual([
      { of: 'new', was: 'old', reason: 'changed', differences: ['dose', 'form'] },
    ]);
    expect(renewed([])).toStrictEqual([]);
    expect(renewed([], 'as-needed')).toStrictEqual([]);
    expect(renewed(['use'], 'as-needed')).toStrictEqual([
      { of: 'new', was: 'old', reason: 'changed', differences: ['use'] },
    ]);
  });

  it('MED-28 that it was written and ends on other days is what renewal means, and no change', () => {
    expect(renewed(['start', 'stop'])).toStrictEqual([]);
    expect(renewed(['start'])).toStrictEqual([]);
    expect(renewed(['stop'])).toStrictEqual([]);
    expect(renewed(['dose', 'start', 'stop'])).toMatchObject([{ differences: ['dose'] }]);
  });

  it('MED-21 paused or resumed says more than what differs', () => {
    expect(renewed(['dose'], 'paused')).toMatchObject([{ reason: 'paused', differences: [] }]);
  });

  it.each<[rule: string, before: Row[], after: Row[], reason: string]>([
    [
      'it is found by what it renewed, in the row in which that stood',
      [{ key: 'row', group: 'regular', history: ['old'] }],
      [{ key: 'new', group: 'regular', history: ['old'] }],
      'changed',
    ],
    [
      'it is found by the same medicine in another source',
      [{ key: 'b', group: 'regular' }],
      [{ key: 'new', group: 'regular', same: ['b'] }],
      'changed',
    ],
    [
      'its own row goes before those of what it renewed',
      [
        { key: 'new', group: 'planned' },
        { key: 'old', group: 'regular' },
      ],
      [{ key: 'new', group: 'regular', history: ['old'] }],
      'new',
    ],
    [
      'a stranger is none of them',
      [{ key: 'x', group: 'regular' }],
      [{ key: 'new', group: 'regular', history: ['old'] }],
      'new',
    ],
  ])('MED-28 %s', (_, before, after, reason) => {
    expect(changes(before, after, ['dose'])).toMatchObject([{ of: 'new', reason }]);
  });

  it('compares only what may have changed', () => {
    const differences = vi.fn(() => []);
    const row = { key: 'a', group: 'regular' } as const;
    medicationChanges(list([row]), list([row]), differences);
    expect(differences).not.toHaveBeenCalled();
  });
});

describe('a dose that went up or down', () => {
  const dose = (value: unknown, unit?: string, code?: string) => ({
    doseAndRate: [{ doseQuantity: { value, ...(unit && { unit }), ...(code && { code }) } }],
  });
  const timed = (value: number, frequency: number) => ({
    ...dose(value, 'mg'),
    timing: { repeat: { frequency, period: 1, periodUnit: 'd' } },
  });
  const direction = (before: readonly unknown[] | undefined, after: readonly unknown[] | undefined) =>
    changes(
      [{ key: 'old', group: 'regular', ...(before && { dosages: before }) }],
      [{ key: 'new', group: 'regular', history: ['old'], ...(after && { dosages: after }) }],
      ['dose'],
    );
  const mg = dose(5, 'mg');

  it.each<[rule: string, before: unknown[] | undefined, after: unknown[] | undefined, dose?: 'up' | 'down']>([
    ['more', [mg], [dose(10, 'mg')], 'up'],
    ['less', [dose(10, 'mg')], [mg], 'down'],
    ['the same', [mg], [mg]],
    ['more, without a unit', [dose(1)], [dose(2)], 'up'],
    ['another unit', [mg], [dose(10, 'ml')]],
    ['a unit that only one has', [mg], [dose(10)]],
    ['one code, two spellings', [dose(1, 'tabl', '{tbl}')], [dose(2, 'tablett', '{tbl}')], 'up'],
    ['two codes, one spelling', [dose(5, 'mg', 'mg')], [dose(10, 'mg', 'ml')]],
    ['more, as often', [timed(5, 2)], [timed(10, 2)], 'up'],
    ['more, less often', [timed(5, 2)], [timed(10, 1)]],
    ['more, with a timing that only one has', [mg], [timed(10, 1)]],
    ['one of two instructions', [mg, mg], [dose(10, 'mg')]],
    ['by two instructions', [mg], [dose(10, 'mg'), mg]],
    ['no instruction any more', [mg], []],
    ['an instruction where there was none', [], [mg]],
    [
      'two doses in one instruction',
      [{ doseAndRate: [...mg.doseAndRate, ...mg.doseAndRate] }],
      [dose(10, 'mg')],
    ],
    ['no dose in the instruction', [{ doseAndRate: [] }], [mg]],
    ['words alone', [undefined], [mg]],
    ['to words alone', [mg], [undefined]],
    ['a dose that is no list', [{ doseAndRate: { length: 1, 0: mg.doseAndRate[0] } }], [dose(10, 'mg')]],
    ['a dose that is nothing', [{ doseAndRate: [null] }], [mg]],
    ['a range of doses', [{ doseAndRate: [{ doseRange: { low: { value: 1 } } }] }], [mg]],
    ['a number in words', [dose('5', 'mg')], [dose(10, 'mg')]],
    ['nothing is known of the dose before', undefined, [mg]],
    ['nothing is known of the dose after', [mg], undefined],
  ])('MED-27 %s', (_, before, after, expected) => {
    expect(direction(before, after)).toStrictEqual([
      {
        of: 'new',
        was: 'old',
        reason: 'changed',
        differences: ['dose'],
        ...(expected && { dose: expected }),
      },
    ]);
  });
});
