import { describe, expect, it } from 'vitest';
import { dosageText, dosagesText } from '@care-timeline/fhir';

const UCUM = 'http://unitsofmeasure.org';
const SNOMED = 'http://snomed.info/sct';
const plain = (words: string): string => words.replaceAll('\u00A0', ' ');

const STRUCTURED = {
  sequence: 1,
  doseAndRate: [
    {
      type: { coding: [{ code: 'ordered' }] },
      doseQuantity: { value: 1, unit: 'TAB', code: 'TAB' },
      rateRatio: {
        numerator: { value: 100, code: 'mL', system: UCUM },
        denominator: { value: 1, code: 'h', system: UCUM },
      },
    },
  ],
  timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd', duration: 30, durationUnit: 'min' } },
  route: { coding: [{ system: SNOMED, code: '26643006', display: 'Oral route' }] },
  site: { text: 'venstre side' },
  method: { text: 'svelges' },
  asNeededCodeableConcept: { text: 'smerter' },
  maxDosePerPeriod: {
    numerator: { value: 4, code: 'g', system: UCUM },
    denominator: { value: 1, code: 'd', system: UCUM },
  },
  maxDosePerAdministration: { value: 1000, unit: 'mg' },
  maxDosePerLifetime: { value: 400, unit: 'g' },
  additionalInstruction: [{ text: 'Tas med mat' }, { text: 'Kan gi døsighet.' }],
  patientInstruction: 'Drikk rikelig',
};

describe('dosageText', () => {
  it('MED-03 generates dose, rate, duration, route, frequency in this order', () => {
    expect(plain(dosageText(STRUCTURED, 'nb').text)).toBe(
      '1 tablett, med hastighet 100 ml per time, over 30 minutter, gjennom munnen, sted: venstre side, metode: svelges, ' +
        '3 ganger daglig, ved behov (smerter), høyst 4 g per døgn, høyst 1 000 mg per gang, høyst 400 g i løpet av livet. ' +
        'Tas med mat. Kan gi døsighet. Drikk rikelig',
    );
    expect(plain(dosageText(STRUCTURED, 'en').text)).toBe(
      '1 tablet, at a rate of 100 mL per hour, over 30 minutes, by mouth, site: venstre side, method: svelges, ' +
        '3 times daily, as needed for smerter, no more than 4 g per day, no more than 1,000 mg per administration, ' +
        'no more than 400 g in a lifetime. Tas med mat. Kan gi døsighet. Drikk rikelig',
    );
    expect(plain(dosageText(STRUCTURED, 'nn').text)).toContain(
      '3 gonger dagleg, ved behov (smerter), høgst 4 g per døgn',
    );
  });

  it('MED-08 shows authored text verbatim, line breaks and case kept, and says whether it was generated', () => {
    const text = '  1 tablett MORGEN\n2 tabletter kveld i 3 dager,\nderetter ingen  ';
    expect(dosageText({ ...STRUCTURED, text }, 'nb')).toMatchObject({ text, generated: false });
    expect(dosageText(STRUCTURED, 'nb').generated).toBe(true);
    expect(dosageText({ ...STRUCTURED, text: ' ' }, 'nb').generated).toBe(true);
  });

  it('MED-09 gives as needed, its reason and the highest dose beside an authored text that does not say them', () => {
    const given = dosageText({ ...STRUCTURED, text: '1 tablett. Tas med mat' }, 'nb');
    expect(given.asNeeded).toBe(true);
    expect(given.asNeededText).toBe('ved behov (smerter)');
    expect(plain(given.maxDoseText ?? '')).toBe(
      'høyst 4 g per døgn, høyst 1 000 mg per gang, høyst 400 g i løpet av livet',
    );
    expect(given.besides.map(plain)).toEqual([
      'ved behov (smerter)',
      'høyst 4 g per døgn, høyst 1 000 mg per gang, høyst 400 g i løpet av livet',
      'Kan gi døsighet.',
      'Drikk rikelig',
    ]);
    expect(dosageText(STRUCTURED, 'nb').besides).toEqual([]);
  });

  it('MED-09 reads as needed of R4 and of R5', () => {
    expect(dosageText({ asNeededBoolean: true }, 'nb').asNeededText).toBe('ved behov');
    expect(dosageText({ asNeeded: true }, 'nb').asNeededText).toBe('ved behov');
    expect(dosageText({ asNeededBoolean: false }, 'nb').asNeeded).toBe(false);
    expect(dosageText({}, 'nb').asNeeded).toBe(false);
    const reasons = [{ text: 'kvalme' }, { coding: [{ system: SNOMED, code: '16932000' }] }];
    expect(dosageText({ asNeeded: true, asNeededFor: reasons }, 'nb').asNeededText).toBe(
      'ved behov (kvalme eller 16932000 (SNOMED CT))',
    );
    expect(dosageText({ asNeededFor: reasons }, 'en').asNeeded).toBe(true);
  });

  it('MED-09 reads one highest dose per period (R4) and several (R5)', () => {
    const ratio = (value: number, hours: number): object => ({
      numerator: { value, unit: 'mg' },
      denominator: { value: hours, code: 'h', system: UCUM },
    });
    expect(plain(dosageText({ maxDosePerPeriod: ratio(200, 24) }, 'nb').maxDoseText ?? '')).toBe(
      'høyst 200 mg per 24 timer',
    );
    expect(
      plain(dosageText({ maxDosePerPeriod: [ratio(200, 24), ratio(50, 1)] }, 'nb').maxDoseText ?? ''),
    ).toBe('høyst 200 mg per 24 timer, høyst 50 mg per time');
    expect(
      plain(dosageText({ maxDosePerLifetime: { value: 4, unit: 'g', comparator: '<=' } }, 'nb').text),
    ).toBe('høyst 4 g i løpet av livet');
  });

  it('tells several doses apart by their type', () => {
    const doses = [
      { type: { coding: [{ code: 'calculated' }] }, doseQuantity: { value: 4.8, unit: 'mg' } },
      { type: { coding: [{ code: 'ordered' }] }, doseQuantity: { value: 5, unit: 'mg' } },
    ];
    expect(plain(dosageText({ doseAndRate: doses }, 'nb').text)).toBe('beregnet: 4,8 mg; forordnet: 5 mg');
    expect(plain(dosageText({ doseAndRate: [doses[0]] }, 'nb').text)).toBe('beregnet: 4,8 mg');
    expect(plain(dosageText({ doseAndRate: [doses[1]] }, 'nb').text)).toBe('5 mg');
  });

  it('MED-02 names a dose without a unit, so that its number is not taken for another', () => {
    const once = {
      doseAndRate: [{ doseQuantity: { value: 1 } }],
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
    };
    expect(plain(dosageText(once, 'nb').text)).toBe('dose: 1, 1 gang daglig');
  });

  it('reads the dosage of an administration, which has dose and rate without doseAndRate', () => {
    expect(
      plain(
        dosageText({ dose: { value: 500, unit: 'mg' }, rateQuantity: { value: 20, code: 'mL/h' } }, 'nb')
          .text,
      ),
    ).toBe('500 mg, med hastighet 20 ml per time');
  });

  it('does not let a known route code hide a display that says something else', () => {
    const route = (coding: object): string =>
      dosageText({ route: { coding: [{ system: SNOMED, ...coding }] } }, 'nb').text;
    expect(route({ code: '26643006' })).toBe('gjennom munnen');
    expect(route({ code: '26643006', display: 'Oral route (qualifier value)' })).toBe('gjennom munnen');
    expect(route({ code: '26643006', display: 'Intravenous' })).toBe('Intravenous');
    expect(route({ code: '418136008' })).toBe('418136008 (SNOMED CT)');
    expect(
      dosageText({ route: { text: 'p.o.', coding: [{ system: SNOMED, code: '26643006' }] } }, 'nb').text,
    ).toBe('p.o.');
  });

  it('GEN-11 asks the host for a code that has neither text nor display', () => {
    const dosage = {
      method: { coding: [{ system: 'urn:local', code: 'm1' }] },
      route: { coding: [{ code: 'r1' }] },
    };
    const displayFor = ({ code }: { code?: string }): string | undefined =>
      code === 'm1' ? 'svelges hel' : undefined;
    expect(dosageText(dosage, 'nb', { displayFor }).text).toBe('r1, metode: svelges hel');
    expect(dosageText(dosage, 'nb').text).toBe('r1, metode: m1 (urn:local)');
  });

  it('says nothing of nothing, whatever shape that has', () => {
    for (const nothing of [
      undefined,
      null,
      {},
      [],
      { text: '' },
      { doseAndRate: [{}] },
      { timing: [] },
      { doseAndRate: null },
    ]) {
      expect(dosageText(nothing, 'nb')).toMatchObject({ text: '', asNeeded: false, besides: [] });
    }
  });
});

describe('dosagesText', () => {
  it('MED-09 shows every dosage in sequence order, the same number at the same time', () => {
    const dosages = [
      { sequence: 2, text: 'C' },
      { sequence: 1, text: 'A' },
      { sequence: 1, text: 'B' },
      { text: 'D' },
    ];
    expect(dosagesText(dosages, 'nb').text).toBe('A\nog: B\nderetter: C\nog: D');
    expect(dosagesText(dosages, 'en').text).toBe('A\nand: B\nthen: C\nand: D');
    expect(dosagesText(dosages, 'nn').lines.map((line) => line.follows)).toEqual([
      undefined,
      'and',
      'then',
      'and',
    ]);
  });

  it('MED-08 is generated where any line is', () => {
    expect(dosagesText([{ text: 'A' }], 'nb').generated).toBe(false);
    expect(dosagesText([{ text: 'A' }, { asNeededBoolean: true }], 'nb').generated).toBe(true);
    expect(dosagesText(undefined, 'nb')).toEqual({ text: '', generated: false, lines: [] });
    expect(dosagesText({ text: 'one, not in a list' }, 'nb').text).toBe('one, not in a list');
  });
});
