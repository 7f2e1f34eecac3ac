import { describe, expect, it } from 'vitest';
import { entryName, medicineDosage, type ReadContext } from '@care-timeline/fhir';
import { BASE_TYPES, baseResource } from '../fixtures/resources.js';
import { entryOf, type Json } from './support.js';

const sct = (code: string, display?: string, more: Json = {}): Json => ({
  system: 'http://snomed.info/sct',
  code,
  ...(display && { display }),
  ...more,
});
const condition = (code: unknown): Json => ({ ...baseResource('Condition'), code });

describe('titles', () => {
  it.each<[string, unknown, string, string]>([
    [
      'the coding a user chose goes first',
      { text: 'Penicillin', coding: [sct('1', 'A'), sct('2', 'B', { userSelected: true })] },
      'B',
      'user-selected',
    ],
    ['then the text', { text: 'Sukkersyke', coding: [sct('1', 'Diabetes')] }, 'Sukkersyke', 'text'],
    [
      'then the first display, not only of the first coding',
      { coding: [sct('1'), sct('2', 'Diabetes')] },
      'Diabetes',
      'display',
    ],
    ['then the code with its system', { coding: [sct('44054006')] }, '44054006 (SNOMED CT)', 'code'],
    ['a code without a system', { coding: [{ code: 'X' }] }, 'X', 'code'],
    ['text only', { text: 'Vondt i ryggen' }, 'Vondt i ryggen', 'text'],
    ['nothing', {}, 'Tilstand', 'none'],
    ['a text that cannot be seen', { text: '\u200b \u202e' }, 'Tilstand', 'none'],
  ])('GEN-11 %s', (_, code, name, nameFrom) => {
    expect(entryOf(condition(code))).toMatchObject({ name, nameFrom, title: name });
  });

  it('GEN-11 the host’s display hook is asked for a code without text, and only then', () => {
    const asked: unknown[] = [];
    const displayFor: ReadContext['displayFor'] = (coding) => {
      asked.push(coding.code);
      return coding.code === '2' ? 'Fra terminologien' : undefined;
    };
    const entry = entryOf(condition({ coding: [sct('1'), sct('2')] }), { displayFor });
    expect(entry).toMatchObject({ name: 'Fra terminologien', nameFrom: 'display' });
    asked.length = 0;
    entryOf(condition({ text: 'Noe', coding: [sct('1')] }), { displayFor });
    expect(asked).toEqual([]);
    const failing: ReadContext['displayFor'] = () => {
      throw new Error('terminology is down');
    };
    expect(entryOf(condition({ coding: [sct('1')] }), { displayFor: failing }).name).toBe('1 (SNOMED CT)');
  });

  it('a translation in the record’s language is used, or in the other written Norwegian', () => {
    const translation = (lang: string, content: string): Json => ({
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    });
    const code = {
      coding: [
        sct('1', 'Asthma', {
          _display: { extension: [translation('de', 'Asthma bronchiale'), translation('no', 'Astma')] },
        }),
      ],
    };
    const ranked = (...langs: string[]) =>
      condition({
        coding: [
          sct('1', 'source', { _display: { extension: langs.map((lang) => translation(lang, lang)) } }),
        ],
      });
    const READ: readonly (readonly [string[], string, string, string])[] = [
      [['nb', 'nn', 'no', 'en'], 'nb', 'nn', 'en'],
      [['en', 'nb'], 'nb', 'nb', 'en'],
      [['nb', 'no'], 'nb', 'no', 'source'],
      [['nb-NO'], 'nb-NO', 'nb-NO', 'source'],
      [['nn'], 'nn', 'nn', 'source'],
      [['de', 'sv'], 'source', 'source', 'source'],
    ];
    for (const [langs, ...expected] of READ)
      expect(
        (['nb', 'nn', 'en'] as const).map((lang) => entryOf(ranked(...langs), { lang }).name),
        langs.join(),
      ).toEqual(expected);
    expect(entryOf(condition(code)).name).toBe('Astma');
    expect(entryOf(condition(code), { lang: 'en' }).name).toBe('Asthma');
  });

  describe('a string in the reader’s language, if the source gives it', () => {
    const inNorwegian = (...said: [lang: string, content: string][]): Json => ({
      extension: said.map(([lang, content]) => ({
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'content', valueString: content },
        ],
      })),
    });
    const plan = {
      resourceType: 'CarePlan',
      title: 'Wound plan',
      _title: inNorwegian(['nb', 'Sårplan']),
      description: 'Every day',
      _description: inNorwegian(['nb', 'Hver dag'], ['nn', 'Kvar dag']),
      activity: [
        {
          detail: {
            status: 'in-progress',
            description: 'Change',
            _description: inNorwegian(['no', 'Skift']),
          },
        },
      ],
    };
    const order = {
      resourceType: 'MedicationRequest',
      dosageInstruction: [
        {
          text: 'Take 1',
          _text: inNorwegian(['nb', 'Ta 1'], ['nn', 'Ta ein']),
          patientInstruction: 'With food',
          _patientInstruction: inNorwegian(['nb', 'Med mat']),
        },
      ],
    };
    const finding = {
      resourceType: 'Observation',
      valueString: 'thin',
      _valueString: inNorwegian(['nb', 'tynn']),
      note: [{ text: 'none', _text: inNorwegian(['nb', 'ingen']) }],
    };
    const DOSAGE = { text: 'Take 1', patientInstruction: 'With food' };
    it.each([
      ['nb', 'Sårplan', 'Hver dag', 'Skift', 'Ta 1', 'Med mat', 'tynn', 'ingen'],
      ['nn', 'Sårplan', 'Kvar dag', 'Skift', 'Ta ein', 'Med mat', 'tynn', 'ingen'],
      ['en', 'Wound plan', 'Every day', 'Change', 'Take 1', 'With food', 'thin', 'none'],
    ] as const)('MED-08 %s', (lang, ...expected) => {
      const { name, note, carePlan } = entryOf(plan, { lang });
      const { medication } = entryOf(order, { lang });
      const { lines } = medicineDosage(medication!, lang);
      const { values, note: notes } = entryOf(finding, { lang });
      const { text, patientInstruction } = medication!.dosages[0]!;
      expect(lines[0]!.text).toBe(text);
      expect([name, note[0], carePlan!.activities[0]!.description]).toEqual(expected.slice(0, 3));
      expect([text, patientInstruction]).toEqual(expected.slice(3, 5));
      expect(values[0]!.content).toEqual({ type: 'text', text: expected[5] });
      expect(notes).toEqual([expected[6]]);
    });

    it('MED-08 a text without a translation stays as written', () => {
      const { medication } = entryOf({ ...order, dosageInstruction: [DOSAGE] });
      expect(medicineDosage(medication!, 'nb').lines[0]!.text).toBe('Take 1');
    });

    it('MED-08 the original stays among everything that the resource says', () => {
      expect(JSON.stringify(entryOf(order).describe())).toContain('Take 1');
    });
  });

  it.each([
    [
      'Procedure',
      { status: 'not-done' },
      'Ikke utført: Appendektomi',
      'Ikkje utført: Appendektomi',
      'Not done: Appendektomi',
    ],
    [
      'Immunization',
      { status: 'not-done' },
      'Ikke gitt: Influensavaksine',
      'Ikkje gitt: Influensavaksine',
      'Not given: Influensavaksine',
    ],
    [
      'MedicationStatement',
      { status: 'not-taken' },
      'Ikke tatt: Paracetamol',
      'Ikkje teke: Paracetamol',
      'Not taken: Paracetamol',
    ],
    [
      'MedicationDispense',
      { status: 'declined' },
      'Avslått: Paracetamol',
      'Avslått: Paracetamol',
      'Declined: Paracetamol',
    ],
    [
      'Appointment',
      { status: 'noshow' },
      'Ikke møtt: Kontroll',
      'Ikkje møtt: Kontroll',
      'Did not attend: Kontroll',
    ],
    ['Appointment', { status: 'cancelled' }, 'Avlyst: Kontroll', 'Avlyst: Kontroll', 'Cancelled: Kontroll'],
    [
      'CarePlan',
      { status: 'revoked' },
      'Trukket tilbake: Egenbehandlingsplan',
      'Trekt tilbake: Egenbehandlingsplan',
      'Revoked: Egenbehandlingsplan',
    ],
    [
      'Goal',
      { lifecycleStatus: 'rejected' },
      'Avvist: Gå til butikken',
      'Avvist: Gå til butikken',
      'Rejected: Gå til butikken',
    ],
    ['Task', { status: 'failed' }, 'Mislyktes: Sårstell', 'Mislukkast: Sårstell', 'Failed: Sårstell'],
    ['ServiceRequest', { doNotPerform: true }, 'IKKE: Røntgen', 'IKKJE: Røntgen', 'DO NOT: Røntgen'],
    [
      'MedicationRequest',
      { doNotPerform: true },
      'IKKE gi: Paracetamol',
      'IKKJE gje: Paracetamol',
      'DO NOT GIVE: Paracetamol',
    ],
    [
      'AllergyIntolerance',
      { verificationStatus: { coding: [{ code: 'refuted' }] } },
      'Avkreftet: Penicillinallergi',
      'Avkrefta: Penicillinallergi',
      'Refuted: Penicillinallergi',
    ],
  ] as const)('GEN-02 MED-10 %s %j has the negation word in its title', (type, change, nb, nn, en) => {
    const resource = { ...baseResource(type), ...change };
    for (const [lang, title] of [
      ['nb', nb],
      ['nn', nn],
      ['en', en],
    ] as const) {
      expect(entryOf(resource, { lang }).title).toBe(title);
      expect(entryName(resource, { sourceId: 's', lang }).title).toBe(title);
    }
  });

  it.each<[Json, string]>([
    [
      { resourceType: 'Encounter', serviceType: { text: 'Fysioterapi' }, class: { code: 'AMB' } },
      'Fysioterapi',
    ],
    [{ resourceType: 'Encounter', class: { code: 'AMB', display: 'poliklinisk' } }, 'poliklinisk'],
    [{ resourceType: 'Encounter', class: [{ coding: [{ display: 'hjemmebesøk' }] }] }, 'hjemmebesøk'],
    [{ resourceType: 'Encounter', reason: [{ value: [{ concept: { text: 'Fall' } }] }] }, 'Fall'],
    [{ resourceType: 'EpisodeOfCare', managingOrganization: { display: 'Lille kommune' } }, 'Lille kommune'],
    [{ resourceType: 'AllergyIntolerance', reaction: [{ substance: { text: 'Egg' } }] }, 'Egg'],
    [{ resourceType: 'DiagnosticReport', conclusion: 'Normalt funn' }, 'Normalt funn'],
    [{ resourceType: 'Immunization', administeredProduct: { concept: { text: 'Vaxigrip' } } }, 'Vaxigrip'],
    [{ resourceType: 'CarePlan', addresses: [{ display: 'Hjertesvikt' }] }, 'Hjertesvikt'],
    [{ resourceType: 'CareTeam', managingOrganization: { display: 'Sone vest' } }, 'Sone vest'],
    [{ resourceType: 'Task', focus: { display: 'Sårstell' } }, 'Sårstell'],
    [
      { resourceType: 'DocumentReference', content: [{ attachment: {} }, { attachment: { title: 'Brev' } }] },
      'Brev',
    ],
    [{ resourceType: 'Communication', payload: [{ contentString: 'Hei' }] }, 'Hei'],
    [{ resourceType: 'NutritionOrder', supplement: [{ productName: 'Næringsdrikk' }] }, 'Næringsdrikk'],
    [{ resourceType: 'NutritionOrder', enteralFormula: { baseFormulaProductName: 'Sonde' } }, 'Sonde'],
    [
      {
        resourceType: 'DeviceUseStatement',
        device: { reference: '#d' },
        contained: [{ resourceType: 'Device', id: 'd', deviceName: [{ name: 'Rullestol' }] }],
      },
      'Rullestol',
    ],
    [{ resourceType: 'DeviceUsage', device: { reference: { display: 'Rullestol' } } }, 'Rullestol'],
    [{ resourceType: 'DeviceRequest', code: { reference: { reference: 'Device/1' } } }, 'Device/1'],
    [{ resourceType: 'ImagingStudy', series: [{ modality: { code: 'CT' } }] }, 'CT'],
    [{ resourceType: 'DetectedIssue', detail: 'Dispenser ikke tømt' }, 'Dispenser ikke tømt'],
    [
      { resourceType: 'RiskAssessment', prediction: [{ outcome: { text: 'Fall' } }] },
      'Risikovurdering: Fall',
    ],
    [
      {
        resourceType: 'FamilyMemberHistory',
        relationship: { text: 'Mor' },
        condition: [{ code: { text: 'Slag' } }, { code: { text: 'Gikt' } }],
      },
      'Mor: Slag, Gikt',
    ],
    [{ resourceType: 'QuestionnaireResponse', questionnaire: 'http://x.no/Questionnaire/adl|3' }, 'adl'],
    [
      {
        resourceType: 'QuestionnaireResponse',
        questionnaire: '#q',
        contained: [{ resourceType: 'Questionnaire', id: 'q', title: 'ADL' }],
      },
      'ADL',
    ],
    [{ resourceType: 'QuestionnaireResponse', questionnaire: 'urn:uuid:1' }, 'Utfylt skjema'],
    [{ resourceType: 'ServiceRequest', category: [{ text: 'Henvisning' }] }, 'Henvisning'],
    [
      {
        resourceType: 'PractitionerRole',
        practitioner: { display: 'Ida Hansen' },
        code: [{ text: 'Sykepleier' }],
      },
      'Ida Hansen, Sykepleier',
    ],
    [
      { resourceType: 'RelatedPerson', name: [{ text: 'Ola' }], relationship: [{ text: 'Sønn' }] },
      'Ola (Sønn)',
    ],
    [
      {
        resourceType: 'Medication',
        ingredient: [{ itemCodeableConcept: { text: 'A' } }, { item: { concept: { text: 'B' } } }],
      },
      'A + B',
    ],
    [{ resourceType: 'Device', name: [{ value: 'Vekt' }] }, 'Vekt'],
  ])('falls back to what there is: %j', (resource, name) => {
    expect(entryOf(resource).name).toBe(name);
  });

  it('GEN-05 name.use is a modifier: an old name is not what somebody is called', () => {
    const named = (...name: Json[]): string => entryOf({ resourceType: 'Patient', name }).name;
    expect(named({ use: 'old', text: 'Kari Olsen' }, { use: 'official', text: 'Kari Berg' })).toBe(
      'Kari Berg',
    );
    expect(named({ use: 'maiden', text: 'Kari Olsen' }, { text: 'Kari Berg' })).toBe('Kari Berg');
    expect(named({ use: 'old', given: ['Kari'], family: 'Olsen' })).toBe('Kari Olsen');
  });

  it('GEN-06 a name that is held back says so, and is no code to be looked up', () => {
    const system = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
    ];
    for (const code of [{ coding: [{ system, code: 'masked' }] }, { extension }, { coding: [], extension }]) {
      const said = (['nb', 'nn', 'en'] as const).map((lang) => entryOf(condition(code), { lang }).title);
      expect(said).toEqual([
        'Tilstand: skjermet av kilden',
        'Tilstand: skjerma av kjelda',
        'Condition: withheld by the source',
      ]);
      expect(entryOf(condition(code)).nameFrom).toBe('none');
    }
    expect(entryOf(condition({ coding: [{ system, code: 'no-such-reason' }] })).name).toBe(
      'Tilstand: no-such-reason',
    );
    expect(entryOf(condition({ coding: [{ system, code: 'masked' }], text: 'Angina' })).name).toBe('Angina');
    const medicine = entryOf({ resourceType: 'MedicationRequest', medicationCodeableConcept: { extension } });
    expect(medicine.title).toBe('Legemiddel: skjermet av kilden');
  });

  it('no title is ever empty', () => {
    for (const type of BASE_TYPES) {
      for (const lang of ['nb', 'nn', 'en'] as const) {
        expect(entryOf({ resourceType: type }, { lang }).title.trim()).not.toBe('');
      }
    }
    expect(entryName(7, { sourceId: 's', lang: 'nb' }).title).toBe('?');
    expect(entryOf({ resourceType: 'Claim', id: '1' })).toMatchObject({ title: 'Claim', kind: 'supporting' });
  });
});
