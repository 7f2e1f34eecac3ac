import { describe, expect, it } from 'vitest';
import { FLAG, contentText, indexFacts, readResources, type ClinicalEntry } from '@care-timeline/fhir';
import { RICH_RESOURCES } from '../fixtures/rich.js';
import { baseResource } from '../fixtures/resources.js';
import { entryOf, type Json } from './support.js';

const rich = (id: string): Json => RICH_RESOURCES.find((resource) => resource['id'] === id) as Json;
const observation = (more: Json): ClinicalEntry =>
  entryOf({ ...baseResource('Observation'), valueQuantity: undefined, ...more });
const shown = (entry: ClinicalEntry): string | undefined =>
  entry.values[0]?.content && contentText(entry.values[0].content);

describe('values', () => {
  it.each<[Json, string]>([
    [{ valueQuantity: { value: 5.4, unit: 'mmol/L' } }, '5.4 mmol/L'],
    [{ valueQuantity: { value: 0.1, comparator: '<', unit: 'mg/L' } }, '< 0.1 mg/L'],
    [{ valueQuantity: { value: 1e-7, code: 'mol' } }, '0.0000001 mol'],
    [{ valueQuantity: { value: '7.10', unit: 'x' } }, '7.10 x'],
    [{ valueCodeableConcept: { text: 'Positiv' } }, 'Positiv'],
    [{ valueString: 'gul' }, 'gul'],
    [{ valueBoolean: false }, 'false'],
    [{ valueInteger: 12 }, '12'],
    [{ valueRange: { low: { value: 1, unit: 'g' }, high: { value: 2, unit: 'g' } } }, '1–2 g'],
    [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }, '1 : 128'],
    [{ valueTime: '12:30:00' }, '12:30:00'],
    [{ valueDateTime: '2024-01' }, '2024-01'],
    [{ valuePeriod: { start: '2024', end: '2025' } }, '2024 – 2025'],
    [{ valueSampledData: { data: '1 2 3', origin: { unit: 'mV' } } }, '1 2 3'],
    [{ valueAttachment: { title: 'EKG', url: 'http://x' } }, 'EKG'],
    [{ valueReference: { reference: 'MolecularSequence/1' } }, 'MolecularSequence/1'],
  ])('RES-02 %j', (value, text) => {
    expect(shown(observation(value))).toBe(text);
  });
  it('RES-02 digits are kept as they were written in the JSON text', () => {
    const text =
      '{"resourceType":"Observation","id":"1","status":"final","code":{"text":"K"},"note":[{"text":"\\"value\\": 9.90"}],"valueQuantity":{"value":5.40,"unit":"mmol/L"},"component":[{"code":{"text":"a"},"valueQuantity":{"value":1.0e2}},{"code":{"text":"b"},"valueQuantity":{"value":7}}]}';
    const written = readResources(text).entries[0]?.values.map(
      ({ content }) => content?.type === 'quantity' && content.quantity.written,
    );
    expect(written).toEqual(['5.40', '1.0e2', '7']);
    // A parsed object has lost them: the shortest form.
    expect(shown(readResources(JSON.parse(text)).entries[0]!)).toBe('5.4 mmol/L');
  });
  it('RES-02 digits of doubled members are not guessed', () => {
    const text = '{"resourceType":"Observation","status":"final","valueQuantity":{"value":5.40,"value":5.4}}';
    expect(shown(readResources(text).entries[0]!)).toBe('5.4');
  });
  it('RES-04 dataAbsentReason is shown as such, also as an extension', () => {
    expect(observation({ dataAbsentReason: { text: 'Hemolysert' } }).values[0]).toMatchObject({
      dataAbsentReason: { label: 'Hemolysert' },
    });
    const masked = {
      _valueQuantity: {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
        ],
      },
    };
    expect(observation(masked).values[0]).toMatchObject({
      dataAbsentReason: { label: 'skjermet av kilden' },
    });
  });
  it('RES-03 RES-04 components keep their codes, ranges and reasons, members are referred to', () => {
    const entry = entryOf(rich('bp'));
    expect(entry.kind).toBe('vitals');
    expect(entry.maturity).toBe('amended');
    expect(entry.values.map(({ component, code }) => `${code.label} ${component}`)).toEqual([
      'Systolisk true',
      'Diastolisk true',
      'Arm true',
    ]);
    expect(entry.values[0]?.content).toMatchObject({ quantity: { comparator: '>', value: 151 } });
    expect(entry.values[0]?.interpretation).toEqual([]);
    expect(entry.references.find(({ role }) => role === 'member')?.target).toBe('Observation/o2');
    const facts = indexFacts(rich('bp'), { sourceId: 's', lang: 'nb' });
    expect(facts!.flags & FLAG.HAS_NUMBER).toBeTruthy();
    expect(facts!.flags & FLAG.AMENDED).toBeTruthy();
    expect(facts!.flags & FLAG.RESTRICTED).toBeTruthy();
  });
  it('answers of a form, nested ones too, in order', () => {
    const { values, name } = entryOf(rich('qr'));
    expect(name).toBe('ADL-kartlegging');
    expect(values.map(({ code, content }) => `${code.label}: ${content && contentText(content)}`)).toEqual([
      'Spising: 2', '1.1: sakte', '2.1: Selv', '2.1: true', '3: 2024-01-01', '3: 1.5 m', '3: x',
    ]); // prettier-ignore
  });
});

describe('lanes', () => {
  const kind = (more: Json, type = 'Observation'): string => entryOf({ resourceType: type, ...more }).kind;
  it.each<[Json, string]>([
    [{ category: [{ coding: [{ code: 'vital-signs' }] }] }, 'vitals'],
    [{ category: [{ text: 'Vital Signs' }] }, 'vitals'],
    [{ category: [{ coding: [{ code: 'laboratory' }] }] }, 'labs'],
    [{ category: [{ coding: [{ code: 'eget' }] }, { coding: [{ code: 'imaging' }] }] }, 'imaging'],
    [{ category: [{ coding: [{ code: 'survey' }] }] }, 'assessment'],
    [{ code: { coding: [{ code: '8867-4' }] } }, 'vitals'],
    [{ specimen: {} }, 'labs'],
    [{ valueQuantity: { value: 1 }, referenceRange: [{}] }, 'labs'],
    [{}, 'assessment'],
  ])('Observation %j', (more, expected) => {
    expect(kind(more)).toBe(expected);
  });
  it.each<[Json, string]>([
    [{ category: [{ coding: [{ code: 'RAD' }] }] }, 'imaging'],
    [{ category: [{ coding: [{ code: 'LAB' }] }] }, 'labs'],
    [{ imagingStudy: [{}] }, 'imaging'],
    [{ result: [{}] }, 'labs'],
    [{ presentedForm: [{}] }, 'document'],
    [{}, 'labs'],
  ])('DiagnosticReport %j', (more, expected) => {
    expect(kind(more, 'DiagnosticReport')).toBe(expected);
  });
});

describe('allergies and problems', () => {
  it('ALG-02 certainties are told apart', () => {
    const certainty = (code: string): Json => ({
      ...baseResource('AllergyIntolerance'),
      verificationStatus: { coding: [{ code }] },
    });
    for (const code of ['unconfirmed', 'presumed', 'confirmed', 'refuted'])
      expect(entryOf(certainty(code)).certainty).toBe(code);
  });
  it('ALG-02 the Norwegian extension for presumed, with a coding without a code', () => {
    const entry = entryOf({
      ...baseResource('AllergyIntolerance'),
      verificationStatus: {
        extension: [{ url: 'http://nhn.no/kj/fhir/StructureDefinition/KjPresumed', valueBoolean: true }],
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' }],
      },
    });
    expect(entry).toMatchObject({ certainty: 'presumed', clinicalState: 'current', problems: [] });
  });
  it('ALG-01 none known and no information are two things, and neither is an allergy', () => {
    const of = (system: string, code: string): ClinicalEntry =>
      entryOf({ ...baseResource('AllergyIntolerance'), code: { coding: [{ system, code, display: 'x' }] } });
    expect(of('http://snomed.info/sct', '716186003')).toMatchObject({
      absence: 'none-known',
      negation: 'none-known',
      title: 'x',
      allergy: { noneKnown: true },
    });
    const IPS = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips';
    expect(of(IPS, 'no-known-allergies').absence).toBe('none-known');
    expect(of(IPS, 'no-allergy-info')).toMatchObject({
      absence: 'no-information',
      allergy: { noneKnown: false },
    });
    expect(of(IPS, 'no-allergy-info').negation).toBeUndefined();
    expect(entryOf(baseResource('AllergyIntolerance')).absence).toBeUndefined();
    const said = (text: string): ClinicalEntry =>
      entryOf({ ...baseResource('AllergyIntolerance'), code: { text } });
    expect(said('NKA').absence).toBe('none-known');
    expect(said('Ingen kjente allergier.').absence).toBe('none-known');
    expect(said('Ingen kjente allergier, men får utslett av plaster').absence).toBeUndefined();
  });
  it('everything about an allergy', () => {
    expect(entryOf(rich('a'))).toMatchObject({
      name: 'Penicillin',
      nameFrom: 'user-selected',
      allergy: {
        type: 'allergy',
        categories: ['medication'],
        criticality: 'high',
        reactions: [
          {
            substance: { label: 'Apocillin' },
            manifestations: [{ label: 'Utslett' }, { label: 'Kløe' }],
            severity: 'severe',
            onset: { text: '2021-05-01' },
            description: 'Hele kroppen',
          },
        ],
        lastOccurrence: { text: '2021-05' },
      },
    });
  });
  it('critical information of the summary care record', () => {
    const entry = entryOf({
      ...baseResource('Condition'),
      meta: { profile: ['http://nhn.no/kj/fhir/StructureDefinition/KjCondition'] },
      category: [{ coding: [{ system: 'http://nhn.no/kj/fhir/CodeSystem/x', code: '10' }] }],
    });
    expect(entry.condition?.critical).toBe('infection');
  });
  it('GEN-03 a condition without a clinical status is unknown, and past where it has ended', () => {
    const bare = { ...baseResource('Condition'), clinicalStatus: undefined };
    expect(entryOf(bare).clinicalState).toBe('unknown');
    expect(entryOf({ ...bare, abatementDateTime: '2020' }).clinicalState).toBe('past');
  });
});

describe('plans, goals and teams', () => {
  it('CPL-03 R4 detail, R4 reference and R5 planned and performed are read alike', () => {
    const { carePlan, note } = entryOf(rich('cp'));
    expect(
      carePlan?.activities.map(({ title, clinicalState, negation }) => [title, clinicalState, negation]),
    ).toEqual([
      ['Veie seg', 'current', undefined],
      ['Måle blodtrykk', 'unknown', undefined],
      ['Utført', 'past', undefined],
      ['Tung løfting', 'not-done', 'do-not-perform'],
    ]);
    expect(carePlan?.activities[0]).toMatchObject({
      progress: ['Går fint'],
      performed: [{ target: 'Observation/o1' }],
      goals: [{ target: 'Goal/g1' }],
    });
    expect(carePlan?.activities[2]).toMatchObject({
      planned: { target: 'ServiceRequest/s1' },
      performed: [{ target: 'Procedure/pr1' }],
    });
    expect(carePlan?.activities[3]).toMatchObject({ doNotPerform: true, scheduledText: 'i seks uker' });
    expect(carePlan?.addresses.map(({ target }) => target)).toEqual(['Condition/c1']);
    expect(carePlan?.addressesText.map(({ label }) => label)).toEqual(['Ensomhet']);
    expect(note).toEqual(['Ring ved vektøkning']);
  });
  it('CPL-01 lifecycle and achievement are separate', () => {
    const entry = entryOf(rich('g'));
    expect(entry.clinicalState).toBe('current');
    expect(entry.goal).toMatchObject({
      achievement: { codings: [{ code: 'improving' }] },
      targets: [
        {
          measure: { label: 'Vekt' },
          detail: { quantity: { value: 80, comparator: '<' } },
          due: { text: '2024-06-01' },
        },
        { detail: { type: 'range' }, dueText: '3 mnd' },
      ],
      outcomes: [{ target: 'Observation/o1' }],
      outcomeConcepts: [{ label: 'På vei' }],
    });
  });
  it('GEN-05 a team, and which of its telephone numbers are old', () => {
    const entry = entryOf({
      ...baseResource('CareTeam'),
      participant: [
        { role: [{ text: 'Primærkontakt' }], member: { display: 'Ida' }, period: { start: '2024' } },
      ],
      telecom: [
        { value: '1', use: 'old' },
        { value: '22', system: 'phone' },
      ],
    });
    expect(entry.careTeam).toMatchObject({
      participants: [
        { role: [{ label: 'Primærkontakt' }], member: { display: 'Ida' }, period: { ongoing: true } },
      ],
      telecom: [
        { value: '1', use: 'old' },
        { value: '22', system: 'phone' },
      ],
    });
  });
  it('CPL-02 a task has an owner and a due date', () => {
    const entry = entryOf({
      ...baseResource('Task'),
      owner: { display: 'Ida' },
      restriction: { period: { end: '2024-02-01' } },
      priority: 'urgent',
    });
    expect(entry.task).toMatchObject({
      owner: { display: 'Ida' },
      due: { text: '2024-02-01' },
      priority: 'urgent',
    });
  });
});

describe('references and provenance', () => {
  it('every kind of reference, with its role', () => {
    const entry = entryOf(rich('e'), {
      targetOf: (url) => (url === 'urn:uuid:p' ? 'Patient/p1' : undefined),
    });
    const of = (path: string) => entry.references.find((reference) => reference.path === path);
    expect(of('subject')).toMatchObject({ role: 'subject', reference: 'urn:uuid:p', target: 'Patient/p1' });
    expect(of('participant.individual')).toMatchObject({ role: 'participant', display: 'Vakthavende' });
    expect(of('participant.individual')?.target).toBeUndefined();
    expect(of('location.location')).toMatchObject({ role: 'location', target: 'Location/l' });
    expect(of('diagnosis.condition')).toMatchObject({ role: 'problem', target: 'Condition/c' });
    expect(of('serviceProvider')).toMatchObject({ role: 'organization', display: 'Legevakten' });
  });
  it('GEN-08 author, recorded time, version and labels', () => {
    const entry = entryOf(rich('bp'));
    expect(entry.provenance).toMatchObject({
      sourceId: 's',
      author: {
        path: 'performer',
        display: 'Hansen, Ida'.split(', ').reverse().join(' '),
        type: 'Practitioner',
      },
      versionId: '3',
      lastUpdated: { precision: 'millisecond' },
      security: [{ code: 'R' }],
      profiles: ['http://example.org/p'],
    });
    expect(
      entry.references.find(({ identifier }) => identifier?.value === '1234567')?.identifier?.system,
    ).toBe('urn:oid:2.16.578.1.12.4.1.4.4');
  });
  it('a subject known by identifier only', () => {
    const facts = indexFacts(rich('mr'), { sourceId: 's', lang: 'nb' });
    expect(facts?.subject).toMatchObject({
      identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '13116900216' },
    });
    const nobody = indexFacts(
      { resourceType: 'Observation', status: 'final' },
      { sourceId: 's', lang: 'nb' },
    );
    expect(nobody!.flags & FLAG.NO_SUBJECT).toBeTruthy();
    const appointment = indexFacts(baseResource('Appointment'), { sourceId: 's', lang: 'nb' });
    expect(appointment?.subject?.target).toBe('Patient/p1');
  });
  it('a type that is a profile’s URL, as the Norwegian medication list writes it', () => {
    const subject = {
      reference: 'urn:uuid:1',
      type: 'http://ehelse.no/fhir/StructureDefinition/sfm-Patient',
    };
    expect(entryOf({ ...baseResource('Condition'), subject }).references[0]?.type).toBe('Patient');
  });
});
