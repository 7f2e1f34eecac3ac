/** Who is meant by a number: every pair of subjects that become one person beside the nearest that must not (GEN-13). */
import { describe, expect, it } from 'vitest';
import {
  identifierToken,
  NOBODY,
  type PatientIdentity,
} from '../../../packages/record/src/identity/patient-identity.js';
import { joinByNumber } from '../../../packages/record/src/identity/joined-by-number.js';
import { DisjointSet } from '../../../packages/record/src/shared/disjoint-sets.js';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const DNR = 'urn:oid:2.16.578.1.12.4.1.4.2';
const token = (system: string, value: string): string => identifierToken({ system, value })!;
const [OWN, OTHER] = ['17854012345', '01010012345'].map((value) => token(FNR, value)) as [string, string];
const D_NUMBER = token(DNR, '41010112345');
const MRN = token('http://example.org/mrn', '77');

type Patients = Readonly<Record<string, Partial<PatientIdentity>>>;
type Claims = readonly (readonly [node: string, ...identifiers: string[]])[];

/** People as sets of nodes, and their national numbers. `together` are nodes that are known to be one person. */
function join(patients: Patients, claims: Claims, together: readonly [string, string][] = []) {
  const groups = new DisjointSet<string>();
  for (const [a, b] of together) groups.join(a, b);
  const known = new Map(
    Object.entries(patients).map(([node, own]): [string, PatientIdentity] => [node, { ...NOBODY, ...own }]),
  );
  const holders = new Map<string, [string, PatientIdentity][]>();
  for (const [node, identity] of known)
    for (const number of identity.identifiers)
      holders.set(number, [...(holders.get(number) ?? []), [node, identity]]);
  const numbers = joinByNumber(
    groups,
    known,
    holders,
    claims.map(([node, ...identifiers]) => [node, identifiers]),
  );
  const people = new Map<string, string[]>();
  const nodes = new Set([...Object.keys(patients), ...claims.map(([node]) => node), ...together.flat()]);
  for (const node of nodes) people.set(groups.find(node), [...(people.get(groups.find(node)) ?? []), node]);
  const numbersOf = (node: string): string[] =>
    Array.from(
      new Set(Array.from(numbers).flatMap(([of, all]) => (groups.areTogether(of, node) ? all : []))),
    );
  return { people: Array.from(people.values(), (all) => all.join(' ')), numbersOf };
}

const CLAIM = 'claim';
const owned = (...identifiers: string[]) => ({ identifiers });

describe('a subject that is named by a number', () => {
  it.each<[rule: string, patients: Patients, claims: Claims, people: string[]]>([
    ['is the patient who has it', { p: owned(OWN) }, [[CLAIM, OWN]], ['p claim']],
    ['is another one if nobody has it', { p: owned(OWN) }, [[CLAIM, OTHER]], ['p', 'claim']],
    ['is the patient, by a number of the source', { p: owned(MRN) }, [[CLAIM, MRN]], ['p claim']],
    [
      'is nobody that two patients share the number of',
      { p: owned(MRN), q: owned(MRN) },
      [[CLAIM, MRN]],
      ['p', 'q', 'claim'],
    ],
    [
      'is the one who has it, where another patient has none',
      { p: owned(OWN), q: {} },
      [[CLAIM, OWN]],
      ['p claim', 'q'],
    ],
    [
      'is another one that names the same number, without any patient',
      {},
      [
        ['x', OTHER],
        ['y', OTHER],
      ],
      ['x y'],
    ],
    [
      'is not one that names another number, without any patient',
      {},
      [
        ['x', OWN],
        ['y', OTHER],
      ],
      ['x', 'y'],
    ],
    ['is the patient, by the second of its numbers', { p: owned(OWN) }, [[CLAIM, MRN, OWN]], ['p claim']],
    ['is the patient, by a D-number too', { p: owned(OWN, D_NUMBER) }, [[CLAIM, D_NUMBER]], ['p claim']],
    [
      'does not make one of two patients, by a number of each',
      { p: owned(OWN), q: owned(OTHER, MRN) },
      [[CLAIM, OWN, MRN]],
      ['p claim', 'q'],
    ],
    [
      'does not make one of two patients of different birth dates',
      {
        p: { identifiers: [MRN], birthDate: '1940-05-17' },
        q: { identifiers: [D_NUMBER], birthDate: '1985-01-02' },
      },
      [[CLAIM, MRN, D_NUMBER]],
      ['p claim', 'q'],
    ],
    [
      'makes one of two patients between whom nothing stands',
      {
        p: { identifiers: [MRN], birthDate: '1940-05-17' },
        q: { identifiers: [D_NUMBER], birthDate: '1940-05-17' },
      },
      [[CLAIM, MRN, D_NUMBER]],
      ['p q claim'],
    ],
  ])('GEN-13 %s', (_, patients, claims, people) => {
    expect(join(patients, claims).people).toEqual(people);
  });

  it('GEN-13 two that name two numbers that no patient has are two', () => {
    const other = token('http://example.org/mrn', '78');
    expect(
      join({}, [
        ['x', MRN],
        ['y', other],
      ]).people,
    ).toEqual(['x', 'y']);
  });

  it('GEN-13 two that name a number that two patients share are not one for that', () => {
    const shared = { p: owned(MRN), q: owned(MRN) };
    expect(
      join(shared, [
        ['x', MRN],
        ['y', MRN],
      ]).people,
    ).toEqual(['p', 'q', 'x', 'y']);
  });

  it('GEN-13 two that share a number of a source, and have two national numbers, are two', () => {
    const both = (one: string, other: string): Claims => [
      ['x', one],
      ['x', MRN],
      ['y', other],
      ['y', MRN],
    ];
    expect(join({}, both(OWN, OTHER)).people).toEqual(['x', 'y']);
    expect(join({}, both(OWN, OTHER)).numbersOf('x')).toEqual([OWN]);
    expect(join({}, both(OWN, OWN)).people).toEqual(['x y']);
    expect(join({}, both(OWN, D_NUMBER)).people).toEqual(['x y']);
  });

  it('GEN-13 a number that a reference says against its Patient resource is nobody’s for that', () => {
    const alone = `identifier ${OTHER}`;
    expect(
      join({ p: owned(OWN) }, [
        ['p', OTHER],
        [alone, OTHER],
      ]).people,
    ).toEqual(['p', alone]);
  });

  it('GEN-13 one person of two Patient resources is still one holder of a number', () => {
    const both = { p: owned(MRN), q: owned(MRN) };
    expect(join(both, [[CLAIM, MRN]], [['p', 'q']]).people).toEqual(['p q claim']);
    expect(join(both, [[CLAIM, MRN]]).people).toEqual(['p', 'q', 'claim']);
  });

  it('GEN-13 one of several Patient resources of a person is enough to speak against it', () => {
    const patients = {
      p: { identifiers: [MRN], birthDate: '1940-05-17' },
      q: { identifiers: [D_NUMBER] },
      r: { birthDate: '1985-01-02' },
    };
    expect(join(patients, [[CLAIM, MRN, D_NUMBER]], [['q', 'r']]).people).toEqual(['p claim', 'q r']);
    expect(join(patients, [[CLAIM, MRN, D_NUMBER]]).people).toEqual(['p q claim', 'r']);
    // Nor do they forget it when more people are joined.
    const chained: Claims = [
      ['x', MRN, D_NUMBER],
      ['y', D_NUMBER, OTHER],
    ];
    const more = { ...patients, r: {}, s: { identifiers: [OTHER], birthDate: '1985-01-02' } };
    expect(join(more, chained).people).toEqual(['p q x y', 'r', 's']);
  });
});

describe('a reference that carries a number', () => {
  it.each<[rule: string, patients: Patients, claims: Claims, people: string[]]>([
    ['of the patient it refers to', { p: owned(OWN) }, [['p', OWN]], ['p']],
    ['of another patient joins nothing', { p: owned(OWN), q: owned(OTHER) }, [['p', OTHER]], ['p', 'q']],
    [
      'of another patient does not spoil what others say of it',
      { p: owned(OWN), q: { identifiers: [MRN] } },
      [
        ['p', OTHER],
        ['p', MRN],
      ],
      ['p q'],
    ],
    [
      'that differs from what another reference to the same says',
      { p: owned(OWN) },
      [
        ['x', OWN],
        ['x', OTHER],
      ],
      ['p', 'x'],
    ],
    [
      'that says the same',
      { p: owned(OWN) },
      [
        ['x', OWN],
        ['x', OWN],
      ],
      ['p x'],
    ],
    [
      'beside one of another kind',
      { p: owned(OWN), q: owned(MRN) },
      [
        ['x', OWN],
        ['x', MRN],
      ],
      ['p q x'],
    ],
    [
      'of the source, different from another of the source: a person has several of those',
      { p: owned(MRN) },
      [
        ['x', token('http://example.org/mrn', '1')],
        ['x', MRN],
      ],
      ['p x'],
    ],
  ])('GEN-13 %s', (_, patients, claims, people) => {
    expect(join(patients, claims).people).toEqual(people);
  });
});

describe('the national numbers of a person', () => {
  it('GEN-13 are those of the Patient resource and of what refers to it', () => {
    const { numbersOf } = join({ p: owned(OWN, MRN) }, [
      ['p', D_NUMBER],
      ['x', OWN],
    ]);
    expect(numbersOf('p')).toEqual([OWN, D_NUMBER]);
    expect(numbersOf('x')).toEqual([OWN, D_NUMBER]);
  });

  it('GEN-13 are told where no Patient resource is', () => {
    const { numbersOf } = join({}, [
      ['x', OWN, MRN],
      ['y', OWN],
    ]);
    expect(numbersOf('x')).toEqual([OWN]);
    expect(numbersOf('y')).toEqual([OWN]);
    expect(numbersOf('z')).toEqual([]);
  });

  it('GEN-13 are the first that were said of somebody who is known in two places', () => {
    const claims: Claims = [
      ['x', OWN],
      ['y', OTHER],
    ];
    expect(join({}, claims, [['x', 'y']]).numbersOf('y')).toEqual([OWN]);
  });

  it('GEN-13 are not those that a reference says against them', () => {
    expect(join({ p: owned(OWN) }, [['p', OTHER]]).numbersOf('p')).toEqual([OWN]);
    expect(
      join({}, [
        ['x', OWN],
        ['x', OTHER],
      ]).numbersOf('x'),
    ).toEqual([]);
  });

  it('GEN-13 of both, where two become one', () => {
    const patients = { p: { identifiers: [OWN, MRN] }, q: { identifiers: [D_NUMBER] } };
    const { people, numbersOf } = join(patients, [['x', MRN, D_NUMBER]]);
    expect(people).toEqual(['p q x']);
    expect(numbersOf('q').toSorted()).toEqual([OWN, D_NUMBER].toSorted());
    // And from then on they speak against a third.
    const third = { ...patients, r: { identifiers: [token(DNR, '42020212345'), 'http://x|1'] } };
    expect(
      join(third, [
        ['x', MRN, D_NUMBER],
        ['y', MRN, 'http://x|1'],
      ]).people,
    ).toEqual(['p q x y', 'r']);
  });
});
