import { describe, expect, it } from 'vitest';
import { doseSchedule, indexFacts, type MedicationFacts } from '@care-timeline/fhir';
import { RICH_RESOURCES } from '../fixtures/rich.js';
import { baseResource } from '../fixtures/resources.js';
import { entryOf, when, type Json } from './support.js';

const facts = (resource: Json, more = {}): MedicationFacts => {
  const { medication } = entryOf(resource, more);
  if (medication === undefined) throw new Error('no medication facts');
  return medication;
};
const request = (more: Json = {}): Json => ({ ...baseResource('MedicationRequest'), ...more });

describe('one text for all dosages', () => {
  it('MED-08 R5 renderedDosageInstruction is kept verbatim, blank ones are not', () => {
    for (const type of ['MedicationRequest', 'MedicationStatement', 'MedicationDispense']) {
      const of = (renderedDosageInstruction: unknown) =>
        facts({ ...baseResource(type), renderedDosageInstruction }).renderedDosage;
      expect(of(' Two puffs\nmorning and night ')).toBe(' Two puffs\nmorning and night ');
      expect(of(' ')).toBeUndefined();
      expect(of({ text: 'x' })).toBeUndefined();
      const element = (name: string, valueMarkdown: string) => ({
        url: `http://hl7.org/fhir/5.0/StructureDefinition/extension-${name}`,
        valueMarkdown,
      });
      const inR4 = (...extension: unknown[]) => facts({ ...baseResource(type), extension }).renderedDosage;
      expect(inR4(element(`${type}.renderedDosageInstruction`, 'Two puffs'))).toBe('Two puffs');
      expect(inR4(element('NutritionOrder.renderedDosageInstruction', 'Two puffs'))).toBeUndefined();
    }
  });
});

describe('the medicine', () => {
  const rich = RICH_RESOURCES.find(({ id }) => id === 'mr') as Json;
  it('is resolved through a contained Medication', () => {
    expect(entryOf(rich).name).toBe('Selo-Zok depottab 50 mg');
    expect(facts(rich)).toMatchObject({
      role: 'request',
      generic: 'Metoprolol',
      brand: 'Selo-Zok depottab 50 mg',
      form: { label: 'depottablett' },
      ingredients: [{ name: { label: 'metoprolol' }, active: true }],
      repeats: 3,
      substitution: 'true',
      quantity: { value: 98 },
    });
    expect(facts(rich).strength?.replace(/\u00a0/g, ' ')).toBe('50 mg per tablett');
  });
  it('GEN-01 GEN-02 is for the problem that it refers to, unless that was never one', () => {
    const problem = (more: Json): Json => ({
      resourceType: 'Condition',
      code: { text: 'Hjertesvikt' },
      ...more,
    });
    const said = (reference: Json, found?: Json, own: Json = {}): string[] =>
      facts(request({ reasonCode: undefined, reasonReference: [reference], ...own }), {
        resolve: () => found,
      }).indication.map(({ label }) => label);
    const to = { reference: 'Condition/c' };
    expect(said(to, problem({}))).toEqual(['Hjertesvikt']);
    expect(said({ ...to, display: 'Svikt' })).toEqual(['Svikt']);
    expect(said(to)).toEqual([]);
    for (const code of ['refuted', 'entered-in-error'])
      expect(
        said({ ...to, display: 'Svikt' }, problem({ verificationStatus: { coding: [{ code }] } })),
      ).toEqual([]);
    expect(said(to, { ...problem({}), resourceType: 'Observation', status: 'entered-in-error' })).toEqual([]);
    const r5 = { reasonReference: undefined, reason: [{ concept: { text: 'Ødem' } }, { reference: to }] };
    expect(said(to, problem({}), r5)).toEqual(['Ødem', 'Hjertesvikt']);
  });
  it('MED-06 a strength never has a slash', () => {
    const medication = (strength: Json): Json =>
      request({
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [
          {
            resourceType: 'Medication',
            id: 'm',
            code: { text: 'X' },
            ingredient: [{ itemCodeableConcept: { text: 'x' }, strength }],
          },
        ],
      });
    const of = (numerator: Json, denominator?: Json): string | undefined =>
      facts(medication({ numerator, ...(denominator && { denominator }) })).strength?.replace(/\u00a0/g, ' ');
    expect(of({ value: 5, unit: 'mg' }, { value: 1, unit: 'ml' })).toBe('5 mg per ml');
    expect(of({ value: 0.5, unit: 'mg' }, { value: 1, code: '1' })).toBe('0,5 mg');
    expect(of({ value: 500, unit: 'mg' })).toBe('500 mg');
  });
  it('is resolved through the record, and through R5’s CodeableReference', () => {
    const resolve = (reference: string): unknown =>
      reference === 'Medication/1'
        ? { resourceType: 'Medication', code: { text: 'Marevan 2,5 mg' } }
        : undefined;
    const r4 = request({
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/1' },
    });
    expect(entryOf(r4, { resolve }).name).toBe('Marevan 2,5 mg');
    expect(entryOf(r4, { resolve }).code?.label).toBe('Marevan 2,5 mg');
    const r5 = request({
      medicationCodeableConcept: undefined,
      medication: { reference: { reference: 'Medication/1' } },
    });
    expect(entryOf(r5, { resolve }).name).toBe('Marevan 2,5 mg');
    expect(entryOf(r4).name).toBe('Medication/1');
    expect(
      entryOf(request({ medicationCodeableConcept: undefined, medicationReference: { display: 'Marevan' } }))
        .name,
    ).toBe('Marevan');
  });
  it('MED-29 administrations and dispenses have kinds of their own', () => {
    for (const [type, kind, role] of [
      ['MedicationRequest', 'medication', 'request'],
      ['MedicationStatement', 'medication', 'statement'],
      ['MedicationAdministration', 'administration', 'administration'],
      ['MedicationDispense', 'dispense', 'dispense'],
    ] as const) {
      expect(entryOf(baseResource(type))).toMatchObject({ kind, medication: { role } });
    }
  });
});

describe('dosage and use', () => {
  it('MED-08 MED-09 text verbatim, all instructions in sequence order, as needed with its reason', () => {
    const { dosages } = facts(
      request({
        dosageInstruction: [
          { sequence: 2, text: ' 2 tabletter\nkl. 20 ' },
          { sequence: 1, text: '1 TABLETT', asNeededCodeableConcept: { text: 'ved smerter' } },
          { text: 'uten nummer', asNeededBoolean: true },
        ],
      }),
    );
    expect(dosages.map(({ text }) => text)).toEqual(['1 TABLETT', ' 2 tabletter\nkl. 20 ', 'uten nummer']);
    expect(dosages.map(({ asNeeded }) => asNeeded)).toEqual([true, false, true]);
    expect(dosages[0]?.asNeededFor[0]?.label).toBe('ved smerter');
  });
  it.each<[Json, string]>([
    [{}, 'unknown'],
    [{ dosageInstruction: [{ asNeededBoolean: true }] }, 'as-needed'],
    [{ dosageInstruction: [{ asNeeded: true, asNeededFor: [{ text: 'x' }] }] }, 'as-needed'],
    [{ dosageInstruction: [{ timing: { repeat: { frequency: 1 } } }] }, 'regular'],
    [{ dosageInstruction: [{ timing: {} }] }, 'unknown'],
    [{ dosageInstruction: [{ timing: { event: ['2024-01-01'] } }] }, 'unknown'],
    [{ dosageInstruction: [{ timing: { code: { text: 'BID' } } }, { asNeededBoolean: true }] }, 'regular'],
    [
      { dosageInstruction: [{ text: 'x' }, { asNeeded: true, timing: { repeat: { period: 1 } } }] },
      'unknown',
    ],
    [
      { dosageInstruction: [{ timing: { repeat: { frequency: 3, boundsDuration: { value: 7 } } } }] },
      'course',
    ],
    [
      {
        dosageInstruction: [
          { sequence: 1, timing: { repeat: { frequency: 2, boundsDuration: { value: 3, code: 'd' } } } },
          { sequence: 2, timing: { repeat: { frequency: 1 } } },
        ],
      },
      'regular',
    ],
    [{ dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2025' } } } }] }, 'unknown'],
    [{ courseOfTherapyType: { coding: [{ code: 'acute' }] } }, 'course'],
    [{ courseOfTherapyType: { coding: [{ code: 'continuous' }] } }, 'regular'],
  ])('use of %j is %s', (more, use) => {
    expect(facts(request(more)).use).toBe(use);
  });
});

describe('Norwegian type of use and multi-dose, on plain resources', () => {
  const typed = (...codes: string[]): Json[] =>
    codes.map((code) => ({
      text: 'x',
      asNeededBoolean: true,
      extension: [
        {
          url: 'http://ehelse.no/fhir/StructureDefinition/sfm-use',
          valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.9101', code }] },
        },
      ],
    }));
  it.each<[string[], string]>([
    [['1'], 'regular'],
    [['2'], 'course'],
    [['3'], 'as-needed'],
    [['3', '1'], 'regular'],
    [['3', '2'], 'course'],
    [['9'], 'as-needed'],
  ])('MED-09 type of use %j, with or without the medication service’s profile, is %s', (codes, use) => {
    expect(facts(request({ dosageInstruction: typed(...codes) })).use).toBe(use);
    const statement = { ...baseResource('MedicationStatement'), dosage: typed(...codes) };
    expect(facts(statement).use).toBe(use);
  });
  it('takes a type of use only in its own system', () => {
    const [dosage] = typed('2');
    const [extension] = dosage?.['extension'] as Json[];
    const other = { ...extension, valueCodeableConcept: { coding: [{ system: 'urn:other', code: '2' }] } };
    expect(facts(request({ dosageInstruction: [{ text: 'x', extension: [other] }] })).use).toBe('unknown');
  });
  it.each<[Json, boolean]>([
    [{}, false],
    [{ category: [{ text: 'Multidose' }] }, true],
    [{ category: [{ coding: [{ code: 'x', display: 'Multi-dose dispensing' }] }] }, true],
    [{ category: { coding: [{ code: 'multidose' }] } }, true],
    [{ category: [{ text: 'Ikke multidose' }] }, false],
    [{ category: [{ text: 'outpatient' }] }, false],
    [{ extension: [{ url: 'http://x.no/sfm-multidose', valueBoolean: true }] }, true],
    [{ extension: [{ url: 'http://x.no/sfm-multidose', valueBoolean: false }] }, false],
    [{ extension: [{ url: 'a', extension: [{ url: 'multidose', valueBoolean: true }] }] }, true],
  ])('multi-dose of %j is %s', (more, multidose) => {
    expect(facts(request(more)).multidose).toBe(multidose);
  });
});

describe('start, stop and chain', () => {
  it('MED-28 what a medicine continues', () => {
    const { chain, groupIdentifiers } = facts(
      request({
        basedOn: [{ reference: 'CarePlan/1' }],
        priorPrescription: { reference: 'MedicationRequest/old' },
        groupIdentifier: { system: 'urn:g', value: '9' },
        identifier: [{ value: 'gammel', use: 'old' }, { value: '5' }],
      }),
    );
    expect(chain.map(({ path, target }) => `${path} ${target}`)).toEqual([
      'basedOn CarePlan/1',
      'priorPrescription MedicationRequest/old',
    ]);
    expect(groupIdentifiers).toEqual(['urn:g|9', '|5', '|gammel']);
  });
  it('MED-22 a stop, with its date where it is given', () => {
    const r5 = request({
      status: 'stopped',
      statusChanged: '2024-02-01',
      statusReason: { text: 'Bivirkning' },
    });
    expect(facts(r5).stop).toMatchObject({ at: { text: '2024-02-01' }, reason: { label: 'Bivirkning' } });
    const dosed = request({
      status: 'stopped',
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: '2024', end: '2024-03-01' } } } }],
    });
    expect(facts(dosed).stop?.at?.text).toBe('2024-03-01');
    expect(
      facts(request({ status: 'stopped', dispenseRequest: { validityPeriod: { end: '2024-03-01' } } })).stop,
    ).toBeUndefined();
    expect(facts(request()).stop).toBeUndefined();
  });
  it('GEN-03 R5 says in adherence whether it is taken', () => {
    const statement = {
      ...baseResource('MedicationStatement', 'R5'),
      adherence: { code: { coding: [{ code: 'on-hold' }] }, reason: { text: 'Kvalme' } },
    };
    expect(entryOf(statement)).toMatchObject({
      clinicalState: 'paused',
      statusReason: [{ label: 'Kvalme' }],
    });
    expect(entryOf({ ...statement, status: 'entered-in-error' }).clinicalState).toBe('in-error');
    expect(entryOf({ ...statement, status: 'draft' }).clinicalState).toBe('planned');
  });
});

describe('the Norwegian medication service', () => {
  const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';
  const statement = (more: Json = {}): Json => ({
    resourceType: 'MedicationStatement',
    id: 'sfm1',
    status: 'active',
    medicationCodeableConcept: { text: 'Metoprolol' },
    subject: { reference: 'Patient/p1' },
    extension: [
      {
        url: `${SFM}reseptamendment`,
        extension: [
          { url: 'reseptdate', valueDateTime: '2023-11-01' },
          { url: 'ereseptdosing', extension: [{ url: 'starttime', valueDateTime: '2023-11-05' }] },
        ],
      },
    ],
    dosage: [
      {
        text: '1 tablett daglig',
        extension: [
          {
            url: `${SFM}use`,
            valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.9101', code: '2' }] },
          },
        ],
      },
    ],
    ...more,
  });
  it('takes times and use from its extensions', () => {
    const entry = entryOf(statement());
    expect(when(entry)).toBe('2023-11-05 – ongoing (extension.reseptamendment)');
    expect(entry.medication).toMatchObject({ use: 'course', authoredOn: { text: '2023-11-01' } });
  });
  it('MED-22 a discontinuation in the future ends the time and leaves the medicine current', () => {
    const stopping = statement();
    (stopping['extension'] as Json[]).push({
      url: `${SFM}discontinuation`,
      extension: [
        { url: 'timedate', valueDateTime: '2035-01-01' },
        { url: 'reason', valueCodeableConcept: { coding: [{ code: 'A', display: 'Avsluttet behandling' }] } },
      ],
    });
    const entry = entryOf(stopping);
    expect(entry.clinicalState).toBe('current');
    expect(when(entry)).toBe('2023-11-05 – 2035-01-01 (extension.discontinuation)');
    expect(entry.medication?.stop).toMatchObject({
      at: { text: '2035-01-01' },
      reason: { label: 'Avsluttet behandling' },
    });
  });
  it('MED-22 a discontinued prescription without a start of dosing began when it was prescribed', () => {
    const dates = (at: string): Json =>
      statement({
        status: 'stopped',
        extension: [
          { url: `${SFM}reseptamendment`, extension: [{ url: 'reseptdate', valueDate: '2025-11-11' }] },
          { url: `${SFM}discontinuation`, extension: [{ url: 'timedate', valueDateTime: at }] },
        ],
      });
    const entry = entryOf(dates('2026-10-30'));
    expect(when(entry)).toBe('2025-11-11 – 2026-10-30 (extension.discontinuation)');
    expect(entry.medication).toMatchObject({
      usePeriod: { start: { text: '2025-11-11' }, end: { text: '2026-10-30' } },
      stop: { at: { text: '2026-10-30' } },
    });
    expect(indexFacts(dates('2026-10-30'), { sourceId: 's', lang: 'nb' })?.time).toEqual(entry.time);
    expect(when(entryOf(dates('2025-01-01')))).toBe('… – 2025-01-01 (extension.discontinuation)');
  });
  it('MED-08 structured dosing, short dosage and lock stand beside the text', () => {
    const part = (value: number, code: string): Json => ({
      url: 'repeatingdosage',
      extension: [
        { url: 'amount', valueQuantity: { value, unit: 'tablett' } },
        { url: 'interval', valueQuantity: { value: 1, unit: 'Døgn' } },
        {
          url: 'timerange',
          valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.8325', code }] },
        },
      ],
    });
    const dosed = statement({
      extension: [
        {
          url: `${SFM}reseptamendment`,
          extension: [
            { url: 'lockedresept', valueBoolean: true },
            { url: 'ereseptdosing', extension: [part(1, '1'), part(2, '5')] },
          ],
        },
      ],
      dosage: [
        {
          text: '1 tablett morgen, 2 kveld',
          extension: [{ url: `${SFM}shortdosage`, valueCodeableConcept: { text: '1+0+2' } }],
        },
      ],
    });
    const { dosages, shortDosage, structuredDosing, locked } = facts(dosed);
    expect(dosages[0]?.text).toBe('1 tablett morgen, 2 kveld');
    expect(shortDosage?.label).toBe('1+0+2');
    expect(locked).toBe(true);
    expect(doseSchedule(structuredDosing)).toMatchObject({
      morning: { value: 1 },
      evening: { value: 2 },
      irregular: false,
    });
    const plain = facts(statement({ extension: [{ url: `${SFM}x` }] }));
    expect(plain).not.toHaveProperty('locked');
    expect(plain).not.toHaveProperty('structuredDosing');
  });
  it('falls back to when it was prescribed', () => {
    const bare = statement({
      extension: [
        { url: `${SFM}reseptamendment`, extension: [{ url: 'reseptdate', valueDateTime: '2023-11-01' }] },
      ],
    });
    expect(when(entryOf(bare))).toBe('2023-11-01 (extension.reseptamendment.reseptdate)');
  });
  it('GEN-07 its messages about the list are read, and no other Basic is', () => {
    const message = {
      resourceType: 'Basic',
      meta: { profile: ['http://ehelse.no/fhir/StructureDefinition/sfm-PLL-info'] },
      code: { coding: [{ code: 'M25.1' }] },
    };
    expect(indexFacts(message, { sourceId: 's', lang: 'nb' })?.kind).toBe('supporting');
    expect(indexFacts({ resourceType: 'Basic' }, { sourceId: 's', lang: 'nb' })).toBeUndefined();
  });
});
