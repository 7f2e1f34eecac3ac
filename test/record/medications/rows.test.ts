/** Rows of several sources: which are joined, which stand side by side, and which have nothing to do with each other. */
import { describe, expect, it } from 'vitest';
import type { ClinicalEntry } from '@care-timeline/fhir';
import type { MedicationGroup } from '@care-timeline/record';
import type { MedicineTraits } from '../../../packages/record/src/medications/match.js';
import type { OpenRow } from '../../../packages/record/src/medications/open-row.js';
import { joinAndCompare } from '../../../packages/record/src/medications/rows.js';

const PLAIN: MedicineTraits = {
  substance: ['metoprolol'],
  atc: [],
  composition: '',
  compounded: false,
  product: new Map(),
  named: true,
  strength: '',
  form: '',
  words: { strength: '', form: '', name: ' x ' },
  namedStrengths: '',
  dose: [],
  use: 'regular',
  start: '',
  stop: '',
};

interface Said extends Partial<Pick<MedicineTraits, 'substance' | 'start' | 'form'>> {
  group?: MedicationGroup;
  clinicalState?: ClinicalEntry['clinicalState'];
  at?: number;
  conflicting?: boolean;
  others?: OpenRow['others'];
}

/** `a1` is row 1 of source a. */
function row(key: string, said: Said = {}): OpenRow {
  const {
    group = 'regular',
    clinicalState = 'current',
    at = 0,
    conflicting = false,
    others = [],
    ...traits
  } = said;
  return {
    head: {
      entry: { key, sourceId: key[0], clinicalState } as unknown as ClinicalEntry,
      traits: { ...PLAIN, ...traits },
      at,
    },
    state: { group, periodEnded: false, uncertain: false },
    others,
    conflicting,
  };
}

const SOURCES = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const compare = (...rows: OpenRow[]) => joinAndCompare(rows, SOURCES);
/** Each row with what is joined with it. */
const joined = (...rows: OpenRow[]): string[] =>
  compare(...rows).map(({ head, same }) => [head, ...same].map(({ entry }) => entry.key).join('+'));
/** Each row with what stands beside it, and what differs. */
const beside = (...rows: OpenRow[]) =>
  Object.fromEntries(
    compare(...rows).map(({ head, similar }) => [
      head.entry.key,
      similar.map(({ key, differences }) => [key, ...differences].join(' ')),
    ]),
  );

describe('rows that are joined', () => {
  it.each<[rule: string, rows: OpenRow[], joined: string[]]>([
    ['equal rows of two sources', [row('a1'), row('b1')], ['a1+b1']],
    ['the source that is listed first speaks, whatever comes first', [row('b1'), row('a1')], ['a1+b1']],
    ['equal rows of three sources', [row('c1'), row('a1'), row('b1')], ['a1+b1+c1']],
    ['two substances', [row('a1'), row('b1', { substance: ['bisoprolol'] })], ['a1', 'b1']],
    ['a difference', [row('a1'), row('b1', { start: '2024' })], ['a1', 'b1']],
    ['two groups', [row('a1'), row('b1', { group: 'as-needed' })], ['a1', 'b1']],
    ['two states in one group', [row('a1'), row('b1', { clinicalState: 'unknown' })], ['a1', 'b1']],
    ['equal rows of one source', [row('a1'), row('a2')], ['a1', 'a2']],
    [
      'rows of one source are taken by key, whatever came first',
      [row('a2'), row('a1'), row('b1')],
      ['a1+b1', 'a2'],
    ],
    ['and so are those of the other', [row('b2'), row('b1'), row('a1')], ['a1+b1', 'b2']],
    ['the second of each source', [row('b2'), row('b1'), row('a2'), row('a1')], ['a1+b1', 'a2+b2']],
    [
      'a row finds the first that is equal',
      [row('a1'), row('a2'), row('a3'), row('b1')],
      ['a1+b1', 'a2', 'a3'],
    ],
    [
      'by whichever of its names',
      [
        row('a1', { substance: ['one'] }),
        row('a2', { substance: ['two'] }),
        row('b1', { substance: ['two', 'one'] }),
      ],
      ['a1+b1', 'a2'],
    ],
  ])('MED-27 %s', (_, rows, expected) => {
    expect(joined(...rows)).toEqual(expected);
  });

  it('MED-27 which row speaks does not depend on which source came first', () => {
    const [one] = joinAndCompare([row('c1'), row('b1'), row('a1')], SOURCES.toReversed());
    expect([one!.head, ...one!.same].map(({ entry }) => entry.key)).toEqual(['a1', 'b1', 'c1']);
  });

  it('MED-27 GEN-08 a joined row names each source once, and is in conflict if one of them is', () => {
    const [one, ...rest] = compare(row('a1'), row('b1', { conflicting: true }), row('c1'));
    expect(rest).toEqual([]);
    expect(one!.sources.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(one!.conflicting).toBe(true);
    expect(compare(row('a1'), row('b1')).map(({ conflicting }) => conflicting)).toEqual([false]);
  });

  it('MED-28 the history is that of all joined rows, each with what the next newer one changed', () => {
    const older = (key: string, said: Said): OpenRow['others'][number] => {
      const { head, state } = row(key, said);
      return { medicine: head, state };
    };
    const [one] = compare(
      row('a1', {
        others: [older('a2', { form: 'tablett' }), older('a3', { form: 'tablett', clinicalState: 'past' })],
      }),
      row('b1', { others: [older('b2', {})] }),
    );
    expect(one!.history.map(({ medicine, differences }) => [medicine.entry.key, ...differences])).toEqual([
      ['a2', 'form'],
      ['a3', 'status'],
      ['b2'],
    ]);
  });
});

describe('rows that stand side by side', () => {
  const past: Said = { group: 'past', clinicalState: 'past' };
  it.each<[rule: string, rows: OpenRow[], beside: Record<string, string[]>]>([
    ['both in use', [row('a1'), row('b1', { start: '2024' })], { a1: ['b1 start'], b1: ['a1 start'] }],
    ['both in use, in one source', [row('a1'), row('a2')], { a1: ['a2'], a2: ['a1'] }],
    ['one in use, the other over', [row('a1'), row('b1', past)], { a1: ['b1 status'], b1: ['a1 status'] }],
    ['one over in the same source', [row('a1'), row('a2', past)], { a1: [], a2: [] }],
    ['both over', [row('a1', past), row('b1', { ...past, start: '2024' })], { a1: [], b1: [] }],
    ['one in use, the other an error', [row('a1'), row('b1', { group: 'in-error' })], { a1: [], b1: [] }],
    ['two substances', [row('a1'), row('b1', { substance: ['x'] })], { a1: [], b1: [] }],
    [
      'paused is in use',
      [row('a1'), row('b1', { group: 'paused' })],
      { a1: ['b1 status'], b1: ['a1 status'] },
    ],
    ['planned is not in use', [row('a1'), row('a2', { group: 'planned' })], { a1: [], a2: [] }],
    [
      'of several that are over in another source, the newest',
      [
        row('a1'),
        row('b1', { ...past, at: 2 }),
        row('b2', { ...past, at: 3 }),
        row('b3', { ...past, at: 1 }),
      ],
      { a1: ['b2 status'], b1: [], b2: ['a1 status'], b3: [] },
    ],
    [
      'of two that are equally new, one',
      [row('a1'), row('b1', { ...past, at: 2 }), row('b2', { ...past, at: 2 })],
      { a1: ['b1 status'], b1: ['a1 status'], b2: [] },
    ],
    [
      'of each other source the newest',
      [row('a1'), row('b1', past), row('c1', { ...past, start: '2024' })],
      { a1: ['b1 status', 'c1 start status'], b1: ['a1 status'], c1: ['a1 start status'] },
    ],
    [
      'the newest of one of its names is enough',
      [
        row('a1', { substance: ['one'] }),
        row('b1', { ...past, at: 1, substance: ['one', 'two'] }),
        row('b2', { ...past, at: 2, substance: ['two'] }),
      ],
      { a1: ['b1 status'], b1: ['a1 status'], b2: [] },
    ],
  ])('MED-27 %s', (_, rows, expected) => {
    expect(beside(...rows)).toEqual(expected);
  });
});
