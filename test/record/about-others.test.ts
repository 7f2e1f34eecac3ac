import { describe, expect, it } from 'vitest';
import { KINDS } from '@care-timeline/fhir';
import { PatientRecord } from '@care-timeline/record';
import { inEveryWay } from './support/every-way.js';
import { bundle, observation, patient, type Resource } from './support/resources.js';

const UUID = 'urn:uuid:00000000-0000-4000-8000-0000000000aa';
const weight = (id: string, more: object = {}) =>
  observation(id, {
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: { text: 'Body weight', coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
    valueQuantity: { value: 71, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
    ...more,
  });
const kindOf = (record: PatientRecord, id: string) => record.entries().find((entry) => entry.id === id)?.kind;

const resources = (...some: Resource[]) => some.map((resource) => ({ resource }));

describe('what is about somebody else than the patient', () => {
  const focuses: [string, object, string][] = [
    ['words', { focus: [{ display: 'Fetus' }] }, 'Fetus'],
    ['not a list', { focus: { display: 'Fetus' } }, 'Fetus'],
    ['a relative', { focus: [{ reference: 'RelatedPerson/baby', display: 'Newborn son' }] }, 'Newborn son'],
    ['a relative who is not loaded', { focus: [{ reference: 'RelatedPerson/x' }] }, 'Related person'],
    ['another patient', { focus: [{ reference: 'Patient/p2' }] }, 'another patient'],
    [
      'the same id on another server',
      { focus: [{ reference: 'https://x.example/fhir/Patient/p1' }] },
      'another patient',
    ],
    [
      'a contained relative',
      {
        focus: [{ reference: '#b' }],
        contained: [{ resourceType: 'RelatedPerson', id: 'b', name: [{ text: 'Lille Venn' }] }],
      },
      'Lille Venn',
    ],
    [
      'a contained relative without a name',
      { focus: [{ reference: '#b' }], contained: [{ resourceType: 'RelatedPerson', id: 'b' }] },
      'Related person',
    ],
    [
      'a uuid that leads nowhere',
      { focus: [{ reference: 'urn:uuid:00000000-0000-4000-8000-0000000000ff' }] },
      'somebody or something other than the patient',
    ],
    ['an identifier', { focus: [{ identifier: { system: 'urn:x', value: 'b' }, display: 'Baby' }] }, 'Baby'],
    [
      'an identifier alone',
      {
        focus: [
          { type: 'Patient', identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '01010012345' } },
        ],
      },
      'another patient',
    ],
    ['nothing that can be read', { focus: [{}] }, 'somebody or something other than the patient'],
    [
      'a code',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/observation-focusCode',
            valueCodeableConcept: { text: 'Donor' },
          },
        ],
      },
      'Donor',
    ],
    ['a pump', { focus: [{ reference: 'Device/pump', display: 'Pump 4' }] }, 'Pump 4'],
    ['one of two', { focus: [{ reference: 'Patient/p1' }, { display: 'Twin B' }] }, 'Twin B'],
  ];

  it('GEN-13 a focus in any form: apart, named, and in no result, trend or goal', () => {
    for (const [name, more, whose] of focuses) {
      for (const [way, record] of inEveryWay(
        resources(
          patient(),
          weight('own', { effectiveDateTime: '2024-01-01' }),
          weight('other', { valueQuantity: { value: 3.4, unit: 'kg' }, ...more }),
          {
            resourceType: 'Goal',
            id: 'g',
            lifecycleStatus: 'active',
            subject: { reference: 'Patient/p1' },
            description: { text: 'Weight' },
            startDate: '2023-01-01',
            target: [
              {
                measure: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
                detailQuantity: { value: 70, unit: 'kg' },
              },
            ],
          },
        ),
      )) {
        const label = `${name}, ${way}`;
        const other = record.entries({ kinds: ['about-others'] });
        expect(
          other.map(({ id, about, title }) => [id, about, title]),
          label,
        ).toEqual([['other', { whose, kind: 'vitals' }, `Body weight (about: ${whose})`]]);
        expect(record.titleAt(record.rowOf(other[0]!.key)!), label).toBe(other[0]!.title);
        const keys = record.results().series.flatMap(({ points }) => points.map(({ key }) => key));
        expect(keys, label).toEqual(['default|Observation/own']);
        expect(record.goals().items[0]?.targets[0]?.latest?.key, label).toBe('default|Observation/own');
        expect(record.completeness.total, label).toMatchObject({ received: 4, read: 4 });
      }
    }
  });

  it('GEN-13 a focus on the patient, or on something of the patient’s own, changes nothing', () => {
    const uuidPatient = { fullUrl: UUID, resource: patient({ id: 'p1' }) };
    for (const focus of [
      [{ reference: 'Patient/p1' }],
      [{ reference: 'Patient/p1/_history/2' }],
      [{ reference: UUID }],
      [{ reference: 'Condition/c' }],
      [{ reference: 'BodyStructure/wound', display: 'Wound' }],
      [{ reference: '#wound' }],
      [],
    ]) {
      const own = weight('own', { focus, contained: [{ resourceType: 'BodyStructure', id: 'wound' }] });
      // Whatever comes first.
      for (const order of [
        [uuidPatient, { resource: own }],
        [{ resource: own }, uuidPatient],
      ])
        for (const [way, record] of inEveryWay(order))
          expect([kindOf(record, 'own'), record.columns.kind[0]], `${JSON.stringify(focus)}, ${way}`).toEqual(
            ['vitals', KINDS.indexOf('vitals')],
          );
    }
  });

  it('GEN-13 a subject that is no patient: apart, named, and in none of the patient’s lists', () => {
    const of = (subject: unknown): Resource[] => [
      { resourceType: 'Flag', id: 'flag', status: 'active', code: { text: 'Violent' }, subject },
      observation('battery', { subject, valueQuantity: { value: 5, unit: '%' } }),
      {
        resourceType: 'Condition',
        id: 'mould',
        code: { text: 'Mould' },
        clinicalStatus: { coding: [{ code: 'active' }] },
        subject,
      },
      {
        resourceType: 'MedicationRequest',
        id: 'stock',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'Ward stock' },
        subject,
      },
      {
        resourceType: 'ServiceRequest',
        id: 'order',
        status: 'active',
        intent: 'order',
        code: { text: 'Repair' },
        subject,
      },
    ];
    const ward = { resourceType: 'Location', id: '1', name: 'Ward 3' };
    const subjects: [string, unknown, string][] = [
      ['relative', { reference: 'Location/1' }, 'Ward 3'],
      ['by uuid, and told later', { reference: UUID }, 'Ward 3'],
      ['device', { reference: 'Device/1' }, 'Device'],
      ['group', { reference: 'Group/1', display: 'Group A' }, 'Group A'],
      ['substance by type', { type: 'Substance', display: 'Tap water' }, 'Tap water'],
      ['practitioner', { reference: 'Practitioner/7' }, 'Practitioner'],
    ];
    for (const [name, subject, whose] of subjects) {
      const entries = [
        ...resources(patient(), ...of(subject)),
        { fullUrl: UUID, resource: ward as Resource },
      ];
      for (const [way, record] of inEveryWay(entries)) {
        const label = `${name}, ${way}`;
        expect(
          record.entries().map(({ kind, about }) => [kind, about?.whose]),
          label,
        ).toEqual(Array.from({ length: 5 }, () => ['about-others', whose]));
        expect(record.problems().items, label).toEqual([]);
        expect(record.medications().items, label).toEqual([]);
        expect(record.results().series, label).toEqual([]);
        const { total } = record.completeness;
        expect([total.received, total.refused, total.read + total.undated], label).toEqual([7, 0, 7]);
      }
    }
  });

  describe('members of a panel', () => {
    const panel = (more: object, id = 'panel') =>
      observation(id, { code: { text: 'Panel' }, valueQuantity: undefined, ...more });
    const member = { hasMember: [{ reference: 'Observation/m' }] };
    const fetus = { focus: [{ display: 'Fetus' }] };
    const about = (record: PatientRecord) =>
      record.entries({ kinds: ['about-others'] }).map(({ id, about: who }) => [id, who?.whose]);
    /** Whatever comes first. */
    const everyWay = function* (...all: Resource[]): Generator<[string, PatientRecord]> {
      for (const order of [all, [...all].reverse()])
        for (const [way, record] of inEveryWay(resources(...order)))
          yield [`${way}, ${order === all ? 'in order' : 'reversed'}`, record];
    };

    it('GEN-13 are about whom the panel is about: apart, named, and in no result', () => {
      for (const [way, record] of everyWay(
        patient(),
        panel({ ...fetus, ...member }),
        weight('m'),
        weight('own'),
      )) {
        expect(about(record), way).toEqual([
          ['m', 'Fetus'],
          ['panel', 'Fetus'],
        ]);
        const found = record.entries().find(({ id }) => id === 'm')!;
        expect([found.title, found.safe], way).toEqual(['Body weight (about: Fetus)', false]);
        expect(
          record.search('fetus').reduce((sum, one) => sum + one, 0),
          way,
        ).toBe(2);
        const keys = record.results().series.flatMap(({ points }) => points.map(({ key }) => key));
        expect(keys, way).toEqual(['default|Observation/own']);
      }
    });

    it('GEN-13 of a panel in a panel, and of one whose focus is contained', () => {
      const outer = panel(
        {
          focus: [{ reference: '#b' }],
          hasMember: [{ reference: 'Observation/inner' }],
          contained: [{ resourceType: 'RelatedPerson', id: 'b', name: [{ text: 'Lille Venn' }] }],
        },
        'outer',
      );
      for (const [way, record] of everyWay(patient(), outer, panel(member, 'inner'), weight('m')))
        expect(about(record), way).toEqual([
          ['inner', 'Lille Venn'],
          ['m', 'Lille Venn'],
          ['outer', 'Lille Venn'],
        ]);
    });

    it('GEN-13 contained beside the panel in a report', () => {
      const { id: _, ...rest } = panel({});
      const report: Resource = {
        resourceType: 'DiagnosticReport',
        id: 'r',
        status: 'final',
        code: { text: 'Birth' },
        effectiveDateTime: '2024',
        subject: { reference: 'Patient/p1' },
        contained: [
          { ...rest, id: 'p', ...fetus, hasMember: [{ reference: '#m' }] },
          weight('m'),
          weight('mother'),
        ],
        result: [{ reference: '#p' }, { reference: '#mother' }],
      };
      for (const [way, record] of everyWay(patient(), report))
        expect(about(record), way).toEqual([
          ['r~m', 'Fetus'],
          ['r~p', 'Fetus'],
        ]);
    });

    it('GEN-13 results without a subject, of a report about a ward; not those with one', () => {
      const report: Resource = {
        resourceType: 'DiagnosticReport',
        id: 'r',
        status: 'final',
        code: { text: 'Water' },
        effectiveDateTime: '2024',
        subject: { reference: 'Location/1', display: 'Ward 3' },
        result: [{ reference: 'Observation/m' }, { reference: 'Observation/own' }],
      };
      for (const [way, record] of everyWay(
        patient(),
        report,
        weight('m', { subject: undefined }),
        weight('own'),
      ))
        expect(about(record).sort(), way).toEqual([
          ['m', 'Ward 3'],
          ['r', 'Ward 3'],
        ]);
    });

    it.each<[string, object, object]>([
      ['of a panel about the patient', {}, {}],
      ['with a focus on the patient', fetus, { focus: [{ reference: 'Patient/p1' }] }],
      [
        'of a panel that only names them elsewhere',
        { ...fetus, hasMember: [], derivedFrom: member.hasMember },
        {},
      ],
      ['of a panel about a wound', { focus: [{ reference: 'BodyStructure/w' }] }, {}],
    ])('GEN-13 stay the patient’s: %s', (_, of, own) => {
      for (const [way, record] of everyWay(patient(), panel({ ...member, ...of }), weight('m', own)))
        expect(kindOf(record, 'm'), way).toBe('vitals');
    });

    it('GEN-13 keep a focus of their own', () => {
      for (const [way, record] of everyWay(
        patient(),
        panel({ ...fetus, ...member }),
        weight('m', { focus: [{ display: 'Twin B' }] }),
      ))
        expect(about(record), way).toEqual([
          ['m', 'Twin B'],
          ['panel', 'Fetus'],
        ]);
    });

    it('GEN-13 are the patient’s again if a newer version of the panel says so, or it is removed', () => {
      const record = new PatientRecord({ lang: 'en' });
      record.add(bundle(patient(), panel({ ...fetus, ...member }), weight('m')));
      expect(kindOf(record, 'm')).toBe('about-others');
      expect(record.search('fetus').reduce((sum, one) => sum + one, 0)).toBe(2);
      record.add(panel({ ...member, meta: { versionId: '2' } }));
      expect(kindOf(record, 'm')).toBe('vitals');
      expect(record.search('fetus').reduce((sum, one) => sum + one, 0)).toBe(0);
      record.add(panel({ ...member, focus: [{ display: 'Donor' }], meta: { versionId: '3' } }));
      expect(about(record)).toEqual([
        ['m', 'Donor'],
        ['panel', 'Donor'],
      ]);
      record.add({
        resourceType: 'Bundle',
        type: 'history',
        entry: [{ request: { method: 'DELETE', url: 'Observation/panel' } }],
      });
      expect(kindOf(record, 'm')).toBe('vitals');
    });

    it('GEN-13 panels that contain each other end', () => {
      const a = panel({ ...fetus, hasMember: [{ reference: 'Observation/b' }] }, 'a');
      const b = panel({ hasMember: [{ reference: 'Observation/a' }, { reference: 'Observation/b' }] }, 'b');
      for (const [way, record] of everyWay(patient(), a, b))
        expect(about(record), way).toEqual([
          ['a', 'Fetus'],
          ['b', 'Fetus'],
        ]);
    });
  });

  describe('a subject in words alone', () => {
    const person = patient({
      name: [
        { family: 'Nordmann', given: ['Kari', 'Lise'] },
        { text: 'Kari Hansen', use: 'old' },
      ],
    });
    const named = (display: string) => weight('w', { subject: { display } });
    const kindsOf = (display: string, who: Resource = person) =>
      [
        [who, named(display)],
        [named(display), who],
      ].flatMap((order) => inEveryWay(resources(...order)).map(([, record]) => record.entries()[0]?.kind));

    it.each([
      'Kari Lise Nordmann',
      'Nordmann, Kari',
      'KARI NORDMANN',
      'Kari',
      'Kari Lise Anne Nordmann',
      'K. Nordmann',
      'K.L.N.',
      'KN 1996',
      'Kari Hansen',
      'Pasienten',
      'Pasient 17',
      '12345',
      '…',
    ])('GEN-13 that may be the patient’s name is theirs: %s', (display) => {
      expect(new Set(kindsOf(display))).toEqual(new Set(['vitals']));
    });

    it.each(['Ola Hansen', 'Ola Nordmann', 'O. Nordmann', 'Newborn son', 'Mor'])(
      'GEN-13 that is not the patient’s name stands apart and is named: %s',
      (display) => {
        expect(new Set(kindsOf(display))).toEqual(new Set(['about-others']));
        for (const [way, record] of inEveryWay(resources(person, named(display), weight('own')))) {
          expect(record.entries({ kinds: ['about-others'] })[0]?.about?.whose, way).toBe(display);
          expect(
            record.results().series.flatMap(({ points }) => points),
            way,
          ).toHaveLength(1);
          expect(record.completeness.total, way).toMatchObject({ received: 3, read: 3, refused: 0 });
        }
      },
    );

    it('GEN-13 with no Patient resource, or one without a name, is taken as before', () => {
      expect(new Set(kindsOf('Ola Hansen', patient()))).toEqual(new Set(['vitals']));
      expect(new Set(kindsOf('Ola Hansen', weight('other')))).toEqual(new Set(['vitals']));
    });
  });
});
