import { describe, expect, it } from 'vitest';
import {
  dosageText,
  medicineDosage,
  renderedNote,
  structureNote,
  type DosageAspect,
} from '@care-timeline/fhir';

const UCUM = 'http://unitsofmeasure.org';
type Json = Record<string, unknown>;

const plain = (words: string): string => words.replaceAll('\u00A0', ' ');
const mg = (value: number): Json => ({ value, unit: 'mg', system: UCUM, code: 'mg' });
const ml = (value: number): Json => ({ value, unit: 'ml', system: UCUM, code: 'mL' });
const tabs = (value: number): Json => ({ value, unit: 'tablett' });
const dose = (doseQuantity: Json): Json => ({ doseAndRate: [{ doseQuantity }] });
const range = (low: number, high: number): Json => ({
  doseAndRate: [{ doseRange: { low: tabs(low), high: tabs(high) } }],
});
const often = (frequency: number, periodUnit = 'd', more: Json = {}): Json => ({
  timing: { repeat: { frequency, period: 1, periodUnit, ...more } },
});
const every = (period: number, periodUnit: string, more: Json = {}): Json => ({
  timing: { repeat: { frequency: 1, period, periodUnit, ...more } },
});
const at = (when: string[]): Json => ({ timing: { repeat: { when } } });
const route = (code: string): Json => ({ route: { coding: [{ system: 'http://snomed.info/sct', code }] } });
const ORAL = route('26643006');
const max = (numerator: Json, value = 1, code = 'd'): Json => ({
  maxDosePerPeriod: { numerator, denominator: { value, unit: code, system: UCUM, code } },
});

/** Each text with its structure, and what they can be shown to disagree on. */
const CASES: readonly (readonly [text: string, structure: Json, disagrees: readonly DosageAspect[]])[] = [
  // How much.
  ['2 tabletter daglig', { ...dose(tabs(1)), ...often(1) }, ['dose']],
  ['1 tablett daglig', { ...dose(tabs(1)), ...often(1) }, []],
  ['to tabletter morgen og kveld', { ...dose(tabs(1)), ...often(2) }, ['dose']],
  ['én tablett morgen og kveld', { ...dose(tabs(1)), ...often(2) }, []],
  ['ein halv tablett om kvelden', { ...dose(tabs(0.5)), ...often(1) }, []],
  ['½ tablett om kvelden', { ...dose(tabs(0.5)), ...often(1) }, []],
  ['1/2 tablett om kvelden', { ...dose(tabs(1)), ...often(1) }, ['dose']],
  ['en och en halv tablett dagligen', { ...dose(tabs(1.5)), ...often(1) }, []],
  ['1-2 tabl inntil 3 ganger daglig', { ...range(1, 2), ...often(3) }, []],
  ['1-2 tabl inntil 3 ganger daglig', { ...range(3, 4), ...often(3) }, ['dose']],
  ['1 til 2 tabletter daglig', { ...dose(tabs(2)), ...often(1) }, []],
  ['1,5 ml daglig', { ...dose(ml(1.5)), ...often(1) }, []],
  ['1.5 ml daily', { ...dose(ml(1.5)), ...often(1) }, []],
  ['15 ml daglig', { ...dose(ml(1.5)), ...often(1) }, ['dose']],
  ['0,5 g daglig', { ...dose(mg(500)), ...often(1) }, []],
  ['5 g daglig', { ...dose(mg(500)), ...often(1) }, ['dose']],
  ['1 000 mg daglig', { ...dose(mg(1000)), ...often(1) }, []],
  ['10.000 IE daglig', { ...dose({ value: 10000, unit: 'IE' }), ...often(1) }, []],
  ['18 units at bedtime', { ...dose({ value: 81, unit: 'U' }), ...often(1) }, ['dose']],
  ['18 units at bedtime', { ...dose({ value: 18, unit: 'IE' }), ...often(1) }, []],
  ['4 tabletter daglig', { ...dose(tabs(2)), ...often(2) }, []], // the amount of a day
  ['2 tabletter kl 08 og kl 20', { ...dose(tabs(2)), ...often(2) }, []],
  // A strength is no dose.
  ['Paracetamol 500 mg, 1 tablett daglig', { ...dose(tabs(1)), ...often(1) }, []],
  ['500 mg 3 ganger daglig', { ...dose(tabs(1)), ...often(3) }, []],
  ['2 tabletter à 500 mg 3 ganger daglig', { ...dose(mg(1000)), ...often(3) }, []],
  ['2 tabletter (1000 mg) 3 ganger daglig', { ...dose(mg(1000)), ...often(3) }, []],
  ['2 tabletter à 500 mg 3 ganger daglig', { ...dose(mg(250)), ...often(3) }, ['dose']],
  ['tabletter 500 mg, etter avtale', { ...dose(mg(1000)), ...often(3) }, []],
  ['5 mg/ml: 2 ml daglig', { ...dose(mg(10)), ...often(1) }, []],
  ['15 ml løst i 100 ml vann daglig', { ...dose(ml(15)), ...often(1) }, []],
  ['Løses i 100 ml vann, drikkes daglig', { ...dose(ml(15)), ...often(1) }, []],
  ['1 tablett daglig i 7 dager', { ...dose(tabs(1)), ...often(1) }, []],
  ['0.07 IU/dose, 0.07 IU', dose({ value: 0.0654, unit: 'IU' }), []], // rounded in the text
  ['0.07 IU', dose({ value: 0.7, unit: 'IU' }), ['dose']],
  ['7 mg (one 5 mg tablet plus one 2 mg tablet) daily', { ...dose(mg(5)), ...often(1) }, []],
  ['Take half a tablet by mouth every morning', { ...dose(tabs(0.5)), ...often(1), ...ORAL }, []],
  // Notations.
  ['500mg IV q6h x 3 days', { ...dose(mg(500)), ...every(6, 'h') }, []],
  ['500mg IV q6h x 3 days', { ...dose(mg(500)), ...every(8, 'h') }, ['frequency']],
  ['1x2', { ...dose(tabs(1)), ...often(2) }, []],
  ['2x1', { ...dose(tabs(1)), ...often(2) }, []],
  ['1 x 3', { ...dose(tabs(1)), ...often(1) }, ['frequency']],
  ['1x1', { ...dose(tabs(1)), ...often(1, 'wk') }, []],
  ['5 mg x 2', { ...dose(mg(5)), ...often(2) }, []],
  ['5 mg x 3', { ...dose(mg(5)), ...often(1) }, ['frequency']],
  ['2 x 500 mg', { ...dose(mg(1000)), ...often(1) }, []],
  ['1+0+1', { ...dose(tabs(1)), ...often(2) }, []],
  ['1+1+1', { ...dose(tabs(1)), ...often(1) }, ['frequency']],
  ['1-0-1', { ...dose(tabs(1)), ...at(['MORN', 'EVE']) }, []],
  ['Kontroll 01-09-26. 1 tablett daglig', { ...dose(tabs(1)), ...often(1) }, []],
  // How often.
  [
    '4 tablets daily',
    { ...dose({ value: 4, unit: 'tablet' }), ...often(1, 'wk', { dayOfWeek: ['mon'] }) },
    ['frequency'],
  ],
  [
    '4 tablets weekly',
    { ...dose({ value: 4, unit: 'tablet' }), ...often(1, 'wk', { dayOfWeek: ['mon'] }) },
    [],
  ],
  ['4 tabletter hver mandag', { ...dose(tabs(4)), ...often(1, 'wk', { dayOfWeek: ['mon'] }) }, []],
  ['4 tabletter hver mandag', { ...dose(tabs(4)), ...often(1) }, ['frequency']],
  ['1 tablett en gang i uken', { ...dose(tabs(1)), ...often(1) }, ['frequency']],
  ['1 tablett én gong i veka', { ...dose(tabs(1)), ...often(1, 'wk') }, []],
  ['1 tablett annenhver dag', { ...dose(tabs(1)), ...every(2, 'd') }, []],
  ['1 tablett annankvar dag', { ...dose(tabs(1)), ...often(1) }, ['frequency']],
  ['1 tablett varannan dag', { ...dose(tabs(1)), ...every(2, 'd') }, []],
  ['1 tablett hver 8. time', { ...dose(tabs(1)), ...often(3) }, []],
  ['1 tablet every 8 hours', { ...dose(tabs(1)), ...every(12, 'h') }, ['frequency']],
  ['1 tablet every 4 to 6 hours', { ...dose(tabs(1)), ...every(4, 'h', { periodMax: 6 }) }, []],
  ['1 tablett morgen og kveld', { ...dose(tabs(1)), ...often(2) }, []],
  ['1 tablett morgen og kveld', { ...dose(tabs(1)), ...often(3) }, ['frequency']],
  ['1 tablett 2 ganger daglig, morgen og kveld', { ...dose(tabs(1)), ...often(2) }, []],
  ['one tablet twice daily', { ...dose(tabs(1)), ...often(2) }, []],
  ['one tablet twice daily', { ...dose(tabs(1)), ...often(4) }, ['frequency']],
  ['take 1 tablet BID', { ...dose(tabs(1)), ...often(3) }, ['frequency']],
  ['1 tablett 2-3 gonger dagleg', { ...dose(tabs(1)), ...often(2, 'd', { frequencyMax: 3 }) }, []],
  ['1 tablett 3 gånger dagligen', { ...dose(tabs(1)), ...often(3) }, []],
  ['1 tablet 3 gange dagligt', { ...dose(tabs(1)), ...often(1) }, ['frequency']],
  ['1 tablett daglig', { ...dose(tabs(1)), timing: { code: { coding: [{ code: 'BID' }] } } }, []],
  [
    '1 tablett 2 ganger daglig på hverdager',
    { ...dose(tabs(1)), ...often(2, 'd', { dayOfWeek: ['mon', 'tue'] }) },
    [],
  ],
  ['1 tablett daglig unntatt mandag', { ...dose(tabs(1)), ...often(1) }, []],
  ['1 tablett daglig i 3 dager, deretter 2', { ...dose(tabs(3)), ...often(2) }, []],
  ['1 tablett i morgen', { ...dose(tabs(1)), ...often(2) }, []],
  ['1 tablett 1 time før sengetid', { ...dose(tabs(1)), ...often(1) }, []],
  [
    '1 tablett ved behov, inntil 4 ganger daglig',
    { ...dose(tabs(1)), ...often(1), asNeededBoolean: true },
    [],
  ],
  ['1 sprøyte hver måned', { ...dose({ value: 1, unit: 'sprøyte' }), ...often(1, 'wk') }, ['frequency']],
  ['1 sprøyte hver måned', { ...dose({ value: 1, unit: 'sprøyte' }), ...often(1, 'mo') }, []],
  ['1 sprøyte kvar månad', { ...dose({ value: 1, unit: 'sprøyte' }), ...every(4, 'wk') }, []],
  ['1 plaster hver tredje dag', { ...dose({ value: 1, unit: 'plaster' }), ...often(1) }, ['frequency']],
  ['1 plaster kvar tredje dag', { ...dose({ value: 1, unit: 'plaster' }), ...every(3, 'd') }, []],
  [
    '1 tablett inntil 3 ganger daglig',
    { ...dose(tabs(1)), ...often(1, 'd', { frequencyMax: 6 }) },
    ['frequency'],
  ],
  ['1 tablett inntil 3 ganger daglig', { ...dose(tabs(1)), ...often(1, 'd', { frequencyMax: 3 }) }, []],
  // When.
  ['1 tablett på onsdager', { ...dose(tabs(1)), ...often(1, 'wk', { dayOfWeek: ['mon'] }) }, ['time']],
  ['1 tablett på onsdager', { ...dose(tabs(1)), ...often(1, 'wk', { dayOfWeek: ['wed'] }) }, []],
  [
    '1 tablett mandag til fredag',
    { ...dose(tabs(1)), ...often(1, 'd', { dayOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri'] }) },
    [],
  ],
  ['1 tablett kveld', { ...dose(tabs(1)), ...at(['MORN']) }, ['time']],
  ['1 tablett kveld', { ...dose(tabs(1)), ...at(['HS']) }, []],
  ['1 tablett til middag', { ...dose(tabs(1)), ...at(['EVE']) }, []],
  ['1 tablett før frokost', { ...dose(tabs(1)), ...at(['ACV']) }, []],
  ['1 tablett kl. 08', { ...dose(tabs(1)), ...often(1, 'd', { timeOfDay: ['20:00:00'] }) }, ['time']],
  ['1 tablett kl. 08', { ...dose(tabs(1)), ...often(1, 'd', { timeOfDay: ['08:00:00'] }) }, []],
  [
    '1 tablett kl 8 og kl 20.30',
    { ...dose(tabs(1)), ...often(2, 'd', { timeOfDay: ['08:00', '20:30'] }) },
    [],
  ],
  ['1 tablett kveld', { ...dose(tabs(1)), ...often(1, 'd', { timeOfDay: ['08:00'] }) }, ['time']],
  // How long.
  [
    '1 tablett daglig i 7 dager',
    { ...dose(tabs(1)), ...often(1, 'd', { boundsDuration: { value: 10, code: 'd' } }) },
    ['duration'],
  ],
  [
    '1 tablett daglig i 7 dager',
    { ...dose(tabs(1)), ...often(1, 'd', { boundsDuration: { value: 1, code: 'wk' } }) },
    [],
  ],
  [
    '1 tablett daglig i minst 7 dager',
    { ...dose(tabs(1)), ...often(1, 'd', { boundsDuration: { value: 10, code: 'd' } }) },
    [],
  ],
  // Which side, and what for.
  ['1 dråpe i høyre øye', { ...dose({ value: 1, unit: 'dråpe' }), site: { text: 'Venstre øye' } }, ['site']],
  ['1 dråpe i høyre øye', { ...dose({ value: 1, unit: 'dråpe' }), site: { text: 'Høyre øye' } }, []],
  ['1 dråpe i høyre øye', { ...dose({ value: 1, unit: 'dråpe' }), site: { text: 'Øye' } }, []],
  ['1 tablett ved smerter', { ...dose(tabs(1)), asNeededFor: [{ text: 'Kvalme' }] }, ['reason']],
  ['1 tablett ved smerter', { ...dose(tabs(1)), asNeededCodeableConcept: { text: 'Hodepine' } }, []],
  ['1 tablett ved smerter', { ...dose(tabs(1)), asNeededFor: [{ text: 'Allergi' }] }, []],
  ['1 tablett ved smerter. Gir kvalme', { ...dose(tabs(1)), asNeededFor: [{ text: 'Smerte' }] }, []],
  // Route.
  ['1 tablett under tungen daglig', { ...dose(tabs(1)), ...often(1), ...ORAL }, ['route']],
  ['1 tablett under tunga daglig', { ...dose(tabs(1)), ...often(1), ...route('37839007') }, []],
  ['40 mg subkutant daglig', { ...dose(mg(40)), ...often(1), ...ORAL }, ['route']],
  ['40 mg gjennom munnen daglig', { ...dose(mg(40)), ...often(1), ...ORAL }, []],
  ['40 mg i.v. daglig', { ...dose(mg(40)), ...often(1), route: { text: 'intramuskulært' } }, ['route']],
  ['1 drope i høgre øyret', { ...dose({ value: 1, unit: 'drope' }), ...route('54485002') }, ['route']],
  ['1 dråpe i høyre øye', { ...dose({ value: 1, unit: 'dråpe' }), ...route('54485002') }, []],
  [
    '2 inhalasjoner, skyll munnen etterpå',
    { ...dose({ value: 2, unit: 'inhalasjon' }), ...route('447694001') },
    [],
  ],
  ['Skal ikke gis intravenøst', { ...dose(mg(40)), ...often(1), ...ORAL }, []],
  // As needed.
  ['1 tablett ved behov', { ...dose(tabs(1)), asNeededBoolean: false }, ['asNeeded']],
  ['1 tablett ved behov', { ...dose(tabs(1)), asNeededBoolean: true }, []],
  ['1 tablett ved behov', dose(tabs(1)), []],
  ['1 tablett regelmessig', { ...dose(tabs(1)), asNeededBoolean: true }, ['asNeeded']],
  ['1 tablett daglig', { ...dose(tabs(1)), ...often(1), asNeededBoolean: true }, ['asNeeded']],
  ['1 tablett daglig', { ...dose(tabs(1)), ...often(1), asNeededBoolean: false }, []],
  ['1 tablett daglig mot uro', { ...dose(tabs(1)), ...often(1), asNeededBoolean: true }, []],
  ['1 tablett inntil 3 ganger daglig', { ...dose(tabs(1)), ...often(3), asNeededBoolean: true }, []],
  // Maximum.
  ['1 tablett v/b, max 3 pr. dag', { ...dose(tabs(1)), asNeededBoolean: true, ...max(tabs(6)) }, ['maximum']],
  ['1 tablett ved behov, maks 3 per døgn', { ...dose(tabs(1)), asNeededBoolean: true, ...max(tabs(3)) }, []],
  [
    '1-2 tabletter ved behov, maks 3 per døgn',
    { ...range(1, 2), asNeededBoolean: true, ...max(tabs(6)) },
    [],
  ],
  ['1 tablett ved behov, maks 3 ganger', { ...dose(tabs(1)), asNeededBoolean: true, ...max(tabs(6)) }, []],
  ['1 tablett ved behov, maks 3 per døgn', { ...dose(tabs(1)), asNeededBoolean: true, ...max(mg(4000)) }, []],
  [
    '1-2 tabletter ved behov, maks 8 tabletter per døgn',
    { ...range(1, 2), asNeededBoolean: true, ...max(tabs(4)) },
    ['maximum'],
  ],
  [
    '1-2 tabletter ved behov, maks 8 tabletter per døgn',
    { ...range(1, 2), asNeededBoolean: true, ...max(tabs(8), 24, 'h') },
    [],
  ],
  [
    '1 tablet as needed, no more than 4 g per day',
    { ...dose(tabs(1)), asNeededBoolean: true, ...max(mg(4000)) },
    [],
  ],
  [
    '1 tablet as needed, no more than 4 g per day',
    { ...dose(tabs(1)), asNeededBoolean: true, ...max(mg(3000)) },
    ['maximum'],
  ],
  [
    '1 tablett ved behov, maks 4 g per døgn',
    { ...dose(tabs(1)), asNeededBoolean: true, ...max(tabs(8)) },
    [],
  ],
];

describe('text beside structure', () => {
  it.each(CASES)('MED-32 «%s» over %j disagrees on %j', (text, structure, disagrees) => {
    expect(dosageText({ ...structure, text }, 'nb').disagrees ?? []).toEqual(disagrees);
  });

  it.each([
    // Neither, or one of them only, while the structure has it.
    ['As directed', { ...dose(mg(40)), ...often(1) }, true],
    ['Etter avtale', { ...dose(mg(40)), ...often(1) }, true],
    ['Given as ordered', dose(mg(5)), true],
    ['Tabletter 500 mg', { ...dose(mg(1000)), ...often(1) }, true],
    ['Ved smerter', { ...dose(tabs(1)), asNeededBoolean: true }, true],
    ['Daglig', { ...dose(tabs(1)), ...often(1) }, true],
    ['2 tabletter', { ...dose(tabs(2)), ...often(1) }, true],
    ['Etter skjema', route('34206005'), true],
    // The text says it.
    ['2 tabletter daglig', { ...dose(tabs(2)), ...often(1) }, false],
    ['2 tablettar dagleg', { ...dose(tabs(2)), ...often(1) }, false],
    ['två tabletter morgon och kväll', { ...dose(tabs(2)), ...often(2) }, false],
    ['Two puffs morning and night', { ...dose({ value: 2, unit: 'puff' }), ...often(2) }, false],
    ['1 dråbe hver aften', { ...dose({ value: 1, unit: 'dråbe' }), ...often(1) }, false],
    ['1x2', { ...dose(tabs(1)), ...often(2) }, false],
    ['40 mg/day', { ...dose(mg(40)), ...often(1) }, false],
    ['20 units before dinner', { ...dose({ value: 20, unit: 'U' }), ...often(1) }, false],
    ['1.8 mg/kg every 3 weeks', { ...dose(mg(90)), ...every(3, 'wk') }, false],
    ['2 tabletter kl 08', { ...dose(tabs(2)), ...often(1) }, false],
    ['500 mg 3 ganger daglig', { ...dose(tabs(1)), ...often(3) }, false],
    [
      '100 ml/time kontinuerlig, daglig',
      { doseAndRate: [{ rateRatio: { numerator: ml(100), denominator: { value: 1, unit: 'h' } } }] },
      false,
    ],
    // The structure has no more to say.
    ['As directed', {}, false],
    ['2 tabletter', dose(tabs(2)), false],
    ['Daglig', often(1), false],
  ])('MED-32 «%s» over %j needs the structure beside it: %j', (text, structure, needs) => {
    expect(dosageText({ ...structure, text }, 'nb').needsStructure ?? false).toBe(needs);
  });

  it('MED-08 keeps the authored text as the text, and generates nothing beside a text without structure', () => {
    const [line] = medicineDosage({ dosages: [fact({ text: '  Etter\navtale ' })] }, 'nb').lines;
    expect(line).toMatchObject({
      text: '  Etter\navtale ',
      generated: false,
    });
    expect(line).not.toHaveProperty('structure');
    expect(line).not.toHaveProperty('needsStructure');
    expect(structureNote(line!, 'nb', true)).toBe('');
  });

  it('MED-32 says in words what the structure says, and in the detail always', () => {
    const weekly = {
      ...dose(tabs(4)),
      ...often(1, 'wk', { dayOfWeek: ['mon'] }),
      text: '4 tabletter daglig',
    };
    const note = (lang: 'nb' | 'nn' | 'en', json: Json, always = false): string =>
      plain(structureNote(dosageText(json, lang), lang, always));
    expect(note('nb', weekly)).toBe(
      'Strukturert dosering sier noe annet (hvor ofte): 4 tabletter, hver uke, på mandager',
    );
    expect(note('nn', weekly)).toBe(
      'Strukturert dosering seier noko anna (kor ofte): 4 tablettar, kvar veke, på måndagar',
    );
    expect(note('en', weekly)).toBe(
      'Structured dosage says otherwise (how often): 4 tablets, every week, on Mondays',
    );
    expect(note('en', { ...weekly, text: 'As directed' })).toBe(
      'Structured dosage: 4 tablets, every week, on Mondays',
    );
    const same = { ...weekly, text: '4 tablets every Monday' };
    expect(note('en', same)).toBe('');
    expect(note('en', same, true)).toBe('Structured dosage: 4 tablets, every week, on Mondays');
  });
});

const fact = (structured: Json): { structured: Json; text?: string; asNeeded: boolean; asNeededFor: [] } => ({
  structured,
  ...(typeof structured['text'] === 'string' && { text: structured['text'] }),
  asNeeded: false,
  asNeededFor: [],
});

describe('one text for all dosages', () => {
  const RENDERED = 'Two puffs morning and night';

  it('MED-08 a rendered instruction is the dosage, verbatim', () => {
    const { lines } = medicineDosage({ dosages: [], renderedDosage: RENDERED }, 'en');
    expect(lines.map(({ text, generated }) => [text, generated])).toEqual([[RENDERED, false]]);
  });

  it('MED-32 a rendered instruction over one structure is compared with it', () => {
    const two = { ...dose({ value: 2, unit: 'puff' }), ...often(2) };
    const of = (structured: Json) =>
      medicineDosage({ dosages: [fact(structured)], renderedDosage: RENDERED }, 'en').lines[0];
    expect(of(two)).toMatchObject({ text: RENDERED, generated: false });
    expect(of(two)).not.toHaveProperty('disagrees');
    expect(of({ ...two, ...often(4) })).toMatchObject({ text: RENDERED, disagrees: ['frequency'] });
  });

  it('MED-32 over several structures they are listed beside it, and none is taken for one more dose', () => {
    const dosages = [
      fact({ sequence: 1, ...dose(tabs(2)), ...often(1) }),
      fact({ sequence: 2, ...dose(tabs(1)), ...often(1) }),
    ];
    const { lines } = medicineDosage({ dosages, renderedDosage: 'Tapering course' }, 'en');
    expect(lines).toHaveLength(1);
    expect(plain(lines[0]?.structure ?? '')).toBe('2 tablets, once daily\nthen: 1 tablet, once daily');
    expect(lines[0]).toMatchObject({ text: 'Tapering course', needsStructure: true });
  });

  it('MED-32 beside texts that say the same it adds nothing; one that differs is kept beside them', () => {
    const dosages = [fact({ text: '1 tablet daily' })];
    const of = (renderedDosage: string) => medicineDosage({ dosages, renderedDosage }, 'en');
    expect(of('1 tablet  Daily').rendered).toBeUndefined();
    expect(renderedNote(of('1 tablet  Daily'), 'en')).toBe('');
    expect(renderedNote(of('2 tablets daily'), 'nb')).toBe(
      'Samlet doseringstekst er en annen: 2 tablets daily',
    );
    expect(of('2 tablets daily')).toMatchObject({ text: '1 tablet daily', rendered: '2 tablets daily' });
  });

  it('MED-32 structured dosing that a service gives beside the text stands beside a text without a dose', () => {
    const structuredDosing = [{ sequence: 1, ...dose(tabs(1)), ...often(1) }];
    const [line] = medicineDosage(
      { dosages: [fact({ text: 'Etter avtale' })], structuredDosing },
      'nb',
    ).lines;
    expect(line).toMatchObject({ text: 'Etter avtale', needsStructure: true });
    expect(plain(line?.structure ?? '')).toBe('1 tablett, 1 gang daglig');
    const [said] = medicineDosage(
      { dosages: [fact({ text: '1 tablett daglig' })], structuredDosing },
      'nb',
    ).lines;
    expect(said).toHaveProperty('structure');
    expect(said).not.toHaveProperty('needsStructure');
    expect(said).not.toHaveProperty('disagrees');
  });
});
