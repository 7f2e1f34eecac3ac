import { describe, expect, it } from 'vitest';
import {
  codeSystem,
  doseSchedule,
  dosageText,
  isPllInfo,
  isSfmMedicationStatement,
  readPllInfo,
  sfmDates,
  sfmMedicationFacts,
} from '@care-timeline/fhir';

/* Made-up statements in the shape of the medication service; extension names are the published ones. */

const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';
const VOLVEN = 'urn:oid:2.16.578.1.12.4.1.1.';
const CTX = { sourceId: 'sfm', lang: 'nb' } as const;

const concept = (system: string, code: string, display: string): object => ({
  valueCodeableConcept: { coding: [{ system, code, display }] },
});
const regInfo = (role: string, by: string, at: string): object => ({
  url: `${SFM}regInfo`,
  extension: [
    { url: 'type', ...concept('http://ehelse.no/fhir/CodeSystem/sfm-performer-roles', role, 'rolle') },
    { url: 'provider', valueReference: { reference: 'urn:uuid:2', type: `${SFM}Practitioner`, display: by } },
    { url: 'timestamp', valueDateTime: at },
  ],
});
const repeating = (value: number, timeOfDay: string): object => ({
  url: 'repeatingdosage',
  extension: [
    { url: 'amount', valueQuantity: { value, unit: 'tablett' } },
    { url: 'interval', valueQuantity: { value: 1, unit: 'Døgn' } },
    { url: 'timerange', ...concept(`${VOLVEN}8325`, timeOfDay, 'tid') },
  ],
});

function statement(changes: { use?: string; extension?: object[]; dosing?: object[] } = {}): object {
  return {
    resourceType: 'MedicationStatement',
    id: 'm1',
    meta: { profile: [`${SFM}MedicationStatement`] },
    status: 'active',
    identifier: [
      { type: { text: 'PLL' }, value: 'pll-1' },
      { type: { text: 'ReseptId' }, value: 'resept-1' },
    ],
    extension: [
      {
        url: `${SFM}reseptamendment`,
        extension: [
          { url: 'reseptdate', valueDate: '2026-01-13' },
          { url: 'expirationdate', valueDate: '2027-01-13' },
          { url: 'reit', valueString: '3' },
          { url: 'amount', valueQuantity: { value: 100, unit: 'stk' } },
          { url: 'numberofpackages', valueDecimal: 2 },
          { url: 'lockedresept', valueBoolean: true },
          { url: 'lastchanged', valueDateTime: '2026-02-01T10:00:00+01:00' },
          {
            url: 'rfstatus',
            extension: [{ url: 'status', ...concept(`${VOLVEN}7408`, 'E', 'Ekspederbar') }],
          },
          { url: 'typeresept', ...concept(`${VOLVEN}7491`, 'E', 'Eresept') },
          ...(changes.dosing ?? [
            {
              url: 'ereseptdosing',
              extension: [
                { url: 'starttime', valueDate: '2026-01-14' },
                repeating(1, '1'),
                repeating(2, '5'),
              ],
            },
          ]),
        ],
      },
      regInfo('1', 'Lege Prøve', '2026-01-13T12:00:00+01:00'),
      {
        url: `${SFM}generic-substitution`,
        extension: [{ url: 'genericSubstitutionAccepted', valueBoolean: true }],
      },
      ...(changes.extension ?? []),
    ],
    dosage: [
      {
        sequence: 1,
        text: '1 tablett morgen\n2 tabletter kveld',
        extension: [
          { url: `${SFM}use`, ...concept(`${VOLVEN}9101`, changes.use ?? '1', 'bruk') },
          { url: `${SFM}application-area`, extension: [{ url: 'text', valueString: 'Mot høyt blodtrykk' }] },
          { url: `${SFM}shortdosage`, ...concept(`${VOLVEN}7478`, '1', '1+0+2') },
        ],
      },
    ],
  };
}

const discontinued = (at: string): object[] => [
  {
    url: `${SFM}discontinuation`,
    extension: [
      { url: 'timedate', valueDateTime: at },
      { url: 'reason', ...concept(`${VOLVEN}7494`, 'A', 'Avsluttet behandling') },
      { url: 'note', valueString: 'Svimmel' },
    ],
  },
  regInfo('3', 'Annen Lege', '2026-03-01T09:00:00+01:00'),
];

describe('sfmMedicationFacts', () => {
  it('reads prescription, dates, prescriber, indication and identifiers', () => {
    const facts = sfmMedicationFacts(statement(), CTX);
    expect(facts).toMatchObject({
      use: 'regular',
      authoredOn: { text: '2026-01-13' },
      expires: { text: '2027-01-13' },
      usePeriod: { shape: 'interval', start: { text: '2026-01-14' }, ongoing: true },
      prescriber: { display: 'Lege Prøve' },
      indication: [{ label: 'Mot høyt blodtrykk' }],
      substitutionAllowed: true,
      quantity: { value: 100, unit: 'stk' },
      packages: 2,
      repeats: 3,
      prescriptionStatus: { label: 'Ekspederbar' },
      prescriptionType: { label: 'Eresept' },
      locked: true,
      inMedicationList: true,
      groupIdentifiers: ['pll-1', 'resept-1'],
      shortDosage: { label: '1+0+2' },
      lastChanged: { text: '2026-02-01T10:00:00+01:00' },
    });
    expect(facts.stop).toBeUndefined();
    expect(facts.usePeriod?.end).toBeUndefined();
  });

  it('reads type of use: regular, course, as needed', () => {
    expect(sfmMedicationFacts(statement({ use: '1' }), CTX).use).toBe('regular');
    expect(sfmMedicationFacts(statement({ use: '2' }), CTX).use).toBe('course');
    expect(sfmMedicationFacts(statement({ use: '3' }), CTX).use).toBe('as-needed');
    expect(sfmMedicationFacts(statement({ use: '7' }), CTX).use).toBeUndefined();
  });

  it('MED-22 reads when, why and by whom it was discontinued; that is the end of use', () => {
    const facts = sfmMedicationFacts(
      statement({ extension: discontinued('2126-03-01T00:00:00+01:00') }),
      CTX,
    );
    expect(facts.stop).toMatchObject({
      at: { text: '2126-03-01T00:00:00+01:00' },
      reason: { label: 'Avsluttet behandling' },
      by: { display: 'Annen Lege' },
    });
    expect(facts.stopNote).toBe('Svimmel');
    expect(facts.prescriber?.display).toBe('Lege Prøve');
    expect(facts.usePeriod).toMatchObject({ end: { text: '2126-03-01T00:00:00+01:00' }, ongoing: false });
    expect(codeSystem(facts.stop?.reason?.codings[0]?.system)).toBe(`${VOLVEN}7494`);
  });

  it('takes the start from the service, else from the first dosing period, and the end from the last', () => {
    const period = (start: string, end?: string): object => ({
      url: 'ereseptdosing',
      extension: [
        { url: 'startTime', valueDate: start },
        ...(end === undefined ? [] : [{ url: 'endTime', valueDate: end }]),
        repeating(1, '1'),
      ],
    });
    const course = sfmMedicationFacts(
      statement({ dosing: [period('2026-02-10', '2026-02-12'), period('2026-02-01', '2026-02-09')] }),
      CTX,
    );
    expect(course.usePeriod).toMatchObject({
      start: { text: '2026-02-01' },
      end: { text: '2026-02-12' },
      ongoing: false,
    });
    const open = sfmMedicationFacts(
      statement({ dosing: [period('2026-02-01', '2026-02-09'), period('2026-02-10')] }),
      CTX,
    );
    expect(open.usePeriod?.end).toBeUndefined();
    const own = sfmMedicationFacts(
      statement({ extension: [{ url: 'effectiveDateTime', valueDate: '2025-11-11' }] }),
      CTX,
    );
    expect(own.usePeriod?.start?.text).toBe('2025-11-11');
    expect(sfmMedicationFacts({ resourceType: 'MedicationStatement' }, CTX).usePeriod).toBeUndefined();
  });

  it('gives the dates alone as the whole does', () => {
    for (const given of [statement(), statement({ extension: discontinued('2026-03-01') }), {}, undefined]) {
      const { authoredOn, expires, usePeriod } = sfmMedicationFacts(given, CTX);
      expect(sfmDates(given)).toEqual({
        ...(authoredOn && { authoredOn }),
        ...(expires && { expires }),
        ...(usePeriod && { usePeriod }),
      });
    }
  });

  it('MED-08 keeps the text, and makes the structured dosing fit for a picture of the day', () => {
    const { structuredDosing } = sfmMedicationFacts(statement(), CTX);
    expect(doseSchedule(structuredDosing)).toMatchObject({
      morning: { value: 1 },
      evening: { value: 2 },
      irregular: false,
    });
    const made = structuredDosing.map((dosage) => dosageText(dosage, 'nb').text.replaceAll('\u00A0', ' '));
    expect(made[1]).toBe('2 tabletter, 1 gang daglig, (om kvelden), fra 14. januar 2026');
    const odd = statement({
      dosing: [
        { url: 'ereseptdosing', extension: [{ url: 'repeatingdosage', extension: [{ url: 'interval' }] }] },
      ],
    });
    expect(doseSchedule(sfmMedicationFacts(odd, CTX).structuredDosing).irregular).toBe(true);
  });

  it('reads extension URLs in any letter case', () => {
    const json = JSON.stringify(statement({ extension: discontinued('2026-03-01') }));
    const lower = JSON.parse(json.replaceAll(/"url":"[^"]*"/g, (url) => url.toLowerCase())) as object;
    expect(sfmMedicationFacts(lower, CTX)).toEqual(
      sfmMedicationFacts(statement({ extension: discontinued('2026-03-01') }), CTX),
    );
  });

  it('tells its statements from others, and never throws', () => {
    expect(isSfmMedicationStatement(statement())).toBe(true);
    expect(isSfmMedicationStatement({ ...statement(), meta: {} })).toBe(true);
    expect(isSfmMedicationStatement({ resourceType: 'MedicationStatement', status: 'active' })).toBe(false);
    for (const odd of [undefined, null, [], { extension: 'x' }, { dosage: [null, 5], identifier: {} }]) {
      expect(sfmMedicationFacts(odd, CTX)).toMatchObject({ locked: false, inMedicationList: false });
      expect(isSfmMedicationStatement(odd)).toBe(false);
    }
  });
});

describe('readPllInfo', () => {
  const basic = {
    resourceType: 'Basic',
    meta: { profile: [`${SFM}PLL-info`] },
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-message-type', code: 'M25.3' }] },
    author: { reference: 'urn:uuid:9', display: 'Apotek Prøve' },
    extension: [
      {
        url: `${SFM}pllInformation`,
        extension: [
          { url: 'PLLdate', valueDateTime: '2026-01-08T13:54:37+01:00' },
          {
            url: 'relatedparties',
            valueReference: { reference: 'urn:uuid:3', display: 'Lege Prøve, M:Multidoseansvarlig lege' },
          },
          { url: 'relatedparties', valueReference: { reference: 'urn:uuid:4', display: 'Apotek Prøve' } },
          {
            url: 'deliveryinformation',
            extension: [
              {
                url: 'prescriptionId',
                valueReference: { reference: 'urn:uuid:m1', display: 'Prøvemedisin' },
              },
              { url: 'datefirstdose', valueDateTime: '2026-01-12T00:00:00+00:00' },
              { url: 'datelastdose', valueDateTime: '2026-01-26T00:00:00+00:00' },
            ],
          },
        ],
      },
    ],
  };

  it('reads who is responsible for multi-dose, by role code or by display, and what is packed', () => {
    const resolve = (reference: string): unknown =>
      reference === 'urn:uuid:4'
        ? { code: [{ coding: [{ system: `${VOLVEN}7490`, code: 'A' }] }] }
        : undefined;
    expect(isPllInfo(basic)).toBe(true);
    expect(readPllInfo(basic, { ...CTX, resolve })).toMatchObject({
      message: 'M25.3',
      date: { text: '2026-01-08T13:54:37+01:00' },
      author: { display: 'Apotek Prøve' },
      doctor: { reference: 'urn:uuid:3' },
      pharmacist: { reference: 'urn:uuid:4' },
      packed: [
        {
          statement: { reference: 'urn:uuid:m1' },
          first: { text: '2026-01-12T00:00:00+00:00' },
          last: { text: '2026-01-26T00:00:00+00:00' },
        },
      ],
    });
    expect(readPllInfo(basic, CTX).pharmacist).toBeUndefined();
  });

  it('tells its messages from other Basic resources, and never throws', () => {
    expect(isPllInfo({ resourceType: 'Basic' })).toBe(false);
    for (const odd of [undefined, null, {}, { extension: [null] }])
      expect(readPllInfo(odd, CTX)).toEqual({ packed: [] });
  });
});
