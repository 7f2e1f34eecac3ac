/** When the same id is the same person: on one server, and on none that is told; never on two (GEN-15). */
import { describe, expect, it } from 'vitest';
import { joinByPlace, type PlacedNode } from '../../../packages/record/src/identity/joined-by-place.js';
import { Origins, placeText, UNCERTAIN } from '../../../packages/record/src/identity/origins.js';
import { NOBODY, type PatientIdentity } from '../../../packages/record/src/identity/patient-identity.js';
import { DisjointSet } from '../../../packages/record/src/shared/disjoint-sets.js';

const [GP, HOSPITAL] = ['//gp.example/fhir', '//hospital.example/fhir'] as const;
const [OLD, YOUNG] = ['1940-05-17', '1985-01-02'] as const;

interface Said {
  /** Source, from 0; the node is called after it. */
  source: number;
  /** Default `Patient/p`. */
  target?: string;
  /** Default the source's own. */
  space?: string;
  /** Birth date of its Patient resource; `''` if that has none. Absent: only a reference. */
  born?: string;
  name?: string;
}

interface Around {
  servers?: Record<number, string>;
  systems?: Record<number, string>;
  patientIds?: Record<number, string>;
  together?: readonly [string, string][];
}

/** People, as sets of nodes. */
function join(
  said: readonly Said[],
  { servers = {}, systems = {}, patientIds = {}, together = [] }: Around = {},
): string[] {
  const groups = new DisjointSet<string>();
  for (const [a, b] of together) groups.join(a, b);
  const patients = new Map<string, PatientIdentity>();
  const nodes = said.map(({ source, target = 'Patient/p', space = '', born, name }): PlacedNode => {
    const node = name ?? `${source}`;
    if (born !== undefined) patients.set(node, { ...NOBODY, ...(born && { birthDate: born }) });
    return { node, source, place: { space, target } };
  });
  const sources = {
    serverOf: (source: number) => servers[source],
    systemOf: (source: number) => systems[source],
    patientIdIn: (source: number) => patientIds[source],
  };
  joinByPlace(groups, nodes, patients, sources, 'host');
  const people = new Map<string, string[]>();
  for (const node of new Set([...nodes.map((one) => one.node), 'host']))
    people.set(groups.find(node), [...(people.get(groups.find(node)) ?? []), node]);
  return Array.from(people.values(), (all) => all.join(' ')).filter((all) => all !== 'host');
}

describe('the same id', () => {
  const two: Said[] = [{ source: 0 }, { source: 1 }];
  it.each<[rule: string, said: Said[], around: Around, people: string[]]>([
    ['in two sources without a server', two, {}, ['0 1']],
    ['on one server', two, { servers: { 0: GP, 1: GP } }, ['0 1']],
    ['in two systems, neither with a Patient', two, { systems: { 0: 'A', 1: 'B' } }, ['0', '1']],
    [
      'in two systems, one with a Patient',
      [{ source: 0, born: OLD }, two[1]!],
      { systems: { 0: 'A', 1: 'B' } },
      ['0', '1'],
    ],
    [
      'in one system, one with a Patient',
      [{ source: 0, born: OLD }, two[1]!],
      { systems: { 0: 'A', 1: 'A' } },
      ['0 1'],
    ],
    [
      'in a system and in one not told, one with a Patient',
      [{ source: 0, born: OLD }, two[1]!],
      { systems: { 0: 'A' } },
      ['0 1'],
    ],
    [
      'in two systems that agree',
      [
        { source: 0, born: OLD },
        { source: 1, born: OLD },
      ],
      { systems: { 0: 'A', 1: 'B' } },
      ['0 1'],
    ],
    [
      'in two systems, with the host’s word for both',
      [{ source: 0, born: OLD }, two[1]!],
      { systems: { 0: 'A', 1: 'B' }, patientIds: { 0: 'p', 1: 'p' } },
      ['0 1 host'],
    ],
    [
      'on a server and in another system, one with a Patient',
      [{ source: 0, born: OLD }, two[1]!],
      { servers: { 0: GP }, systems: { 0: 'https://gp.example/fhir', 1: 'B' } },
      ['0', '1'],
    ],
    ['on a server, and on none that is told', two, { servers: { 0: GP } }, ['0 1']],
    ['on two servers', two, { servers: { 0: GP, 1: HOSPITAL } }, ['0', '1']],
    ['not the same id', [{ source: 0 }, { source: 1, target: 'Patient/q' }], {}, ['0', '1']],
    [
      'in one server’s own space, and named by another source',
      [{ source: 0 }, { source: 1, space: GP }],
      { servers: { 0: GP } },
      ['0 1'],
    ],
    [
      'in the space of another server',
      [{ source: 0 }, { source: 1, space: HOSPITAL }],
      { servers: { 0: GP } },
      ['0', '1'],
    ],
    [
      'under a fullUrl that names no server',
      [
        { source: 0, space: 'urn:uuid:1' },
        { source: 1, space: 'urn:uuid:1' },
      ],
      {},
      ['0', '1'],
    ],
    [
      'under a fullUrl, and in a source without a server',
      [{ source: 0, space: 'urn:uuid:1' }, { source: 1 }],
      {},
      ['0', '1'],
    ],
    [
      'whose Patient resources agree',
      [
        { source: 0, born: OLD },
        { source: 1, born: OLD },
      ],
      {},
      ['0 1'],
    ],
    [
      'whose Patient resources contradict each other',
      [
        { source: 0, born: OLD },
        { source: 1, born: YOUNG },
      ],
      {},
      ['0', '1'],
    ],
    [
      'even on one server',
      [
        { source: 0, born: OLD },
        { source: 1, born: YOUNG },
      ],
      { servers: { 0: GP, 1: GP } },
      ['0', '1'],
    ],
    ['of a Patient resource and a reference', [{ source: 0, born: OLD }, { source: 1 }], {}, ['0 1']],
    [
      'of a reference that may be either of two people',
      [{ source: 0, born: OLD }, { source: 1, born: YOUNG }, { source: 2 }],
      {},
      ['0', '1', '2'],
    ],
    [
      'of a reference that may be either of two people, one of them on a server',
      [{ source: 0, born: OLD }, { source: 1, born: YOUNG }, { source: 2 }],
      { servers: { 0: GP } },
      ['0', '1', '2'],
    ],
    [
      'of three Patient resources, two of which agree',
      [
        { source: 0, born: OLD },
        { source: 1, born: YOUNG },
        { source: 2, born: OLD },
      ],
      {},
      ['0 2', '1'],
    ],
    [
      'of two that are known to be one, and a reference',
      [{ source: 0, born: OLD }, { source: 1, born: YOUNG }, { source: 2 }],
      { together: [['0', '1']] },
      ['0 1 2'],
    ],
  ])('GEN-15 GEN-13 %s', (_, said, around, people) => {
    expect(join(said, around)).toEqual(people);
  });
});

describe('a source that names no server, beside two servers', () => {
  const servers = { 0: GP, 1: HOSPITAL };
  it.each<[rule: string, said: Said[], around: Around, people: string[]]>([
    ['may be either', [{ source: 0 }, { source: 1 }, { source: 2 }], { servers }, ['0', '1', '2']],
    [
      'is the one that its Patient resource does not contradict',
      [
        { source: 0, born: YOUNG },
        { source: 1, born: OLD },
        { source: 2, born: OLD },
      ],
      { servers },
      ['0', '1 2'],
    ],
    [
      'is neither, if both agree with it',
      [
        { source: 0, born: OLD },
        { source: 1, born: OLD },
        { source: 2, born: OLD },
      ],
      { servers },
      ['0', '1', '2'],
    ],
    [
      'is neither, if both contradict it',
      [
        { source: 0, born: YOUNG },
        { source: 1, born: YOUNG },
        { source: 2, born: OLD },
      ],
      { servers },
      ['0', '1', '2'],
    ],
    [
      'is neither, if it has no Patient resource',
      [{ source: 0, born: YOUNG }, { source: 1, born: OLD }, { source: 2 }],
      { servers },
      ['0', '1', '2'],
    ],
    [
      'is neither, if one of them has no Patient resource',
      [{ source: 0 }, { source: 1, born: OLD }, { source: 2, born: OLD }],
      { servers },
      ['0', '1', '2'],
    ],
    [
      'is both, if they are known to be one',
      [{ source: 0 }, { source: 1 }, { source: 2 }],
      { servers, together: [['0', '1']] },
      ['0 1 2'],
    ],
    [
      'is the same as another that names none',
      [{ source: 0 }, { source: 1 }, { source: 2 }, { source: 3 }],
      { servers },
      ['0', '1', '2 3'],
    ],
    [
      'and each of several finds its own',
      [
        { source: 0, born: YOUNG },
        { source: 1, born: OLD },
        { source: 2, born: OLD },
        { source: 3, born: YOUNG },
      ],
      { servers },
      ['0 3', '1 2'],
    ],
  ])('GEN-15 GEN-13 %s', (_, said, around, people) => {
    expect(join(said, around)).toEqual(people);
  });
});

describe('the id that the host gives', () => {
  it.each<[rule: string, said: Said[], patientIds: Record<number, string>, people: string[]]>([
    ['is the patient', [{ source: 0 }], { 0: 'p' }, ['0 host']],
    ['is no other type', [{ source: 0, target: 'Group/p' }], { 0: 'p' }, ['0']],
    ['of another source is not', [{ source: 0 }, { source: 1 }], { 0: 'p' }, ['0 host', '1']],
    [
      'takes precedence over the same id elsewhere',
      [{ source: 0 }, { source: 1 }],
      { 0: 'q', 1: 'p' },
      ['0', '1 host'],
    ],
    ['in another space is not the patient', [{ source: 0, space: HOSPITAL }], { 0: 'p' }, ['0']],
  ])('GEN-13 GEN-15 %s', (_, said, patientIds, people) => {
    expect(join(said, { patientIds })).toEqual(people);
  });
});

describe('a place that may be in more than one space', () => {
  const uncertain: Said = { source: 0, space: UNCERTAIN, name: '?' };
  const own: Said = { source: 0, name: 'own' };
  const theirs: Said = { source: 0, space: HOSPITAL, name: 'theirs' };
  it.each<[rule: string, said: Said[], around: Around, people: string[]]>([
    ['is the only one there is', [own, uncertain], {}, ['own ?']],
    ['is the only one, whatever comes first', [uncertain, own], {}, ['? own']],
    ['may be either of two', [own, theirs, uncertain], {}, ['own', 'theirs', '?']],
    [
      'is both of two that are one',
      [own, theirs, uncertain],
      { together: [['own', 'theirs']] },
      ['own theirs ?'],
    ],
    ['is none of another id', [{ ...own, target: 'Patient/q' }, uncertain], {}, ['own', '?']],
    ['is none of another source', [{ ...own, source: 1 }, uncertain], {}, ['own', '?']],
    ['is nobody if there is none', [uncertain], {}, ['?']],
    ['is not the patient that the host names', [uncertain], { patientIds: { 0: 'p' } }, ['?']],
    [
      'may be any of three, two of which are one',
      [own, theirs, { source: 0, space: GP, name: 'third' }, uncertain],
      { together: [['own', 'theirs']] },
      ['own theirs', 'third', '?'],
    ],
  ])('GEN-15 %s', (_, said, around, people) => {
    expect(join(said, around)).toEqual(people);
  });
});

describe('origins', () => {
  it('GEN-15 are the same for the same source, space, server and name, and for nothing else', () => {
    const origins = new Origins();
    const make = [
      () => origins.of(0),
      () => origins.of(1),
      () => origins.of(0, GP),
      () => origins.of(0, '', GP),
      () => origins.of(0, '', HOSPITAL),
      () => origins.of(0, '', undefined, true),
      () => origins.of(0, GP, undefined, true),
    ];
    const all = make.map((one) => one());
    expect(new Set(all).size).toBe(make.length);
    expect(make.map((one) => one())).toEqual(all);
    // Each again beside each other one: what came last does not stand in for it.
    for (const first of make)
      make.forEach((second, at) => {
        first();
        expect(second()).toBe(all[at]);
      });
    expect(all.map(({ number }) => origins.at(number))).toEqual(all);
    expect(all[0]).toMatchObject({ source: 0, space: '', isNamedOtherwise: false });
    expect(all[0]!.base).toBeUndefined();
    expect(all[5]).toMatchObject({ isNamedOtherwise: true });
  });

  it('GEN-15 a space has one number in each source', () => {
    const origins = new Origins();
    expect(origins.knownSpace(0, '')).toBeUndefined();
    expect(origins.knownSpace(0, GP)).toBeUndefined();
    const numbers = [
      origins.spaceNumber(0, ''),
      origins.spaceNumber(1, ''),
      origins.spaceNumber(0, GP),
      origins.spaceNumber(1, GP),
    ];
    expect(new Set(numbers).size).toBe(4);
    expect([0, 1].map((source) => origins.spaceNumber(source, ''))).toEqual(numbers.slice(0, 2));
    expect([0, 1].map((source) => origins.knownSpace(source, ''))).toEqual(numbers.slice(0, 2));
    expect([0, 1].map((source) => origins.knownSpace(source, GP))).toEqual(numbers.slice(2));
    expect(origins.knownSpace(2, '')).toBeUndefined();
  });

  it('GEN-15 a place on the source’s own server is told by type and id alone', () => {
    expect(placeText({ space: '', target: 'Patient/p' })).toBe('Patient/p');
    expect(placeText({ space: GP, target: 'Patient/p' })).toBe(`${GP}/Patient/p`);
  });
});
