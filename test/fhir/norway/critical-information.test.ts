import { describe, expect, it } from 'vitest';
import { criticalInformation, criticalKind, isCriticalInformation, isPresumed } from '@care-timeline/fhir';

/* Shapes of the summary care record's critical information, made up; the URLs are the published ones. */

const KJ = 'http://nhn.no/kj/fhir/';
const CTX = { sourceId: 'kj', lang: 'nb' } as const;

const allergy = {
  resourceType: 'AllergyIntolerance',
  id: 'a1',
  meta: { profile: [`${KJ}StructureDefinition/KjAllergyIntolerance`] },
  contained: [{ resourceType: 'PractitionerRole', id: 'rec' }],
  extension: [
    {
      url: `${KJ}StructureDefinition/KjSourceOfInformation`,
      valueCoding: {
        system: `${KJ}CodeSystem/SourceOfInformation`,
        code: '1',
        display: 'Resultat av tester/analyser',
      },
    },
    { url: `${KJ}StructureDefinition/KjUpdatedDateTime`, valueDateTime: '2024-05-17T12:00:00+02:00' },
    {
      url: `${KJ}StructureDefinition/KjUpdater`,
      valueReference: { reference: '#rec', display: 'Kari Prøve' },
    },
  ],
  verificationStatus: {
    extension: [{ url: `${KJ}StructureDefinition/KjPresumed`, valueBoolean: true }],
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' }],
  },
  code: {
    extension: [{ url: `${KJ}StructureDefinition/KjInactiveIngredient`, valueBoolean: true }],
    coding: [
      { system: 'http://www.whocc.no/atc', code: 'J01CE02', display: 'Fenoksymetylpenicillin' },
      { system: `${KJ}CodeSystem/DrugTradeName`, code: 'ID_1', display: 'Prøvecillin', userSelected: true },
    ],
    text: 'Utslett etter tre dager',
  },
};

const condition = (category: object, profile?: string): object => ({
  resourceType: 'Condition',
  ...(profile !== undefined && { meta: { profile: [`${KJ}StructureDefinition/${profile}`] } }),
  category: [{ coding: [category] }],
});

describe('critical information of the summary care record', () => {
  it('ALG-02 reads presumed from the extension, where the status has a system and no code', () => {
    expect(isPresumed(allergy)).toBe(true);
    expect(isPresumed({ ...allergy, verificationStatus: { coding: [{ code: 'confirmed' }] } })).toBe(false);
    const denied = { extension: [{ url: `${KJ}StructureDefinition/KjPresumed`, valueBoolean: false }] };
    expect(isPresumed({ verificationStatus: denied })).toBe(false);
    const lower = {
      extension: [{ url: `${KJ}StructureDefinition/KjPresumed`.toLowerCase(), valueBoolean: true }],
    };
    expect(isPresumed({ verificationStatus: { coding: [lower] } })).toBe(true);
  });

  it('reads source, specification, who changed it and when, inactive ingredient', () => {
    expect(criticalInformation(allergy, CTX)).toMatchObject({
      source: { label: 'Resultat av tester/analyser' },
      specification: 'Utslett etter tre dager',
      updated: { text: '2024-05-17T12:00:00+02:00' },
      updatedBy: { reference: '#rec', display: 'Kari Prøve' },
      inactiveIngredient: true,
      codeInfo: [],
      links: [],
    });
    expect(
      criticalInformation({ resourceType: 'AllergyIntolerance', code: { text: 'Nøtter' } }, CTX),
    ).toBeUndefined();
  });

  it('reads what comes with a code of a condition', () => {
    const coding = {
      system: 'http://hl7.org/fhir/sid/icd-10-no',
      code: 'D66',
      display: 'Hemofili A',
      extension: [
        { url: `${KJ}StructureDefinition/CodeInfoText`, valueString: 'Gi faktor VIII' },
        { url: `${KJ}StructureDefinition/UrlMoreInformation`, valueUrl: 'https://example.org/hemofili' },
      ],
    };
    const read = criticalInformation(
      { ...condition({ code: '5' }, 'KjConditionCriticalMedicalCondition'), code: { coding: [coding] } },
      CTX,
    );
    expect(read).toMatchObject({ codeInfo: ['Gi faktor VIII'], links: ['https://example.org/hemofili'] });
    expect(read?.specification).toBeUndefined();
  });

  const kinds: [code: string, kind: string, profile: string][] = [
    ['3', 'intubation', 'KjConditionComplicationsOfAnesthesia'],
    ['4', 'anesthesia', 'KjConditionComplicationsOfAnesthesia'],
    ['5', 'condition', 'KjConditionCriticalMedicalCondition'],
    ['7', 'implant', 'KjConditionTransplantsAndOtherForeignBodies'],
    ['10', 'infection', 'KjConditionInfection'],
    ['99', 'other', 'KjConditionSomethingNew'],
  ];
  for (const [code, kind, profile] of kinds) {
    it(`reads category ${code} as ${kind}`, () => {
      expect(criticalKind(condition({ code }, profile))).toBe(kind);
    });
  }

  it('takes a category only in the own system or under the profile', () => {
    expect(criticalKind(condition({ system: 'urn:local', code: '5' }))).toBeUndefined();
    expect(criticalKind(condition({ system: `${KJ}CodeSystem/CriticalInfoType`, code: '5' }))).toBe(
      'condition',
    );
    expect(isCriticalInformation(condition({ code: '5' }))).toBe(false);
    expect(isCriticalInformation(allergy)).toBe(true);
  });

  it('never throws, whatever the shape', () => {
    for (const odd of [
      undefined,
      null,
      'x',
      [],
      { meta: { profile: 5 } },
      { category: 'a', code: 'b', extension: {} },
    ]) {
      expect(criticalKind(odd)).toBeUndefined();
      expect(isPresumed(odd)).toBe(false);
      expect(criticalInformation(odd, CTX)).toBeUndefined();
    }
  });
});
