/** When ordered care is due, and when it is not. */
import { describe, expect, it } from 'vitest';
import { plansView } from '../../../packages/care-plan/src/model/plans.js';
import { visitsView } from '../../../packages/care-plan/src/model/visits.js';
import { carePlan, contextOf, detail, recordOf, type Json } from '../support/records.js';

const SCAN: Json = {
  resourceType: 'ServiceRequest',
  id: 'scan',
  status: 'active',
  intent: 'order',
  code: { text: 'Blæreskanning' },
};
const DIET: Json = {
  resourceType: 'NutritionOrder',
  id: 'diet',
  status: 'active',
  intent: 'order',
  patient: { reference: 'Patient/p' },
  dateTime: '2026-11-01',
  oralDiet: { type: [{ text: 'Moset kost' }], fluidConsistencyType: [{ text: 'Sirupstykk' }] },
  excludeFoodModifier: [{ text: 'Peanøtter' }],
};
const THRICE: Json = {
  repeat: { frequency: 3, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00', '14:00:00', '22:00:00'] },
};

const visitsOf = (...resources: Json[]) => visitsView(contextOf(recordOf(...resources)), 2);
const activitiesOf = (...resources: Json[]) =>
  plansView(
    contextOf(
      recordOf(
        carePlan({
          activity: resources.map(({ resourceType, id }) => ({
            reference: { reference: `${String(resourceType)}/${String(id)}` },
          })),
        }),
        ...resources,
      ),
    ),
    { plan: '', onlyMine: false },
  ).current[0]!.groups.flatMap(({ activities }) => activities);

describe('orders in a plan', () => {
  it('CPL-02 CPL-03 say how soon and at which times, and have the next of them', () => {
    const [scan] = activitiesOf({ ...SCAN, priority: 'stat', occurrenceTiming: THRICE });
    expect(scan!.when).toBe('straks\n3\u00a0ganger daglig, kl.\u00a008:00, kl.\u00a014:00 og kl.\u00a022:00');
    expect(scan!.next).toMatchObject({
      text: 'i dag, 23.\u00a0november 2026 kl.\u00a014:00',
      computed: true,
    });
  });

  it.each([
    ['NutritionOrder.dateTime', DIET],
    ['ServiceRequest.authoredOn', { ...SCAN, authoredOn: '2026-11-01' }],
    [
      'DeviceRequest.authoredOn',
      {
        resourceType: 'DeviceRequest',
        id: 'd',
        status: 'active',
        intent: 'order',
        codeCodeableConcept: { text: 'Rullator' },
        authoredOn: '2026-11-01',
      },
    ],
    [
      'Appointment.created',
      { resourceType: 'Appointment', id: 'a', status: 'proposed', created: '2026-11-01', participant: [] },
    ],
    [
      'Task.authoredOn',
      {
        resourceType: 'Task',
        id: 't',
        status: 'requested',
        intent: 'order',
        authoredOn: '2026-11-01',
        lastModified: '2026-11-02',
      },
    ],
  ] as [string, Json][])('CPL-02 CPL-06 %s is no due date', (_, order) => {
    const [one] = activitiesOf(order);
    expect(one!.overdue).toBeUndefined();
    expect(one!.when).not.toContain('november');
  });

  it.each([
    ['ServiceRequest', { ...SCAN, occurrenceDateTime: '2026-11-01', authoredOn: '2026-10-01' }],
    [
      'DeviceRequest',
      {
        resourceType: 'DeviceRequest',
        id: 'd',
        status: 'active',
        intent: 'order',
        codeCodeableConcept: { text: 'Rullator' },
        occurrencePeriod: { end: '2026-11-01' },
      },
    ],
  ] as [string, Json][])('CPL-02 the day it is to be done is one: %s', (_, order) => {
    expect(activitiesOf(order)[0]!.overdue?.due).toBe('1.\u00a0november 2026');
  });

  it('CPL-03 an order that the plan contains is read like any other, and opens the plan', () => {
    const inside = (reference: string) =>
      plansView(
        contextOf(
          recordOf(
            carePlan({
              contained: [{ ...SCAN, occurrenceTiming: THRICE }],
              activity: [{ reference: { reference } }],
            }),
          ),
        ),
        { plan: '', onlyMine: false },
      ).current[0]!.groups[0]!.activities[0]!;
    expect(inside('#scan')).toMatchObject({ title: 'Blæreskanning', entry: { resourceType: 'CarePlan' } });
    expect(inside('#scan').next?.computed).toBe(true);
    expect(inside('#scan').missing).toBeUndefined();
    expect(inside('#other').missing).toBe('Tiltak uten navn');
  });

  it('CPL-02 product, daily amount and total of an activity are shown; a product in the title once', () => {
    const [drink, drops] = plansView(
      contextOf(
        recordOf(
          carePlan({
            activity: [
              detail({
                description: undefined,
                code: { text: 'Næringsdrikk' },
                productCodeableConcept: { text: 'Nutridrink 200 ml' },
                dailyAmount: { value: 2, unit: 'flasker' },
                quantity: { value: 60, unit: 'flasker' },
              }),
              detail({
                description: undefined,
                productCodeableConcept: { text: 'Vitamin D-dråper' },
                dailyAmount: { value: 10, unit: 'mikrogram' },
              }),
            ],
          }),
        ),
      ),
      { plan: '', onlyMine: false },
    ).current[0]!.groups[0]!.activities;
    expect(drink!.particulars).toEqual([
      'Nutridrink 200 ml',
      '2\u00a0flasker daglig, 60\u00a0flasker totalt',
    ]);
    expect(drops).toMatchObject({ title: 'Vitamin D-dråper', particulars: ['10\u00a0mikrogram daglig'] });
  });
});

describe('orders in the visit plan', () => {
  const daily = (...timeOfDay: string[]): Json => ({
    repeat: { frequency: timeOfDay.length, period: 1, periodUnit: 'd', timeOfDay },
  });
  const THREE: Json = {
    ...DIET,
    oralDiet: { type: [{ text: 'Diabeteskost' }], schedule: [daily('08:00:00')] },
    supplement: [{ productName: 'Næringsdrikk', schedule: [daily('10:00:00')] }],
    enteralFormula: {
      baseFormulaProductName: 'Sondemat',
      administration: [{ schedule: daily('22:00:00'), quantity: { value: 500, unit: 'ml' } }],
    },
  };
  const titles = (order: Json): string[] =>
    visitsOf(order).days[1]!.parts.flatMap(({ visits }) =>
      visits.map(({ time, title }) => [time, title].filter(Boolean).join(' ')),
    );

  it('CPL-02 a diet, a supplement and a tube feed in one order are each due at their own times', () => {
    expect(recordOf(THREE).entries({ kinds: ['order'] })[0]!.name).toBe(
      'Diabeteskost + Næringsdrikk + Sondemat',
    );
    expect(titles(THREE)).toEqual(['08:00 Diabeteskost', '10:00 Næringsdrikk', '22:00 Sondemat']);
    expect(visitsOf(THREE).days[1]!.parts[0]!.visits[0]!.more[0]).toMatch(/^Kost: 1.gang daglig, kl/);
  });

  it('CPL-02 one of them as needed does not hide the times of the others', () => {
    const asNeeded = {
      ...THREE,
      supplement: [{ productName: 'Næringsdrikk', schedule: { asNeeded: true } }],
    };
    expect(titles(asNeeded)).toEqual(['08:00 Diabeteskost', '22:00 Sondemat']);
    expect(visitsOf(asNeeded).days[1]!.parts[0]!.visits[0]!.more.join()).toContain('Næringsdrikk');
  });

  it('CPL-02 a diet alone keeps its name, and its times need no label', () => {
    const alone = { ...DIET, oralDiet: { type: [{ text: 'Diabeteskost' }], schedule: [daily('08:00:00')] } };
    expect(titles(alone)).toEqual(['08:00 Diabeteskost']);
    expect(visitsOf(alone).days[1]!.parts[0]!.visits[0]!.more[0]).toMatch(/^1.gang daglig/);
  });

  it('CPL-02 the allergies that a diet must respect are named with it', () => {
    const allergy = {
      resourceType: 'AllergyIntolerance',
      id: 'a',
      patient: { reference: 'Patient/p' },
      code: { text: 'Melk' },
    };
    const allergyIntolerance = [{ reference: 'AllergyIntolerance/a' }, { display: 'Nøtter' }];
    const told = 'Allergier og overfølsomhet: Melk, Nøtter';
    expect(visitsOf({ ...DIET, allergyIntolerance }, allergy).noDay[0]!.when).toContain(told);
    expect(activitiesOf({ ...DIET, allergyIntolerance: [{ display: 'Nøtter' }] })[0]!.particulars).toContain(
      'Allergier og overfølsomhet: Nøtter',
    );
    expect(visitsOf(DIET, allergy).noDay[0]!.when).not.toContain('Allergier');
  });

  const rows = (view: ReturnType<typeof visitsOf>) =>
    view.days.map(({ parts }) =>
      parts.flatMap(({ visits }) => visits.map(({ time, title }) => `${time} ${title}`)),
    );

  it('CPL-02 each time of day is a visit, with what else the order says', () => {
    const view = visitsOf({
      ...SCAN,
      priority: 'stat',
      occurrenceTiming: THRICE,
      patientInstruction: 'Drikk først',
    });
    expect(rows(view)[1]).toEqual(['08:00 Blæreskanning', '14:00 Blæreskanning', '22:00 Blæreskanning']);
    const [visit] = view.days[1]!.parts[0]!.visits;
    expect(visit!.more[0]).toMatch(/^straks\n/);
    expect(visit!.more[1]).toBe('Til pasienten: Drikk først');
    expect(view.next).toMatchObject({ title: 'Blæreskanning', computed: true });
  });

  it('CPL-02 what is only as needed is on no day, and says what for', () => {
    const view = visitsOf({
      ...SCAN,
      occurrenceTiming: THRICE,
      asNeededCodeableConcept: { text: 'ingen urin på 6 timer' },
    });
    expect(rows(view).flat()).toEqual([]);
    expect(view.next).toBeUndefined();
    expect(view.noDay.map(({ when }) => when)).toEqual([
      expect.stringContaining('ved behov (ingen urin på 6 timer)'),
    ]);
  });

  it('CPL-02 a diet is on no day, and not on the day it was ordered', () => {
    const view = visitsOf({ ...DIET, dateTime: '2026-11-24' });
    expect(rows(view).flat()).toEqual([]);
    expect(view.noDay).toMatchObject([
      { title: 'Moset kost', when: 'Drikke: Sirupstykk\nSkal ikke ha: Peanøtter' },
    ]);
  });

  it.each([
    ['a referral without a time', { ...SCAN, authoredOn: '2026-11-23' }],
    ['a proposal', { ...SCAN, intent: 'proposal', occurrenceTiming: THRICE }],
    ['what must not be done', { ...SCAN, doNotPerform: true, occurrenceTiming: THRICE }],
    ['a completed one', { ...SCAN, status: 'completed', occurrenceTiming: THRICE }],
    ['a revoked one', { ...SCAN, status: 'revoked', occurrenceTiming: THRICE }],
  ] as [string, Json][])('CPL-02 GEN-02 no visit: %s', (_, order) => {
    const view = visitsOf(order);
    expect(rows(view).flat()).toEqual([]);
    expect(view.noDay).toEqual([]);
  });

  it.each([
    ['on-hold', 'På vent'],
    ['unknown', 'Ukjent'],
    ['active', ''],
  ])('CPL-06 an order that is %s gives visits only if it is in force, and says why not', (status, why) => {
    const view = visitsOf({ ...SCAN, status, occurrenceTiming: THRICE });
    expect(rows(view)[1]!.length > 0).toBe(why === '');
    expect(view.next === undefined).toBe(why !== '');
    expect(view.resting.map((one) => one.why.split('\n')[0])).toEqual(why ? [why] : []);
  });

  it.each([
    ['active', true],
    ['on-hold', true],
    ['revoked', false],
    ['completed', false],
    ['entered-in-error', false],
  ])('GEN-02 an order not to do something that is %s stands by itself: %s', (status, stands) => {
    const view = visitsOf({ ...SCAN, status, doNotPerform: true, occurrenceTiming: THRICE });
    expect(view.prohibited.map(({ title }) => title.startsWith('IKKE: '))).toEqual(stands ? [true] : []);
    expect(rows(view).flat()).toEqual([]);
    expect(visitsOf({ ...SCAN, status, occurrenceTiming: THRICE }).prohibited).toEqual([]);
  });

  it('CPL-02 an appointment has its instruction to the patient; what its title says is said once', () => {
    const [visit] = visitsOf({
      resourceType: 'Appointment',
      id: 'a',
      status: 'booked',
      description: 'Blodprøve',
      patientInstruction: 'Møt fastende',
      start: '2026-11-24T09:00:00+01:00',
      participant: [],
    }).days[1]!.parts[0]!.visits;
    expect(visit).toMatchObject({ title: 'Blodprøve', more: ['Møt fastende'] });
  });

  it('CPL-02 a task without a due date is not due on the day it was written', () => {
    const task = {
      resourceType: 'Task',
      id: 't',
      status: 'requested',
      intent: 'order',
      priority: 'asap',
      description: 'Ringe lege',
      authoredOn: '2026-11-24',
      lastModified: '2026-11-24',
    };
    const view = visitsOf(task);
    expect(rows(view).flat()).toEqual([]);
    expect(view.noDay).toMatchObject([{ title: 'Ringe lege', when: 'så snart som mulig' }]);
    expect(rows(visitsOf({ ...task, requestedPeriod: { end: '2026-11-24' } }))[1]).toEqual([' Ringe lege']);
  });
});
