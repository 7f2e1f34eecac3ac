import { describe, expect, it } from 'vitest';
import { goalsView } from '../../../packages/care-plan/src/model/goals.js';
import { contextOf, goal, recordOf, weight, WEIGHT, type Json } from '../support/records.js';

const view = (resources: Json[], options = {}) => goalsView(contextOf(recordOf(...resources), options), '');
const kg = (value: number, more: Json = {}): Json => ({
  value,
  unit: 'kg',
  system: 'http://unitsofmeasure.org',
  code: 'kg',
  ...more,
});
const range = { measure: WEIGHT, detailRange: { low: kg(69), high: kg(71) }, dueDate: '2026-12-31' };
const target = (detail: Json, ...results: Json[]) =>
  view([goal({ target: [{ measure: WEIGHT, ...detail }] }), ...results]).current[0]!.targets[0]!;

describe('goals', () => {
  it('CPL-01 lifecycle and achievement are separate', () => {
    const coded = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/goal-achievement', code: 'worsening' }],
    };
    const [one] = view([goal({ lifecycleStatus: 'on-hold', achievementStatus: coded })]).current;
    expect(one!.status.text).toBe('På vent');
    expect(one!.achievement).toEqual({ text: 'I forverring', tone: 'bad' });
    const [none] = view([goal({ lifecycleStatus: 'active' })]).current;
    expect(none!.achievement).toBeUndefined();
  });

  it('CPL-01 the target stands beside the latest matching result, both with date and unit', () => {
    const one = view([
      goal({ target: [range] }),
      weight('1', '2026-11-20', 70.5),
      weight('2', '2026-11-22', 72),
      weight('3', '2026-11-23', 40, { status: 'entered-in-error' }),
      weight('4', '2026-11-23', 41, { code: { text: 'Noe annet' } }),
    ]).current[0]!.targets[0]!;
    expect(one.aim).toBe('69–71\u00a0kg');
    expect(one.due).toBe('31.\u00a0desember 2026');
    expect(one.result).toMatchObject({
      text: '72\u00a0kg',
      date: '22.\u00a0november 2026',
      compared: 'above',
    });
    expect(one.result!.change).toBe('+1,5\u00a0kg siden 20.\u00a0november 2026');
    expect(one.trend!.points.map(({ value }) => value)).toEqual([70.5, 72]);
  });

  it('CPL-01 compares only where the target says what it allows', () => {
    const last = weight('1', '2026-11-20', 70);
    expect(target({ detailQuantity: kg(70) }, last).result!.compared).toBeUndefined();
    expect(target({ detailQuantity: kg(70, { comparator: '<' }) }, last).result!.compared).toBe('above');
    expect(target({ detailQuantity: kg(70, { comparator: '<=' }) }, last).result!.compared).toBe('within');
    expect(target({ detailQuantity: kg(71, { comparator: '>=' }) }, last).result!.compared).toBe('below');
    expect(target({ detailString: 'lavere' }, last).result!.compared).toBeUndefined();
  });

  it('RES-01 another unit than the target is told, and never compared', () => {
    const pounds = weight('1', '2026-11-20', 160, {
      valueQuantity: { value: 160, unit: 'lb', code: '[lb_av]', system: 'http://unitsofmeasure.org' },
    });
    const { result } = target({ detailQuantity: kg(71, { comparator: '<=' }) }, pounds);
    expect(result).toMatchObject({ text: '160\u00a0lb', otherUnit: true });
    expect(result!.compared).toBeUndefined();
    const inRange = target({ detailRange: { low: kg(69), high: kg(71) } }, pounds);
    expect(inRange.result).toMatchObject({ otherUnit: true });
    expect(inRange.result!.compared).toBeUndefined();
    const bare = target({ detailRange: { low: { value: 69 }, high: { value: 171 } } }, pounds);
    expect(bare.result).toMatchObject({ otherUnit: false, compared: 'within' });
  });

  it.each<[string, Json, string | undefined, number]>([
    ['final', {}, undefined, 72],
    ['preliminary', { status: 'preliminary' }, 'preliminary', 72],
    ['of unknown status', { status: 'unknown' }, 'unknown', 72],
    ['of unreadable status', { status: 'made-up' }, 'unknown', 72],
    ['without a status', { status: undefined }, 'unknown', 72],
    ['with a modifier that nobody knows', { modifierExtension: [{ url: 'urn:x' }] }, 'unsafe', 72],
    ['cancelled', { status: 'cancelled' }, undefined, 70],
    ['entered in error', { status: 'entered-in-error' }, undefined, 70],
    ['without a value', { valueQuantity: undefined }, undefined, 70],
  ])('GEN-03 CPL-01 the latest result of a goal, where the last is %s', (_, more, mark, value) => {
    const { result } = target(range, weight('1', '2026-11-20', 70), weight('2', '2026-11-22', 72, more));
    expect(result!.text).toBe(`${value}\u00a0kg`);
    expect(result!.mark).toBe(mark);
  });

  it('RES-07 the latest result of a goal says where it was measured, and is compared with the same only', () => {
    const left = weight('1', '2026-11-20', 70, { bodySite: { text: 'venstre' } });
    const right = weight('2', '2026-11-22', 72, { bodySite: { text: 'høyre' } });
    const { result, trend } = target(range, left, right);
    expect(result).toMatchObject({ text: '72\u00a0kg', where: 'høyre' });
    expect(result!.change).toBeUndefined();
    expect(trend).toBeUndefined();
  });

  it('RES-02 a bound is shown with its comparator and is neither compared nor drawn', () => {
    const bound = weight('1', '2026-11-20', 150, { valueQuantity: kg(150, { comparator: '>' }) });
    const { result, trend } = target({ detailQuantity: kg(71, { comparator: '<=' }) }, bound);
    expect(result!.text).toBe('>\u00a0150\u00a0kg');
    expect(result!.compared).toBeUndefined();
    expect(trend).toBeUndefined();
  });

  it('TLN-10 a result of which only the month is known gains no day', () => {
    expect(target({ detailQuantity: kg(71) }, weight('1', '2026-10', 70)).result!.date).toBe('oktober 2026');
  });

  it('CPL-01 GEN-10 a due day that has passed is overdue, and only while the goal is pursued', () => {
    const due = (lifecycleStatus: string) => {
      const { current, past } = view([
        goal({ lifecycleStatus, target: [{ ...range, dueDate: '2026-11-22' }] }),
      ]);
      return [...current, ...past][0]!.overdue;
    };
    expect(due('active')).toBe(true);
    expect(due('completed')).toBe(false);
    expect(view([goal({ target: [{ ...range, dueDate: '2026-11-23' }] })]).current[0]!.overdue).toBe(false);
  });

  it('CPL-01 a goal with no coded measure is held against the result that it names itself', () => {
    const walk = (id: string, date: string, value: number) =>
      weight(id, date, value, { code: { text: 'Gangtest' }, valueQuantity: { value, unit: 'm' } });
    const [one] = view([
      walk('a', '2026-10-22', 265),
      walk('b', '2026-11-19', 310),
      goal({
        target: [
          { measure: { text: 'Gangtest' }, detailQuantity: { value: 350, unit: 'm', comparator: '>=' } },
        ],
        outcomeReference: [{ reference: 'Observation/a' }, { reference: 'Observation/b' }],
      }),
    ]).current;
    expect(one!.targets[0]!.result).toMatchObject({ text: '310\u00a0m', compared: 'below' });
    expect(one!.outcomes.map(({ text }) => text)).toEqual(['Gangtest, 265\u00a0m, 22.\u00a0oktober 2026']);
  });

  it.each<[string, Json, string]>([
    ['final', {}, ''],
    ['preliminary', { status: 'preliminary' }, ', Foreløpig'],
    ['of unknown status', { status: 'unknown' }, ', Status ukjent'],
    ['not safe', { modifierExtension: [{ url: 'urn:x' }] }, ', Kan ikke tolkes sikkert'],
  ])('GEN-03 RES-04 an outcome that is %s is told with all its values and its mark', (_, more, mark) => {
    const component = [
      { code: { text: 'Systolisk' }, valueQuantity: { value: 140, unit: 'mmHg' } },
      { code: { text: 'Diastolisk' }, dataAbsentReason: { text: 'ikke målt' } },
    ];
    const pressure = weight('a', '2026-10-22', 0, {
      valueQuantity: undefined,
      component,
      code: { text: 'Blodtrykk' },
      ...more,
    });
    const [one] = view([goal({ outcomeReference: [{ reference: 'Observation/a' }] }), pressure]).current;
    expect(one!.outcomes.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      `Blodtrykk, Systolisk 140 mmHg, Diastolisk Verdi mangler: ikke målt, 22. oktober 2026${mark}`,
    ]);
  });

  it('GEN-02 a rejected goal has the word in its title and is not among the current ones', () => {
    const goals = view([goal({ lifecycleStatus: 'rejected', statusDate: '2026-10-08' })]);
    expect(goals.current).toEqual([]);
    expect(goals.past.map(({ title }) => title)).toEqual(['Avvist: Stabil vekt']);
  });

  it('shows the result of the day that is asked for', () => {
    const resources = [
      goal({ target: [range] }),
      weight('1', '2026-10-20', 70),
      weight('2', '2026-11-22', 72),
    ];
    const then = view(resources, { asOf: Date.UTC(2026, 9, 25) });
    expect(then.current[0]!.targets[0]!.result!.text).toBe('70\u00a0kg');
  });
});
