/** Which orders and statements are one treatment, and which of them stands for it: every link beside one that is none. */
import { describe, expect, it } from 'vitest';
import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import { medicationChains, type ChainMember } from '../../../packages/record/src/medications/chains.js';
import type { MedicineTraits } from '../../../packages/record/src/medications/match.js';

const ATC = 'http://www.whocc.no/atc';

interface Said extends Partial<Pick<ClinicalEntry, 'clinicalState' | 'negation' | 'resourceType'>> {
  at?: number;
  substance?: string;
  /** Element of the link, and the key of what it leads to. */
  links?: readonly (readonly [keyof typeof ROLES, string])[];
}

const ROLES = {
  basedOn: 'based-on',
  priorPrescription: 'replaces',
  partOf: 'part-of',
  derivedFrom: 'part-of',
} satisfies Record<string, EntryReference['role']>;

function member(key: string, { at = 0, substance = 'A', links = [], ...said }: Said = {}): ChainMember {
  const chain = links.map(([path, reference]) => ({ path, reference, role: ROLES[path] }));
  return {
    at,
    traits: { substance: [`${ATC}|${substance}`], atc: [`${ATC}|${substance}`] } as unknown as MedicineTraits,
    entry: {
      key,
      resourceType: 'MedicationRequest',
      clinicalState: 'current',
      ...said,
      medication: { chain },
    } as unknown as ClinicalEntry,
  };
}

const chains = (...members: ChainMember[]) => {
  const found = medicationChains(members, (_, { reference }) => reference);
  return {
    rows: found.map((chain) => chain.members.map(({ entry }) => entry.key).join(' ')),
    replacedBy: Object.fromEntries(found[0]!.replacedBy),
    deniedBy: Object.fromEntries(
      Array.from(found[0]!.deniedBy, ([key, by]) => [key, by.map((entry) => entry.key)]),
    ),
  };
};

describe('one row or two', () => {
  it.each<[rule: string, a: Said, b: Said, rows: string[]]>([
    ['a renewal', { links: [['priorPrescription', 'b']] }, {}, ['a b']],
    ['a statement of an order', { links: [['basedOn', 'b']] }, {}, ['a b']],
    ['no link', {}, {}, ['a', 'b']],
    ['a link to what is not in the record', { links: [['priorPrescription', 'gone']] }, {}, ['a', 'b']],
    ['a link to itself', { links: [['priorPrescription', 'a']] }, {}, ['a', 'b']],
    ['of two substances', { links: [['priorPrescription', 'b']] }, { substance: 'B' }, ['a', 'b']],
    ['an error', { links: [['priorPrescription', 'b']], clinicalState: 'in-error' }, {}, ['a', 'b']],
    ['of an error', { links: [['priorPrescription', 'b']] }, { clinicalState: 'in-error' }, ['a', 'b']],
    ['what was not done', { links: [['priorPrescription', 'b']], clinicalState: 'not-done' }, {}, ['a', 'b']],
    [
      'of what was not done',
      { links: [['priorPrescription', 'b']] },
      { clinicalState: 'not-done' },
      ['a', 'b'],
    ],
    ['of what is over', { links: [['priorPrescription', 'b']] }, { clinicalState: 'past' }, ['a b']],
  ])('MED-28 %s', (_, a, b, rows) => {
    expect(chains(member('a', a), member('b', b)).rows).toEqual(rows);
    expect(chains(member('b', b), member('a', a)).rows.toSorted()).toEqual(rows);
  });

  it('MED-28 an order whose links could not be read is a row of its own', () => {
    const { medication: _, ...unread } = member('a').entry;
    expect(chains({ ...member('a'), entry: unread }, member('b')).rows).toEqual(['a', 'b']);
  });

  it('MED-28 the newest comes first, whatever came first; of one time, and of none, by key', () => {
    const to = (key: string): Said => ({ links: [['basedOn', key]] });
    const three = (times: readonly number[]) =>
      ['b', 'a', 'c'].map((key, at) => member(key, { ...to('a'), at: times[at]! }));
    expect(chains(...three([1, 2, 3])).rows).toEqual(['c a b']);
    expect(chains(...three([3, 2, 1])).rows).toEqual(['b a c']);
    expect(chains(...three([2, 2, 2])).rows).toEqual(['a b c']);
    expect(chains(...three([-Infinity, 1, -Infinity])).rows).toEqual(['a b c']);
    expect(chains(...three([-Infinity, -Infinity, 1])).rows).toEqual(['c a b']);
    expect(chains(...three([2, 2, 2]).toReversed()).rows).toEqual(['a b c']);
  });
});

describe('what replaced what', () => {
  const STATEMENT = { resourceType: 'MedicationStatement' } as const;
  it.each<[rule: string, a: Said, b: Said, replacedBy: object]>([
    ['a renewal replaces what it renews', { links: [['priorPrescription', 'b']] }, {}, { b: ['a'] }],
    ['a part is replaced by its head', { ...STATEMENT, links: [['partOf', 'b']] }, STATEMENT, { a: ['b'] }],
    ['a statement that is part of an order', { ...STATEMENT, links: [['partOf', 'b']] }, {}, {}],
    ['an order based on another one', { links: [['basedOn', 'b']] }, {}, {}],
    ['a statement derived from another one', { ...STATEMENT, links: [['derivedFrom', 'b']] }, STATEMENT, {}],
    ['a statement based on another one', { ...STATEMENT, links: [['basedOn', 'b']] }, STATEMENT, {}],
    ['a renewal of itself', { links: [['priorPrescription', 'a']] }, {}, {}],
    ['a renewal of another substance', { links: [['priorPrescription', 'b']] }, { substance: 'B' }, {}],
    [
      'a renewal that was an error',
      { links: [['priorPrescription', 'b']], clinicalState: 'in-error' },
      {},
      {},
    ],
  ])('MED-28 %s', (_, a, b, replacedBy) => {
    expect(chains(member('a', a), member('b', b)).replacedBy).toEqual(replacedBy);
  });

  it('MED-28 two may have renewed one', () => {
    const renewal = (key: string) => member(key, { links: [['priorPrescription', 'a']] });
    expect(chains(member('a'), renewal('b'), renewal('c')).replacedBy).toEqual({ a: ['b', 'c'] });
  });
});

describe('what is denied', () => {
  const of = (more: Said): Said => ({ clinicalState: 'not-done', links: [['basedOn', 'b']], ...more });
  it.each<[rule: string, a: Said, b: Said, deniedBy: object]>([
    ['not taken', of({ negation: 'not-taken' }), {}, { b: ['a'] }],
    ['not to be given', of({ negation: 'do-not-perform' }), {}, { b: ['a'] }],
    ['cancelled', of({ negation: 'cancelled' }), {}, {}],
    ['not done, and nothing says why', of({}), {}, {}],
    ['not taken, in error', of({ negation: 'not-taken', clinicalState: 'in-error' }), {}, {}],
    ['not taken, of another substance', of({ negation: 'not-taken' }), { substance: 'B' }, {}],
    ['not taken, of itself', of({ negation: 'not-taken', links: [['basedOn', 'a']] }), {}, {}],
  ])('MED-10 %s', (_, a, b, deniedBy) => {
    expect(chains(member('a', a), member('b', b)).deniedBy).toEqual(deniedBy);
  });
});
