import { describe, expect, it } from 'vitest';
import { doseSchedule, dosageText, dosagesText } from '@care-timeline/fhir';

const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation';
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const tablets = (value: number) => ({ value, unit: 'tablett' });
const absent = (code: string) => ({ extension: [{ url: ABSENT, valueCode: code }] });
const typed = (code: string | undefined, more: object, text?: string) => ({
  ...((code !== undefined || text !== undefined) && {
    type: { ...(text !== undefined && { text }), ...(code !== undefined && { coding: [{ code }] }) },
  }),
  ...more,
});
const told = (dosage: unknown) => {
  const { text, generated, besides, absent: why } = dosageText(dosage, 'nb');
  return { text: plain(text), generated, besides: besides.map(plain), why };
};

describe('why a dosage has no text', () => {
  const masked = { _text: absent('masked') };
  it('GEN-06 MED-08 the reason is said, and is no dosage that was made', () => {
    expect(told(masked)).toEqual({
      text: 'Doseringstekst mangler: skjermet av kilden',
      generated: false,
      besides: [],
      why: 'masked',
    });
    expect(told(absent('unknown'))).toMatchObject({
      text: 'Doseringstekst mangler: ukjent',
      generated: false,
      why: 'unknown',
    });
  });

  it('GEN-06 MED-08 beside a structure it is said as well', () => {
    expect(told({ ...masked, doseAndRate: [{ doseQuantity: tablets(1) }] })).toEqual({
      text: '1 tablett',
      generated: true,
      besides: ['Doseringstekst mangler: skjermet av kilden'],
      why: 'masked',
    });
  });

  it('GEN-06 MED-08 a text that is there stands, and nothing at all is an empty text that was made', () => {
    expect(told({ text: 'som avtalt', ...masked })).toEqual({
      text: 'som avtalt',
      generated: false,
      besides: [],
      why: undefined,
    });
    expect(told({})).toEqual({ text: '', generated: true, besides: [], why: undefined });
    expect(dosageText({}, 'nb')).toEqual({
      text: '',
      generated: true,
      asNeeded: false,
      besides: [],
      parts: { instructions: [] },
    });
  });
});

describe('doses and rates', () => {
  const rows: [rule: string, dosage: object, text: string][] = [
    ['MED-03 a dose of R4', { doseAndRate: [{ doseQuantity: tablets(1) }] }, '1 tablett'],
    ['MED-03 a dose of STU3', { doseQuantity: tablets(1) }, '1 tablett'],
    ['MED-03 a simple dose', { doseSimpleQuantity: tablets(1) }, '1 tablett'],
    ['MED-03 a dose of an administration', { dose: tablets(1) }, '1 tablett'],
    ['MED-03 a range', { doseRange: { low: tablets(1), high: tablets(2) } }, '1 til 2 tabletter'],
    ['MED-03 two doses at once', { doseQuantity: tablets(1), dose: tablets(2) }, '1 tablett; 2 tabletter'],
    [
      'MED-03 a rate',
      { rateRatio: { numerator: { value: 5, unit: 'ml' }, denominator: { value: 1, unit: 'h' } } },
      'med hastighet 5 ml per time',
    ],
    [
      'MED-03 a simple rate',
      { rateSimpleQuantity: { value: 5, unit: 'ml/h' } },
      'med hastighet 5 ml per time',
    ],
    [
      'MED-03 a rate as a quantity',
      { rateQuantity: { value: 5, unit: 'ml/h' } },
      'med hastighet 5 ml per time',
    ],
    [
      'MED-03 a range of rates',
      { rateRange: { low: { value: 5, unit: 'ml/h' }, high: { value: 9, unit: 'ml/h' } } },
      'med hastighet 5 til 9 ml per time',
    ],
    [
      'MED-03 two rates at once',
      { rateQuantity: { value: 5, unit: 'ml/h' }, rateSimpleQuantity: { value: 6, unit: 'ml/h' } },
      'med hastighet 5 ml per time; med hastighet 6 ml per time',
    ],
    ['MED-02 a number alone is said to be the dose', { doseQuantity: { value: 1.5 } }, 'dose: 1,5'],
    ['MED-02 a long number alone', { doseQuantity: { value: 12000 } }, 'dose: 12 000'],
    ['MED-02 a unit with digits is no number alone', { doseQuantity: { unit: 'type 2' } }, 'type 2'],
    [
      'MED-03 of one ordered dose the type is not said',
      { doseAndRate: [typed('ordered', { doseQuantity: tablets(1) })] },
      '1 tablett',
    ],
    [
      'MED-03 a calculated dose is said to be',
      { doseAndRate: [typed('calculated', { doseQuantity: tablets(1) })] },
      'beregnet: 1 tablett',
    ],
    [
      'MED-03 of several doses each is said with its type',
      {
        doseAndRate: [
          typed('ordered', { doseQuantity: tablets(1) }),
          typed('calculated', { doseQuantity: tablets(2) }),
        ],
      },
      'forordnet: 1 tablett; beregnet: 2 tabletter',
    ],
    [
      'MED-03 a type of its own',
      { doseAndRate: [typed(undefined, { doseQuantity: tablets(1) }, 'Startdose')] },
      'Startdose: 1 tablett',
    ],
    [
      'MED-03 a type without a dose is still said',
      { doseAndRate: [typed(undefined, {}, 'Startdose')] },
      'Startdose',
    ],
    ['MED-03 the usual type without a dose is not', { doseAndRate: [typed('ordered', {}, 'Ordered')] }, ''],
    [
      'MED-03 the type of a rate is said with the rate alone',
      { doseAndRate: [typed(undefined, { rateQuantity: { value: 5, unit: 'ml/h' } }, 'Startdose')] },
      'Startdose: med hastighet 5 ml per time',
    ],
    ['MED-03 neither type nor dose', { doseAndRate: [{}] }, ''],
    [
      'MED-03 site and method',
      { site: { text: 'arm' }, method: { text: 'injiser' } },
      'sted: arm, metode: injiser',
    ],
    ['MED-03 a timing in words', { timing: 'hver kveld' }, 'hver kveld'],
    ['MED-03 instructions of DSTU2', { additionalInstructions: [{ text: 'Med mat' }] }, 'Med mat'],
    [
      'MED-09 instructions are sentences, the one to the patient last',
      {
        doseQuantity: tablets(1),
        additionalInstruction: [{ text: 'Med mat' }, {}, { text: 'Ikke knus. ' }],
        patientInstruction: 'Ring ved feber',
      },
      '1 tablett. Med mat. Ikke knus.  Ring ved feber',
    ],
  ];
  it.each(rows)('%s', (_, dosage, text) => {
    expect(told(dosage).text).toBe(text);
  });
});

describe('as needed and the highest dose', () => {
  const needed: [rule: string, dosage: object, text: string | undefined][] = [
    ['yes', { asNeededBoolean: true }, 'ved behov'],
    ['yes in a string', { asNeededBoolean: 'true' }, 'ved behov'],
    ['yes in R5', { asNeeded: true }, 'ved behov'],
    ['no', { asNeededBoolean: false, asNeeded: 'false' }, undefined],
    ['another string', { asNeededBoolean: 'yes' }, undefined],
    ['a reason', { asNeededCodeableConcept: { text: 'smerter' } }, 'ved behov (smerter)'],
    [
      'reasons of R5',
      { asNeededFor: [{ text: 'smerter' }, { text: 'feber' }] },
      'ved behov (smerter eller feber)',
    ],
    ['a reason that is masked', { asNeededCodeableConcept: absent('masked') }, 'ved behov'],
    ['a reason that says nothing', { asNeededFor: [{}] }, 'ved behov'],
    ['nothing', {}, undefined],
  ];
  it.each(needed)('MED-09 as needed: %s', (_, dosage, text) => {
    const { asNeeded, asNeededText } = dosageText(dosage, 'nb');
    expect(asNeeded).toBe(text !== undefined);
    expect(asNeededText).toBe(text);
  });

  const most: [rule: string, dosage: object, text: string | undefined][] = [
    [
      'per day',
      { maxDosePerPeriod: { numerator: { value: 4, unit: 'g' }, denominator: { value: 1, unit: 'd' } } },
      'høyst 4 g per døgn',
    ],
    ['at a time', { maxDosePerAdministration: { value: 2, unit: 'g' } }, 'høyst 2 g per gang'],
    ['in a lifetime', { maxDosePerLifetime: { value: 20, unit: 'g' } }, 'høyst 20 g i løpet av livet'],
    [
      'two of them',
      { maxDosePerAdministration: { value: 1, unit: 'g' }, maxDosePerLifetime: { value: 20, unit: 'g' } },
      'høyst 1 g per gang, høyst 20 g i løpet av livet',
    ],
    [
      'that says so itself',
      { maxDosePerAdministration: { value: 2, unit: 'g', comparator: '<=' } },
      'høyst 2 g per gang',
    ],
    ['that is empty', { maxDosePerPeriod: [{}], maxDosePerAdministration: {} }, undefined],
  ];
  it.each(most)('MED-09 the highest dose %s', (_, dosage, text) => {
    const { maxDoseText } = dosageText(dosage, 'nb');
    expect(maxDoseText && plain(maxDoseText)).toBe(text);
    expect('maxDoseText' in dosageText(dosage, 'nb')).toBe(text !== undefined);
  });

  it('MED-09 what an authored text does not say stands beside it', () => {
    const dosage = {
      text: 'Ved behov, en om gangen',
      asNeededBoolean: true,
      maxDosePerAdministration: { value: 2, unit: 'g' },
      patientInstruction: 'EN OM GANGEN',
    };
    expect(told(dosage).besides).toEqual(['høyst 2 g per gang']);
  });
});

describe('several dosages', () => {
  it('MED-09 stand in the order of their sequence, without one last, equal ones as written', () => {
    const { lines, text, generated } = dosagesText(
      [
        { text: 'e' },
        { text: 'c', sequence: 2 },
        { text: 'a', sequence: 1 },
        {},
        { text: 'b', sequence: '1' },
      ],
      'nb',
    );
    expect(lines.map(({ text: line, follows }) => [line, follows])).toEqual([
      ['a', undefined],
      ['b', 'and'],
      ['c', 'then'],
      ['e', 'and'],
    ]);
    expect(text).toBe('a\nog: b\nderetter: c\nog: e');
    expect(generated).toBe(false);
    expect(dosagesText([{ text: 'a' }, { doseQuantity: tablets(1) }], 'nb').generated).toBe(true);
    expect(dosageText({ text: 'a' }, 'nb')).not.toHaveProperty('sequence');
  });
});

describe('the picture of a day', () => {
  const one = { doseAndRate: [{ doseQuantity: tablets(1) }] };
  const at = (repeat: object, more: object = {}) => ({ ...one, timing: { repeat, ...more } });
  const coded = (code: string, repeat: object = {}, system: string | undefined = GTS) =>
    at(repeat, { code: { coding: [{ ...(system && { system }), code }] } });
  const drawn = (dosage: object): string => {
    const { irregular, asNeeded: _, weekdays, ...parts } = doseSchedule([dosage]);
    return irregular ? 'irregular' : [...Object.keys(parts), ...(weekdays ?? [])].join(' ');
  };
  const rows: [rule: string, dosage: object, drawn: string][] = [
    ['04:59', at({ timeOfDay: '04:59' }), 'night'],
    ['05:00', at({ timeOfDay: '05:00' }), 'morning'],
    ['10:59', at({ timeOfDay: '10:59' }), 'morning'],
    ['11:00', at({ timeOfDay: '11:00' }), 'noon'],
    ['13:59', at({ timeOfDay: '13:59' }), 'noon'],
    ['14:00, which has no place', at({ timeOfDay: '14:00' }), 'irregular'],
    ['16:59', at({ timeOfDay: '16:59' }), 'irregular'],
    ['17:00', at({ timeOfDay: '17:00' }), 'evening'],
    ['20:59', at({ timeOfDay: '20:59' }), 'evening'],
    ['21:00', at({ timeOfDay: '21:00' }), 'night'],
    ['a clock time that is none', at({ timeOfDay: '8' }), 'irregular'],
    ['a clock time in words', at({ timeOfDay: 'kl. 08:00' }), 'irregular'],
    ['an unknown event beside a known one', at({ when: ['MORN', 'AFT'] }), 'irregular'],
    ['nothing of when', at({}), 'irregular'],
    ['dates', at({ when: 'MORN' }, { event: ['2024-01-01'] }), 'irregular'],
    ['a highest frequency', at({ when: 'MORN', frequencyMax: 2 }), 'irregular'],
    ['a longest period', at({ when: 'MORN', periodMax: 2 }), 'irregular'],
    ['a count', at({ when: 'MORN', count: 3 }), 'irregular'],
    ['a highest count', at({ when: 'MORN', countMax: 3 }), 'irregular'],
    ['once a day', at({ when: 'MORN', frequency: 1, period: 1, periodUnit: 'd' }), 'morning'],
    ['each day', at({ when: 'MORN', period: 1, periodUnit: 'd' }), 'morning'],
    ['a day as the unit alone', at({ when: 'MORN', periodUnit: 'd' }), 'morning'],
    ['twice a day in one place', at({ when: 'MORN', frequency: 2, period: 1, periodUnit: 'd' }), 'irregular'],
    ['twice, without a period, in one place', at({ when: 'MORN', frequency: 2 }), 'irregular'],
    ['once, without a period', at({ when: 'MORN', frequency: 1 }), 'morning'],
    ['each second day', at({ when: 'MORN', period: 2, periodUnit: 'd' }), 'irregular'],
    ['a period without a unit', at({ when: 'MORN', period: 1 }), 'irregular'],
    ['each hour', at({ when: 'MORN', period: 1, periodUnit: 'h' }), 'irregular'],
    ['each week without a day', at({ when: 'MORN', period: 1, periodUnit: 'wk' }), 'irregular'],
    [
      'each week on a day',
      at({ when: 'MORN', dayOfWeek: 'mon', period: 1, periodUnit: 'wk' }),
      'morning mon',
    ],
    [
      'once a week on two days',
      at({ when: 'MORN', dayOfWeek: ['mon', 'fri'], frequency: 1, period: 1, periodUnit: 'wk' }),
      'irregular',
    ],
    [
      'twice a week on two days',
      at({ when: 'MORN', dayOfWeek: ['mon', 'fri'], frequency: 2, period: 1, periodUnit: 'wk' }),
      'morning mon fri',
    ],
    [
      'four times a week on two days in two places',
      at({ when: ['MORN', 'EVE'], dayOfWeek: ['mon', 'fri'], frequency: 4, period: 1, periodUnit: 'wk' }),
      'morning evening mon fri',
    ],
    ['a month on a day', at({ when: 'MORN', dayOfWeek: 'mon', period: 1, periodUnit: 'mo' }), 'irregular'],
    ['a code of a place', coded('BED'), 'night'],
    ['a code of the place that is said', coded('AM', { when: 'MORN' }), 'morning'],
    ['a code of another place', coded('AM', { when: 'EVE' }), 'irregular'],
    ['a code of one of two places', coded('AM', { when: ['MORN', 'EVE'] }), 'irregular'],
    ['a code that counts as many places', coded('BID', { when: ['MORN', 'EVE'] }), 'morning evening'],
    ['a code that counts more', coded('TID', { when: ['MORN', 'EVE'] }), 'irregular'],
    [
      'a code that counts, of another system',
      coded('BID', { when: ['MORN', 'EVE'] }, 'http://own'),
      'irregular',
    ],
    ['an unknown code', coded('QOD', { when: 'MORN' }), 'irregular'],
    ['a timing in words', at({ when: 'MORN' }, { code: { text: 'annenhver dag' } }), 'irregular'],
    [
      'a coding without a code beside one that is known',
      at({ when: 'MORN' }, { code: { coding: [{ display: 'x' }, { system: GTS, code: 'QD' }] } }),
      'morning',
    ],
  ];
  it.each(rows)('MED-02 %s', (_, dosage, expected) => {
    expect(drawn(dosage)).toBe(expected);
  });

  const doses: [rule: string, dose: object, drawn: string][] = [
    ['a dose', one, 'morning'],
    ['a dose of STU3', { doseQuantity: tablets(1) }, 'morning'],
    ['a dose of an administration', { dose: tablets(1) }, 'morning'],
    ['two doses', { doseQuantity: tablets(1), dose: tablets(1) }, 'irregular'],
    ['a dose and a range', { ...one, doseRange: { low: tablets(1) } }, 'irregular'],
    ['a dose and a rate', { ...one, rateQuantity: { value: 1, unit: 'ml/h' } }, 'irregular'],
    ['a dose and a ratio', { ...one, rateRatio: {} }, 'irregular'],
    ['a dose and a range of rates', { ...one, rateRange: {} }, 'irregular'],
    ['a dose with a comparator', { doseQuantity: { ...tablets(1), comparator: '<' } }, 'irregular'],
    ['a dose without a number', { doseQuantity: { unit: 'tablett' } }, 'irregular'],
    ['no dose', {}, 'irregular'],
  ];
  it.each(doses)('MED-02 %s', (_, dose, expected) => {
    expect(drawn({ ...dose, timing: { repeat: { when: 'MORN' } } })).toBe(expected);
  });

  const sums: [rule: string, a: object, b: object, sum: number | undefined][] = [
    ['the same unit', tablets(1), tablets(2), 3],
    ['another unit', tablets(1), { value: 2, unit: 'kapsel' }, undefined],
    ['another code', { ...tablets(1), code: 'a' }, { ...tablets(2), code: 'b' }, undefined],
    [
      'another system',
      { ...tablets(1), code: 'a', system: 'http://a' },
      { ...tablets(2), code: 'a', system: 'http://b' },
      undefined,
    ],
  ];
  it.each(sums)('RES-01 MED-02 doses in one place add up in one unit only: %s', (_, a, b, sum) => {
    const schedule = doseSchedule(
      [a, b].map((doseQuantity) => ({ doseQuantity, timing: { repeat: { when: 'MORN' } } })),
    );
    expect(schedule.irregular).toBe(sum === undefined);
    expect(schedule.morning?.value).toBe(sum);
  });

  it('MED-02 weekdays in another order are the same days', () => {
    const on = (...dayOfWeek: string[]) => at({ when: 'MORN', dayOfWeek });
    expect(doseSchedule([on('mon', 'fri'), on('fri', 'mon')])).toMatchObject({
      irregular: false,
      morning: { value: 2 },
    });
    expect(doseSchedule([on('mon'), on('fri')]).irregular).toBe(true);
  });
});
