/** Whose record it is, and who is meant by each way of naming a person (GEN-13, GEN-15). */
import { describe, expect, it } from 'vitest';
import type { SubjectReference } from '@care-timeline/fhir';
import { Identity } from '../../../packages/record/src/identity/identity.js';
import { Origins, type Origin, type Place } from '../../../packages/record/src/identity/origins.js';
import { identityOf } from '../../../packages/record/src/identity/patient-identity.js';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const MRN = 'http://example.org/mrn';
const [OWN, OTHER] = ['17854012345', '01010012345'].map((value) => ({ system: FNR, value })) as [
  object,
  object,
];
const UUID = 'urn:uuid:3f1d6d5c-1111-4222-8333-444455556666';

type Verdict = ReturnType<Identity['verdict']>;
type Named = Omit<Partial<SubjectReference>, 'identifier'> & { identifier?: object };

/** A record of which only the subjects are known. Sources are numbered from 0. */
class Setting {
  readonly identity: Identity;
  readonly #origins = new Origins();
  readonly #mentions: number[] = [];
  /** How often the number of resources about each subject was asked for. */
  asked = 0;

  constructor({
    places = {},
    servers = {},
    patientIds = {},
  }: {
    places?: Record<string, string>;
    servers?: Record<number, string>;
    patientIds?: Record<number, string>;
  } = {}) {
    const placeOf = (_: Origin, reference: string): Place | undefined => {
      const target = places[reference] ?? reference;
      return target.startsWith('urn:') ? undefined : { space: '', target };
    };
    this.identity = new Identity({
      placeOf,
      serverOf: (source) => servers[source],
      systemOf: () => undefined,
      patientIdIn: (source) => patientIds[source],
    });
  }

  origin(source = 0): Origin {
    return this.#origins.of(source);
  }

  /** So many resources about a subject; returns its number. */
  about(subject: string | Named, times = 1, source = 0, resource: unknown = {}): number {
    const named = typeof subject === 'string' ? { reference: subject } : subject;
    const reference = { path: 'subject', role: 'subject', ...named } as SubjectReference;
    const number = this.identity.subjectOf(this.origin(source), reference, resource);
    if (number >= 0) this.#mentions[number] = (this.#mentions[number] ?? 0) + times;
    return number;
  }

  patient(id: string, resource: object = {}, source = 0): number {
    const place = { space: '', target: `Patient/${id}` };
    this.identity.setPatient(source, place, identityOf(resource), this.origin(source));
    const number = this.identity.subjectOfPatient(this.origin(source), place);
    this.#mentions[number] = (this.#mentions[number] ?? 0) + 1;
    return number;
  }

  removePatient(id: string, source = 0): void {
    this.identity.setPatient(source, { space: '', target: `Patient/${id}` }, undefined);
  }

  settle(): this {
    this.identity.settle(() => {
      this.asked++;
      return this.#mentions;
    });
    return this;
  }

  verdicts(...numbers: number[]): Verdict[] {
    this.settle();
    return numbers.map((number) => this.identity.verdict(number));
  }
}

const contained = (person: object) => ({ contained: [{ resourceType: 'Patient', id: 'z', ...person }] });

describe('the number of a subject', () => {
  it('GEN-13 is the same for the same name in one source, and for nothing else', () => {
    const on = new Setting();
    const own = on.about('Patient/p1');
    expect(on.about('Patient/p1')).toBe(own);
    const different = [
      own,
      on.about('Patient/p1', 1, 1),
      on.about('Patient/p2'),
      on.about({ reference: 'Patient/p1', identifier: OWN }),
      on.about({ reference: 'Patient/p1', identifier: OTHER }),
      on.about({ identifier: OWN }),
      on.patient('p1'),
    ];
    expect(new Set(different).size).toBe(different.length);
    expect(on.about('Patient/p1')).toBe(own);
    expect(on.about({ reference: 'Patient/p1', identifier: OWN })).toBe(different[3]);
    expect(on.about('Patient/p1', 1, 1)).toBe(different[1]);
  });

  it('GEN-13 #z is another person in another resource', () => {
    const on = new Setting();
    const a = on.about('#z', 1, 0, contained({ birthDate: '1940-05-17' }));
    expect(on.about('#z', 1, 0, contained({ birthDate: '1985-01-02' }))).not.toBe(a);
    expect(on.about('#z', 1, 0, contained({ birthDate: '1940-05-17' }))).toBe(a);
    expect(on.about('#z', 1, 0, { contained: [{ resourceType: 'Device', id: 'z' }] })).toBe(-1);
  });

  it.each<[rule: string, subject: Named | undefined]>([
    ['nothing', undefined],
    ['a name alone', { display: 'Kari' }],
    ['a group', { reference: 'Group/g', type: 'Group' }],
    [
      'two groups',
      { reference: 'Group/g', type: 'Group', also: [{ reference: 'Group/h', type: 'Group' }] as never },
    ],
  ])('GEN-13 there is none for %s', (_, subject) => {
    const on = new Setting();
    const reference = subject && ({ path: 'subject', role: 'subject', ...subject } as SubjectReference);
    expect(on.identity.subjectOf(on.origin(), reference, {})).toBe(-1);
    expect(on.identity.verdict(-1)).toBe('nobody');
  });

  it('GEN-13 what nobody has judged yet is not the patient', () => {
    const on = new Setting();
    expect(on.identity.verdict(on.about('Patient/p1'))).toBe('other');
  });
});

describe('whose record it is', () => {
  it('GEN-13 of no Patient resource, the one that most is about, and from then on', () => {
    const on = new Setting();
    const [few, many] = [on.about('Patient/a', 2), on.about('Patient/b', 3)];
    expect(on.verdicts(few, many)).toEqual(['other', 'ours']);
    on.about('Patient/a', 9);
    expect(on.verdicts(few, many)).toEqual(['other', 'ours']);
  });

  it('GEN-13 of two equally frequent, the first', () => {
    const on = new Setting();
    expect(on.verdicts(on.about('Patient/a', 2), on.about('Patient/b', 2))).toEqual(['ours', 'other']);
  });

  it('GEN-13 all names of a person count together', () => {
    const on = new Setting();
    const numbers = [
      on.about('Patient/a', 3),
      on.about('Patient/b', 2),
      on.about({ reference: 'Patient/b', identifier: OWN }, 2),
    ];
    expect(on.verdicts(...numbers)).toEqual(['other', 'ours', 'ours']);
  });

  it('GEN-13 a Patient resource goes before what most is about, and stays', () => {
    const on = new Setting();
    const stranger = on.about('Patient/x', 9);
    expect(on.verdicts(stranger)).toEqual(['ours']);
    const patient = on.patient('p1');
    expect(on.verdicts(stranger, patient)).toEqual(['other', 'ours']);
    const second = on.patient('p2');
    on.about('Patient/p2', 9);
    expect(on.verdicts(stranger, patient, second)).toEqual(['other', 'ours', 'other']);
  });

  it('GEN-13 of several Patient resources at once, the one that most is about', () => {
    const on = new Setting();
    const numbers = [on.patient('a'), on.patient('b'), on.about('Patient/b', 2), on.about('Patient/c', 9)];
    expect(on.verdicts(...numbers)).toEqual(['other', 'ours', 'ours', 'other']);
  });

  it('GEN-13 nobody, while nothing names anybody: what has only a number is told apart later', () => {
    const on = new Setting();
    expect(on.settle().identity.ownPatients).toEqual([]);
    expect(on.identity.ownNodes).toEqual([]);
    const number = on.about({ identifier: OWN });
    expect(on.verdicts(number)).toEqual(['ours']);
    expect(on.verdicts(on.about({ identifier: OTHER }))).toEqual(['other']);
  });

  it('GEN-13 nobody whom no resource is about, and nobody who is only described', () => {
    const on = new Setting();
    expect(on.verdicts(on.about('Patient/a', 0))).toEqual(['nobody']);
    const described = on.about('#z', 9, 0, contained({ birthDate: '1940-05-17' }));
    expect(on.verdicts(described, on.about('Patient/b', 2))).toEqual(['nobody', 'ours']);
  });

  it('GEN-13 a reference that leads nowhere is one person, another is another', () => {
    const on = new Setting();
    const numbers = [on.about('urn:uuid:1', 3), on.about('urn:uuid:2'), on.about('urn:uuid:1', 1, 1)];
    expect(on.verdicts(...numbers).slice(0, 2)).toEqual(['ours', 'other']);
  });

  it('GEN-13 a patient of a server whose address is written in capitals is a patient', () => {
    const on = new Setting();
    const numbers = [
      on.about('https://x.example/FHIR/Patient/p1', 3),
      on.about('https://x.example/FHIR/Group/g1'),
    ];
    expect(on.verdicts(...numbers)).toEqual(['ours', 'nobody']);
  });

  it('GEN-13 asks what resources are about only as long as it is not decided', () => {
    const on = new Setting();
    on.patient('p1');
    on.settle().settle();
    expect(on.asked).toBe(1);
  });

  it('GEN-13 tells when a verdict changes, and only then', () => {
    const on = new Setting();
    const seen = [on.identity.changes];
    const look = () => seen.push(on.settle().identity.changes);
    look(); // nobody
    on.about('Patient/x');
    look(); // the only one
    look();
    on.patient('p1');
    look(); // gave way
    on.about('Patient/p1');
    look(); // one more
    look();
    expect(seen).toEqual([0, 0, 1, 1, 2, 3, 3]);
  });

  it('GEN-13 what was decided can be pinned: by a Patient resource for good, by another name until one comes', () => {
    for (const [hasPatient, verdict] of [
      [true, 'ours'],
      [false, 'other'],
    ] as const) {
      const on = new Setting();
      const own = hasPatient ? on.patient('p1') : on.about('Patient/p1');
      on.identity.pin('0|Patient/p1');
      on.about('Patient/q', 9);
      expect(on.verdicts(own)).toEqual(['ours']);
      on.patient('q');
      expect(on.verdicts(own)).toEqual([verdict]);
    }
  });
});

describe('what is known of the person', () => {
  it('GEN-13 own Patient resources, those of others left out, and other names after them', () => {
    const on = new Setting({ patientIds: { 1: '77' } });
    on.patient('p1', { identifier: [OWN] });
    on.patient('q', { identifier: [OTHER] });
    on.about('Patient/p1', 3);
    on.about('Patient/x');
    on.about({ identifier: OWN });
    on.about({ reference: 'Patient/p1', identifier: OWN });
    on.patient('77', { identifier: [OWN] }, 1);
    on.about('Patient/77', 3, 1);
    on.settle();
    expect(on.identity.ownPatients).toEqual(['0|Patient/p1', '1|Patient/77']);
    const nodes = on.identity.ownNodes;
    expect(nodes.slice(0, 2)).toEqual(on.identity.ownPatients);
    expect(new Set(nodes)).toEqual(new Set(on.identity.ownPatients));
    on.removePatient('p1');
    on.settle();
    expect(on.identity.ownPatients).toEqual(['1|Patient/77']);
    expect(new Set(on.identity.ownNodes)).toEqual(new Set(['1|Patient/77', '0|Patient/p1']));
  });

  it('GEN-13 a number that is only said of the patient speaks for others, as long as nobody says another', () => {
    const on = new Setting();
    const own = [on.patient('p1'), on.about({ reference: 'Patient/p1', identifier: OWN }, 2)];
    const alone = on.about({ identifier: OWN });
    expect(on.verdicts(...own, alone)).toEqual(['ours', 'ours', 'ours']);
    const another = on.about({ reference: 'Patient/p1', identifier: OTHER });
    expect(on.verdicts(...own, alone, another)).toEqual(['ours', 'ours', 'other', 'ours']);
  });

  it('GEN-13 a reference to the patient with another number than another source says is refused', () => {
    const on = new Setting();
    const own = on.about({ reference: 'Patient/p1', identifier: OWN }, 5, 1);
    const wrong = on.about({ reference: 'Patient/p1', identifier: OTHER });
    expect(on.verdicts(own, wrong, on.about('Patient/p1'))).toEqual(['ours', 'other', 'ours']);
    // Whosever number that is.
    const theirs = on.about({ reference: 'Patient/q', identifier: OTHER });
    expect(on.verdicts(own, wrong, theirs)).toEqual(['ours', 'other', 'other']);
  });

  it('GEN-13 a number that another patient has is no number of this one', () => {
    const on = new Setting();
    on.patient('p1', { birthDate: '1940-05-17' });
    on.about('Patient/p1', 5);
    const named = on.about({ reference: 'Patient/p1', identifier: { system: MRN, value: '1' } });
    expect(on.verdicts(named)).toEqual(['ours']);
    on.patient('r', { identifier: [{ system: MRN, value: '1' }], birthDate: '1985-01-02' });
    expect(on.verdicts(named)).toEqual(['other']);
  });

  const name = [{ text: 'Kari Nordmann' }];
  it.each<[rule: string, own: object, said: object, verdict: Verdict]>([
    ['name and birth date', { birthDate: '1940-05-17', name }, { birthDate: '1940-05-17', name }, 'ours'],
    ['another birth date', { birthDate: '1940-05-17', name }, { birthDate: '1985-01-02', name }, 'other'],
    ['a name alone', { birthDate: '1940-05-17', name }, { name }, 'nobody'],
    ['a birth date alone', { birthDate: '1940-05-17', name }, { birthDate: '1940-05-17' }, 'nobody'],
  ])('GEN-13 a contained person by %s, with a Patient resource and without', (_, own, said, verdict) => {
    const on = new Setting();
    on.patient('p1', own);
    on.about('Patient/p1', 3);
    expect(on.verdicts(on.about('#z', 1, 0, contained(said)))).toEqual([verdict]);
    // Without one, the first person described is taken for the patient, whatever came before that describes nobody.
    const without = new Setting();
    without.about({ identifier: OWN });
    const first = without.about('#z', 1, 0, contained(own));
    expect(without.verdicts(first, without.about('#z', 1, 0, contained(said)))).toEqual(['ours', verdict]);
  });

  it('GEN-13 a contained person who is like another patient is not like this one', () => {
    const on = new Setting();
    on.patient('p1', { birthDate: '1940-05-17', name });
    on.about('Patient/p1', 3);
    on.patient('q', { birthDate: '1985-01-02', name });
    const like = (birthDate: string) => on.about('#z', 1, 0, contained({ birthDate, name }));
    expect(on.verdicts(like('1985-01-02'), like('1940-05-17'))).toEqual(['other', 'ours']);
  });

  it.each<[by: string, first: object, second: object]>([
    ['birth date', { birthDate: '1940-05-17' }, { birthDate: '1985-01-02' }],
    ['name', { name }, { name: [{ text: 'Ola Hansen' }] }],
  ])(
    'GEN-13 without a Patient resource, the first described by %s speaks against the next',
    (_, first, second) => {
      const on = new Setting();
      const numbers = [first, second].map((person) => on.about('#z', 1, 0, contained(person)));
      expect(on.verdicts(...numbers)).toEqual(['nobody', 'other']);
    },
  );

  it('GEN-13 of the tenth source as of the first', () => {
    const on = new Setting();
    on.patient('p1', {}, 12);
    on.about('Patient/p1', 1, 12);
    expect(on.settle().identity.ownNodes).toContain('12|Patient/p1');
    expect(on.identity.ownNodes).toHaveLength(3);
  });

  it('GEN-13 one of two Patient resources that is like it is enough', () => {
    const on = new Setting();
    on.patient('p1', { identifier: [OWN], birthDate: '1940-05-17', name });
    on.patient('p2', { identifier: [OWN] });
    expect(on.verdicts(on.about('#z', 1, 0, contained({ birthDate: '1940-05-17', name })))).toEqual(['ours']);
  });

  it('GEN-13 nothing is like nobody', () => {
    const on = new Setting();
    const [byDate, byName] = [
      on.about('#z', 1, 0, contained({ birthDate: '1940-05-17' })),
      on.about('#z', 1, 0, contained({ name })),
    ];
    expect(on.verdicts(byDate, byName)).toEqual(['nobody', 'nobody']);
  });
});

describe('two records of one person', () => {
  const number = (value: string) => ({ system: MRN, value });
  it.each<[rule: string, a: object, b: object, verdict: Verdict]>([
    ['a shared national number', { identifier: [OWN] }, { identifier: [OWN] }, 'ours'],
    ['a shared number of a system', { identifier: [number('1')] }, { identifier: [number('1')] }, 'ours'],
    ['two numbers of a system', { identifier: [number('1')] }, { identifier: [number('2')] }, 'other'],
    [
      'a shared number, and two birth dates',
      { identifier: [number('1')], birthDate: '1940-05-17' },
      { identifier: [number('1')], birthDate: '1985-01-02' },
      'other',
    ],
    [
      'the second of several numbers',
      { identifier: [number('1'), number('2')] },
      { identifier: [number('3'), number('2')] },
      'ours',
    ],
    ['a link', { link: [{ other: { reference: 'Patient/q' } }] }, {}, 'ours'],
    ['a link from the other one', {}, { link: [{ other: { reference: 'Patient/p' } }] }, 'ours'],
    ['a link to somebody else', { link: [{ other: { reference: 'Patient/r' } }] }, {}, 'other'],
    ['a link by its uuid', { link: [{ other: { reference: UUID } }] }, {}, 'ours'],
    ['a link to nowhere', { link: [{ other: { reference: 'urn:uuid:0' } }] }, {}, 'other'],
    ['nothing', {}, {}, 'other'],
  ])('GEN-13 joined by %s', (_, a, b, verdict) => {
    const on = new Setting({ places: { [UUID]: 'Patient/q' } });
    const own = on.patient('p', a);
    on.about('Patient/p', 5);
    expect(on.verdicts(own, on.patient('q', b))).toEqual(['ours', verdict]);
  });

  it('GEN-13 a relative that two patients link to makes them no one person', () => {
    const related = { link: [{ other: { reference: 'RelatedPerson/r' } }] };
    const on = new Setting();
    const own = on.patient('p', related);
    on.about('Patient/p', 5);
    expect(on.verdicts(own, on.patient('q', related))).toEqual(['ours', 'other']);
  });

  it('GEN-15 the same id in two sources is one, if not on two servers', () => {
    const same = (servers: Record<number, string>) => {
      const on = new Setting({ servers });
      const own = on.patient('p');
      on.about('Patient/p', 5);
      return on.verdicts(own, on.about('Patient/p', 1, 1));
    };
    expect(same({})).toEqual(['ours', 'ours']);
    expect(same({ 0: '//a/fhir' })).toEqual(['ours', 'ours']);
    expect(same({ 0: '//a/fhir', 1: '//a/fhir' })).toEqual(['ours', 'ours']);
    expect(same({ 0: '//a/fhir', 1: '//b/fhir' })).toEqual(['ours', 'other']);
  });
});

describe('the word of the host', () => {
  it('GEN-13 says who the patient is, before any Patient resource, and whoever most is about', () => {
    const on = new Setting({ patientIds: { 0: 'p1' } });
    const [own, other] = [on.about('Patient/p1'), on.about('Patient/q', 9)];
    expect(on.verdicts(own, other)).toEqual(['ours', 'other']);
    expect(on.verdicts(own, other, on.patient('q'))).toEqual(['ours', 'other', 'other']);
  });

  it('GEN-13 of one source of two is enough, and does not take in the other', () => {
    const on = new Setting({ patientIds: { 1: '77' } });
    const numbers = [on.about('Patient/q', 9), on.about('Patient/77', 1, 1), on.about('Patient/77')];
    expect(on.verdicts(...numbers)).toEqual(['other', 'ours', 'other']);
  });

  it('GEN-13 joins what it names in two sources, and nothing else of them', () => {
    const on = new Setting({ patientIds: { 0: 'p1', 1: '77' } });
    const own = [on.about('Patient/p1'), on.about('Patient/77', 1, 1)];
    const others = [on.about('Patient/77', 1, 0), on.about('Patient/p1', 1, 1)];
    expect(on.verdicts(...own, ...others)).toEqual(['ours', 'ours', 'other', 'other']);
  });

  it('GEN-13 that comes when the patient is known joins the two, unless a Patient resource speaks against it', () => {
    const birthDate = '1940-05-17';
    const later = (...others: object[]) => {
      const patientIds: Record<number, string> = {};
      const on = new Setting({ patientIds });
      const own = on.patient('p1', { birthDate, identifier: [OWN] });
      on.patient('p2', { identifier: [OWN] });
      on.about('Patient/p1', 3);
      expect(on.verdicts(own)).toEqual(['ours']);
      patientIds[1] = '77';
      const named = on.about('Patient/77', 1, 1);
      others.forEach((other, at) => on.patient(at === 0 ? '77' : 'also', other, 1));
      return on.verdicts(own, named);
    };
    expect(later()).toEqual(['ours', 'ours']);
    expect(later({ birthDate })).toEqual(['ours', 'ours']);
    expect(later({ birthDate: '1985-01-02' })).toEqual(['ours', 'other']);
    // One of several that speaks against it is enough.
    const link = [{ other: { reference: 'Patient/also' } }];
    expect(later({ link }, { birthDate: '1985-01-02' })).toEqual(['ours', 'other']);
    expect(later({ link }, { birthDate })).toEqual(['ours', 'ours']);
  });
});

describe('what is no patient', () => {
  it('GEN-13 is told apart from other patients, and found when its target has come', () => {
    const places: Record<string, string> = {};
    const on = new Setting({ places });
    on.patient('p1');
    on.about('Patient/p1', 3);
    const [later, written, own] = [on.about(UUID), on.about('Group/g'), on.about('Patient/p1')];
    expect(on.verdicts(later, own)).toEqual(['other', 'ours']);
    expect(on.identity.things).toEqual(new Set());
    places[UUID] = 'Group/group-1';
    expect(on.verdicts(later, written, own)).toEqual(['nobody', 'nobody', 'ours']);
    expect(on.identity.things).toEqual(new Set([later]));
    places[UUID] = 'Patient/p1';
    expect(on.verdicts(later)).toEqual(['ours']);
    expect(on.identity.things).toEqual(new Set());
  });
});

describe('several subjects of one resource', () => {
  const several = (on: Setting, path: string, ...references: string[]): number => {
    const [reference, ...also] = references;
    return on.about({
      path,
      reference: reference!,
      also: also.map((one) => ({ path, reference: one })) as never,
    });
  };
  it.each<[subjects: string[], ofSubject: Verdict, ofParticipant: Verdict]>([
    [['Patient/p1', 'Patient/q'], 'other', 'ours'],
    [['Patient/q', 'Patient/p1'], 'other', 'ours'],
    [['Patient/q', 'Patient/r'], 'other', 'other'],
    [['Patient/p1', 'Group/g'], 'ours', 'ours'],
    [['Group/g', 'Group/h'], 'nobody', 'nobody'],
    [['Group/g', 'Patient/q'], 'other', 'other'],
  ])('GEN-13 %j: %s as subjects, %s as participants', (subjects, ofSubject, ofParticipant) => {
    const on = new Setting();
    on.patient('p1');
    on.about('Patient/p1', 3);
    expect(on.verdicts(several(on, 'subject', ...subjects))).toEqual([ofSubject]);
    expect(on.verdicts(several(on, 'participant.actor', ...subjects))).toEqual([ofParticipant]);
  });

  it('GEN-13 one of which is left is that one', () => {
    const on = new Setting();
    const own = on.about('Patient/p1');
    const also = [{ path: 'subject', type: 'Group', reference: 'Group/g' }] as never;
    expect(on.about({ reference: 'Patient/p1', also })).toBe(own);
  });
});

it('GEN-15 the servers that references name for the patient, of the sources that are asked for', () => {
  const on = new Setting();
  on.about('https://a.example/fhir/Patient/p1');
  on.about('https://b.example/fhir/Patient/p1');
  on.about('Patient/p1');
  on.about('https://c.example/fhir/Patient/p1', 1, 1);
  expect(on.identity.serversOfSubjects((source) => source === 0)).toEqual(
    new Map([[0, new Set(['//a.example/fhir', '//b.example/fhir'])]]),
  );
  expect(on.identity.serversOfSubjects(() => false)).toEqual(new Map());
});
