import { describe, expect, it } from 'vitest';
import { batchAnswers } from '../../../packages/sources/src/server/batch.js';
import { readCapabilities, SEARCH_MODE } from '../../../packages/sources/src/server/capabilities.js';
import { readNotification } from '../../../packages/sources/src/server/changes.js';
import { nextUrl } from '../../../packages/sources/src/server/next-link.js';
import { readPage } from '../../../packages/sources/src/server/page.js';
import { References } from '../../../packages/sources/src/server/references.js';

const BASE = 'https://fhir.example.test/r4';

describe('a next link', () => {
  it.each([
    ['https://fhir.example.test/r4?_getpages=1', 'https://fhir.example.test/r4?_getpages=1'],
    ['?_getpages=1', 'https://fhir.example.test/r4?_getpages=1'],
    ['/r4/Observation?page=2', 'https://fhir.example.test/r4/Observation?page=2'],
    ['Observation?page=2', 'https://fhir.example.test/r4/Observation?page=2'],
    // A server behind a proxy that writes its inner scheme and port.
    ['http://fhir.example.test:8080/r4?_getpages=1', 'https://fhir.example.test/r4?_getpages=1'],
    // A host behind a proxy: below our base, so it is ours to ask for, by the address that we know.
    ['https://inner.example.test/r4?_getpages=1', `${BASE}?_getpages=1`],
    ['https://elsewhere.example.test/other?_getpages=1', undefined],
    ['/?_getpages=1', `${BASE}?_getpages=1`],
    ['/Observation?_page=2', `${BASE}/Observation?_page=2`],
    ['https://fhir.example.test/admin?_getpages=1', undefined],
    ['https://fhir.example.test/r4x?_getpages=1', undefined],
    ['https://fhir.example.test/r4/../admin', undefined],
    ['https://fhir.example.test/r4/..%2fadmin', undefined],
    ['https://fhir.example.test/r4/%2e%2e/admin', undefined],
    ['https://fhir.example.test/r4/..%5Cadmin', undefined],
    ['https://fhir.example.test/r4?next=a%2Fb', 'https://fhir.example.test/r4?next=a%2Fb'],
    ['http://fhir.example.test:8080/admin', undefined],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
  ])('%s', (link, url) => {
    expect(nextUrl(link, BASE)).toBe(url);
  });
});

describe('a CapabilityStatement', () => {
  const statement = {
    resourceType: 'CapabilityStatement',
    fhirVersion: '4.0.1',
    rest: [
      {
        mode: 'server',
        extension: [{ url: SEARCH_MODE, valueCode: 'GET' }],
        interaction: [{ code: 'batch' }],
        resource: [
          {
            type: 'Observation',
            interaction: [{ code: 'search-type' }],
            searchParam: [{ name: 'patient' }],
            searchInclude: ['Observation:encounter'],
          },
          { type: 'Patient', operation: [{ name: '$everything' }] },
          { type: 'Binary', interaction: [{ code: 'read' }] },
        ],
      },
    ],
  };
  it('says what the server has, and what it has not', () => {
    const read = readCapabilities(statement);
    expect(read).toMatchObject({ release: 'R4', known: true, batch: true, searchMode: 'GET' });
    expect([read?.offers('Observation'), read?.offers('Binary'), read?.offers('Flag')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([read?.searches('Observation', 'patient'), read?.searches('Observation', 'date')]).toEqual([
      true,
      false,
    ]);
    expect([read?.includes('Observation', 'encounter'), read?.includes('Observation', 'subject')]).toEqual([
      true,
      false,
    ]);
    expect(read?.patientOperations.has('everything')).toBe(true);
  });
  it.each([
    ['5.0.0', 'R5'],
    ['4.3.0', 'R4B'],
    ['4.0.1', 'R4'],
    ['', 'R4'],
  ])('release of %s', (fhirVersion, release) => {
    expect(readCapabilities({ ...statement, fhirVersion })?.release).toBe(release);
  });
  it('holds nothing against a server that lists nothing', () => {
    const read = readCapabilities({ resourceType: 'CapabilityStatement', rest: 'nonsense' });
    expect([read?.known, read?.offers('Flag'), read?.searches('Flag', 'date')]).toEqual([false, true, true]);
    expect(readCapabilities({ resourceType: 'Bundle' })).toBeUndefined();
  });
});

describe('a page', () => {
  const patient = 'p1';
  const observation = (id: string, more: object = {}) => ({
    resourceType: 'Observation',
    id,
    subject: { reference: 'Patient/p1' },
    ...more,
  });
  const page = (...resources: object[]) =>
    readPage({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) }, patient);
  const outcome = (severity: string, code: string) => ({
    resourceType: 'OperationOutcome',
    issue: [{ severity, code }],
  });

  it('is whole unless the server says otherwise', () => {
    expect(page(observation('1'))).toMatchObject({
      names: ['Observation/1'],
      incomplete: false,
      strangers: 0,
    });
    expect(page(outcome('warning', 'incomplete'))?.incomplete).toBe(true);
    expect(page(outcome('error', 'exception'))?.incomplete).toBe(true);
    expect(page(outcome('warning', 'processing'))?.incomplete).toBe(false);
    expect(page(outcome('information', 'informational'))?.incomplete).toBe(false);
  });
  it('GEN-06 is no list where there is an outcome in its place', () => {
    expect(readPage(outcome('information', 'informational'), patient)?.incomplete).toBe(true);
    expect(readPage({ resourceType: 'Observation' }, patient)).toBeUndefined();
  });
  it('GEN-13 knows whose it is', () => {
    expect(page(observation('1', { subject: { reference: 'Patient/p2' } }))?.strangers).toBe(1);
    expect(page(observation('1', { subject: { identifier: { value: '1' } } }))?.strangers).toBe(0);
    expect(
      page(observation('1', { subject: { reference: 'https://other.test/Patient/9' } }))?.strangers,
    ).toBe(0);
    const participants = (...ids: string[]) => ({
      resourceType: 'Appointment',
      id: '1',
      participant: ids.map((id) => ({ actor: { reference: id } })),
    });
    expect(page(participants('Patient/p2', 'Practitioner/1'))?.strangers).toBe(1);
    expect(page(participants('Patient/p2', 'Patient/p1'))?.strangers).toBe(0);
    expect(page({ resourceType: 'Patient', id: 'p2' })?.strangers).toBe(1);
  });
  it('says what is held back: by label, by outcome, by an entry without content', () => {
    const masked = observation('1', { meta: { security: [{ code: 'MASKED' }] } });
    expect(page(masked)?.withheld).toEqual({ types: ['Observation'], count: 1, codes: ['MASKED'] });
    expect(page(outcome('information', 'suppressed'))?.withheld).toMatchObject({ codes: ['suppressed'] });
    const empty = readPage(
      { resourceType: 'Bundle', entry: [{ fullUrl: 'https://x.test/Observation/1' }] },
      patient,
    );
    expect(empty?.withheld).toEqual({ types: [], count: 1, codes: ['empty-entry'] });
    expect(page(observation('1', { meta: { security: [{ code: 'R' }] } }))?.withheld).toBeUndefined();
  });
  it('reads any JSON without an exception', () => {
    for (const entry of [
      null,
      1,
      'x',
      [null],
      [1],
      [{ resource: null }],
      [{ resource: { meta: 7, issue: {} } }],
    ])
      expect(
        readPage({ resourceType: 'Bundle', entry, link: [null, { relation: 'next' }], meta: null }, patient),
      ).toBeDefined();
  });
});

describe('a batch answer', () => {
  const bundle = { resourceType: 'Bundle', type: 'searchset' };
  it('is taken question by question', () => {
    const entry = [
      { response: { status: '200 OK' }, resource: bundle },
      { response: { status: '403' }, resource: { resourceType: 'OperationOutcome' } },
      { response: { status: '200' } },
    ];
    expect(batchAnswers({ type: 'batch-response', entry }, 3)).toEqual([bundle, undefined, undefined]);
    expect(batchAnswers({ type: 'batch-response', entry }, 2)).toEqual([undefined, undefined]);
    expect(batchAnswers({ type: 'searchset', entry }, 3)).toEqual([undefined, undefined, undefined]);
  });
});

describe('references', () => {
  const wanted = (...resources: object[]): string[] => {
    const references = new References(
      'https://fhir.example.test/r4',
      () => true,
      (type) => type === 'Condition',
    );
    for (const resource of resources) references.note(resource as never);
    return references.take(10).flatMap(({ type, ids }) => ids.map((id) => `${type}/${id}`));
  };
  it('wants medicines always, people only where they have no name, and plans’ activities', () => {
    const request = {
      resourceType: 'MedicationRequest',
      id: '1',
      medicationReference: { reference: 'Medication/m', display: 'Metoprolol' },
      requester: { reference: 'Practitioner/a' },
      recorder: { reference: 'Practitioner/b', display: 'Lege B' },
      encounter: { reference: 'Encounter/e' },
      contained: [{ resourceType: 'Device', id: 'd' }],
    };
    const plan = {
      resourceType: 'CarePlan',
      id: '2',
      addresses: [{ reference: 'Condition/c' }],
      activity: [{ reference: { reference: 'ServiceRequest/s/_history/3' } }],
      author: { reference: 'https://elsewhere.test/Practitioner/x' },
    };
    expect(wanted(request, plan)).toEqual(['Medication/m', 'Practitioner/a', 'ServiceRequest/s']);
  });
  it('wants nothing twice and nothing that is there', () => {
    const one = { resourceType: 'Observation', id: '1', performer: [{ reference: 'Practitioner/a' }] };
    const doctor = { resourceType: 'Practitioner', id: 'a' };
    expect(wanted(one, doctor)).toEqual([]);
    expect(wanted(doctor, one)).toEqual([]);
    const references = new References(
      'https://fhir.example.test/r4',
      () => true,
      () => false,
    );
    references.note(one);
    expect(references.take(5)).toHaveLength(1);
    references.note({ ...one, id: '2' });
    expect(references.take(5)).toEqual([]);
  });
  it('GEN-06 counts what has not come, whether or not it could be asked for', () => {
    const references = new References(
      'https://fhir.example.test/r4',
      (type) => type !== 'Medication',
      () => false,
    );
    references.note({
      resourceType: 'MedicationRequest',
      id: '1',
      medicationReference: { reference: 'Medication/m', display: 'Metoprolol' },
      requester: { reference: 'Practitioner/a' },
      recorder: { reference: 'Practitioner/b', display: 'Lege B' },
      performer: { reference: 'Organization/o' },
    });
    expect(references.lacking).toEqual({ Medication: 1, Practitioner: 1, Organization: 1 });
    expect(references.take(5).map(({ type }) => type)).toEqual(['Practitioner', 'Organization']);
    references.note({ resourceType: 'Practitioner', id: 'a' });
    expect(references.lacking).toEqual({ Medication: 1, Organization: 1 });
  });
});

describe('a subscription notification', () => {
  const ids = (notification: unknown) => Object.fromEntries(readNotification(notification, BASE).ids);
  it('of R5 with ids', () => {
    const status = {
      resourceType: 'SubscriptionStatus',
      notificationEvent: [{ focus: { reference: `${BASE}/Observation/o1` } }],
    };
    const bundle = {
      resourceType: 'Bundle',
      entry: [{ resource: status }, { fullUrl: `${BASE}/Observation/o1` }, { request: { url: 'Task/t1' } }],
    };
    expect(ids(bundle)).toEqual({ Observation: ['o1'], Task: ['t1'] });
  });
  it('of the R4 backport with full resources', () => {
    const parameters = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'notification-event', part: [{ name: 'focus', valueReference: { reference: 'Flag/f1' } }] },
      ],
    };
    const flag = { resourceType: 'Flag', id: 'f1' };
    const read = readNotification(
      { resourceType: 'Bundle', entry: [{ resource: parameters }, { resource: flag }] },
      BASE,
    );
    expect(read.resources).toEqual([flag]);
    expect(read.ids.size).toBe(0);
  });
  it('that is empty, or nothing of the kind', () => {
    for (const nothing of [undefined, null, 7, {}, { entry: [{}] }, { entry: [{ fullUrl: 'urn:uuid:1' }] }])
      expect(readNotification(nothing, BASE)).toEqual({ resources: [], ids: new Map() });
  });
});
