/** The first and last moments of a medicine's state, and how it stands where little is known. */
import { describe, expect, it } from 'vitest';
import { parsePartialDate, type ClinicalEntry, type ClinicalState } from '@care-timeline/fhir';
import type { MedicationState } from '@care-timeline/record';
import { medicationState } from '../../../packages/record/src/medications/state.js';

const zone = { toWall: (ms: number) => ms, toInstant: (ms: number) => ms };
const DAY = 86_400_000;
const MIDNIGHT = Date.UTC(2024, 5, 15);
const date = (text: string) => parsePartialDate(text)!;
const period = (element: string, start?: string, end?: string) => ({
  element,
  ...(start !== undefined && { start: date(start) }),
  ...(end !== undefined && { end: date(end) }),
});
const entry = (clinicalState: ClinicalState, medication?: object, start?: string): ClinicalEntry =>
  ({
    clinicalState,
    planLike: false,
    ...(start !== undefined && { time: { start: date(start) } }),
    ...(medication && { medication }),
  }) as unknown as ClinicalEntry;

function at(instant: number, of: ClinicalEntry, isNow = true): MedicationState {
  return medicationState(of, { instant, isNow, zone, recentDays: 90 }, { replacedLater: false });
}
const sure = { periodEnded: false, uncertain: false };

describe('an order whose details could not be read', () => {
  it.each<[ClinicalState, MedicationState]>([
    ['current', { group: 'regular', ...sure }],
    ['paused', { group: 'paused', ...sure }],
    ['planned', { group: 'planned', ...sure }],
    ['unknown', { group: 'unknown', ...sure }],
    ['past', { group: 'past', ...sure }],
    ['not-done', { group: 'not-taken', ...sure }],
    ['in-error', { group: 'in-error', ...sure }],
  ])('MED-25 that is %s', (state, expected) => {
    // Absent is not undefined: there is no day to be told.
    expect(at(MIDNIGHT, entry(state))).toStrictEqual(expected);
  });
});

describe('to the moment', () => {
  const use = (start?: string, end?: string) => ({ usePeriod: period('effectivePeriod', start, end) });
  const groups = (of: ClinicalEntry, moment: number, isNow = true): string[] =>
    [moment - 1, moment].map((instant) => at(instant, of, isNow).group);

  it('MED-20 in use from the first moment of its first day', () => {
    expect(groups(entry('current', use('2024-06-15')), MIDNIGHT)).toEqual(['planned', 'regular']);
  });

  it('MED-22 in use through the last moment of the day of its stop', () => {
    const stop = { stop: { at: date('2024-06-14') } };
    expect(groups(entry('current', stop), MIDNIGHT)).toEqual(['regular', 'recently-stopped']);
  });

  it('MED-30 its period has ended when the last day of it is over', () => {
    const ended = [MIDNIGHT - 1, MIDNIGHT].map(
      (instant) => at(instant, entry('current', use('2024-01-01', '2024-06-14'))).periodEnded,
    );
    expect(ended).toEqual([false, true]);
  });

  it('MED-23 recently stopped until so many days after the end of that day', () => {
    const stop = { stop: { at: date('2024-06-14') } };
    expect(groups(entry('past', stop), MIDNIGHT + 90 * DAY)).toEqual(['recently-stopped', 'past']);
  });

  it('MED-23 recently stopped until so many days after it began, if nothing says when it was stopped', () => {
    expect(groups(entry('past', undefined, '2024-06-15'), MIDNIGHT + 90 * DAY)).toEqual([
      'recently-stopped',
      'past',
    ]);
  });

  it('MED-23 on an earlier day it may have been in use for the year that a prescription is valid', () => {
    const of = entry('past', undefined, '2024-06-15');
    expect(groups(of, MIDNIGHT + 365 * DAY, false)).toEqual(['unknown', 'past']);
  });

  it('MED-30 a course is over when its last day is, counted from the last package', () => {
    const course = { course: { from: date('2024-06-08'), end: date('2024-06-14') } };
    const ended = (instant: number, lastGiven?: number) =>
      medicationState(
        entry('current', course),
        { instant, isNow: true, zone, recentDays: 90 },
        { replacedLater: false, ...(lastGiven !== undefined && { lastGiven }) },
      ).courseEnded;
    expect([MIDNIGHT - 1, MIDNIGHT].map((instant) => ended(instant))).toEqual([undefined, true]);
    const later = date('2024-06-10').earliest;
    expect([MIDNIGHT + 2 * DAY - 1, MIDNIGHT + 2 * DAY].map((instant) => ended(instant, later))).toEqual([
      undefined,
      true,
    ]);
  });
});

describe('a stop that is also the end of the period', () => {
  const both = (element: string) =>
    entry('past', {
      stop: { at: date('2024-06-01') },
      usePeriod: period(element, '2023-06-01', '2024-06-01'),
    });

  it('MED-22 is the day of the stop, of a prescription as of a treatment', () => {
    for (const element of ['effectivePeriod', 'dispenseRequest.validityPeriod'])
      expect(at(MIDNIGHT, both(element))).toMatchObject({
        group: 'recently-stopped',
        stoppedOn: { text: '2024-06-01' },
      });
    // The last day of a prescription alone is no stop.
    const validity = { usePeriod: period('dispenseRequest.validityPeriod', '2023-06-01', '2024-06-01') };
    expect(at(MIDNIGHT, entry('past', validity))).not.toHaveProperty('stoppedOn');
  });
});

describe('supplies', () => {
  it.each<[string, ClinicalState, object | undefined, string]>([
    ['a supply in use', 'current', { supply: true }, 'supplies'],
    ['a medicine in use', 'current', { supply: false }, 'regular'],
    ['a supply in error', 'in-error', { supply: true }, 'in-error'],
  ])('MED-25 %s', (_, state, medication, group) => {
    expect(at(MIDNIGHT, entry(state, medication)).group).toBe(group);
  });
});
