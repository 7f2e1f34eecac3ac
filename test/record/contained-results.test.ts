import { describe, expect, it } from 'vitest';
import type { ClinicalEntry } from '@care-timeline/fhir';
import { PatientRecord } from '@care-timeline/record';
import { inEveryWay } from './support/every-way.js';
import { bundle, observation, patient, type Resource } from './support/resources.js';

type Json = Record<string, unknown>;

/** Says nothing but what was measured. */
const bare = (id: string, more: Json = {}): Json => ({
  resourceType: 'Observation',
  id,
  code: { text: `Analyte ${id}` },
  valueQuantity: { value: 6.9, unit: 'mmol/L' },
  ...more,
});

const report = (contained: readonly Json[], more: Json = {}): Resource => ({
  resourceType: 'DiagnosticReport',
  id: 'r1',
  status: 'final',
  category: [{ coding: [{ code: 'LAB' }] }],
  code: { text: 'Electrolytes' },
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2024-03-01',
  contained,
  result: contained.map(({ id }) => ({ reference: `#${String(id)}` })),
  ...more,
});

const recordOf = (...resources: Resource[]): PatientRecord => {
  const record = new PatientRecord({ lang: 'en', timeZone: 'Europe/Oslo' });
  record.add(bundle(patient(), ...resources));
  return record;
};
const named = (record: PatientRecord, name: string): ClinicalEntry | undefined =>
  record.entries({ includeInError: true }).find((entry) => entry.name === name);
const labels = (record: PatientRecord): string[] => record.results().series.map(({ code }) => code.label);

describe('results contained in a report', () => {
  it('RES-05 are listed with the time, subject and category of the report', () => {
    const entries = [patient(), report([bare('k')])].map((resource) => ({ resource }));
    for (const [way, record] of inEveryWay(entries)) {
      const found = named(record, 'Analyte k');
      expect(found, way).toMatchObject({
        kind: 'labs',
        clinicalState: 'unknown',
        resourceType: 'Observation',
      });
      expect(found?.time?.start?.text, way).toBe('2024-03-01');
      expect(record.results().series[0]?.points[0], way).toMatchObject({ key: found!.key, number: 6.9 });
      expect(record.entry(found!.key)?.values[0]?.content, way).toMatchObject({ type: 'quantity' });
    }
  });

  it('RES-05 keep what they say themselves', () => {
    const own = bare('k', { status: 'preliminary', effectiveDateTime: '2024-02-27' });
    const found = named(recordOf(report([own])), 'Analyte k');
    expect(found).toMatchObject({ maturity: 'preliminary' });
    expect(found?.time?.start?.text).toBe('2024-02-27');
  });

  it.each<[what: string, subject: unknown, outer: Json, kind: string]>([
    ['a newborn in words', { display: 'Newborn' }, {}, 'about-others'],
    ['the patient’s name', { display: 'Nordmann, Kari' }, {}, 'labs'],
    ['the name that the report gives', { display: 'KN 1996' }, { display: 'KN 1996' }, 'labs'],
    ['no words', {}, {}, 'labs'],
    ['words and the patient’s reference', { reference: 'Patient/p1', display: 'Mother' }, {}, 'labs'],
  ])('GEN-13 a subject of their own: %s', (_what, subject, outer, kind) => {
    const person = { ...patient(), name: [{ family: 'Nordmann', given: ['Kari'] }] };
    const own = report([bare('k', { subject })], { subject: { reference: 'Patient/p1', ...outer } });
    // The patient may come after the report.
    for (const order of [
      [person, own],
      [own, person],
    ] as Resource[][]) {
      for (const [way, record] of inEveryWay(order.map((resource) => ({ resource })))) {
        const found = named(record, 'Analyte k');
        expect(found?.kind, way).toBe(kind);
        expect(record.results().series.length, way).toBe(kind === 'labs' ? 1 : 0);
        if (kind !== 'labs') expect(found?.title, way).toContain('Newborn');
      }
    }
  });

  it.each([
    ['final', undefined, { clinicalState: 'unknown' }],
    ['final', 'final', { clinicalState: 'past' }],
    ['partial', undefined, { maturity: 'preliminary' }],
    ['appended', undefined, { maturity: 'amended' }],
    ['unknown', undefined, { clinicalState: 'unknown' }],
    ['unknown', 'final', { clinicalState: 'past' }],
    ['entered-in-error', 'final', { clinicalState: 'in-error' }],
    ['cancelled', undefined, { clinicalState: 'not-done' }],
  ])('RES-05 GEN-01 report %s, result %s', (status, own, expected) => {
    const record = recordOf(report([bare('k', own === undefined ? {} : { status: own })], { status }));
    expect(named(record, 'Analyte k')).toMatchObject(expected);
  });

  it('RES-05 also two in one report, members of a contained panel, and those contained in a panel', () => {
    const panel = bare('panel', {
      code: { text: 'Panel' },
      valueQuantity: undefined,
      hasMember: [{ reference: '#a' }, { reference: '#b' }],
    });
    const inReport = recordOf(report([panel, bare('a'), bare('b')], { result: [{ reference: '#panel' }] }));
    expect(labels(inReport).sort()).toEqual(['Analyte a', 'Analyte b']);
    const members = named(inReport, 'Panel')!.references.filter(({ role }) => role === 'member');
    expect(members.map((member) => inReport.follow(named(inReport, 'Panel')!, member)?.name)).toEqual([
      'Analyte a',
      'Analyte b',
    ]);
    const outer = observation('o', { contained: [bare('m')], hasMember: [{ reference: '#m' }] });
    expect(named(recordOf(outer), 'Analyte m')).toMatchObject({ clinicalState: 'unknown' });
  });

  it('RES-05 the report leads to them', () => {
    const record = recordOf(report([bare('k')]));
    const from = named(record, 'Electrolytes')!;
    const result = from.references.find(({ role }) => role === 'result')!;
    expect(record.follow(from, result)?.name).toBe('Analyte k');
  });

  it('RES-05 they lead to the report', () => {
    const found = named(recordOf(report([bare('k')])), 'Analyte k')!;
    const whole = found.references.find(({ role }) => role === 'part-of')!;
    expect(recordOf(report([bare('k')])).follow(found, whole)?.name).toBe('Electrolytes');
  });

  it.each<[string, Json | undefined, string]>([
    ['microbiology', { system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'MB' }, 'labs'],
    ['radiology', { system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'CT' }, 'imaging'],
    ['radiology in LOINC', { system: 'http://loinc.org', code: 'LP29684-5' }, 'imaging'],
    ['the same code of another system', { system: 'urn:local', code: 'CT' }, 'labs'],
    ['none', undefined, 'labs'],
  ])('RES-05 in a report of the category %s', (_, coding, kind) => {
    const category = coding && [{ coding: [coding] }];
    expect(named(recordOf(report([bare('k')], { category })), 'Analyte k')?.kind).toBe(kind);
  });

  it('RES-05 other contained resources stay inside, and so do Observations in other types', () => {
    const lab = { resourceType: 'Organization', id: 'lab', name: 'Lab' };
    const record = recordOf(report([], { contained: [lab] }), {
      resourceType: 'FamilyMemberHistory',
      id: 'f',
      status: 'completed',
      contained: [bare('mother')],
    });
    expect(record.completeness.total.received).toBe(3);
  });

  it('RES-05 GEN-13 about somebody else: apart', () => {
    const fetus = bare('k', { focus: [{ display: 'Fetus' }] });
    expect(named(recordOf(report([fetus])), 'Analyte k')?.kind).toBe('about-others');
    // A member says nothing of its own: it is about whom the panel is about.
    const panel = observation('o', { focus: [{ display: 'Fetus' }], contained: [bare('m')] });
    expect(named(recordOf(panel), 'Analyte m')?.kind).toBe('about-others');
    const ward = { resourceType: 'Location', id: 'ward', name: 'Ward 3' };
    const inWard = report([bare('k', { subject: { reference: '#ward' } }), ward]);
    expect(named(recordOf(inWard), 'Analyte k')?.kind).toBe('about-others');
    const other = report([bare('k', { subject: { reference: 'Patient/p2' } })]);
    expect(recordOf(other).completeness.total).toMatchObject({ received: 3, read: 2, refused: 1 });
  });

  it('RES-05 GEN-04 a modifier of the report applies to them, and its confidentiality', () => {
    const meta = { security: [{ code: 'R' }] };
    const record = recordOf(report([bare('k')], { modifierExtension: [{ url: 'urn:x' }], meta }));
    expect(named(record, 'Analyte k')).toMatchObject({ safe: false });
    expect(named(record, 'Analyte k')?.provenance.security).toMatchObject([{ code: 'R' }]);
    expect(named(recordOf(report([bare('k')])), 'Analyte k')).toMatchObject({ safe: true });
  });

  it('RES-05 GEN-07 each is received once more, and counted', () => {
    const record = new PatientRecord({ lang: 'en' });
    const input = bundle(patient(), report([bare('a'), bare('b'), bare('b', { status: 'preliminary' })]));
    expect(record.add(input)).toMatchObject({ received: 5, read: 5 });
    expect(record.add(input)).toMatchObject({ received: 5, read: 5 });
    expect(record.completeness.total).toMatchObject({ received: 5, read: 5 });
  });

  it('RES-05 those that a newer version of the report no longer holds are gone, whatever the order', () => {
    const version = (versionId: string, ...contained: Json[]): Resource =>
      report(contained, { meta: { versionId } });
    const first = version('1', bare('a'), bare('b'));
    const second = version('2', bare('a', { valueQuantity: { value: 4, unit: 'mmol/L' } }));
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const record = recordOf(order[0]!);
      record.add(order[1]);
      expect(record.results().series.map(({ points }) => points.map(({ number }) => number))).toEqual([[4]]);
      expect(named(record, 'Analyte b')).toBeUndefined();
    }
  });

  it('RES-05 a deleted report takes them with it; one on another server does not', () => {
    const record = recordOf(report([bare('k')]));
    record.add({
      resourceType: 'Bundle',
      type: 'history',
      entry: [{ request: { method: 'DELETE', url: 'DiagnosticReport/r2' } }],
    });
    expect(labels(record)).toEqual(['Analyte k']);
    record.add({
      resourceType: 'Bundle',
      type: 'history',
      entry: [{ request: { method: 'DELETE', url: 'DiagnosticReport/r1' } }],
    });
    expect(labels(record)).toEqual([]);
  });

  it('RES-05 GEN-15 equal ids on two servers are two results', () => {
    const entries = ['https://a.example/fhir', 'https://b.example/fhir'].map((base) => ({
      fullUrl: `${base}/DiagnosticReport/r1`,
      resource: report([bare('k')], { subject: { reference: 'https://a.example/fhir/Patient/p1' } }),
    }));
    const own = { fullUrl: 'https://a.example/fhir/Patient/p1', resource: patient() };
    for (const [way, record] of inEveryWay([own, ...entries])) {
      expect(record.results().series[0]?.points, way).toHaveLength(2);
      expect(record.completeness.total, way).toMatchObject({ received: 5, read: 5 });
    }
  });

  it('RES-05 GEN-15 two reports with one id under two opaque addresses of a bundle hold two results', () => {
    const entries = ['a', 'b'].map((last, valueInteger) => ({
      fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${last}`,
      resource: report([bare('k', { valueInteger, valueQuantity: undefined })]),
    }));
    const record = new PatientRecord();
    record.add({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: patient() }, ...entries] });
    expect(
      record
        .results()
        .series[0]?.points.map(({ number }) => number)
        .sort(),
    ).toEqual([0, 1]);
    expect(record.completeness.total).toMatchObject({ received: 5, read: 5 });
  });

  it('RES-05 a report with nonsense in it is read', () => {
    const odd = [
      null,
      'x',
      [],
      { resourceType: 'Observation' },
      { resourceType: 'Observation', id: '#k' },
      7,
    ];
    const record = new PatientRecord();
    const sum = record.add(bundle(patient(), report([], { contained: odd })));
    expect(sum.received).toBe(4);
    expect(sum.read + sum.inError + sum.undated + sum.notUnderstood + sum.refused).toBe(4);
  });
});
