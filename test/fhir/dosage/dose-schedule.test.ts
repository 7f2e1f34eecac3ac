import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_PARTS, doseSchedule } from '@care-timeline/fhir';

const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation';
const tablets = (value: number): object => ({ doseAndRate: [{ doseQuantity: { value, unit: 'tablett' } }] });
const at = (repeat: object, value = 1): object => ({ ...tablets(value), timing: { repeat } });
const coded = (system: string, code: string, repeat = {}): object => ({
  ...tablets(1),
  timing: { code: { coding: [{ system, code }] }, repeat },
});

describe('doseSchedule', () => {
  it('places doses by event, meal, clock time and code', () => {
    expect(
      doseSchedule([at({ when: ['MORN', 'EVE'], frequency: 2, period: 1, periodUnit: 'd' })]),
    ).toMatchObject({
      morning: { value: 1, unit: 'tablett' },
      evening: { value: 1 },
      asNeeded: false,
      irregular: false,
    });
    expect(doseSchedule([at({ when: ['ACM', 'CD', 'HS'] }, 2)])).toMatchObject({
      morning: { value: 2 },
      noon: { value: 2 },
      night: { value: 2 },
    });
    expect(doseSchedule([at({ timeOfDay: ['08:00:00', '12:30:00', '18:00:00', '22:00:00'] })])).toMatchObject(
      {
        morning: { value: 1 },
        noon: { value: 1 },
        evening: { value: 1 },
        night: { value: 1 },
        irregular: false,
      },
    );
    expect(doseSchedule([coded(GTS, 'BED')])).toMatchObject({ night: { value: 1 } });
    expect(doseSchedule([coded('2.16.578.1.12.4.1.1.8325', '5')])).toMatchObject({ evening: { value: 1 } });
    expect(doseSchedule([coded(GTS, 'BID', { when: ['MORN', 'EVE'] })]).irregular).toBe(false);
  });

  it('adds up dosages that hold at the same time, without binary rounding', () => {
    const both = doseSchedule([at({ when: ['MORN'] }, 0.1), at({ when: ['CM'] }, 0.2)]);
    expect(both.morning).toMatchObject({ value: 0.3, written: '0.3' });
    expect(doseSchedule([at({ when: ['MORN'] }, 2), at({ when: ['EVE'] }, 1)])).toMatchObject({
      morning: { value: 2 },
      evening: { value: 1 },
    });
  });

  it('keeps weekdays, and as needed apart', () => {
    expect(doseSchedule([at({ when: ['MORN'], dayOfWeek: ['mon', 'thu'] })]).weekdays).toEqual([
      'mon',
      'thu',
    ]);
    expect(
      doseSchedule([
        at({ when: ['MORN'], dayOfWeek: ['mon', 'thu'], frequency: 2, period: 1, periodUnit: 'wk' }),
      ]).irregular,
    ).toBe(false);
    const also = doseSchedule([at({ when: ['MORN'] }), { ...tablets(1), asNeededBoolean: true }]);
    expect(also).toMatchObject({ morning: { value: 1 }, asNeeded: true, irregular: false });
    expect(doseSchedule([{ asNeededFor: [{ text: 'smerter' }] }])).toEqual({
      asNeeded: true,
      irregular: false,
    });
  });

  const irregular: Record<string, unknown> = {
    'no dosage': [],
    'text alone': [{ text: '1 tablett morgen' }],
    'how often, but not when': [at({ frequency: 2, period: 1, periodUnit: 'd' })],
    'twice a day by code': [coded(GTS, 'BID')],
    'an unknown code': [coded('urn:local', 'X', { when: ['MORN'] })],
    'a code in words': [
      { ...tablets(1), timing: { code: { text: 'som avtalt' }, repeat: { when: ['MORN'] } } },
    ],
    'a code that disagrees': [coded(GTS, 'TID', { when: ['MORN', 'EVE'] })],
    'a frequency that disagrees': [at({ when: ['MORN'], frequency: 3, period: 1, periodUnit: 'd' })],
    'every other day': [at({ when: ['MORN'], frequency: 1, period: 2, periodUnit: 'd' })],
    'a range of doses': [
      {
        doseAndRate: [{ doseRange: { low: { value: 1 }, high: { value: 2 } } }],
        timing: { repeat: { when: ['MORN'] } },
      },
    ],
    'two doses': [
      {
        doseAndRate: [{ doseQuantity: { value: 1 } }, { doseQuantity: { value: 2 } }],
        timing: { repeat: { when: ['MORN'] } },
      },
    ],
    'a comparator': [
      {
        doseAndRate: [{ doseQuantity: { value: 1, comparator: '<' } }],
        timing: { repeat: { when: ['MORN'] } },
      },
    ],
    'no dose': [{ timing: { repeat: { when: ['MORN'] } } }],
    'any meal': [at({ when: ['AC'] })],
    'the afternoon': [at({ timeOfDay: ['15:00:00'] })],
    dates: [{ ...at({ when: ['MORN'] }), timing: { event: ['2020-01-01'], repeat: { when: ['MORN'] } } }],
    'a number of times': [at({ when: ['MORN'], count: 3 })],
    'one after the other': [
      { ...at({ when: ['MORN'] }), sequence: 1 },
      { ...at({ when: ['EVE'] }), sequence: 2 },
    ],
    'different weekdays': [
      at({ when: ['MORN'], dayOfWeek: ['mon'] }),
      at({ when: ['MORN'], dayOfWeek: ['tue'] }),
    ],
    'different units': [
      at({ when: ['MORN'] }),
      { ...at({ when: ['MORN'] }), doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' } }] },
    ],
    'as needed at fixed times': [{ ...at({ when: ['MORN'] }), asNeededBoolean: true }],
  };
  for (const [name, dosages] of Object.entries(irregular)) {
    it(`MED-02 draws nothing for ${name}`, () => {
      const schedule = doseSchedule(dosages);
      expect(schedule.irregular).toBe(true);
      for (const part of DAY_PARTS) expect(schedule[part]).toBeUndefined();
    });
  }

  it('MED-02 never draws part of it, and never throws, whatever the JSON is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const schedule = doseSchedule([value, { timing: value, doseAndRate: [{ doseQuantity: value }] }]);
        if (schedule.irregular) for (const part of DAY_PARTS) expect(schedule[part]).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});
