import { describe, expect, it } from 'vitest';
import { amountsText, orderText, priorityText, type TextLanguage } from '@care-timeline/fhir';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const said = (order: unknown, lang: TextLanguage = 'en') => {
  const { when, what } = orderText(order, lang);
  return [...plain(when).split('\n').filter(Boolean), '--', ...what.map(plain)];
};
const DAILY = { repeat: { frequency: 1, period: 1, periodUnit: 'd' } };
const THRICE = {
  repeat: { frequency: 3, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00', '14:00:00', '22:00:00'] },
};

describe('orders in words', () => {
  it.each([
    ['nb', 'straks', '3 ganger daglig, kl. 08:00, kl. 14:00 og kl. 22:00, ved behov (urinretensjon)'],
    ['nn', 'straks', '3 gonger dagleg, kl. 08:00, kl. 14:00 og kl. 22:00, ved behov (urinretensjon)'],
    ['en', 'at once', '3 times daily, at 08:00, at 14:00 and at 22:00, as needed for urinretensjon'],
  ] as const)('CPL-02 MED-09 a service: how soon, when, as needed for what (%s)', (lang, soon, when) => {
    const order = {
      resourceType: 'ServiceRequest',
      priority: 'stat',
      occurrenceTiming: THRICE,
      asNeededCodeableConcept: { text: 'urinretensjon' },
    };
    expect(said(order, lang)).toEqual([soon, when, '--']);
  });

  it.each([
    ['R4 yes', { asNeededBoolean: true }, ['once daily, as needed', '--']],
    ['R4 no', { asNeededBoolean: false }, ['once daily', '--']],
    [
      'R5 DeviceRequest',
      { asNeeded: true, asNeededFor: { text: 'pain' } },
      ['once daily, as needed for pain', '--'],
    ],
  ])('CPL-02 MED-09 as needed: %s', (_, more, expected) => {
    expect(said({ occurrenceTiming: DAILY, ...more })).toEqual(expected);
  });

  it.each([
    ['a quantity', { quantityQuantity: { value: 3, unit: 'scans' } }, 'Amount: 3 scans'],
    [
      'a quantity at most',
      { quantityQuantity: { value: 3, comparator: '<=', unit: 'scans' } },
      'Amount: at most 3 scans',
    ],
    [
      'a ratio',
      {
        quantityRatio: { numerator: { value: 20, unit: 'visits' }, denominator: { value: 1, unit: 'month' } },
      },
      'Amount: 20 visits per month',
    ],
    [
      'a range',
      { quantityRange: { low: { value: 1, unit: 'visits' }, high: { value: 2, unit: 'visits' } } },
      'Amount: 1 to 2 visits',
    ],
    ['a maximum', { quantityRange: { high: { value: 2, unit: 'visits' } } }, 'Amount: up to 2 visits'],
    ['a number of devices', { quantity: 2 }, 'Amount: 2'],
  ])('CPL-02 how much of it: %s', (_, order, expected) => {
    expect(said(order)).toEqual([expected, '--']);
  });

  it('CPL-02 details, site and instructions to the patient, in R4 and R5', () => {
    expect(
      said({
        orderDetail: [{ text: 'sterile' }],
        bodySite: [{ text: 'Left' }],
        patientInstruction: 'Drink first',
      }),
    ).toEqual(['--', 'In detail: sterile', 'site: Left', 'To the patient: Drink first']);
    expect(
      said({
        orderDetail: [
          { parameter: [{ code: { text: 'Volume' }, valueQuantity: { value: 50, unit: 'ml' } }] },
        ],
        patientInstruction: [{ instructionMarkdown: 'Drink first' }],
      }),
    ).toEqual(['--', 'In detail: Volume: 50 mL', 'To the patient: Drink first']);
  });

  it('CPL-02 a diet: types, texture, fluids, nutrients, exclusions, preferences, instruction verbatim', () => {
    expect(
      said({
        resourceType: 'NutritionOrder',
        oralDiet: {
          type: [{ text: 'Pureed' }, { text: 'Low salt' }],
          schedule: [DAILY],
          texture: [{ modifier: { text: 'Minced' }, foodType: { text: 'Meat' } }],
          fluidConsistencyType: [{ text: 'Nectar thick' }],
          nutrient: [{ modifier: { text: 'Sodium' }, amount: { value: 2, unit: 'g' } }],
          instruction: 'Sit upright  ',
        },
        excludeFoodModifier: [{ text: 'Peanuts' }, { text: 'Shellfish' }],
        foodPreferenceModifier: [{ text: 'Vegetarian' }],
        outsideFoodAllowed: false,
      }),
    ).toEqual([
      'once daily',
      '--',
      'Diet: Pureed and Low salt',
      'Texture: Minced, Meat',
      'Fluids: Nectar thick',
      'Nutrient: Sodium, 2 g',
      'Sit upright  ',
      'Must not have: Peanuts and Shellfish',
      'Prefers: Vegetarian',
      'No food from outside',
    ]);
  });

  it('CPL-02 MED-09 supplements and tube feeding: amounts, times, route, the most', () => {
    expect(
      said({
        resourceType: 'NutritionOrder',
        supplement: [
          {
            productName: 'Drink X',
            quantity: { value: 2, unit: 'bottle' },
            schedule: [DAILY],
            instruction: 'Cold',
          },
        ],
        enteralFormula: {
          baseFormulaProductName: 'Formula Y',
          caloricDensity: { value: 1.5, unit: 'kcal/ml' },
          additiveType: { text: 'Fibre' },
          administration: [{ schedule: DAILY, quantity: { value: 200, unit: 'ml' } }],
          maxVolumeToDeliver: { value: 1500, unit: 'ml' },
          administrationInstruction: 'Flush after',
        },
      }),
    ).toEqual([
      '--',
      'Supplement: Drink X, 2 bottle, once daily, Cold',
      'Tube feeding: Formula Y, energy: 1.5 kcal per mL, 200 mL, once daily, additive: Fibre, no more than 1,500 mL, Flush after',
    ]);
  });

  it('CPL-02 R5 nutrition: a schedule holds its timing and what it is as needed for', () => {
    expect(
      said({
        resourceType: 'NutritionOrder',
        supplement: [
          {
            type: { concept: { text: 'Protein' } },
            schedule: { timing: [DAILY], asNeeded: true, asNeededFor: { text: 'poor appetite' } },
          },
        ],
        enteralFormula: {
          routeOfAdministration: [{ text: 'PEG' }],
          additive: [{ productName: 'Fibre', quantity: { value: 5, unit: 'g' } }],
          administration: [{ schedule: { timing: [DAILY] }, rateQuantity: { value: 80, unit: 'ml/h' } }],
        },
      }),
    ).toEqual([
      '--',
      'Supplement: Protein, once daily, as needed for poor appetite',
      'Tube feeding: PEG, 80 mL per hour, once daily, additive: Fibre, 5 g',
    ]);
  });

  it('shows what it can of anything, and never throws', () => {
    for (const order of [undefined, null, 'x', [], { supplement: 'x', orderDetail: 3, oralDiet: [null] }])
      expect(() => orderText(order, 'nb')).not.toThrow();
    expect(said({ occurrenceTiming: { code: { text: 'every Monday' } } })).toEqual(['every Monday', '--']);
  });
});

describe('urgency and amounts', () => {
  it.each([
    ['stat', 'straks'],
    ['asap', 'så snart som mulig'],
    ['urgent', 'haster'],
    ['routine', ''],
    ['toString', ''],
    [undefined, ''],
  ])('CPL-02 priority %s', (code, expected) => {
    expect(priorityText(code, 'nb')).toBe(expected);
  });

  it.each([
    [{ daily: { value: 2, unit: 'bottles' }, total: undefined }, '2 bottles daily'],
    [{ daily: undefined, total: { value: 60, unit: 'bottles' } }, '60 bottles in total'],
    [
      { daily: { value: 2, unit: 'bottles' }, total: { value: 60, unit: 'bottles' } },
      '2 bottles daily, 60 bottles in total',
    ],
  ])('CPL-02 amounts of an activity', (amounts, expected) => {
    expect(plain(amountsText(amounts, 'en'))).toBe(expected);
  });
});

describe('the same in every release', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['R4 instruction', { patientInstruction: 'Fasting' }, ['--', 'To the patient: Fasting']],
    [
      'R5 instruction',
      { patientInstruction: [{ instructionMarkdown: 'Fasting' }, { instructionReference: {} }] },
      ['--', 'To the patient: Fasting'],
    ],
    ['R5 time in words', { occurrenceString: 'before surgery' }, ['before surgery', '--']],
    ['R4 details', { orderDetail: [{ text: 'left' }, {}] }, ['--', 'In detail: left']],
    [
      'R5 details',
      { orderDetail: [{ parameter: [{ code: { text: 'Side' }, valueCodeableConcept: { text: 'left' } }] }] },
      ['--', 'In detail: Side: left'],
    ],
    [
      'details of a device',
      {
        parameter: [
          { code: { text: 'Flow' }, valueQuantity: { value: 2, unit: 'l' } },
          { code: { text: 'Mask' }, valueBoolean: true },
        ],
      },
      ['--', 'In detail: Flow: 2 litres and Mask: true'],
    ],
    [
      'a detail without a code',
      { parameter: [{ valueCodeableConcept: { text: 'left' } }] },
      ['--', 'In detail: left'],
    ],
    [
      'a name that only contains "value"',
      { parameter: [{ text: 'left', thevalueX: { text: 'right' } }] },
      ['--', 'In detail: left'],
    ],
    ['no priority', { priority: 'toString' }, ['--']],
    ['one type of diet is its name', { oralDiet: { type: [{ text: 'Soft' }] } }, ['--']],
    [
      'two types',
      { oralDiet: { type: [{ text: 'Soft' }, { text: 'Salt free' }] } },
      ['--', 'Diet: Soft and Salt free'],
    ],
    [
      'several times',
      { oralDiet: { schedule: [DAILY, {}, { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } }] } },
      ['once daily; 2 times per week', '--'],
    ],
    ['as needed without a time', { oralDiet: { schedule: { asNeeded: true } } }, ['as needed', '--']],
    [
      'R4 tube feeding',
      {
        enteralFormula: {
          additiveProductName: 'Fibre',
          baseFormulaType: { text: 'Standard' },
          routeofAdministration: { text: 'PEG' },
          maxVolumeToDeliver: { value: 1000, unit: 'ml' },
          administration: [
            { rateRatio: { numerator: { value: 50, unit: 'ml' }, denominator: { value: 1, unit: 'h' } } },
          ],
        },
      },
      ['--', 'Tube feeding: Standard, PEG, 50 mL per hour, additive: Fibre, no more than 1,000 mL'],
    ],
    [
      'R5 tube feeding',
      {
        enteralFormula: [
          {
            additive: [{ productName: 'Fibre', quantity: { value: 2, unit: 'g' } }],
            routeOfAdministration: [{ text: 'PEG' }],
            maxVolumeToAdminister: { value: 1000, unit: 'ml' },
          },
        ],
      },
      ['--', 'Tube feeding: PEG, additive: Fibre, 2 g, no more than 1,000 mL'],
    ],
  ])('CPL-02 %s', (_, order, expected) => {
    expect(said(order)).toEqual(expected);
  });
});
