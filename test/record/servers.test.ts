import { describe, expect, it } from 'vitest';
import { BatchReader, PatientRecord } from '@care-timeline/record';
import { medicationRequest, observation, patient, source, type Resource } from './support/resources.js';

const GP = 'https://gp.example/fhir';
const HOSPITAL = 'https://hospital.example/fhir';
const at = (base: string, resource: Resource) => ({
  fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
  resource,
});
const collection = (...entry: readonly object[]) => ({ resourceType: 'Bundle', type: 'collection', entry });
const medication = (text: string) => ({ resourceType: 'Medication', id: '7', code: { text } });
const request = (id: string, reference: string, more = {}) =>
  medicationRequest(id, {
    medicationCodeableConcept: undefined,
    medicationReference: { reference },
    ...more,
  });
const own = { subject: { reference: `${GP}/Patient/p1` } };
const names = (record: PatientRecord) =>
  Object.fromEntries(record.entries().map(({ id, name }) => [id, name]));

/** The same document in one `add`, and read in parts elsewhere. */
function inBothWays(document: { entry: readonly object[] }): [string, PatientRecord][] {
  const whole = new PatientRecord();
  whole.add(document);
  const inParts = new PatientRecord();
  const text = JSON.stringify(document);
  const bytes = new TextEncoder().encode(text);
  const places = document.entry.map((entry) => {
    const written = JSON.stringify(entry);
    return [text.indexOf(written), text.indexOf(written) + written.length] as const;
  });
  const reader = new BatchReader({ sourceId: 'default', timeZone: 'Europe/Oslo', lang: 'nb' });
  const intake = inParts.intake(source('default'));
  intake.take(
    reader.read(document.entry, {
      bytes,
      from: Uint32Array.from(places, ([from]) => from),
      to: Uint32Array.from(places, ([, to]) => to),
      kind: 'entry',
    }),
  );
  intake.finish();
  return [
    ['whole', whole],
    ['in parts', inParts],
  ];
}

describe('a resource is known by server, type and id', () => {
  it('GEN-15 a reference to another server does not lead to what has the same id on this one', () => {
    for (const [way, record] of inBothWays(
      collection(
        at(GP, patient()),
        at(GP, medication('Paracetamol 500 mg')),
        at(GP, request('own', `${GP}/Medication/7`)),
        at(GP, request('relative', 'Medication/7')),
        at(GP, request('plain-http', 'http://GP.example/fhir/Medication/7/_history/2')),
        at(GP, request('elsewhere', `${HOSPITAL}/Medication/7`)),
        at(HOSPITAL, request('absolute', `${HOSPITAL}/Medication/7`, own)),
        at(HOSPITAL, request('relative-there', 'Medication/7', own)),
      ),
    )) {
      expect(names(record), way).toEqual({
        own: 'Paracetamol 500 mg',
        relative: 'Paracetamol 500 mg',
        'plain-http': 'Paracetamol 500 mg',
        elsewhere: `${HOSPITAL}/Medication/7`,
        absolute: `${HOSPITAL}/Medication/7`,
        'relative-there': 'Medication/7',
      });
      const other = record.entry('default|//hospital.example/fhir/MedicationRequest/relative-there')!;
      const { references } = other;
      expect(
        record.follow(
          other,
          references.find(({ role }) => role === 'medication')!,
        ),
        way,
      ).toBeUndefined();
    }
  });

  it('GEN-15 the same id on two servers is two resources, each with its own key and its own references', () => {
    for (const [way, record] of inBothWays(
      collection(
        at(GP, patient()),
        at(GP, medication('Paracetamol 500 mg')),
        at(GP, request('9', 'Medication/7')),
        at(HOSPITAL, medication('Clozapin 100 mg')),
        at(HOSPITAL, request('9', 'Medication/7', own)),
      ),
    )) {
      const keys = record.entries().map(({ key, name }) => [key, name]);
      expect(Object.fromEntries(keys), way).toEqual({
        'default|MedicationRequest/9': 'Paracetamol 500 mg',
        'default|//hospital.example/fhir/MedicationRequest/9': 'Clozapin 100 mg',
      });
      for (const [key, name] of keys) expect(record.entry(key!)?.name, way).toBe(name);
      expect(record.completeness.total, way).toMatchObject({ received: 5, read: 5 });
      for (const entry of record.entries()) {
        const found = record.follow(
          entry,
          entry.references.find(({ role }) => role === 'medication')!,
        );
        expect(found?.name, way).toBe(entry.name);
      }
    }
  });

  it('GEN-15 a resource about a patient on another server is refused, until something says that the two are one', () => {
    const theirs = (more = {}) => at(HOSPITAL, patient(more));
    const about = at(HOSPITAL, observation('theirs'));
    const number = { identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '17854012345' }] };
    const cases: [string, object[], number][] = [
      ['nothing', [at(GP, patient()), about], 1],
      ['a Patient with the same name', [at(GP, patient()), theirs(), about], 2],
      ['a number', [at(GP, patient(number)), theirs(number), about], 0],
      [
        'a link',
        [
          at(GP, patient({ link: [{ other: { reference: `${HOSPITAL}/Patient/p1` }, type: 'seealso' }] })),
          about,
        ],
        0,
      ],
      [
        'an absolute reference to the own one',
        [at(GP, patient()), at(HOSPITAL, observation('theirs', own))],
        0,
      ],
    ];
    for (const [name, entries, refused] of cases) {
      // The record is the general practitioner's: more is said of their patient.
      const more = [at(GP, observation('a')), at(GP, observation('b')), at(GP, observation('c'))];
      for (const [way, record] of inBothWays(collection(...entries, ...more))) {
        const { total, problems } = record.completeness;
        expect(total, `${name}, ${way}`).toMatchObject({ received: entries.length + 3, refused });
        const told = problems.filter(({ code }) => code === 'wrong-patient').map(({ key }) => key);
        expect(told.every((key) => key.startsWith('default|//hospital.example/fhir/'))).toBe(true);
        expect(told, `${name}, ${way}`).toHaveLength(refused);
      }
    }
  });

  it('GEN-15 the same id in two sources on two servers is two people; on one server, or on none that is told, one', () => {
    const add = (...bases: (string | undefined)[]) => {
      const record = new PatientRecord();
      bases.forEach((base, i) => {
        const resources = [patient(), observation(`o${i}`)];
        record.add(base === undefined ? resources : collection(...resources.map((one) => at(base, one))), {
          source: source(`s${i}`),
        });
      });
      return record.completeness.total.refused;
    };
    expect(add(GP, HOSPITAL)).toBe(2);
    expect(add(GP, GP)).toBe(0);
    expect(add(GP, undefined)).toBe(0);
    expect(add(undefined, undefined)).toBe(0);
    const record = new PatientRecord();
    record.add(collection(at(GP, patient()), at(GP, observation('a'))), {
      source: source('gp', { patientId: 'p1' }),
    });
    record.add(
      collection(
        at(HOSPITAL, patient({ id: 'x' })),
        at(HOSPITAL, observation('b', { subject: { reference: 'Patient/x' } })),
      ),
      {
        source: source('hospital', { patientId: 'x' }),
      },
    );
    expect(record.completeness.total.refused).toBe(0);
  });

  it('GEN-15 two entries with one id and two fullUrls both stand, also where the fullUrls name no server', () => {
    const uuid = (n: number) => `urn:uuid:00000000-0000-4000-8000-00000000000${n}`;
    const entries = [
      { fullUrl: uuid(1), resource: patient() },
      { fullUrl: uuid(3), resource: medication('Paracetamol 500 mg') },
      { fullUrl: uuid(4), resource: medication('Clozapin 100 mg') },
      { resource: request('first', uuid(3), { subject: { reference: uuid(1) } }) },
      { resource: request('second', uuid(4), { subject: { reference: uuid(1) } }) },
      // Of two it would be a guess.
      { resource: request('either', 'Medication/7', { subject: { reference: uuid(1) } }) },
    ];
    for (const order of [entries, [...entries].reverse()]) {
      for (const [way, record] of inBothWays(collection(...order))) {
        expect(record.completeness.total, way).toMatchObject({ received: 6, read: 6, refused: 0 });
        expect(names(record), way).toEqual({
          first: 'Paracetamol 500 mg',
          second: 'Clozapin 100 mg',
          either: 'Medication/7',
        });
        // The same again is the same.
        record.add(collection(...order), { source: source('default') });
        expect(record.completeness.total.received, way).toBe(6);
      }
    }
  });

  it('GEN-15 a source with one server keeps its keys, and knows again what comes without a fullUrl', () => {
    const record = new PatientRecord();
    record.add(collection(at(HOSPITAL, patient()), at(HOSPITAL, observation('o'))), { source: source('a') });
    record.add(observation('o', { meta: { versionId: '2' }, valueString: 'new' }), { source: source('a') });
    record.add(observation('p'), { source: source('a') });
    expect(record.entries().map(({ key }) => key)).toEqual(['a|Observation/o', 'a|Observation/p']);
    expect(record.completeness.total.received).toBe(3);
  });

  it('GEN-15 the server that the host names is the source’s own, whichever most resources are on', () => {
    const record = new PatientRecord();
    record.add(
      collection(
        at(GP, patient()),
        at(HOSPITAL, medication('Clozapin 100 mg')),
        at(HOSPITAL, observation('x', own)),
      ),
      { source: source('a', { system: `${GP}/` }) },
    );
    expect(record.entries().map(({ key }) => key)).toEqual(['a|//hospital.example/fhir/Observation/x']);
    expect(record.patient).toBeDefined();
  });

  it('GEN-15 a deletion on one server leaves the same id on another one', () => {
    const record = new PatientRecord();
    record.add(
      collection(
        at(GP, patient()),
        at(GP, observation('o')),
        at(GP, observation('p')),
        at(HOSPITAL, observation('o', own)),
      ),
    );
    record.add({
      resourceType: 'Bundle',
      type: 'history',
      entry: [{ fullUrl: `${HOSPITAL}/Observation/o`, request: { method: 'DELETE', url: 'Observation/o' } }],
    });
    expect(record.completeness.deleted).toEqual(['default|//hospital.example/fhir/Observation/o']);
    expect(record.entries().map(({ key }) => key)).toEqual([
      'default|Observation/o',
      'default|Observation/p',
    ]);
  });

  it('GEN-15 what belongs to another server goes and stays with its source', () => {
    const record = new PatientRecord();
    record.add(patient(), { source: source('z') });
    record.add(collection(at(GP, patient()), at(GP, observation('o')), at(HOSPITAL, observation('o', own))), {
      source: source('a'),
    });
    const before = record.entries().map(({ key }) => key);
    expect(before).toHaveLength(2);
    record.remove('z');
    expect(record.entries().map(({ key }) => key)).toEqual(before);
  });

  describe('a bundle without fullUrls', () => {
    const request = (id: string, subject: string, medication: string): Resource => ({
      resourceType: 'MedicationRequest',
      id,
      status: 'active',
      intent: 'order',
      authoredOn: '2026-01-01',
      subject: { reference: subject },
      medicationReference: { reference: medication },
    });
    const shown = (...requests: Resource[]) => {
      const record = new PatientRecord({ lang: 'en' });
      const local = [
        { resourceType: 'Patient', id: '1', name: [{ text: 'Kari' }] },
        { resourceType: 'Medication', id: '7', code: { text: 'Paracetamol' } },
      ];
      const report = record.add({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [...local, ...requests].map((resource) => ({ resource })),
      });
      expect(report.read + report.undated + report.refused).toBe(report.received);
      const titles = record.entries({ kinds: ['medication'] }).map(({ id, title }) => `${id}: ${title}`);
      return [...titles.sort(), `refused: ${report.refused}`];
    };
    const [one, two] = ['https://gp.example/fhir', 'https://hospital.example/fhir'];
    const missing = 'Medication (not loaded)';

    it.each<[string, Resource[], string[]]>([
      [
        'of one server leads to what is in it',
        [request('a', `${one}/Patient/1`, `${one}/Medication/7`), request('b', 'Patient/1', 'Medication/7')],
        ['a: Paracetamol', 'b: Paracetamol', 'refused: 0'],
      ],
      [
        'that names two servers for one medicine does not say whose the medicine in it is',
        [
          request('a', `${one}/Patient/1`, `${one}/Medication/7`),
          request('b', `${one}/Patient/1`, `${two}/Medication/7`),
          request('c', `${one}/Patient/1`, 'Medication/7'),
        ],
        [`a: ${missing}`, `b: ${missing}`, 'c: Paracetamol', 'refused: 0'],
      ],
      [
        'that names another server for another medicine is clear about this one',
        [
          request('a', `${one}/Patient/1`, `${one}/Medication/7`),
          request('b', `${one}/Patient/1`, `${two}/Medication/8`),
        ],
        ['a: Paracetamol', `b: ${missing}`, 'refused: 0'],
      ],
      [
        'that places the patient on two servers does not say whose record it is',
        [
          request('a', `${one}/Patient/1`, `${one}/Medication/7`),
          request('b', `${two}/Patient/1`, `${two}/Medication/7`),
          request('c', 'Patient/1', 'Medication/7'),
        ],
        ['c: Paracetamol', 'refused: 2'],
      ],
      [
        'with a stray about somebody else of another server is still of the first',
        [
          request('a', `${one}/Patient/1`, `${one}/Medication/7`),
          request('b', `${two}/Patient/2`, `${one}/Medication/7`),
        ],
        ['a: Paracetamol', 'refused: 1'],
      ],
    ])('GEN-13 GEN-15 %s', (_, requests, expected) => {
      expect(shown(...requests)).toEqual(expected);
      expect(shown(...requests.toReversed())).toEqual(expected);
    });
  });
});
